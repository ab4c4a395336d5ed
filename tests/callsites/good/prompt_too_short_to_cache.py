# expect: nothing because the prompt is far too short to be cached (info is allowed)
from datetime import datetime

from openai import OpenAI

client = OpenAI()


def translate(sentence: str) -> str:
    now = datetime.now().isoformat()
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": f"It is {now}. Translate into German. Keep names as they are."},
            {"role": "user", "content": sentence},
        ],
    )
    return completion.choices[0].message.content
