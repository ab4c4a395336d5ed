# expect: nothing because a counter limits the breakpoints
def mark(history: list[dict], most: int = 3) -> None:
    left = most
    for turn in reversed(history):
        if left == 0:
            break
        turn["content"][-1]["cache_control"] = {"type": "ephemeral"}
        left -= 1
