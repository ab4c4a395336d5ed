# expect: PC101 @ here
from datetime import datetime

from livekit.agents import Agent

RULES = "- When a train is late, name the next connection and its platform.\n" * 90


class Clerk(Agent):
    def __init__(self) -> None:
        super().__init__(
            instructions=f"You sell tickets. It is {datetime.now():%H:%M:%S}. "  # <- here
            f"{RULES}"
        )
