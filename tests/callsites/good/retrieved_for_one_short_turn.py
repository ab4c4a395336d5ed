# expect: nothing because the request is of one turn, and far too short for a cache in any order
from openai import OpenAI

RULES = "You write reports of what the gardeners of a park have done. Be brief.\n" * 30


def report(client: OpenAI, rag_context: str, steps: list, question: str) -> str:
    plan = "\n".join(f"- {step.instruction}" for step in steps)
    messages = [
        {"role": "system", "content": RULES},
        {"role": "system", "content": f"Notes:\n{rag_context}\n\nPlan:\n{plan}\n\nSum it up for the reader."},
        {"role": "user", "content": question},
    ]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
