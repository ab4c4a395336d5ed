# expect: nothing because the summary of what was dropped heads the rest until the next one
from openai import OpenAI


def compacted(client: OpenAI, messages: list[dict], remembered_summary: str) -> str:
    kept = [{"role": "user", "content": f"Summary so far: {remembered_summary}"}, *messages]
    return client.chat.completions.create(model="gpt-4.1", messages=kept).choices[0].message.content
