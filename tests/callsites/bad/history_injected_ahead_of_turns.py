# expect: PC502 @ here
import litellm


def reply(history: list[dict], injections: list[dict], question: str) -> str:
    messages = (
        [{"role": "system", "content": "You run the reading room."}]
        + injections  # <- here
        + history
        + [{"role": "user", "content": question}]
    )
    return litellm.completion(model="gpt-4o", messages=messages).choices[0].message.content
