# expect: PC502 @ here
from openai import AzureOpenAI


def reply(client: AzureOpenAI, store, history: list[dict], question: str) -> str:
    found = store.similarity_search(question)
    messages = [{"role": "system", "content": "You run the reading room."}]
    messages.append({"role": "user", "content": f"From the shelves: {found}"})  # <- here
    messages += history
    messages.append({"role": "user", "content": question})
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
