# expect: PC605 @ here
import secrets

import litellm


def _key() -> str:
    return "chat-" + secrets.token_hex(8)


def ask(messages: list[dict]) -> str:
    reply = litellm.completion(
        model="openai/gpt-5.1",
        messages=messages,
        prompt_cache_key=_key(),  # <- here
    )
    return reply.choices[0].message.content
