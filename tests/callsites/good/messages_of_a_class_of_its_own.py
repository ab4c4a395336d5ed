# expect: nothing because whoever sends the message takes its fields, not its text
import openai


class Message:
    def __init__(self, role: str, content: str) -> None:
        self.role = role
        self.content = content


async def answer(client, history: list[Message], question: str):
    messages = [Message("system", "Be brief."), *history, Message("user", question)]
    return await client.chat(messages=messages, model=openai.DEFAULT_MODEL)
