# expect: nothing because the buffer serves one request beside the conversation
from llama_index.core.memory import ChatMemoryBuffer


def condense_question(llm, turns, question: str) -> str:
    memory = ChatMemoryBuffer.from_defaults(chat_history=turns, llm=llm, token_limit=3000)
    spoken = "\n".join(each.content for each in memory.get())
    return llm.complete(f"Conversation:\n{spoken}\nSay this as one question: {question}").text
