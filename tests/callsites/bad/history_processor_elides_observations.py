# expect: PC503 @ here
class KeepNewest:
    """Leaves out the content of all but the newest observations."""

    keep: int = 5

    def __call__(self, history: list[dict]) -> list[dict]:
        seen = [number for number, entry in enumerate(history) if entry["role"] == "tool"]
        old = seen[1 : -self.keep]  # <- here
        shown = []
        for number, entry in enumerate(history):
            if number in old:
                entry = {**entry}
                entry["content"] = "(left out)"
            shown.append(entry)
        return shown
