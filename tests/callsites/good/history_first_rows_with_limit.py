# expect: nothing because the limit is a guard on rows from the oldest on, and the other query gives no conversation
from openai import OpenAI
from sqlalchemy import select

from shop.models import Offer, Turn


def reply(client: OpenAI, session, chat_id: int, question: str) -> str:
    rows = session.scalars(select(Turn).where(Turn.chat == chat_id).order_by(Turn.created).limit(500)).all()
    offers = session.scalars(select(Offer).order_by(Offer.created.desc()).limit(10)).all()
    messages = [{"role": row.role, "content": row.text} for row in rows]
    shown = ", ".join(each.name for each in offers)
    messages.append({"role": "user", "content": f"{question}\nNewest offers: {shown}"})
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
