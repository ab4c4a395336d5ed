# expect: nothing because what is left of the messages is the key of a cache; no request is seen that begins with it
def key_of(data: dict, length: int = 8) -> str:
    messages = data["messages"]
    if len(messages) > length:
        messages = messages[-length:]
    return "".join(f"{each['role']}: {each['content']}\n" for each in messages)
