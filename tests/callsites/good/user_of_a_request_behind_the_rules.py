# expect: nothing because whom a request is from stays for their conversation, and stands behind the rules
from fastapi import FastAPI, Request
from openai import OpenAI

app = FastAPI()
client = OpenAI()
RULES = "Weigh the letter, look up the zone, add the price of the stamps.\n" * 150


def sender(request: Request) -> str:
    return (request.headers.get("X-User-Id") or "").strip()


def grounding(user_id):
    name = people.get_user(user_id) or user_id
    return f"\n\nYou work for {name} (user id: {user_id}). Ask before you change what is theirs."


@app.post("/chat")
def chat(request: Request, turns: list):
    user_id = sender(request)
    messages = [{"role": "system", "content": RULES + grounding(user_id)}, *turns]
    return client.chat.completions.create(model="gpt-4.1", messages=messages)
