# expect: PC502 @ here
from langchain_core.messages import HumanMessage
from langchain_openai import ChatOpenAI


def work(llm: ChatOpenAI, messages: list, plan) -> None:
    while not plan.done:
        messages.insert(1, HumanMessage(content=f"Next: {plan.next()}"))  # <- here
        messages.append(llm.invoke(messages))
