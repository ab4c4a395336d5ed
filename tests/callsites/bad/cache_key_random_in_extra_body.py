# expect: PC605 @ here
import random

from mistralai import Mistral


def payload(messages: list[dict]) -> dict:
    return {
        "model": "mistral-large-latest",
        "messages": messages,
        "prompt_cache_key": str(random.random()),  # <- here
    }


def client(key: str) -> Mistral:
    return Mistral(api_key=key)
