# expect: nothing because results of tools are user messages here
def results(calls: list) -> dict:
    return {"role": "user", "content": [{"type": "tool_result", "tool_use_id": each.id} for each in calls]}


def mark(messages: list[dict]) -> None:
    left = 2
    for message in reversed(messages):
        if left and message["role"] == "user" and not message.get("tool_calls"):
            message["content"][-1]["cache_control"] = {"type": "ephemeral"}
            left -= 1
