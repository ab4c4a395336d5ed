# expect: nothing because the id is the one that the caller kept; only the first turn draws one
from uuid import uuid4

from openai import OpenAI


def answer(client: OpenAI, history: list, conversation_id: str | None = None) -> str:
    kept = conversation_id or f"conv-{uuid4().hex}"
    system = {"role": "system", "content": f"This is the conversation {kept}. Answer in short sentences."}
    return client.chat.completions.create(model="gpt-4.1", messages=[system, *history]).choices[0].message.content
