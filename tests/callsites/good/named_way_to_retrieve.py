# expect: nothing because how memory is searched is a setting of the agent, not what was found in it
from openai import OpenAI

RULES = "- Write down what you found out before you go on.\n" * 200


class Watcher:
    def __init__(self, retrieval_strategy: str, memory_mode: str) -> None:
        self._retrieval_strategy = retrieval_strategy
        self._memory_mode = memory_mode
        self._turns: list[dict[str, str]] = []

    def ask(self, question: str) -> str:
        self._turns.append({"role": "user", "content": question})
        system = f"Search by {self._retrieval_strategy}, keep {self._memory_mode}.\n{RULES}"
        completion = OpenAI().chat.completions.create(
            model="gpt-4o", messages=[{"role": "system", "content": system}, *self._turns]
        )
        return completion.choices[0].message.content
