"""The bundled vocabularies: packed form, unpacking, and tiktoken encodings built from them.

A packed vocabulary is the LZMA-compressed sequence of its tokens in rank order, each as one length byte and its bytes.
Nothing here downloads: tiktoken's own registry, which does, is never asked.
"""

from __future__ import annotations

import lzma
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tiktoken import Encoding


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What defines an encoding besides its tokens.

    `sha256` is that of the vocabulary in OpenAI's own text form (base64 token, space, rank, newline per line), which
    `to_text` restores. `pattern` splits a text into the pieces that are encoded one by one.
    """

    name: str
    sha256: str
    size: int
    pattern: str

    @property
    def path(self) -> Path:
        """The packed file."""
        return Path(__file__).with_name(f"{self.name}.tokens.xz")

    @property
    def url(self) -> str:
        """Where OpenAI publishes the vocabulary."""
        return f"https://openaipublic.blob.core.windows.net/encodings/{self.name}.tiktoken"


_CONTRACTION = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
_O200K_PATTERN = "|".join(
    [
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+" + _CONTRACTION,
        r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*" + _CONTRACTION,
        r"\p{N}{1,3}",
        r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
        r"\s*[\r\n]+",
        r"\s+(?!\S)",
        r"\s+",
    ]
)
_CL100K_PATTERN = (
    r"'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+| ?[^\s\p{L}\p{N}]++[\r\n]*+"
    r"|\s++$|\s*[\r\n]|\s+(?!\S)|\s"
)

VOCABULARIES: Mapping[str, Vocabulary] = {
    each.name: each
    for each in (
        Vocabulary(
            name="o200k_base",
            sha256="446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
            size=199_998,
            pattern=_O200K_PATTERN,
        ),
        Vocabulary(
            name="cl100k_base",
            sha256="223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
            size=100_256,
            pattern=_CL100K_PATTERN,
        ),
    )
}


def find(name: str) -> Vocabulary:
    """The vocabulary of that name.

    Raises `ValueError` naming the bundled ones if there is none.
    """
    try:
        return VOCABULARIES[name]
    except KeyError:
        raise ValueError(f"unknown encoding {name!r}; bundled are {', '.join(VOCABULARIES)}") from None


def from_text(text: bytes) -> list[bytes]:
    """The tokens of a vocabulary in OpenAI's text form, in rank order.

    Raises `ValueError` if the ranks do not count up from 0.
    """
    tokens = []
    for rank, line in enumerate(text.splitlines()):
        token, number = line.split()
        if int(number) != rank:
            raise ValueError(f"line {rank + 1} has rank {int(number)}, expected {rank}")
        tokens.append(b64decode(token))
    return tokens


def to_text(tokens: list[bytes]) -> bytes:
    """The vocabulary in OpenAI's text form."""
    return b"".join(b"%s %d\n" % (b64encode(token), rank) for rank, token in enumerate(tokens))


def pack(tokens: list[bytes]) -> bytes:
    """The packed form of a vocabulary. Tokens are at most 255 bytes long."""
    # Preset 6 rather than 9: the same size, since its window already holds a vocabulary, and a tenth of the memory.
    return lzma.compress(b"".join(len(token).to_bytes() + token for token in tokens), preset=lzma.PRESET_EXTREME | 6)


def unpack(packed: bytes) -> list[bytes]:
    """The tokens of a packed vocabulary, in rank order."""
    return list(_tokens(lzma.decompress(packed)))


def _tokens(data: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        end = at + 1 + data[at]
        yield data[at + 1 : end]
        at = end


@cache
def load(name: str) -> Encoding:
    """The encoding of that name, built once per process in about a quarter of a second.

    It has no special tokens: a prompt is text, and text like ``<|endoftext|>`` in it is counted as such.
    Raises `ValueError` if no such vocabulary is bundled.
    """
    from tiktoken import Encoding

    vocabulary = find(name)
    return Encoding(
        name=name,
        pat_str=vocabulary.pattern,
        mergeable_ranks={token: rank for rank, token in enumerate(unpack(vocabulary.path.read_bytes()))},
        special_tokens={},
    )
