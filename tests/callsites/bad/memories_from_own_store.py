# expect: PC107 @ here
from openai import AsyncOpenAI

client = AsyncOpenAI()
HANDBOOK = "Answer from the handbook of the library, and say where it is silent.\n" * 150


class Shelf:
    def __init__(self, session):
        self.session = session

    async def search_memories(self, question: str) -> list[str]:
        rows = await self.session.scalars(question)
        return [row.body for row in rows]


async def answer(question: str, session: object) -> str:
    remembered = await Shelf(session).search_memories(question)
    system = f"You work at the desk of a library. {remembered}\n{HANDBOOK}"  # <- here
    response = await client.chat.completions.create(
        model="gpt-5",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": question}],
    )
    return response.choices[0].message.content
