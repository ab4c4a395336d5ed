# expect: PC101 @ here
from datetime import datetime

from pydantic_ai.direct import model_request_sync
from pydantic_ai.messages import ModelRequest, SystemPromptPart, UserPromptPart

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150


def answer(question: str) -> str:
    system = SystemPromptPart(f"It is {datetime.now()}.\n{GUIDE}")  # <- here
    return model_request_sync("openai:gpt-5", [ModelRequest(parts=[system, UserPromptPart(question)])]).parts[0].content
