# expect: nothing because the list under another key holds log records
from datetime import datetime

import httpx
from fastapi import FastAPI, Request

app = FastAPI()


@app.post("/v1/records")
async def forward(request: Request):
    body = await request.json()
    records = body.get("records", [])
    records.insert(0, {"role": "system", "content": f"received at {datetime.now()}"})
    async with httpx.AsyncClient() as client:
        answer = await client.post("https://logs.example.org/records", json={"records": records})
    return answer.json()
