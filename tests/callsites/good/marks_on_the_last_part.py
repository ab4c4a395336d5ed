# expect: nothing because only the last part gets a breakpoint
def encoded(parts: list, add_cache: bool) -> list[dict]:
    last = len(parts) - 1
    blocks = []
    for i, part in enumerate(parts):
        should_add_cache = add_cache and i == last
        blocks.append(
            {"type": "text", "text": part.text, "cache_control": {"type": "ephemeral"} if should_add_cache else None}
        )
    return blocks
