# expect: PC303 @ here
from langchain_core.tools import BaseTool

TABLES = {"orders", "customers", "parcels"}


class QueryTool(BaseTool):
    name: str = "query"
    description: str = f"Query one of the tables {', '.join(TABLES)}."  # <- here

    def _run(self, sql: str) -> str:
        return sql
