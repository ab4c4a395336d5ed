# expect: PC301 @ here
"""Tool definitions for the agent; the loop that sends them lives elsewhere."""

FREQUENT = {"read_file", "write_file", "run_shell"}


class Catalog:
    def __init__(self, tools: dict[str, dict]) -> None:
        self._tools = tools

    def get_tool_schemas(self) -> list[dict]:
        schemas = []
        for name in FREQUENT:
            tool = self._tools.get(name)
            if tool:
                schemas.append(
                    {  # <- here
                        "name": tool["name"],
                        "description": tool["description"],
                        "input_schema": tool["schema"],
                    }
                )
        return schemas
