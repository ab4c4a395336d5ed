# expect: nothing because the task is the same in all requests of its conversation
from anthropic import Anthropic


def step(client: Anthropic, task: str, history: list[dict]) -> str:
    messages = [{"role": "user", "content": task}, *history]
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=messages).content[0].text
