# expect: nothing because the module only makes the agent, so that the time is as old as the process
from datetime import datetime

from google.adk.agents import Agent

RULES = "- When a parcel is late, never promise a date.\n" * 200


def build_instruction() -> str:
    return f"You answer at a counter. It opened at {datetime.now()}.\n\n{RULES}"


root_agent = Agent(model="gemini-2.5-flash", name="counter", instruction=build_instruction())
