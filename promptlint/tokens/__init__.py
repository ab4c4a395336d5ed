"""How many tokens a text has: exactly, by the bundled vocabularies, or within bounds that cost next to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptlint.tokens import pieces, vocabulary

__all__ = ["bounds", "count"]

MAX_CHUNK = 100_000  # characters; tiktoken gives up with a panic on a million equal ones
_SEAM_WINDOW = 10_000  # characters before the end of a chunk in which a seam is looked for

# Where both encodings split anyway, whatever follows: at the start of a line, and before a blank between two words.
_SEAM = re.compile(r"(?<=\n)(?=\w)|(?<=[a-z])(?= [a-z])")


def count(text: str, encoding: str) -> int:
    """The number of tokens of `text` in `encoding` (``o200k_base`` or ``cl100k_base``).

    Text like ``<|endoftext|>`` is counted as ordinary text. A text longer than `MAX_CHUNK` is counted in chunks that
    meet where the encoding splits anyway. Where there is no such place within `_SEAM_WINDOW` characters the cut is
    arbitrary, and each such cut can change the count by about one token.
    Raises `ValueError` for an encoding that is not bundled.
    """
    encode = vocabulary.load(encoding).encode_ordinary
    return sum(len(encode(chunk)) for chunk in _chunks(text))


def bounds(text: str, encoding: str) -> tuple[int, int]:
    """The least and the most tokens that `text` can have in `encoding`, without loading a vocabulary.

    A token is at least one byte, and lies inside one piece of the encoding's split pattern.
    Raises `ValueError` for an encoding that is not bundled.
    """
    vocabulary.find(encoding)
    size = len(text.encode("utf-8", "surrogatepass"))
    return pieces.least_tokens(text, size), size


def _chunks(text: str) -> Iterator[str]:
    start = 0
    while len(text) - start > MAX_CHUNK:
        limit = start + MAX_CHUNK
        seam = _SEAM.search(text, limit - _SEAM_WINDOW, limit)
        end = seam.start() if seam else limit
        yield text[start:end]
        start = end
    yield text[start:]
