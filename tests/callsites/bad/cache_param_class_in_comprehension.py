# expect: PC602 @ here
from anthropic.types import CacheControlEphemeralParam, TextBlockParam


def blocks(pages: list[str]) -> list[TextBlockParam]:
    return [
        TextBlockParam(type="text", text=page, cache_control=CacheControlEphemeralParam(type="ephemeral"))  # <- here
        for page in pages
    ]
