# expect: PC101 @ here
from datetime import datetime

from agentscope.agent import ReActAgent

RULES = "- When a train is late, name the next connection and its platform.\n" * 90


class Clerk(ReActAgent):
    def __init__(self, desk: str | None, model: object, formatter: object) -> None:
        self._desk = desk
        super().__init__(name="clerk", sys_prompt=self._whole(), model=model, formatter=formatter)

    def _whole(self) -> str:
        return RULES if self._desk is None else self._desk + "\n\n" + RULES


def at_the_desk() -> str:
    return f"- Time at the desk: {datetime.now():%H:%M:%S}"  # <- here


async def answer(question: object, model: object, formatter: object) -> object:
    clerk = Clerk(at_the_desk(), model, formatter)
    return await clerk(question)
