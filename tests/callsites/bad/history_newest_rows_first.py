# expect: PC501 @ here
from openai import OpenAI

from shop.models import Turn


def reply(client: OpenAI, chat_id: int, question: str) -> str:
    rows = Turn.objects.filter(chat=chat_id).order_by("-created")[:20]  # <- here
    messages = [{"role": row.role, "content": row.text} for row in reversed(rows)]
    messages.append({"role": "user", "content": question})
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
