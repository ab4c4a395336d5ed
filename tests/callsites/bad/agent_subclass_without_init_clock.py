# expect: PC101 @ here
from datetime import datetime

from livekit.agents import Agent, AgentSession

RULES = "- When a train is late, name the next connection and its platform.\n" * 90


class Clerk(Agent):
    async def on_enter(self) -> None:
        await self.session.say("Where to?")


async def serve(session: AgentSession, room: object) -> None:
    clerk = Clerk(instructions=f"You sell tickets. It is {datetime.now():%H:%M:%S}. {RULES}")  # <- here
    await session.start(agent=clerk, room=room)
