# expect: PC601 @ here
def mark(messages: list[dict], wanted: int = 2) -> None:
    marked = 0
    for message in reversed(messages):
        if message.get("tool_calls"):
            continue
        if marked < wanted and message["role"] == "user":  # <- here
            message["cache_control"] = {"type": "ephemeral"}
            marked += 1
