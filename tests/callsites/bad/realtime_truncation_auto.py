# expect: PC504 info @ here
from openai import OpenAI


def secret(client: OpenAI) -> str:
    session = {"type": "realtime", "instructions": "Speak slowly.", "truncation": "auto"}  # <- here
    return client.realtime.client_secrets.create(session=session).value
