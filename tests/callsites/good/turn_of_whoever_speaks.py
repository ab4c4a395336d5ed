# expect: nothing because it may be an earlier turn, put back in its place: nobody says who speaks
from openai import OpenAI


def answer(client: OpenAI, history: list[dict], speaker: str, ticket_id: str) -> str:
    turn = {"role": speaker, "content": f"This is about {ticket_id}."}
    return client.chat.completions.create(model="gpt-4.1", messages=[turn, *history]).choices[0].message.content
