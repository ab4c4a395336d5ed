# expect: PC501 @ here
class Concierge:
    def __init__(self, backend) -> None:
        self._backend = backend
        self._turns: list[dict] = []

    def take(self, text: str) -> None:
        self._turns.append({"role": "user", "content": text})
        if len(self._turns) > 16:
            self._turns = self._turns[-16:]  # <- here

    def _spoken(self) -> list[dict]:
        return [{"role": each["role"], "content": each["content"]} for each in self._turns]

    async def answer(self) -> str:
        messages = [{"role": "system", "content": "You are the porter of a hotel."}]
        messages.extend(self._spoken())
        return await self._backend.complete(messages)
