# expect: nothing because all the things that are drawn from may have the same rules
import random

from openai import OpenAI


class Node:
    def __init__(self, rules: str, history: list[dict]) -> None:
        self.rules = rules
        self.history = history
        self.children: list[Node] = []


def go_on(client: OpenAI, node: Node) -> str:
    child = random.choice(node.children)
    messages = [{"role": "system", "content": child.rules}, *child.history]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
