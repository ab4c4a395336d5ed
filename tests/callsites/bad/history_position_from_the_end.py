# expect: PC503 @ here
import litellm


def step(messages: list[dict], keep: int) -> str:
    for position, message in enumerate(reversed(messages)):
        if position >= keep:  # <- here
            message["content"] = message["content"][:200]
    return litellm.completion(model="gpt-4o", messages=messages).choices[0].message.content
