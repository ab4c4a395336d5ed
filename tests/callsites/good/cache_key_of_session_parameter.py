# expect: nothing because the session's id is what its requests share
from openai import OpenAI


def say(client: OpenAI, session_id: str, messages: list[dict]) -> str:
    response = client.responses.create(model="gpt-5.1", input=messages, prompt_cache_key=f"s-{session_id}")
    return response.output_text
