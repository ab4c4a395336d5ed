# expect: PC101 @ here
from datetime import datetime

from housekit.messages import HumanMessage, SystemMessage


async def ask(pipeline, history, question):
    stamp = datetime.now().isoformat()
    system = SystemMessage(content=f"You are the guide of a museum. It is {stamp}.")  # <- here
    messages = [system, *history, HumanMessage(content=question)]
    messages = pipeline.shorten(messages).messages
    return await pipeline.run(messages)
