# expect: nothing because whoever writes the messages sets the marks, and each is only passed on
def blocks(parts: list[dict]) -> list[dict]:
    found: list[dict] = []
    for part in parts:
        block = {"type": "text", "text": part["text"]}
        mark = part.get("cache_control")
        if mark is not None:
            block["cache_control"] = mark
        found.append(block)
    return found


def results(parts: list[dict]) -> list[dict]:
    found: list[dict] = []
    for part in parts:
        found.append({"toolResult": part["result"]})
        if part.get("cache_control") is not None:
            found.append(dict(cachePoint={"type": "default"}))
    return found


def tool(given: dict) -> dict:
    made = {"name": given["name"], "input_schema": given["parameters"]}
    mark = given.get("function", {}).get("cache_control")
    if mark is not None and isinstance(mark, dict):
        made["cache_control"] = dict(**mark)
    return made


def tools(given: list[dict]) -> list[dict]:
    found = []
    for each in given:
        made = tool(each)
        found.append(made)
    return found
