# expect: nothing because only the last block is marked
def blocks(parts: list, cached: bool) -> list[dict]:
    result = []
    for number, part in enumerate(parts):
        block = {"type": "text", "text": part.text}
        if cached and number == len(parts) - 1:
            block["cache_control"] = {"type": "ephemeral"}
        result.append(block)
    return result
