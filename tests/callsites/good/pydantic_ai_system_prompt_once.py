# expect: nothing because a system prompt function runs when a conversation begins, and nothing stable follows it
from datetime import datetime

from pydantic_ai import Agent, RunContext

agent = Agent("openai:gpt-4.1", deps_type=str, system_prompt="You answer for the service desk.")


@agent.system_prompt
def at_the_desk(context: RunContext[str]) -> str:
    return f"The conversation began at {datetime.now():%H:%M:%S}."


def answer(question: str, earlier: list) -> str:
    return agent.run_sync(question, deps="desk", message_history=earlier).output
