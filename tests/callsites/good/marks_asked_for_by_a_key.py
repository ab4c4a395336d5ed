# expect: nothing because there are as many breakpoints as the caller asks for
def formatted(messages: list[dict]) -> list[dict]:
    found = []
    for message in messages:
        blocks: list[dict] = []
        for block in message["content"]:
            if "cachePoint" in block:
                blocks[-1]["cache_control"] = {"type": "ephemeral"}
                continue
            blocks.append(block)
        found.append({"role": message["role"], "content": blocks})
    return found
