# expect: nothing because the key is made once for the conversation
from uuid import uuid4

from openai import OpenAI


class Chat:
    def __init__(self, client: OpenAI) -> None:
        self._client = client
        self._key = f"chat-{uuid4()}"
        self._messages: list[dict] = []

    def say(self, text: str) -> str:
        self._messages.append({"role": "user", "content": text})
        response = self._client.chat.completions.create(
            model="gpt-5.1", messages=self._messages, prompt_cache_key=self._key
        )
        return response.choices[0].message.content
