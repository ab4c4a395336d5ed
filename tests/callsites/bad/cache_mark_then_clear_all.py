# expect: PC601 @ here
class Desk:
    def __init__(self) -> None:
        self.messages: list[dict] = []

    def add(self, results: list[dict]) -> None:
        self.messages.append({"role": "user", "content": results})
        results[-1]["cache_control"] = {"type": "ephemeral"}  # <- here
        for message in self.messages:
            for block in message["content"]:
                if "cache_control" in block:
                    del block["cache_control"]
