# expect: nothing because the loop ends with the first that fits
def mark(blocks: list[dict]) -> None:
    for block in reversed(blocks):
        if block["type"] not in ("thinking", "redacted_thinking"):
            block["cache_control"] = {"type": "ephemeral"}
            break
