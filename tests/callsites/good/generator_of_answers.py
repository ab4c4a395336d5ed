# expect: nothing because the messages are told to a page, piece by piece
from datetime import datetime

NOTE = "This answer was made by a machine. Look at the plant before you cut it. " * 30


async def stream(question, model):
    yield {"role": "assistant", "content": f"Asked at {datetime.now()}"}
    async for piece in model.answer(question):
        yield {"role": "assistant", "content": piece}
    yield {"role": "assistant", "content": NOTE}
