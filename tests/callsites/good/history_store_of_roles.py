# expect: nothing because who reads the store is not seen: a screen, or a model
class ConversationStore:
    def __init__(self) -> None:
        self.turns: list[dict] = []

    def add(self, role: str, text: str) -> None:
        self.turns.append({"role": role, "content": text})
        if len(self.turns) > 30:
            self.turns.pop(0)
