# expect: PC101 @ here
from datetime import datetime

from agno.agent import Agent
from agno.models.openai import OpenAIChat

RULES = "Answer politely, in the language of the customer, and never invent a price. " * 120


def answer(question: str) -> str:
    clerk = Agent(
        model=OpenAIChat(id="gpt-4o"),
        instructions=[RULES],
        description=f"You answer letters. It is {datetime.now()}.",  # <- here
    )
    return str(clerk.run(question).content)
