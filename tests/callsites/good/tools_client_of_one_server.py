# expect: nothing because a client asks one server, and nobody sees what becomes of the list
from mcp import ClientSession


class Client:
    def __init__(self, session: ClientSession) -> None:
        self.session = session

    async def list_mcp_tools(self) -> list:
        answer = await self.session.list_tools()
        return [tool for tool in answer.tools]
