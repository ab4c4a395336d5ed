# expect: nothing because these are headers of a file in a store
def headers(files: dict) -> dict:
    kept = {}
    for name, each in files.items():
        kept[name] = {"content_type": each.content_type, "cache_control": each.cache_control}
    return kept
