# expect: PC105 @ here
from dataclasses import dataclass

from pydantic_ai import Agent, RunContext


@dataclass
class Visit:
    user_name: str


agent = Agent("openai:gpt-5", deps_type=Visit)


@agent.system_prompt
def reader(context: RunContext[Visit]) -> str:
    return f"You help {context.deps.user_name}."  # <- here


@agent.system_prompt
def guide() -> str:
    return "Name the shelf, the row and the signature of each book.\n" * 150
