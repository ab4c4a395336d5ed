"""Token counts: the bundled vocabularies are the published ones, counts are exact, bounds hold."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promptlint import tokens
from promptlint.tokens import vocabulary

ENCODINGS = sorted(vocabulary.VOCABULARIES)

# Characters on both sides of every border of the split patterns, and of what `re` and Unicode call by the same name.
AWKWARD = st.text(
    st.sampled_from("aZsTm'1!/-_ \n\r\t\x00\x1c\x0b\x85\u00a0é½Ⅷ\u0301中一。\u3000😀²\u2028ſǅя\ufeff\ud800"),
    max_size=30,
)


@pytest.mark.parametrize("name", ENCODINGS)
def test_bundled_vocabulary_is_the_published_one(name: str) -> None:
    known = vocabulary.VOCABULARIES[name]
    unpacked = vocabulary.unpack(known.path.read_bytes())
    assert len(unpacked) == known.size
    assert hashlib.sha256(vocabulary.to_text(unpacked)).hexdigest() == known.sha256


@given(st.lists(st.binary(min_size=1, max_size=255)))
def test_packing_and_the_text_form_lose_nothing(vocabulary_tokens: list[bytes]) -> None:
    assert vocabulary.unpack(vocabulary.pack(vocabulary_tokens)) == vocabulary_tokens
    assert vocabulary.from_text(vocabulary.to_text(vocabulary_tokens)) == vocabulary_tokens


def test_the_text_form_must_count_its_ranks_from_zero() -> None:
    with pytest.raises(ValueError, match="line 2 has rank 5, expected 1"):
        vocabulary.from_text(b"IQ== 0\nIg== 5\n")


@pytest.mark.parametrize(
    ("text", "o200k", "cl100k"),
    [
        ("", 0, 0),
        ("hello world", 2, 2),
        ("<|endoftext|>", 7, 7),  # ordinary text, not one special token
        ("12345", 2, 2),
        ("tiktoken is great!", 6, 6),
        ("antidisestablishmentarianism", 6, 6),
    ],
)
def test_exact_counts(text: str, o200k: int, cl100k: int) -> None:
    assert tokens.count(text, "o200k_base") == o200k
    assert tokens.count(text, "cl100k_base") == cl100k


@pytest.mark.parametrize("name", ENCODINGS)
@given(AWKWARD | st.text())
def test_bounds_hold(name: str, text: str) -> None:
    low, high = tokens.bounds(text, name)
    assert low <= tokens.count(text, name) <= high


def test_bounds_of_prose_are_close_from_below() -> None:
    text = "You are a careful assistant. Answer in two sentences, and don't guess:\n\n- one\n- two\n" * 50
    low, _ = tokens.bounds(text, "o200k_base")
    assert low > 0.75 * tokens.count(text, "o200k_base")


@pytest.mark.parametrize("unit", [" ", "\n", "a", "!", "1", "é", "中", "'", "!\n", "a\n", "1é", "\u0301"])
def test_a_million_equal_characters_are_counted(unit: str) -> None:
    """They make tiktoken panic, and a pattern that is not linear would never come back."""
    text = unit * (1_000_000 // len(unit))
    low, high = tokens.bounds(text, "o200k_base")
    assert low <= tokens.count(text, "o200k_base") <= high


@pytest.mark.parametrize("name", ENCODINGS)
@pytest.mark.parametrize(
    "line",
    [
        "A line of prose, with its punctuation (and a number: 1234567).\n",
        "    indented = code + 'text'  # and a comment\n\n",
        "no line break at all, only words ",
        "一行中文，没有空格。\n",
    ],
)
def test_long_texts_are_cut_where_the_encoding_cuts(name: str, line: str) -> None:
    text = line * (350_000 // len(line))
    assert len(text) > 3 * tokens.MAX_CHUNK
    assert tokens.count(text, name) == len(vocabulary.load(name).encode_ordinary(text))


def test_unknown_encodings_are_refused_by_name() -> None:
    for function in (tokens.count, tokens.bounds):
        with pytest.raises(ValueError, match="unknown encoding 'p50k_base'; bundled are o200k_base, cl100k_base"):
            function("text", "p50k_base")


def _run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def test_bounds_need_no_tokenizer() -> None:
    code = (
        "import sys; from promptlint import tokens\n"
        "tokens.bounds('a b', 'o200k_base'); print('tiktoken' in sys.modules)"
    )
    assert _run(code) == "False"


def test_counting_needs_no_network_and_no_environment() -> None:
    code = (
        "import os, socket, sys\n"
        "def refuse(*_): raise AssertionError('a socket was opened')\n"
        "socket.socket = refuse\n"
        "from promptlint import tokens\n"
        "before = dict(os.environ)\n"
        "tokens.count('a b', 'o200k_base'); tokens.count('a b', 'cl100k_base')\n"
        "print(before == dict(os.environ), 'requests' in sys.modules, 'tiktoken.load' in sys.modules)"
    )
    assert _run(code) == "True False False"
