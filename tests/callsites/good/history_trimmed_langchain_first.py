# expect: nothing because the oldest messages are kept
from langchain_core.messages import trim_messages
from langchain_openai import ChatOpenAI


def reply(llm: ChatOpenAI, messages: list) -> str:
    kept = trim_messages(messages, max_tokens=4000, strategy="first", token_counter=llm)
    return llm.invoke(kept).content
