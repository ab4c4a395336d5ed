"""A lower bound of a text's tokens, without a vocabulary.

Every token lies inside one piece of the encoding's split pattern, so a text has at least as many tokens as pieces. The
pattern needs Unicode categories that `re` does not have. The one here finds, in a single linear pass, places of which
no piece of either encoding can hold two; where that is uncertain (characters whose category `re` cannot tell) it joins
rather than splits, so the result is never too high.
"""

from __future__ import annotations

import re

_LETTER = (
    "A-Za-z"
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af"  # Latin
    "\u0391-\u03a1\u03a3-\u03ff\u0400-\u0481\u048a-\u052f"  # Greek, Cyrillic
    "\u05d0-\u05ea\u0620-\u063f\u0641-\u064a"  # Hebrew, Arabic
    "\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3"  # kana, Han, Hangul
)
# What is not ASCII may be of any kind, so it joins its neighbours. Classes that hold it are written as what they leave
# out, because `re` compiles such a class at once and a range up to U+10FFFF in milliseconds.
_OTHER = r"[^\x00-\x7f]"
_IN_WORD = r"[^\x00-&(-@\[-`{-\x7f]"  # letters, apostrophes, others
_MARK = r"[\x00-\x08\x0e-\x1f!-/:-@\[-`{-\x7f]"  # ASCII punctuation, symbols and control characters
_IN_MARKS = r"[^\t-\r 0-9A-Za-z]"  # marks, others

_PLACE = re.compile(
    # A word. An apostrophe joins: "don't" is one piece.
    rf"[{_LETTER}]{_IN_WORD}*+"
    # Three digits make one piece.
    rf"|[0-9](?:{_OTHER}*+[0-9]){{0,2}}"
    # A run of punctuation that is not merely the first character of a word, with all that may belong to it.
    rf"|{_MARK}(?={_MARK}|[0-9\t-\r ]|\Z)(?:{_IN_MARKS}|[\r\n]++/)*+"
    # A line break right after a word or number. (Both rules for blanks apply only where a run of them starts, and
    # repeats are possessive, so that no run is read twice.)
    r"|(?<=[A-Za-z0-9])[\t-\r ]*[\r\n]"
    # Indentation and alignment; the last blank goes with what follows.
    r"|(?<![\t ])[\t ]{2,}+(?=[!-~])"
)

_LONGEST_TOKEN = 128  # bytes, in either vocabulary


def least_tokens(text: str, size: int) -> int:
    """A number of tokens that the text, `size` UTF-8 bytes long, has at least."""
    return max(sum(1 for _ in _PLACE.finditer(text)), -(-size // _LONGEST_TOKEN))
