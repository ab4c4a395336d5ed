# expect: nothing because the indices to mark are chosen before
def mark(history: list[dict]) -> None:
    users = [number for number, turn in enumerate(history) if turn["role"] == "user"]
    chosen = set(users[-2:])
    for number, turn in enumerate(history):
        if number in chosen:
            turn["content"][-1]["cache_control"] = {"type": "ephemeral"}
