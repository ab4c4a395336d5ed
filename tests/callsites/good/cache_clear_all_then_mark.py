# expect: nothing because old breakpoints go first
class Desk:
    def __init__(self) -> None:
        self.messages: list[dict] = []

    def add(self, results: list[dict]) -> None:
        for message in self.messages:
            for block in message["content"]:
                block.pop("cache_control", None)
        results[-1]["cache_control"] = {"type": "ephemeral"}
        self.messages.append({"role": "user", "content": results})
