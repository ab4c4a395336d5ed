# expect: nothing because it is a header of HTTP
def headers(files: list[str]) -> dict[str, dict[str, str]]:
    found = {}
    for name in files:
        entry = {"role": "asset"}
        entry["Cache-Control"] = "no-cache"
        found[name] = entry
    return found
