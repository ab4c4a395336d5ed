# expect: nothing because no result of a tool follows: the tool is a form for the answer
def marked(messages: list[dict]) -> list[dict]:
    left = 3
    for message in reversed(messages):
        if message["role"] == "user" and left > 0:
            message["content"][-1]["cache_control"] = {"type": "ephemeral"}
            left -= 1
    return messages


def answer(client, messages: list[dict]):
    tools = [{"name": "form", "input_schema": {"type": "object"}}]
    return client.create(messages=marked(messages), tools=tools, tool_choice={"type": "tool", "name": "form"})
