# expect: nothing because there are as many breakpoints as the caller puts markers
class CachePoint:
    ttl = "5m"


def blocks(parts: list[object]) -> list[dict]:
    found: list[dict] = []
    for part in parts:
        if isinstance(part, CachePoint):
            found[-1]["cache_control"] = {"type": "ephemeral", "ttl": part.ttl}
        else:
            found.append({"type": "text", "text": str(part)})
    return found
