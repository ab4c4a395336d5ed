# expect: PC503 @ here
from langchain_core.messages import ToolMessage
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o")


def call_model(state: dict) -> dict:
    messages = state["messages"]
    for position, message in enumerate(messages):
        if isinstance(message, ToolMessage) and position < len(messages) - 6:  # <- here
            message.content = "(output dropped)"
    return {"messages": [llm.invoke(messages)]}
