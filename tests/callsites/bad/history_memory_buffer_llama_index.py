# expect: PC501 @ here
from llama_index.core.memory import ChatMemoryBuffer


def chat_engine(index):
    memory = ChatMemoryBuffer.from_defaults(token_limit=4000)  # <- here
    return index.as_chat_engine(chat_mode="context", memory=memory, system_prompt="You run the reading room.")
