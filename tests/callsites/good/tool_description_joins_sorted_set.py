# expect: nothing because the set is sorted where it is joined
from langchain_core.tools import BaseTool

TABLES = {"orders", "customers", "parcels"}


class QueryTool(BaseTool):
    name: str = "query"
    description: str = f"Query one of the tables {', '.join(sorted(TABLES))}."

    def _run(self, sql: str) -> str:
        return sql
