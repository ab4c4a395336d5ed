# expect: nothing because a client sends its settings with each request, and they stay the same for all of its session
from fastapi import FastAPI, Request
from openai import OpenAI

app = FastAPI()
client = OpenAI()
RULES = "- Name the shelf and the row of each book.\n" * 200


@app.post("/search")
async def search(request: Request) -> str:
    body = await request.json()
    region = body.get("region")
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": f"Look in {region}.\n{RULES}"},
            {"role": "user", "content": body["question"]},
        ],
    )
    return completion.choices[0].message.content
