# expect: nothing because the first moment of the day is a date, whatever the hour at which it is asked for
from datetime import datetime, timedelta, timezone

from openai import OpenAI

client = OpenAI()
RULES = "- When two papers tell of one event, name both.\n" * 200


def digest(question: str) -> str:
    midnight = datetime.now(timezone.utc).replace(hour=0, minute=0, second=0, microsecond=0)
    since = (midnight - timedelta(days=7)).isoformat()
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": f"Search from {since} on.\n{RULES}"}, {"role": "user", "content": question}],
    )
    return completion.choices[0].message.content
