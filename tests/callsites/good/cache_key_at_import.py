# expect: nothing because the key is made when the program starts
import uuid

from openai import OpenAI

KEY = str(uuid.uuid4())


def say(client: OpenAI, messages: list[dict]) -> str:
    return client.responses.create(model="gpt-5.1", input=messages, prompt_cache_key=KEY).output_text
