# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

_client: OpenAI | None = None
_open = False


def start() -> None:
    global _client, _open
    _client = OpenAI()
    _open = True


def answer(turns: list[dict]) -> str | None:
    if _client is None or not _open:
        return None
    system = {"role": "system", "content": f"You run the lift. It is {datetime.now():%H:%M}."}  # <- here
    reply = _client.chat.completions.create(model="gpt-4.1", messages=[system, *turns])
    return reply.choices[0].message.content
