# expect: nothing because the first message is the system text, which is written ahead of the others
from dataclasses import dataclass

from openai import OpenAI
from roles import ASSISTANT, SYSTEM


@dataclass
class Message:
    role: str
    content: str


def chat_text(messages: list[Message], default: str) -> str:
    text = f"<system>{default}</system>"
    if messages and messages[0].role == SYSTEM:
        text = f"<system>{messages[0].content}</system>"
        messages = messages[1:]
    for message in [*messages, Message(role=ASSISTANT, content="")]:
        text += f"<{message.role}>{message.content}</{message.role}>"
    return text


def complete(client: OpenAI, messages: list[Message]) -> str:
    text = chat_text(messages, "You answer in one sentence.")
    return client.completions.create(model="gpt-3.5-turbo-instruct", prompt=text).choices[0].text
