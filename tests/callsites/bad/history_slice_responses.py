# expect: PC501 @ here
from openai import OpenAI

client = OpenAI()


def reply(turns: list[dict], question: str) -> str:
    window = turns[-16:]  # <- here
    answer = client.responses.create(
        model="gpt-4.1",
        instructions="You run the reading room.",
        input=window + [{"role": "user", "content": question}],
    )
    return answer.output_text
