# expect: nothing because there are two prompts, one for administrators and one for all others
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI

RULES = "- When a parcel is late, never promise a date.\n" * 110
TOOLS = [{"type": "function", "function": {"name": name, "parameters": {}}} for name in ("find", "send", "refund")]

llm = ChatOpenAI(model="gpt-4o")


def answer(question: str, is_admin: bool) -> str:
    tools = TOOLS if is_admin else TOOLS[:2]
    return llm.bind_tools(tools).invoke([SystemMessage(RULES), HumanMessage(question)]).text
