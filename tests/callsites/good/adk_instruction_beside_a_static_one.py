# expect: nothing because beside a static instruction the other one goes with the question
from datetime import datetime

from google.adk.agents import LlmAgent

RULES = "Answer politely, in the language of the customer, and never invent a price. " * 120


def clerk() -> LlmAgent:
    return LlmAgent(
        name="clerk", model="gemini-2.5-flash", static_instruction=RULES, instruction=f"It is {datetime.now()}."
    )
