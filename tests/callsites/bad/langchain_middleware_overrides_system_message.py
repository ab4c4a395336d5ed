# expect: PC101 @ here
from collections.abc import Callable
from datetime import datetime

from langchain.agents import create_agent
from langchain.agents.middleware import AgentMiddleware, ModelRequest, ModelResponse
from langchain_core.messages import SystemMessage

RULES = "Answer politely, in the language of the customer, and never invent a price. " * 120


class Clock(AgentMiddleware):
    def wrap_model_call(self, request: ModelRequest, handler: Callable[[ModelRequest], ModelResponse]) -> ModelResponse:
        text = f"Now: {datetime.now().isoformat()}\n" + RULES  # <- here
        return handler(request.override(system_message=SystemMessage(content=text)))


agent = create_agent("openai:gpt-4o", tools=[], middleware=[Clock()])
