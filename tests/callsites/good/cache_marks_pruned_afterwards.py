# expect: nothing because surplus breakpoints are taken away
def _limit_cache_breakpoints(messages: list[dict], most: int = 4) -> None:
    marked = [each for each in messages if "cache_control" in each]
    for each in marked[:-most]:
        del each["cache_control"]


def prepare(messages: list[dict]) -> list[dict]:
    for message in messages:
        if message.get("pinned"):
            message["cache_control"] = {"type": "ephemeral"}
    _limit_cache_breakpoints(messages)
    return messages
