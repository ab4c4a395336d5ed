# expect: nothing because each run begins anew: no earlier turn stands behind the clock
from agno.agent import Agent

agent = Agent(
    description="You plan journeys by train.",
    instructions=["Name each change of trains.", "Give two proposals."],
    add_datetime_to_context=True,
)
