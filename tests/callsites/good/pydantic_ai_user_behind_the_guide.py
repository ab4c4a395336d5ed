# expect: nothing because the functions' texts stand in the order of the file, and the user's name is the last
from dataclasses import dataclass

from pydantic_ai import Agent, RunContext


@dataclass
class Visit:
    user_name: str


agent = Agent("openai:gpt-5", deps_type=Visit)


@agent.system_prompt
def guide() -> str:
    return "Name the shelf, the row and the signature of each book.\n" * 150


@agent.system_prompt
def reader(context: RunContext[Visit]) -> str:
    return f"You help {context.deps.user_name}."
