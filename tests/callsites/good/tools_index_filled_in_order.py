# expect: nothing because the index is filled in the order of a list
"""The index of all tools; the agent asks for them on each turn."""


class ToolIndex:
    def __init__(self, servers: list) -> None:
        self.servers = servers
        self._index: dict[str, dict] = {}

    def refresh(self) -> None:
        for server in self.servers:
            self._index[server.name] = {"name": server.name, "input_schema": server.schema}

    def get_tools(self) -> list[dict]:
        return list(self._index.values())
