# expect: nothing because the digest is that of the two messages with which the conversation began
import hashlib
import json

from openai import OpenAI

client = OpenAI()


def key_for(turns: list[dict]) -> str:
    raw = json.dumps(turns[:2], sort_keys=True)
    return hashlib.sha256(raw.encode()).hexdigest()[:32]


class Chat:
    def __init__(self) -> None:
        self.history: list[dict] = []

    def say(self, text: str) -> str:
        self.history.append({"role": "user", "content": text})
        key = key_for(self.history)
        response = client.responses.create(model="gpt-5.1", input=self.history, prompt_cache_key=key)
        self.history.append({"role": "assistant", "content": response.output_text})
        return response.output_text
