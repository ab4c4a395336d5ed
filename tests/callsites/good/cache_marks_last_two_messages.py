# expect: nothing because the loop runs over two messages
def mark(history: list[dict]) -> None:
    for turn in history[-2:]:
        turn["content"][-1]["cache_control"] = {"type": "ephemeral"}
