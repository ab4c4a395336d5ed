# expect: PC607 @ here
from langchain_anthropic import ChatAnthropic
from langchain_core.messages import SystemMessage


def opening_hours(office: str) -> str:
    """The opening hours of an office."""
    return office


model = ChatAnthropic(model="claude-sonnet-4-5").bind_tools([opening_hours])
system = SystemMessage(content="You answer at the counter of a post office.")


def answer(state):
    return {"messages": [model.invoke([system] + state["messages"])]}  # <- here
