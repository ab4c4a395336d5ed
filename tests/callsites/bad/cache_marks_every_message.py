# expect: PC602 @ here
def mark(history: list[dict]) -> list[dict]:
    for turn in history:
        if isinstance(turn["content"], list):
            turn["content"][-1]["cache_control"] = {"type": "ephemeral"}  # <- here
    return history
