# expect: PC501 @ here
from anthropic import AsyncAnthropic

BUDGET = 60_000


def size(messages: list[dict]) -> int:
    return sum(len(str(each["content"])) for each in messages)


async def reply(client: AsyncAnthropic, messages: list[dict]) -> str:
    while size(messages) > BUDGET:
        messages.pop(0)  # <- here
    answer = await client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=messages)
    return answer.content[0].text
