# expect: nothing because the provider whose lifetimes these are has no such limit
LIFETIME = 900


def marked(messages: list[dict]) -> list[dict]:
    found = []
    for message in messages:
        part = {"type": "text", "text": message["content"]}
        part["cache_control"] = {"type": "ephemeral", "ttl": f"{LIFETIME}s"}
        found.append({"role": message["role"], "content": [part]})
    return found


def stamped(messages: list[dict]) -> list[dict]:
    for message in messages:
        for part in message["content"]:
            part.setdefault("cache_control", {"type": "ephemeral", "ttl": f"{LIFETIME}s"})
    return messages
