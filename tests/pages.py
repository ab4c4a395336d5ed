r"""Reads the examples of a rule page.

A page is Markdown that reads well; its fenced blocks are the test. The first words behind the fence say what each is:

    ```jinja title="prompts/system.j2"      a file; several in a row make one example
    The time is {{ now }}.
    <<rules 1200>>                          stands for 1,200 tokens of constant instructions, on one line
    ```

    ```text flagged                         what the rule says about these files, and nothing else;
    PC101 1:13 error                        code, line:column, severity and, if wanted, (confidence);
    PC101 app.py:3:9 warning (medium)       with the path where the example has several files
    ```

    ```text flagged                         the rule is silent
    nothing
    ```

    ```jinja fixed                          the file after --fix; `fixed="unsafe"` after --unsafe-fixes;
    <<rules 1200>>                          title= names the file where there are several. On the result
    The time is {{ now }}.                  the rule is silent, unless another `flagged` block follows.
    ```

The first file block of an example may carry options for the run: provider="anthropic", model="claude-opus-4-1",
pedantic, and with="PC101", a further rule that runs, whose own findings are not looked at.
Blocks without such words (shell, configuration) are prose and not executed.

A page cites facts of the catalogue of providers by id, in brackets: [SF07] a statement, [D11] a disagreement,
[anthropic.minimum] what an entry says of one thing, [anthropic.tool_choice] what a change of that parameter loses.
`promptlint rule` lists them with their sources; an id that does not exist is an error.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from functools import cache
from itertools import cycle, product

from promptlint import tokens

_FENCE = re.compile(r"^(?P<fence>```+)(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=fence)[ \t]*$", re.MULTILINE | re.DOTALL)
_RULES = re.compile(r"<<rules (\d+)>>")
_FLAG = re.compile(
    r"(?P<code>[A-Z]+\d+) (?:(?P<path>[^\s:]+):)?(?P<line>\d+):(?P<column>\d+)"
    r" (?P<severity>error|warning|info)(?: \((?P<confidence>high|medium|low)\))?"
)

_TOPICS = (
    *("a refund", "a late parcel", "an open invoice", "a lost password", "a broken screen", "an old contract"),
    *("a gift card", "a change of address", "a double booking", "a missing part", "a spare key", "a warranty"),
)
_DUTIES = (
    *("name the page of the handbook that applies", "ask one short question before you answer"),
    *("answer in two plain sentences", "offer a call with a colleague", "say which form the customer needs"),
    *("keep to the facts that the customer gave", "never promise a date", "thank the customer at the end"),
)


@dataclass(frozen=True, slots=True)
class Flag:
    """One expected finding."""

    code: str
    path: str
    line: int
    column: int
    severity: str
    confidence: str  # empty if the page does not say


@dataclass(slots=True)
class Fixed:
    """What a file should be after the fix, and what is still flagged then."""

    path: str
    text: str
    unsafe: bool
    left: list[Flag] = field(default_factory=list)


@dataclass(slots=True)
class Example:
    """Files of a page with what is expected of them. `line` is where the example starts on the page."""

    line: int
    section: str
    files: dict[str, str] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)
    flags: list[Flag] | None = None
    fixed: Fixed | None = None


def examples(page: str) -> list[Example]:
    """The examples of a page, in order. Raises `ValueError` for a page that breaks the convention."""
    found: list[Example] = []
    for block in _FENCE.finditer(page):
        line = page.count("\n", 0, block.start()) + 1
        _, *words = shlex.split(block["info"]) or [""]
        options = dict(word.partition("=")[::2] for word in words)
        text = expand(block["text"])
        if "flagged" in options:
            _flagged(found, text, line)
        elif "fixed" in options:
            if not found or found[-1].flags is None:
                raise ValueError(f"line {line}: a fixed block stands behind the flagged one")
            path = options.get("title") or list(found[-1].files)[-1]
            found[-1].fixed = Fixed(path, text, options["fixed"] == "unsafe")
        elif "title" in options:
            if not found or found[-1].flags is not None:
                found.append(Example(line, _section(page, block.start())))
            found[-1].files[options.pop("title")] = text
            found[-1].options |= options
    if found and found[-1].flags is None:
        raise ValueError(f"line {found[-1].line}: the example does not say what is flagged")
    return found


def expand(text: str) -> str:
    """`text` with constant instructions in place of ``<<rules N>>``."""
    return _RULES.sub(lambda found: instructions(int(found[1])), text)


@cache
def instructions(wanted: int) -> str:
    """At least so many tokens of instructions (at most a sentence more), on one line and without special characters."""
    sentences = cycle(f"When a customer asks about {topic}, {duty}." for duty, topic in product(_DUTIES, _TOPICS))
    size = tokens.count("When a customer asks about a double booking, never promise a date. ", "o200k_base")
    chosen: list[str] = []
    while len(chosen) * size < 2 * wanted and tokens.count(" ".join(chosen), "o200k_base") < wanted:
        chosen.append(next(sentences))
    return " ".join(chosen)


def sections(page: str) -> list[str]:
    """The second-level headings of a page, in order."""
    return re.findall(r"^## (.+)$", _FENCE.sub("", page), re.MULTILINE)


def _section(page: str, offset: int) -> str:
    headings = sections(page[:offset])
    return headings[-1] if headings else ""


def _flagged(found: list[Example], text: str, line: int) -> None:
    if not found:
        raise ValueError(f"line {line}: nothing is there that could be flagged")
    example = found[-1]
    lines = [] if text.strip() == "nothing" else text.splitlines()
    only = next(iter(example.files))
    flags = []
    for each in lines:
        flag = _FLAG.fullmatch(each)
        if flag is None:
            raise ValueError(f"line {line}: not a finding: {each!r}")
        if not flag["path"] and len(example.files) > 1:
            raise ValueError(f"line {line}: which file is {each!r} in?")
        place = int(flag["line"]), int(flag["column"])
        flags.append(Flag(flag["code"], flag["path"] or only, *place, flag["severity"], flag["confidence"] or ""))
    if example.flags is None:
        example.flags = flags
    elif example.fixed is not None:
        example.fixed.left = flags
    else:
        raise ValueError(f"line {line}: these files have a flagged block already")
