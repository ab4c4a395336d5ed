# expect: nothing because what the application keeps is the same for each request that comes to it
from fastapi import Request
from openai import OpenAI

client = OpenAI()


async def answer(question: str, request: Request) -> str:
    rules = request.app.state.house.rules
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": f"House: {rules}\n" + "- Name the shelf and the row.\n" * 200},
            {"role": "user", "content": question},
        ],
    )
    return completion.choices[0].message.content
