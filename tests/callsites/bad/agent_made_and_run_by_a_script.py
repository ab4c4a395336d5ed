# expect: PC101 @ here
from datetime import datetime

from agents import Agent, Runner

RULES = "- When a parcel is late, never promise a date.\n" * 200

agent = Agent(name="counter", instructions=f"You answer at a counter. It is {datetime.now()}.\n\n{RULES}")  # <- here
result = Runner.run_sync(agent, "Where is my parcel?")
print(result.final_output)
