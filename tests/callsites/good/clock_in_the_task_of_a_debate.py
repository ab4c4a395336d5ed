# expect: nothing because the time of a task stands in its first message, which stays as it is for all of its rounds
from datetime import datetime, timezone

from openai import OpenAI

client = OpenAI()


def turns_of(task: str, mine: list[str], theirs: list[str]) -> list[dict[str, str]]:
    messages = [{"role": "user", "content": f"{task}\nMake your case."}]
    for said, answered in zip(mine, theirs):
        messages.append({"role": "assistant", "content": said})
        messages.append({"role": "user", "content": answered})
    return messages


def debate(title: str, rounds: int) -> list[str]:
    now = datetime.now(timezone.utc).isoformat()
    task = f"Title: {title}\nAs of {now}"
    mine: list[str] = []
    theirs: list[str] = []
    for _ in range(rounds):
        completion = client.chat.completions.create(
            model="gpt-4o",
            messages=[{"role": "system", "content": "Argue for the book."}, *turns_of(task, mine, theirs)],
        )
        mine.append(completion.choices[0].message.content)
        theirs.append("Go on.")
    return mine
