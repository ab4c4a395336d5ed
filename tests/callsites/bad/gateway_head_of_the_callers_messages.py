# expect: PC101 @ here
from datetime import datetime

import httpx
from fastapi import FastAPI, Request

app = FastAPI()


@app.post("/v1/chat/completions")
async def forward(request: Request):
    body = await request.json()
    turns = body.get("messages", [])
    turns.insert(0, {"role": "system", "content": f"You keep a diary. Now it is {datetime.now()}."})  # <- here
    async with httpx.AsyncClient() as client:
        answer = await client.post("https://api.openai.com/v1/chat/completions", json={**body, "messages": turns})
    return answer.json()
