# expect: PC501 @ here
from openai import AsyncOpenAI
from sqlalchemy import select

from shop.models import Turn


async def reply(client: AsyncOpenAI, session, chat_id: int, question: str) -> str:
    query = select(Turn).where(Turn.chat == chat_id).order_by(Turn.created.desc()).limit(20)
    rows = (await session.execute(query)).scalars().all()  # <- here
    messages = [{"role": row.role, "content": row.text} for row in reversed(rows)]
    messages.append({"role": "user", "content": question})
    answer = await client.chat.completions.create(model="gpt-4.1", messages=messages)
    return answer.choices[0].message.content
