# expect: nothing because the names are relative: where the folder lies is not said
from pathlib import Path

from openai import OpenAI

RULES = "- When the invoice is wrong, give the price with tax.\n" * 110


def answer(client: OpenAI, history: list[dict]) -> str:
    names = sorted(str(each.relative_to(Path.cwd())) for each in Path.cwd().rglob("*.txt"))
    system = {"role": "system", "content": f"These papers are at hand: {', '.join(names)}\n{RULES}"}
    return client.chat.completions.create(model="gpt-4.1", messages=[system, *history]).choices[0].message.content
