# expect: PC101 @ here
from datetime import datetime

from crewai import Agent, Crew, Task

RULES = "Answer politely, in the language of the customer, and never invent a price. " * 120


def answer(letter: str) -> str:
    clerk = Agent(
        role="Clerk",
        goal="Each letter is answered on the day on which it comes.",
        backstory=f"It is {datetime.now()}.\n" + RULES,  # <- here
    )
    task = Task(description=letter, expected_output="An answer.", agent=clerk)
    return str(Crew(agents=[clerk], tasks=[task]).kickoff())
