# expect: nothing because no model is near
class Shell:
    def __init__(self) -> None:
        self.history: list[str] = []

    def run(self, command: str) -> None:
        prompt = "$ "
        print(prompt + command)
        self.history.append(command)
        while len(self.history) > 500:
            self.history.pop(0)
