# expect: nothing because the time is in the newest message, behind the system text and the caller's turns
from datetime import datetime

import httpx
from fastapi import FastAPI, Request

app = FastAPI()


@app.post("/v1/chat/completions")
async def forward(request: Request):
    body = await request.json()
    turns = body.get("messages", [])
    turns.insert(0, {"role": "system", "content": "You keep a diary."})
    turns.append({"role": "user", "content": f"{body.pop('question')}\n\nNow it is {datetime.now()}."})
    async with httpx.AsyncClient() as client:
        answer = await client.post("https://api.openai.com/v1/chat/completions", json={**body, "messages": turns})
    return answer.json()
