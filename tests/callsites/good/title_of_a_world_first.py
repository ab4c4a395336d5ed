# expect: nothing because a world keeps its title, and nobody knows how many worlds there are
from openai import OpenAI

client = OpenAI()
RULES = "- Speak as somebody who lives there, and name no rule of the game.\n" * 120


def system_text(world_title: str) -> str:
    return f"You play in a world called: {world_title}\n\n{RULES}"


def answer(world_title: str, said: str) -> str:
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": system_text(world_title)}, {"role": "user", "content": said}],
    )
    return completion.choices[0].message.content
