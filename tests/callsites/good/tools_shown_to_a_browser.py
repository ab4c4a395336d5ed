# expect: nothing because the list answers a browser, not a model
from fastapi import APIRouter

router = APIRouter()
NAMES = {"search", "calendar", "mail"}


@router.get("/tools")
async def list_tools() -> list[dict]:
    return [{"name": name, "description": "A tool.", "parameters": {"type": "object"}} for name in NAMES]
