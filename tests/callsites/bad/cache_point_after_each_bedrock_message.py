# expect: PC602 @ here
def to_bedrock(turns: list) -> list[dict]:
    messages = []
    for turn in turns:
        content = [{"text": turn.text}]
        if turn.role == "user":
            content.append({"cachePoint": {"type": "default"}})  # <- here
        messages.append({"role": turn.role, "content": content})
    return messages
