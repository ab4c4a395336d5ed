# expect: PC101 @ here
from datetime import datetime

from agent_framework import ChatMessage
from agent_framework.openai import OpenAIChatClient

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150
client = OpenAIChatClient(model_id="gpt-5")


async def answer(question: str) -> str:
    messages = [
        {"role": "system", "content": f"It is {datetime.now()}.\n{GUIDE}"},  # <- here
        ChatMessage("user", question),
    ]
    return (await client.get_response(messages)).text
