# expect: nothing because one prompt is all that is sent: the project is what its task is about, and the sheet goes with it
from pathlib import Path

from openai import OpenAI

client = OpenAI()
RULES = "- Name each field with its type and its length.\n" * 200


class Settings:
    project_id: str
    folder: Path


def extract(settings: Settings, row: dict[str, str]) -> str:
    sheets = "\n".join(str(path) for path in settings.folder.rglob("*.md"))
    prompt = f"Project: {settings.project_id}\nSheets:\n{sheets}\nSheet: {row['text']}\n{RULES}"
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
    return completion.choices[0].message.content
