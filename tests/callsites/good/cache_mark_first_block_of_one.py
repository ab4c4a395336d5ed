# expect: nothing because the message holds one block
def mark(messages: list[dict]) -> None:
    content = messages[-1]["content"]
    assert len(content) == 1
    content[0]["cache_control"] = {"type": "ephemeral"}
