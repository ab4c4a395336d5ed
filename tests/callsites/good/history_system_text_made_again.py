# expect: nothing because the same function makes the system text again, and nothing says that it differs
from langchain_core.messages import SystemMessage
from langchain_openai import ChatOpenAI


class Desk:
    async def ask(self, model: ChatOpenAI, turn, messages: list) -> str:
        await self.tell("before", turn)
        turn.system = await self.get_system_prompt(turn)
        await self.tell("after", turn)
        answer = await model.ainvoke([SystemMessage(content="\n".join(turn.system)), *messages])
        return answer.content
