# expect: nothing because the newest turns are saved and shown, and only the question goes to the model
class Concierge:
    def __init__(self, backend, store) -> None:
        self._backend = backend
        self._store = store
        self.history: list[dict] = []

    def answer(self, question: str) -> str:
        reply = self._backend.complete(question)
        self.history.append({"role": "user", "content": question})
        self.history.append({"role": "assistant", "content": reply})
        if len(self.history) > 20:
            self.history = self.history[-20:]
        self._store.save_conversation(messages=self.history)
        return reply

    def page(self) -> dict:
        return {"turns": self.history, "count": len(self.history)}
