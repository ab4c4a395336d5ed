# expect: nothing because thirty messages go at once
import litellm


def reply(messages: list[dict]) -> str:
    if len(messages) > 100:
        del messages[1:31]
    return litellm.completion(model="gpt-4o", messages=messages).choices[0].message.content
