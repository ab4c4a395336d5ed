# expect: PC605 @ here
from datetime import datetime

from openai import AzureOpenAI


def ask(client: AzureOpenAI, messages: list[dict]) -> str:
    options = {"model": "gpt-5.1", "messages": messages}
    options["prompt_cache_key"] = f"run-{datetime.now().isoformat()}"  # <- here
    return client.chat.completions.create(**options).choices[0].message.content
