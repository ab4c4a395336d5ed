# expect: PC607 @ here
from litellm import acompletion

MANUAL = "Check the valve, then the gauge, then the pump. " * 400


async def ask(question: str) -> str:
    messages = [{"role": "system", "content": MANUAL}, {"role": "user", "content": question}]
    reply = await acompletion(model="claude-sonnet-4-5", messages=messages)  # <- here
    return reply.choices[0].message.content
