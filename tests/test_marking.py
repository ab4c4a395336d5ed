"""Breakpoints set by code alone, the order of two calls, and what the model says of them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from promptlint import breakpoints
from promptlint.analysis.syntax.sequence import may_follow
from promptlint.config import Settings
from promptlint.engine import check
from promptlint.model import Breakpoint
from tests.prompts import Desk


def follows(body: str) -> bool:
    """Whether the second call of `one()` or `two()` in a function's body can run after the first."""
    function = ast.parse("def work():\n" + "\n".join(f"    {line}" for line in body.splitlines())).body[0]
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    calls.sort(key=lambda node: node.lineno)
    return may_follow(function, calls[0], calls[1])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("one()\ntwo()", True),
        ("if x:\n    one()\ntwo()", True),
        ("if x:\n    one()\nelse:\n    two()", False),
        ("if x:\n    return one()\ntwo()", False),
        ("if x:\n    one()\n    raise E\ntwo()", False),
        ("for x in y:\n    one()\n    two()", True),
        ("for x in y:\n    if x:\n        one()\n    else:\n        two()", False),
        ("try:\n    one()\nexcept E:\n    two()", False),
        ("with x:\n    one()\ntwo()", True),
        ("match x:\n    case 1:\n        one()\n    case 2:\n        two()", False),
    ],
)
def test_one_call_after_another(body: str, expected: bool) -> None:
    assert follows(body) is expected


def test_what_stands_ahead_of_a_breakpoint() -> None:
    desk = Desk()
    clock = desk.value()
    first, second = Breakpoint(desk.place(), after=1), Breakpoint(desk.place(), after=2)
    part = desk.system(desk.text(3), clock)
    marked = type(part)(part.role, part.children, part.location, (first, second))
    one, two = breakpoints.placed((marked,))
    assert (one.changing, one.exact, two.changing, two.own, two.exact) == ((), True, (clock,), (clock,), False)


def test_a_project_that_marks_elsewhere_is_given_the_benefit_of_the_doubt(tmp_path: Path) -> None:
    app = (
        "import anthropic\n\nclient = anthropic.Anthropic()\n\n\n"
        "def step(messages, tools):\n"
        "    return client.messages.create(model='claude-sonnet-4-5', max_tokens=9, tools=tools, messages=messages)\n"
    )
    (tmp_path / "app.py").write_text(app)
    assert [each.code for each in check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics] == ["PC607"]
    (tmp_path / "marks.py").write_text("def mark(block):\n    block['cache_control'] = {'type': 'ephemeral'}\n")
    assert check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics == ()


def test_a_package_that_marks_is_given_the_benefit_of_the_doubt(tmp_path: Path) -> None:
    app = (
        "import anthropic\n\nRULES = 'Be brief and name the shelf. ' * 180\nclient = anthropic.Anthropic()\n\n\n"
        "def step(messages):\n"
        "    return client.messages.create(model='claude-sonnet-4-5', max_tokens=9, system=RULES,\n"
        "                                  messages=[{'role': each.role, 'content': each.text} for each in messages])\n"
    )
    marks = "def mark(block):\n    block['cache_control'] = {'type': 'ephemeral'}\n"

    def found() -> list[str]:
        return [each.code for each in check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics]

    for folder in ("anthropic_calls", "other"):
        (tmp_path / folder).mkdir()
    (tmp_path / "anthropic_calls" / "app.py").write_text(app)
    (tmp_path / "other" / "marks.py").write_text(marks)
    assert found() == ["PC607"]
    (tmp_path / "anthropic_calls" / "marks.py").write_text(marks)
    assert found() == []


def test_a_module_that_marks_whatever_comes_is_told_of_once(tmp_path: Path) -> None:
    marks = (
        "def blocks(parts, mark):\n"
        "    return [{'type': 'text', 'text': part, 'cache_control': {'type': 'ephemeral'} if mark else None}\n"
        "            for part in parts]\n\n\n"
        "def calls(found, mark):\n"
        "    return [{'type': 'tool_use', 'id': each, 'cache_control': {'type': 'ephemeral'} if mark else None}\n"
        "            for each in found]\n"
    )
    (tmp_path / "marks.py").write_text(marks)
    found = check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics
    assert [(each.code, each.location.line) for each in found] == [("PC602", 2)]
    assert 7 in [each.location.line for each in found[0].related]


def test_one_request_on_several_ways_is_told_of_once(tmp_path: Path) -> None:
    given = "(model='claude-sonnet-4-5', max_tokens=9, tools=tools, messages=messages)\n"
    app = (
        "import anthropic\n\nclient = anthropic.Anthropic()\n\n\n"
        "def step(messages, tools, streamed):\n"
        "    if streamed:\n"
        f"        return client.messages.stream{given}"
        f"    return client.messages.create{given}\n\n"
        "def other(messages, tools):\n"
        f"    return client.messages.create{given}"
    )
    (tmp_path / "app.py").write_text(app)
    found = check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics
    places = [(each.location.line, [related.location.line for related in each.related]) for each in found]
    assert places == [(8, [9]), (13, [])]
