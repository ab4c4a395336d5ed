# expect: PC101 @ here
from datetime import datetime


async def ask(session, turns):
    body = {
        "system": f"You are the guide of a museum. It is {datetime.now()}.",  # <- here
        "messages": [{"role": turn.role, "content": turn.text} for turn in turns],
    }
    return await session.post("/v1/generate", json=body)
