# expect: PC101 @ here
from agno.agent import Agent

agent = Agent(
    description="You plan journeys by train.",
    instructions=["Name each change of trains.", "Give two proposals."],
    add_history_to_context=True,
    add_datetime_to_context=True,  # <- here
)
