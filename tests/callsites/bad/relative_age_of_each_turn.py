# expect: PC104 @ here
from datetime import UTC, datetime

from openai import OpenAI

client = OpenAI()

RULES = "- Say which tram goes next, and from which stop.\n" * 120


def ago(then: datetime) -> str:
    minutes = (datetime.now(UTC) - then).seconds // 60
    return f"{minutes} minutes ago"  # <- here


class Log:
    def __init__(self, rows: list) -> None:
        self.rows = rows

    def turns(self) -> list[dict]:
        made = []
        for row in self.rows:
            made.append({"role": row.role, "content": f"[{ago(row.created)}] {row.text}"})
        return made


def answer(rows: list, question: str) -> str | None:
    messages = [{"role": "system", "content": RULES}, *Log(rows).turns(), {"role": "user", "content": question}]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
