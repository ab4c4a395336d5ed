"""Words that point at a position of a text: "above", "below", "the following", in the languages that are known.

Works on flat text, in which placeholders are masked (`outline.VALUE`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from promptlint.fixer.outline import VALUE
from promptlint.fixer.wording import WORD, literal

_PLACES = (  # what stands at a position of a text; "the first tool" or "next steps" does not
    r"(?:lines?|sections?|paragraphs?|parts?|items?|messages?|blocks?|sentences?|examples?|lists?|bullets?|points?"
    r"|headings?|rules?|rows?|words?|entr(?:y|ies)|instructions?|statements?|chapters?|context|text|one|two|three)"
)
_POINTING = re.compile(
    r"\b(?:above|below|following(?! the\b)|follows|preceding|aforementioned|latter|former|the previous|the prior"
    r"|(?:said|mentioned|given|described|listed|provided|shown) (?:earlier|previously)"
    rf"|(?<!your )(?<!very )(?:previous|prior|earlier|first|last|next) (?:\w+ )?{_PLACES}"
    r"|obe[nr]\w*|obige\w*|unten|untenstehend\w*|folgend\w*|nachfolgend\w*|nachstehend\w*|vorstehend\w*|vorherig\w*|vorig\w*"
    r"|nächst\w*|erste[nrs]?|letzte[nrs]?"
    r"|ci-dessus|ci-dessous|ci-après|suivant\w*|précédent\w*|plus haut|plus bas"
    r"|premi(?:er|ère)s?|derni(?:er|ère)s?|prochaine?s?"
    r"|arriba|abajo|siguientes?|anterior(?:es|i|mente)?|a continuación|primer[oa]?s?|últim[oa]s?|próxim[oa]s?"
    r"|sopra|sotto|seguent[ei]|precedent[ei]|prim[oa]|ultim[oaie]|prossim[oaie]"
    r"|acima|abaixo|seguintes?|a seguir|primeir[oa]s?"
    r"|hierboven|hieronder|volgende|vorige|eerste|laatste)\b",
    re.IGNORECASE,
)
_BACK = re.compile(  # of these, what points at text further up
    r"above|preceding|aforementioned|latter|former|the p|previous|prior|earlier|first|last|.* (?:earlier|previously)$"
    r"|obe|obig|vor|erste|letzte|ci-dessus|précédent|plus haut|premi|derni|arriba|anterior|primer|últim|sopra|precedent"
    r"|prim|ultim|acima|hierboven|vorige|eerste|laatste",
    re.IGNORECASE,
)
_FORTH = re.compile(  # and what points at the very next text
    r"follow|next|nach|folgend|nächst|ci-après|suivant|prochain|siguiente|a continuación|próxim|seguent|prossim"
    r"|seguinte|a seguir|volgende",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"\b(?:below|unten|untenstehend\w*|ci-dessous|plus bas|abaixo|hieronder|más abajo|qui sotto)\b", re.IGNORECASE
)
_POINTING_FAR = re.compile(
    r"\b(?:above|below|preceding|aforementioned|ci-dessus|ci-dessous|acima|abaixo|hierboven|hieronder|untenstehend\w*|obige\w*)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"^[ \t]*(?:#{1,6}[ ][^\n]{1,100}|(?:[-*+] )?\*\*[^*\n]{1,100}\*\*)", re.MULTILINE)
_NUMBERS = re.compile(r"\b(?:steps?|items?|points?|rules?|checks?|parts?)[ ](\d{1,2})\b", re.IGNORECASE)
_COMMON = frozenset({
    "above", "below", "with", "that", "from", "this", "your", "have", "will", "should", "must", "only", "when", "what",
    "which", "then", "provid", "given", "text", "sectio", "user", "follow",
})  # fmt: skip


@lru_cache(maxsize=16)
def pointing(flat: str, *, far: bool = False) -> str:
    """The first word that points at a position, or an empty string. `far` leaves only those that reach far."""
    found = (_POINTING_FAR if far else _POINTING).search(literal(flat))
    return found.group() if found else ""


def points_back_at(flat: str, own: str, *, near: bool) -> str:
    """A word of a text by which it points at one further up that says `own`, or an empty string.

    Farther away it has to name what stands there: "the items found above" where items are spoken of.
    """
    return next((found.group() for found in back_at(flat, own, near=near)), "")


def back_at(flat: str, own: str, *, near: bool) -> Iterator[re.Match[str]]:
    """The words by which a text points at one further up that says `own`."""
    for found in _POINTING.finditer(flat):
        if _BACK.match(found.group()) and (near or (_names(flat, found, own) and not _nearer(flat, found, own))):
            yield found


def _nearer(flat: str, found: re.Match[str], own: str) -> bool:
    """Whether text between another one and a word that points back fits that word better: a title or label that names
    more of what the word is about, or the steps of which it gives the numbers.
    """
    line = flat.rfind("\n", 0, found.start()) + 1
    number = _NUMBERS.search(flat, max(line, found.start() - 60), found.start())
    if number and re.search(rf"^[ \t#*_]*{number[1]}[.)]", flat[:line], re.MULTILINE):
        return True
    about, moved = _beside(flat, found), _stems(own)
    return any(
        about & moved & (stems := _stems(each.group())) and (about - moved) & stems
        for each in _NAMED.finditer(flat, 0, line)
    )


def points_down_at(flat: str, own: str) -> str:
    """A word of a text by which it points at one further down whose title is `own`, or an empty string."""
    for found in _POINTING.finditer(flat):
        if _BACK.match(found.group()) or _FORTH.match(found.group()) or VALUE in flat[found.end() : found.end() + 80]:
            continue  # what is given "below" is that value
        if _names(flat, found, own):
            return found.group()
    return ""


def points_below(flat: str) -> str:
    """A word of a text by which it speaks of text further down, and of no value of its own, or an empty string."""
    return next((found.group() for found in _BELOW.finditer(flat) if VALUE not in flat[found.end() :]), "")


def points_forth(flat: str) -> str:
    """A word of a text by which it points at the very next one, or an empty string.

    What it says of the following is said of a value if one comes behind that word.
    """
    behind_values = flat.rpartition(VALUE)[2]
    return next((found.group() for found in _POINTING.finditer(behind_values) if _FORTH.match(found.group())), "")


def _names(flat: str, found: re.Match[str], own: str) -> bool:
    """Whether the words beside a pointing one are among those of a text: "the stale states listed above"."""
    return bool(_stems(own) & _beside(flat, found))


def _beside(flat: str, found: re.Match[str]) -> set[str]:
    before = WORD.findall(flat[max(found.start() - 60, 0) : found.start()])[-4:]
    behind = WORD.findall(flat[found.end() : found.end() + 40])[:2]
    return _stems(" ".join((*before, *found.group().split()[1:], *behind)))


def _stems(flat: str) -> set[str]:
    """The longer words of a text without what makes plurals, but for those that any text has."""
    found = {word.lower()[:6].rstrip("s") for word in WORD.findall(literal(flat)) if len(word) > 3}
    return found - _COMMON
