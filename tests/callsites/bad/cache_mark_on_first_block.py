# expect: PC601 @ here
def mark(conversation: list[dict]) -> None:
    newest = conversation[-1]
    blocks = newest.get("content")
    if isinstance(blocks, list) and blocks:
        blocks[0]["cache_control"] = {"type": "ephemeral"}  # <- here
