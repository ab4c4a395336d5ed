# expect: nothing because the clock is read by a tool, when it is asked for
from datetime import datetime

from livekit.agents import Agent, function_tool

RULES = "- When a train is late, name the next connection and its platform.\n" * 90


class Clerk(Agent):
    def __init__(self) -> None:
        self.opened = datetime.now()
        super().__init__(instructions=f"You sell tickets. {RULES}")

    @function_tool
    async def now(self) -> str:
        return f"{datetime.now():%H:%M:%S}"
