# expect: PC101 @ here
from datetime import datetime

from haystack.components.generators.chat import OpenAIChatGenerator
from haystack.dataclasses import ChatMessage

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150
generator = OpenAIChatGenerator(model="gpt-5")


def answer(question: str) -> str:
    system = ChatMessage.from_system(f"It is {datetime.now()}.\n{GUIDE}")  # <- here
    return generator.run([system, ChatMessage.from_user(question)])["replies"][0].text
