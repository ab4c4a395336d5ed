# expect: nothing because the text that it adds is the same for each request, and the date stands in the newest message
from collections.abc import Callable
from datetime import datetime

from langchain.agents import create_agent
from langchain.agents.middleware import AgentMiddleware, ModelRequest, ModelResponse
from langchain_core.messages import HumanMessage, SystemMessage

RULES = "Answer politely, in the language of the customer, and never invent a price. " * 120


class Rules(AgentMiddleware):
    def wrap_model_call(self, request: ModelRequest, handler: Callable[[ModelRequest], ModelResponse]) -> ModelResponse:
        return handler(request.override(system_message=SystemMessage(content=RULES)))


agent = create_agent("openai:gpt-4o", tools=[], middleware=[Rules()])


def ask(question: str) -> object:
    return agent.invoke({"messages": [HumanMessage(f"{question}\nIt is {datetime.now()}.")]})
