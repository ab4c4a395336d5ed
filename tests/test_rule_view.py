"""A rule's page on a terminal."""

from __future__ import annotations

import re

import pytest

from promptlint.registry import Registry
from promptlint.reports import Style
from promptlint.reports.markdown import Block, Kind, blocks, caption, sections
from promptlint.reports.page import facts, render
from promptlint.reports.terminal import width

PAGE = """# some-rule (PC999)

One line of text, with `code` and **weight**,
that goes on.

Severity: info.

## What it does

- an item
  that goes on;
- another one

1. counted

```python title="a.py" provider="anthropic" pedantic
# no heading
x = [D1]
```

```text flagged
nothing
```

## Providers

Azure [SF07] and [a page](https://x.example/long).
"""


def test_blocks() -> None:
    assert list(blocks(PAGE)) == [
        Block(Kind.HEADING, "some-rule (PC999)", 1),
        Block(Kind.PARAGRAPH, "One line of text, with `code` and **weight**, that goes on."),
        Block(Kind.PARAGRAPH, "Severity: info."),
        Block(Kind.HEADING, "What it does", 2),
        Block(Kind.ITEM, "an item that goes on;"),
        Block(Kind.ITEM, "another one"),
        Block(Kind.ITEM, "counted"),
        Block(Kind.CODE, "# no heading\nx = [D1]", info='python title="a.py" provider="anthropic" pedantic'),
        Block(Kind.CODE, "nothing", info="text flagged"),
        Block(Kind.HEADING, "Providers", 2),
        Block(Kind.PARAGRAPH, "Azure [SF07] and [a page](https://x.example/long)."),
    ]


def test_sections() -> None:
    found = sections(PAGE)
    assert list(found) == ["", "What it does", "Providers"]
    assert found["Providers"] == "Azure [SF07] and [a page](https://x.example/long)."
    assert found["What it does"].endswith("nothing\n```")


@pytest.mark.parametrize(
    ("info", "said"),
    [
        ('python title="a.py"', "a.py:"),
        ('python title="a.py" provider="anthropic" pedantic', "a.py (--provider anthropic --pedantic):"),
        ("text flagged", "reported:"),
        ("python fixed", "after --fix:"),
        ('jinja fixed="unsafe" title="a.j2"', "a.j2 after --fix --unsafe-fixes:"),
        ("sh", ""),
        ("", ""),
        ('sh "', ""),
    ],
)
def test_captions(info: str, said: str) -> None:
    assert caption(info) == said


def test_a_page_without_colours() -> None:
    shown = render(PAGE, Style(width=60))
    assert shown.startswith("some-rule (PC999)\n\nOne line of text, with `code` and weight, that goes on.\n\nSeverity")
    assert "\nWHAT IT DOES\n\n  - an item that goes on;\n  - another one\n  - counted\n\n    a.py (" in shown
    assert "    # no heading\n    x = [D1]\n\n    reported:\n    nothing\n" in shown
    assert "a page <https://x.example/long>." in shown
    assert "\nFACTS\n\n[SF07] Foundry model endpoints" in shown
    assert "\n[D11] documents disagree" in shown, "the disagreement that a fact is part of is told with it"
    assert "\nS0: Microsoft Q&A" in shown
    assert "\x1b" not in shown


def test_a_page_with_colours_says_the_same() -> None:
    plain, coloured = render(PAGE, Style(width=60)), render(PAGE, Style(colour=True, width=60))
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain.replace("`", "")


def test_a_page_that_cites_nothing_has_no_facts() -> None:
    assert facts("# x\n") == ()
    assert "FACTS" not in render("# x\n", Style())


def test_what_a_terminal_would_obey_is_escaped() -> None:
    assert "\x1b" not in render("# a\x1b[31mb\n\n- c\x1b]0;d\n\n```text\ne\x1b[2J\n```\n", Style())


@pytest.mark.parametrize("rule", Registry().rules, ids=[rule.code for rule in Registry().rules])
@pytest.mark.parametrize("columns", [40, 80, 140])
def test_prose_fits_the_terminal(rule, columns: int) -> None:
    style = Style(width=columns)
    for line in render(rule.page, style).splitlines():
        words = line.split()
        code = line.startswith("    ") and not line.startswith("    - ")  # code keeps its lines
        unbreakable = any(len(word) + 8 > columns for word in words) or "://" in line
        assert code or unbreakable or width(line, style) <= columns, line
