# expect: PC501 @ here
import litellm


def reply(messages: list[dict], most: int) -> str:
    if len(messages) - 1 > most:
        messages = [messages[0]] + messages[-most:]  # <- here
    return litellm.completion(model="gpt-4o", messages=messages).choices[0].message.content
