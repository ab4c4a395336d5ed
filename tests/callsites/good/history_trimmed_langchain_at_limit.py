# expect: nothing because trimming begins at a higher limit than it goes down to
from langchain_core.messages import trim_messages
from langchain_core.messages.utils import count_tokens_approximately
from langchain_openai import ChatOpenAI


def reply(llm: ChatOpenAI, messages: list) -> str:
    if count_tokens_approximately(messages) > 60_000:
        messages = trim_messages(messages, max_tokens=20_000, strategy="last", token_counter=llm)
    return llm.invoke(messages).content
