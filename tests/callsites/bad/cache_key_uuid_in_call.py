# expect: PC605 @ here
from uuid import uuid4

from openai import AsyncOpenAI


async def ask(client: AsyncOpenAI, items: list[dict]) -> str:
    response = await client.responses.create(
        model="gpt-5.1",
        input=items,
        prompt_cache_key=uuid4().hex,  # <- here
    )
    return response.output_text
