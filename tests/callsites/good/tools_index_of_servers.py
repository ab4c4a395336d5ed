# expect: nothing because a server keeps to its own order
"""The index of all tools; the agent asks for them on each turn."""


class ToolIndex:
    def __init__(self, servers, extra: list) -> None:
        self.servers = servers
        self.extra = extra
        self._index: dict[str, tuple] = {}

    async def refresh(self) -> None:
        def add(owner, name: str, tool: dict) -> None:
            self._index[f"{name}/{tool['name']}"] = (owner, {"name": tool["name"], "input_schema": tool["schema"]})

        listed = await self.servers.list_tools()
        for tool in listed:
            add(self.servers, "remote", tool)

    async def get_tools(self) -> list[dict]:
        return [value[1] for value in self._index.values()]
