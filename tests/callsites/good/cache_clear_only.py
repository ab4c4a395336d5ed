# expect: nothing because breakpoints are taken away and none is set
def without_marks(messages: list[dict]) -> list[dict]:
    for message in messages:
        for block in message["content"]:
            block.pop("cache_control", None)
    return messages
