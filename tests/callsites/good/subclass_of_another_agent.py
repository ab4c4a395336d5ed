# expect: nothing because this Agent sends parcels and no prompts
from datetime import datetime

from parcels import Agent

RULES = "- When a train is late, name the next connection and its platform.\n" * 90


class Clerk(Agent):
    def __init__(self) -> None:
        super().__init__(label=f"It is {datetime.now():%H:%M:%S}. {RULES}")
