# expect: PC101 @ here
from datetime import datetime

from pydantic_ai import Agent, RunContext

agent = Agent("openai:gpt-4.1", deps_type=str, instructions="You answer for the service desk.")


@agent.instructions
def at_the_desk(context: RunContext[str]) -> str:
    return f"The clock on the wall says {datetime.now():%H:%M:%S}."  # <- here


def answer(question: str, earlier: list) -> str:
    return agent.run_sync(question, deps="desk", message_history=earlier).output
