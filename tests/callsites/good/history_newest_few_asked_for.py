# expect: nothing because the list is whole unless a caller asks for the newest few
from openai import OpenAI


class Desk:
    def __init__(self, client: OpenAI) -> None:
        self.client = client
        self.kept: dict[str, list[dict]] = {}

    def say(self, who: str, text: str) -> None:
        self.kept.setdefault(who, []).append({"role": "user", "content": text})

    def messages_of(self, who: str, limit: int | None = None) -> str:
        messages = self.kept.get(who, [])
        if limit:
            messages = messages[-limit:]
        return "\n".join(each["content"] for each in messages)
