# expect: nothing because a search among tools answers a call, it does not say which tools are sent
from langchain_core.tools import BaseTool


class Catalogue:
    def __init__(self, tools: list[BaseTool]) -> None:
        self.tools = tools

    def search(self, query: str) -> list[BaseTool]:
        if query.startswith("name:"):
            return [tool for tool in self.tools if tool.name == query[5:]]
        return [tool for tool in self.tools if query in tool.description]
