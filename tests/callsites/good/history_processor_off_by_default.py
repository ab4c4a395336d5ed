# expect: nothing because by default no message depends on its distance from the end
class Strip:
    pattern: str = "<diff>"
    keep_last: int = 0

    def __call__(self, history: list[dict]) -> list[dict]:
        shown = []
        for position, entry in enumerate(reversed(history)):
            entry = {**entry, "role": entry["role"]}
            if position >= self.keep_last:
                entry["content"] = entry["content"].replace(self.pattern, "")
            shown.append(entry)
        return list(reversed(shown))
