# expect: PC501 @ here
from langchain.memory import ConversationBufferWindowMemory

memory = ConversationBufferWindowMemory(k=8, memory_key="history", return_messages=True)  # <- here
