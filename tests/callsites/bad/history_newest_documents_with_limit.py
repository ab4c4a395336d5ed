# expect: PC501 @ here
from openai import OpenAI
from pymongo import DESCENDING


def reply(client: OpenAI, turns, chat_id: int, question: str) -> str:
    newest = turns.find({"chat": chat_id}).sort("made", DESCENDING).limit(30)  # <- here
    messages = [{"role": each["role"], "content": each["text"]} for each in reversed(list(newest))]
    messages.append({"role": "user", "content": question})
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
