# expect: PC501 @ here
from langchain_core.messages import trim_messages
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o")
trimmer = trim_messages(max_tokens=3000, strategy="last", token_counter=llm, include_system=True)  # <- here


def reply(messages: list) -> str:
    return (trimmer | llm).invoke(messages).content
