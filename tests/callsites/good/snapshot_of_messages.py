# expect: nothing because the snapshot is stored with the run, and nobody sends it
def snapshot(state: dict) -> list[dict]:
    messages = state.get("messages") or []
    found = []
    for message in messages[-200:]:
        found.append({"role": message.type, "content": message.text})
    return found
