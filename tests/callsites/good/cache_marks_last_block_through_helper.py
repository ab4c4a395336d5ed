# expect: nothing because the helper marks the last block only
from anthropic.types import TextBlockParam


def _block(text: str, cached: bool) -> TextBlockParam:
    return TextBlockParam(type="text", text=text, cache_control={"type": "ephemeral"} if cached else None)


def blocks(texts: list[str], cached: bool) -> list[TextBlockParam]:
    result = []
    for number, text in enumerate(texts):
        is_last = number == len(texts) - 1
        result.append(_block(text, cached and is_last))
    return result
