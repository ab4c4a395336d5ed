# expect: PC501 @ here
class ConversationStore:
    def __init__(self) -> None:
        self.turns: list[dict] = []

    def add(self, role: str, text: str) -> None:
        self.turns.append({"role": role, "content": text})
        if len(self.turns) > 30:
            self.turns.pop(0)  # <- here
