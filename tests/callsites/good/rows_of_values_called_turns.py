# expect: nothing because the rows are pairs of values that a judge of the language reads
class Pool:
    def __init__(self, client: object) -> None:
        self.client = client
        self.events: list = []

    def add(self, text: str) -> object:
        return self.client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": text}])

    def recent_turns(self, limit: int = 8) -> list:
        turns = [(each.get("language"), each.get("seconds")) for each in self.events if each.get("language")]
        return turns[-limit:]
