"""Suppressions: where a comment is one, and which lines it covers."""

from __future__ import annotations

from textwrap import dedent

import pytest

from promptlint.diagnostic import Applicability
from promptlint.fixer.edits import apply_edits
from promptlint.model import Slice, SliceKind, TextHost
from promptlint.suppress import Directive, find, unused_fix
from promptlint.text import Location, MappedText, Source


def directives(path: str, text: str) -> tuple[Directive, ...]:
    return find(Source(path, text))


def covered(path: str, text: str) -> list[int]:
    """The lines (from 1) that the only suppression of a text covers."""
    source = Source(path, text)
    (directive,) = find(source)
    lines = range(1, len(source.line_starts) + 1)
    return [line for line in lines if directive.covers(Location(source, *_some(source, line)))]


def _some(source: Source, line: int) -> tuple[int, int]:
    start, end = source.line_span(line)
    return start, min(start + 1, end)


def names(directive: Directive) -> list[str]:
    return [name.text for name in directive.names]


def test_names_and_reason() -> None:
    (found,) = directives("a.py", "x = 1  # promptlint: ignore[clock-in-prefix, PC102] the clock is the point here\n")
    assert names(found) == ["clock-in-prefix", "PC102"]
    assert not found.whole_file
    assert found.comment.text.startswith("# promptlint: ignore")


def test_spacing_and_other_words() -> None:
    assert names(directives("a.py", "x  #promptlint:ignore[ PC101,PC102 ]\n")[0]) == ["PC101", "PC102"]
    assert directives("a.py", "x  # see promptlint: ignored[PC101]\n") == ()
    assert directives("a.py", "x  # promptlint: disable[PC101]\n") == ()
    assert names(directives("a.py", "x  # promptlint: ignore\n")[0]) == []
    assert names(directives("a.py", "x  # type: ignore  # promptlint: ignore[PC101]\n")[0]) == ["PC101"]


def test_python_trailing_and_own_line() -> None:
    assert covered("a.py", "a = 1\nb = 2  # promptlint: ignore[PC101]\nc = 3\n") == [2]
    assert covered("a.py", "a = 1\n# promptlint: ignore[PC101]\n\n# more\nb = 2\nc = 3\n") == [5]


MULTI_LINE = dedent(
    '''
    a = 1
    {above}
    PROMPT = """first{inside}
    second {{now}}
    third"""{behind}
    b = 2
    '''
).lstrip()


@pytest.mark.parametrize("where", ["above", "behind"])
def test_python_multi_line_string(where: str) -> None:
    places = {"above": "# x", "inside": "", "behind": ""} | {where: "  # promptlint: ignore[PC101]".strip()}
    if where == "behind":
        places[where] = "  " + places[where]
    assert covered("a.py", MULTI_LINE.format(**places)) == [3, 4, 5]


def test_text_inside_a_string_is_no_comment() -> None:
    text = MULTI_LINE.format(above="# x", inside="  # promptlint: ignore[PC101]", behind="")
    assert directives("a.py", text) == ()


CALL = dedent(
    '''
    client.create({first}
        model="m",
        {own}
        messages=[
            {{"role": "system", "content": f"""one
    two {{now}}
    three"""}},{string}
        ],{middle}
    ){last}
    x = 1
    '''
).lstrip()


@pytest.mark.parametrize(
    ("where", "lines"),
    [
        ("first", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        ("last", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        ("string", [5, 6, 7]),
        ("middle", [8]),
        ("own", [4]),
    ],
)
def test_python_multi_line_call(where: str, lines: list[int]) -> None:
    places = dict.fromkeys(("first", "string", "middle", "last"), "") | {"own": "# x"}
    places[where] = "# promptlint: ignore[PC101]" if where == "own" else "  # promptlint: ignore[PC101]"
    assert covered("a.py", CALL.format(**places)) == lines


def test_python_function_header_covers_the_header_only() -> None:
    assert covered("a.py", "def f(\n    x,\n):  # promptlint: ignore[PC101]\n    return x\n") == [1, 2, 3]


def test_whole_file() -> None:
    text = "x = 1\n\n\n# promptlint: file-ignore[PC101]\ny = 2\n"
    assert covered("a.py", text) == [1, 2, 3, 4, 5, 6]
    assert directives("a.py", text)[0].whole_file


def test_broken_python_keeps_what_came_before() -> None:
    assert covered("a.py", "a = 1  # promptlint: ignore[PC101]\nb = (\n") == [1]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_python_line_breaks(newline: str) -> None:
    text = "é = '🙂'\nb = 2  # promptlint: ignore[PC101]\nc = 3\n".replace("\n", newline)
    assert covered("a.py", text) == [2]
    assert directives("a.py", text)[0].comment.text == "# promptlint: ignore[PC101]"


def test_jinja() -> None:
    assert covered("a.j2", "one\n{{ now }} {# promptlint: ignore[PC101] #}\nthree\n") == [2]
    assert covered("a.j2", "one\n{#- promptlint: ignore[PC101] -#}\n\n{{ now }}\nfour\n")[-1] == 4
    assert directives("a.j2", "<!-- promptlint: ignore[PC101] -->\n# promptlint: ignore[PC101]\n") == ()
    assert directives("a.j2", "{# promptlint: ignore[PC101]") == ()


def test_jinja_comments_that_are_text() -> None:
    text = "{% raw %}{# promptlint: ignore[PC101] #}{% endraw %}{{ now }}\n"
    source = Source("a.j2", text)
    host = TextHost(MappedText.whole(source), (Slice(SliceKind.LITERAL, 0, len(text)),), "jinja")
    assert find(source, [host]) == ()


def test_mustache() -> None:
    assert covered("a.hbs", "one\n{{!-- promptlint: ignore[PC101] --}}\n{{now}}\n") == [2, 3]
    assert covered("a.mustache", "one\n{{now}} {{! promptlint: ignore[PC101] }}\n") == [2]


@pytest.mark.parametrize("path", ["a.txt", "a.json", "a.jsonl", "a.md"])
def test_text_that_is_sent_holds_no_suppressions(path: str) -> None:
    for comment in ("# {}", "<!-- {} -->", "{{# {} #}}", "// {}"):
        assert directives(path, comment.format("promptlint: ignore[PC101]") + "\n") == ()


YAML = dedent(
    """
    model: gpt-4.1
    # promptlint: ignore[PC101]
    system: |  {header}
      # promptlint: ignore[PC102]
      The time is {{{{ now }}}}.

      Be brief.
    {behind}
    user: "# promptlint: ignore[PC104] {{{{ q }}}}"  {trailing}
    """
).lstrip()


def test_yaml() -> None:
    found = directives("a.yaml", YAML.format(header="", behind="", trailing="# promptlint: ignore[PC201]"))
    assert [names(each) for each in found] == [["PC101"], ["PC201"]]
    assert (found[0].first, found[0].last) == (2, 7)
    assert (found[1].first, found[1].last) == (9, 9)


def test_yaml_header_of_a_block_and_comment_behind_it() -> None:
    found = directives(
        "a.yaml", YAML.format(header="# promptlint: ignore[PC301]", behind="# promptlint: ignore[PC302]", trailing="")
    )
    assert [(names(each), each.first, each.last) for each in found] == [
        (["PC101"], 2, 7),
        (["PC301"], 3, 7),
        (["PC302"], 8, 9),
    ]


def test_broken_yaml_has_none() -> None:
    assert directives("a.yaml", 'a: "x\n# promptlint: ignore[PC101]\n') == ()


def test_front_matter() -> None:
    text = "---\nname: x  # promptlint: file-ignore[PC101]\n---\n# promptlint: file-ignore[PC102]\n{{ now }}\n"
    (found,) = directives("agent.md", text)
    assert names(found) == ["PC101"]
    assert found.whole_file


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.py", "x = 1  # promptlint: ignore[PC101] why\ny = 2\n", "x = 1\ny = 2\n"),
        ("a.py", "x = 1\n    # promptlint: ignore[PC101]\ny = 2\n", "x = 1\ny = 2\n"),
        ("a.yaml", "a: 1  # promptlint: ignore[PC101]\n", "a: 1\n"),
        ("a.j2", "a {# promptlint: ignore[PC101] #}\nb\n", "a \nb\n"),
    ],
)
def test_fix_removes_an_unused_suppression(path: str, before: str, after: str) -> None:
    (directive,) = directives(path, before)
    fix = unused_fix(directive, directive.names)
    assert fix.applicability is Applicability.SAFE
    assert apply_edits(before, fix.edits) == after


def test_fix_keeps_the_names_that_are_used() -> None:
    text = "x = 1  # promptlint: ignore[PC101, PC102,PC103] why\n"
    (directive,) = directives("a.py", text)
    fix = unused_fix(directive, [directive.names[1]])
    assert apply_edits(text, fix.edits) == "x = 1  # promptlint: ignore[PC101, PC103] why\n"


def test_fix_is_unsafe_where_whitespace_would_come_back() -> None:
    (directive,) = directives("a.j2", "a\n{#- promptlint: ignore[PC101] -#}\nb\n")
    assert unused_fix(directive, directive.names).applicability is Applicability.UNSAFE


def test_hostile_input_is_fast() -> None:
    for path, text in [
        ("a.j2", "{#" * 200_000 + "promptlint:"),
        ("a.py", "# promptlint: ignore[" * 20_000),
        ("a.yaml", "# promptlint: " + "a: [" * 5_000),
        ("a.yaml", " " * 200_000 + "# promptlint:"),
        ("a.hbs", "{{!" * 200_000 + "promptlint:"),
    ]:
        directives(path, text)
