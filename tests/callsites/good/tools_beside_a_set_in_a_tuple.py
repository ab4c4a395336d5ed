# expect: nothing because the set is the second of two values, and only the first one is a tool
from langchain_core.tools import StructuredTool


def fitted(tool: StructuredTool, given: dict) -> tuple[StructuredTool, set[str]]:
    if not given:
        return tool, set()
    applied = {key for key in given if key.startswith("/")}
    return tool.copy(), applied


def get_tools(tools: list[StructuredTool], given: dict) -> list[StructuredTool]:
    found = []
    for tool in tools:
        other, applied = fitted(tool, given)
        found.append(other)
    return found
