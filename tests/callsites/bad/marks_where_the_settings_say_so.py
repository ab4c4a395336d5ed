# expect: PC602 @ here
def blocks(parts: list[dict], settings: dict) -> list[dict]:
    found: list[dict] = []
    mark = settings.get("cache_control")
    for part in parts:
        block = {"type": "text", "text": part["text"]}
        if mark is not None:
            block["cache_control"] = mark  # <- here
        found.append(block)
    return found


def again(parts: list[dict]) -> list[dict]:
    for part in parts:
        if part.get("cache_control") is None:
            part["cache_control"] = {"type": "ephemeral"}  # told with the first
    return parts
