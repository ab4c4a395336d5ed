"""What words say about moving them: labels, whole sentences, marks of roles, examples.

Works on flat text, in which placeholders are masked (`outline.VALUE`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from promptlint.fixer.outline import COMMENT, TAG, VALUE

_BACKWARD = re.compile(
    r"\W*(?:this|these|that|those|it|they|he|she|its|their|his|her|such|also|however|therefore|thus|hence|so|but|and|or|then"
    r"|otherwise|instead|additionally|furthermore|moreover|diese[rsnm]?|dies|er|es|aber|und|auch|ce|cette|ces|il|elle|et|mais"
    r"|est[eao]s?|esto|pero|además|quest[oaie]|isso|isto)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:this|these|those|diese[rsnm]?|cette|ces|estos|estas|questi|queste|esses|essas)\b", re.IGNORECASE
)
_TAKES_UP = re.compile(r"\b(?:this|these|their|his|her|the (?:date|time))\b(?!\s+(?:is|are)\b)", re.IGNORECASE)
_PERSONA = re.compile(
    r"\W*(?:you(?:'re| are| will be)\s+(?!(?:now\s+|currently\s+)?"
    r"(?:talking|speaking|chatting|working|running|connected|on|at|in|logged|helping|assisting)\b)"
    r"|act as|acting as|your (?:name|role|task|job) is|i am|i'm|hello|hi|dear|welcome|assume the role|as an?\b"
    rf"|{VALUE}+,? you)",
    re.IGNORECASE,
)
_TASK = re.compile(
    r"\W*(?:please\s+)?(?:analy[sz]e|answer|assess|base|based|check|classify|collect|compare|compile|complete|compose|conduct"
    r"|consider|create|decide|describe|develop|draft|evaluate|explain|explore|extract|find|follow|formulate|generate|given"
    r"|help|identify|improve|list|make|perform|plan|propose|provide|read|research|respond|return|review|rewrite|search"
    r"|solve|suggest|summari[sz]e|translate|understand|update|use|using|write)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"\s*[\[(]?(?:[-*+•]\s+)?(?:\*\*|__|[*_`\"'])?(?=[^:=：]*[^\W\d_])[^:=：\n{VALUE}{TAG}{COMMENT}<>?!]{{1,60}}?"
    r"(?:\*\*|__|[*_`\"'])?\s?[:=：]"
)
_TAGGED = re.compile(r"\s*<([A-Za-z_][\w.:-]*)[^<>]*>.*</\1>\s*$", re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"')\]*_]*\s+(?=[\"'(\[*_]*(?:[A-ZÀ-ÖØ-Þ]|" + VALUE + "))")
WORD = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(
    r"[\s#*_]*(?:(?:step|schritt|étape|paso|passo|stap|part|phase|stage|section|chapter)\s+)?\d{1,3}(?:\.\d+)*[.):]?\s",
    re.IGNORECASE,
)
_ROLE_MARK = re.compile(
    r"^[ \t]*#+[ \t]*(input|output|user|assistant|system|human|ai)s?:?[ \t]*\r?$"
    r"|^[ \t]*\[(?-i:[A-Z][A-Z _/-]{2,30})\][ \t]*\r?$"  # [CONTEXT] ... [END CONTEXT]
    r"|<\|\w+\|>|<extra_id_\d+>|\[/?INST\]|<</?SYS>>|<(?:start|end)_of_turn>",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSERS = "\"')]}*_`>»”’"
_TURN_LABEL = re.compile(
    r"^[ \t]*(?:[-*#>\d.)]{1,6}[ \t]*)?(?:\*\*|__|<)?"
    r"(user|human|customer|q|question|query|input|student|assistant|ai|bot|agent|a|answer|output|response|model"
    rf"|task|thought|observation|{VALUE}+(?=:[ \t]*[A-Za-z]))"
    r"(?:[ \t]{0,2}\d{1,2})?(?:\*\*|__|>)?[ \t]{0,2}:",
    re.IGNORECASE | re.MULTILINE,
)
_ANNOUNCED = re.compile(
    r"^[ \t]*(?:(?:here|below|these|some|the following)\b[^\n]{0,60}\bexamples\b|examples?(?: \d{1,3})?:)",
    re.IGNORECASE | re.MULTILINE,
)
_INSTRUCTIONS = 25  # words under a heading from which on they say what the output should be, and are no example of it
_INTRODUCES = re.compile(r"\b(?:identity|persona|who you are|about you|introduction)\b", re.IGNORECASE)
_ANSWER = re.compile(
    r"(?P<first>^[\s#*]*(?:(?:your|the|expected|required|final)\s+)?)?"
    r"(?:\b(?:output|responses?|answers?|results?|reports?|reply|format)\b|(?<=# )important\b)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"</?[A-Za-z_][\w.:-]*[ \t]*/?>")
_TITLE = re.compile(r"^[ \t]*(?:#{1,6} |</?[A-Za-z_])", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_ASKING = frozenset({"user", "human", "customer", "q", "question", "query", "input", "student", "task"})
_EXAMPLES = re.compile(
    r"\b(?:few[-_ ]?shots?|examples?|beispiele?|exemples?|ejemplos?|esemp[io]|exemplos?|voorbeeld(?:en)?)\b",
    re.IGNORECASE,
)

# The most frequent words of the languages whose pointing words are known, without those that others share.
_KNOWN = frozenset(
    word
    for words in (
        "the and of you your is are with for must not this that be when if should use from have will as or always",
        "der die das und ist nicht mit für sie auf wenn wird ein eine den dem zu von immer",
        "le la les des est pas une dans pour vous votre avec sur qui que du",
        "el los las del una para con por usted su siempre debe",
        "il gli della di che per sei sono non deve sempre",
        "os uma você para com não seu sua deve sempre",
        "de het een van je jij zijn niet met voor op altijd",
    )
    for word in words.split()
)


def role_marks(flat: str) -> tuple[int, ...]:
    """Where a text marks roles or the parts of examples itself. A heading counts if there are several of the kind.

    Its inputs and what is said of its output mark none, where each has one heading.
    """
    found = list(_ROLE_MARK.finditer(flat))
    headings = [each for each in found if each[1]]
    if len(headings) < 2 or _asks_for_output(flat, headings):
        headings = []
    return tuple(each.start() for each in found if not each[1] or headings)


def _asks_for_output(flat: str, headings: list[re.Match[str]]) -> bool:
    if sorted(each[1].lower() for each in headings) != ["input", "output"]:
        return False
    output = next(each for each in headings if each[1].lower() == "output")
    level = output.group().count("#")
    end = re.compile(rf"^#{{1,{level}}} ", re.MULTILINE).search(flat, output.end())
    return words(flat[output.end() : end.start() if end else len(flat)]) >= _INSTRUCTIONS


def literal(flat: str) -> str:
    """The flat text without what stands for placeholders, tags and comments."""
    return flat.replace(VALUE, "").replace(TAG, "").replace(COMMENT, "")


def without_tags(flat: str) -> str:
    """The flat text without template tags and comments; placeholders stay."""
    return flat.replace(TAG, "").replace(COMMENT, "")


def without_markup(flat: str) -> str:
    """The flat text without the tags of XML: they name what stands in them, and say nothing."""
    return _MARKUP.sub(" ", flat)


def visible(flat: str) -> bool:
    """Whether there is literal text to read: a letter or a digit."""
    return any(character.isalnum() for character in literal(flat))


def words(flat: str) -> int:
    """How many words of literal text there are."""
    return len(WORD.findall(literal(flat)))


def refers_back(flat: str) -> bool:
    """Whether a text begins by taking up what stands before it ("This ...", "However ...")."""
    return _BACKWARD.match(without_tags(flat)) is not None


def points_back(flat: str) -> str:
    """A word by which the first sentence of a text points at what stands before it, or an empty string."""
    first = sentences(flat)[0] if flat else ""
    if lead_in(first.split("\n", 1)[0]):
        return ""  # "these rules:" points forwards
    found = _POINTS_BACK.search(literal(first))
    return found.group() if found else ""


def takes_up(flat: str) -> bool:
    """Whether the first sentence of a text takes up what stands right before it ("Use their name ...")."""
    if labelled(flat) or lead_in(flat.split("\n", 1)[0]):
        return False
    return _TAKES_UP.search(literal(sentences(flat)[0])) is not None


def persona(flat: str) -> bool:
    """Whether a text says who speaks to whom, which belongs at the beginning."""
    return _PERSONA.match(without_tags(flat).lstrip()) is not None


def says_what_to_do(flat: str) -> bool:
    """Whether a text opens with what the model is to do, which belongs where it stands."""
    return _TASK.match(without_tags(flat)) is not None


def labelled(flat: str) -> bool:
    """Whether a line says itself what its value is: ``Current time: ...`` or ``<time>...</time>``."""
    core = without_tags(flat).strip()
    found = _LABEL.match(core)
    return _TAGGED.match(core) is not None or (found is not None and 1 <= words(found.group()) <= 6)


def lead_in(flat: str) -> bool:
    """Whether a line leads into what comes next: it ends with a colon."""
    return without_tags(flat).rstrip().rstrip("*_`").rstrip().endswith((":", "："))


def titled(flat: str) -> bool:
    """Whether a text begins with a heading or a tag, so that it stands alone wherever it stands."""
    return without_tags(flat).lstrip().startswith(("#", "<"))


def bare(flat: str) -> bool:
    """Whether there is nothing but placeholders."""
    return not visible(flat)


def complete(flat: str) -> bool:
    """Whether a text begins and ends as a sentence does."""
    core = without_tags(flat).strip().lstrip("\"'([*_`-•> ")
    if not core or core[0].islower():
        return False
    return core.rstrip(_CLOSERS).endswith((".", "!", "?", "…", "。", "！", "？"))


def continues(one: str, other: str) -> bool:
    """Whether the sentence of the line `one` goes on in the line `other`."""
    above, below = without_tags(one).strip(), without_tags(other).strip()
    if not above or not below:
        return False
    if below[0].islower() or below[0] in ",;)" or above.endswith((",", ";", "-", "–", "(")):
        return True
    if labelled(below) or labelled(above):
        return labelled(above) and not labelled(below) and not above.rstrip(_CLOSERS).endswith((".", "!", "?", VALUE))
    return not above.rstrip(_CLOSERS).endswith((".", "!", "?", ":", "…", VALUE)) and len(above) > 40


def sentences(flat: str) -> list[str]:
    """The sentences of a text; put together again they are the text."""
    found: list[str] = []
    at = 0
    for end in _SENTENCE_END.finditer(flat):
        found.append(flat[at : end.end()])
        at = end.end()
    return [*found, flat[at:]]


def introduces(title: str) -> bool:
    """Whether a heading says that the text under it tells who the model is."""
    return _INTRODUCES.search(title) is not None


def asks_for_answer(title: str, *, at_once: bool = False) -> bool:
    """Whether a heading speaks of how to answer, or of what to keep in mind at the end.

    `at_once` says that it has to begin with that: the output of an earlier step is an input.
    """
    found = _ANSWER.search(title)
    return found is not None and not (at_once and found["first"] is None)


def numbered(flat: str) -> bool:
    """Whether a line carries a number of its place (``2. ...``, ``Step 3: ...``)."""
    return _NUMBERED.match(without_tags(flat)) is not None


def examples(flat: str) -> bool:
    """Whether a heading or tag announces examples."""
    return _EXAMPLES.search(literal(flat).replace("_", " ")) is not None


@lru_cache(maxsize=4)
def shown(flat: str) -> tuple[tuple[int, int], ...]:
    """The ranges of examples that a line announces ("Here are some examples:"), each up to the next heading or tag."""
    found: list[tuple[int, int]] = []
    for line in _ANNOUNCED.finditer(flat):
        if found and line.start() < found[-1][1]:
            continue
        title = _TITLE.search(flat, line.end())
        found.append((line.start(), title.start() if title else len(flat)))
    return tuple(found)


@lru_cache(maxsize=16)
def turns(flat: str) -> tuple[int, int] | None:
    """The range from the first to the last of the labelled turns of a dialogue (``Q:`` ... ``A:``), if there is one."""
    found = list(_TURN_LABEL.finditer(flat))
    asked = [each for each in found if each[1].lower() in _ASKING]
    by_value = [each for each in found if each[1].startswith(VALUE)]
    if len(by_value) < 2 and (not asked or len(asked) == len(found) - len(by_value)):
        return None
    blank = _BLANK_LINE.search(flat, found[-1].end())
    return found[0].start(), blank.start() if blank else len(flat)


@lru_cache(maxsize=4)
def readable(flat: str) -> bool:
    """Whether the words that point at positions are known for the language of a text."""
    text = literal(flat)
    letters = [character for character in text if character.isalpha()]
    other = sum(1 for character in letters if ord(character) >= 0x250 and not 0x1E00 <= ord(character) < 0x1F00)
    if other * 4 > len(letters):
        return False
    tokens = [word.lower() for word in WORD.findall(text)]
    return len(tokens) < 12 or sum(1 for word in tokens if word in _KNOWN) * 12 >= len(tokens)
