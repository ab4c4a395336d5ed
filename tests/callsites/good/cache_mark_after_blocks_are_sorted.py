# expect: nothing because the breakpoint is set last
def images_first(messages: list[dict]) -> list[dict]:
    for message in messages:
        images = [each for each in message["content"] if each["type"] == "image"]
        texts = [each for each in message["content"] if each["type"] != "image"]
        message["content"] = images + texts
    return messages


def with_mark(messages: list[dict]) -> list[dict]:
    messages[-1]["content"][-1]["cache_control"] = {"type": "ephemeral"}
    return messages


def prepare(messages: list[dict]) -> list[dict]:
    messages = images_first(messages)
    return with_mark(messages)
