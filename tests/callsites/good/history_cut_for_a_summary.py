# expect: nothing because what is cut serves a summary
from openai import OpenAI


class Memory:
    def __init__(self) -> None:
        self.history: list = []

    def summarize(self, client: OpenAI, most: int) -> str:
        total, kept = 0, []
        for message in reversed(self.history):
            if total + len(message.content) > most:
                message.content = message.content[: most - total]
                kept.append(message)
                break
            kept.append(message)
            total += len(message.content)
        text = "\n".join(each.content for each in reversed(kept))
        messages = [{"role": "user", "content": text}]
        return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
