# expect: PC101 @ here
from datetime import datetime

from google.adk.agents import LlmAgent
from google.adk.agents.callback_context import CallbackContext
from google.adk.models import LlmRequest

RULES = "Answer politely, in the language of the customer, and never invent a price. " * 120


def add_time(callback_context: CallbackContext, llm_request: LlmRequest) -> None:
    llm_request.append_instructions([f"Now: {datetime.now()}"])  # <- here


root_agent = LlmAgent(name="clerk", model="gemini-2.5-flash", instruction=RULES, before_model_callback=add_time)
