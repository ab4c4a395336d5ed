# expect: nothing because turns of tools are marked, too
def mark(messages: list[dict], wanted: int = 2) -> None:
    marked = 0
    for message in reversed(messages):
        if marked < wanted and message["role"] in ("user", "tool"):
            message["cache_control"] = {"type": "ephemeral"}
            marked += 1
