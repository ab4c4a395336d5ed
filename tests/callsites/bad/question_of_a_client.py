# expect: PC104 @ here
from fastapi import FastAPI, Request
from openai import OpenAI

app = FastAPI()
client = OpenAI()
RULES = "- Name the shelf and the row of each book.\n" * 200


@app.post("/search")
async def search(request: Request) -> str:
    body = await request.json()
    question = body.get("question")
    system = f"Find books for: {question}\n{RULES}"  # <- here
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": "Begin."}],
    )
    return completion.choices[0].message.content
