# expect: nothing because earlier conversations are told of, which do not go on
from openai import OpenAI

client = OpenAI()
RULES = "You look after a garden. Name the plant, the month and the tool. " * 30


def earlier(store):
    parts = []
    for each in store.conversations(limit=5):
        messages = store.load(each.path)
        parts.append(f"{each.title}: {len(messages) - 2} messages left out")
    return "\n".join(parts)


def answer(store, history):
    text = f"# Earlier\n{earlier(store)}\n\n{RULES}"
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "system", "content": text}, *history])
