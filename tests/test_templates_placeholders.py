"""Simple placeholders: `str.format`, `string.Template`, Mustache and Handlebars, and plain text."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promptlint.model import Branch, CauseKind, Many, Node, Role, Segment, SliceKind
from promptlint.nodes import segments
from promptlint.templates import DIALECTS, ParsedTemplate, names, parse
from promptlint.text import MappedText, Run, Source
from tests.rendering import CASES


def read(content: str, dialect: str) -> ParsedTemplate:
    return parse(MappedText.whole(Source("prompt.txt", content)), dialect)


def shown(nodes: tuple[Node, ...]) -> str:
    """A tree in one line: texts as they are, names in angle brackets, what is not known as a question mark."""
    out = ""
    for node in nodes:
        match node:
            case Segment():
                out += "?" if node.partly_unknown else node.text if node.text is not None else f"<{node.name}>"
            case Branch():
                out += f"[{node.test}:" + "|".join(shown(arm) for arm in node.arms) + "]"
            case Many():
                out += f"*({shown(node.body)})"
    return out


def places(parsed: ParsedTemplate) -> list[str]:
    """The source text of each value."""
    return [each.location.text for each in segments(parsed.nodes) if each.text is None]


def kind(content: str, dialect: str) -> CauseKind | None:
    (value,) = (each for each in segments(read(content, dialect).nodes) if each.text is None)
    return value.cause.kind if value.cause is not None else None


# --- plain -----------------------------------------------------------------------------------------------------------


def test_plain_text_is_one_literal() -> None:
    parsed = read("a {b} {{c}} $d {% e %}", "plain")
    assert shown(parsed.nodes) == "a {b} {{c}} $d {% e %}"
    assert [piece.kind for piece in parsed.host.slices] == [SliceKind.LITERAL]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_an_empty_text_has_nothing(dialect: str) -> None:
    parsed = read("", dialect)
    assert parsed.nodes == ()
    assert parsed.host.slices == ()
    assert parsed.host.dialect == dialect


def test_a_dialect_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="erb"):
        read("x", "erb")


# --- str.format ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Hi {name}!", "Hi <name>!"),
        ("{a.b[0]!r:>{width}}", "<a.b>"),
        ("{a[key].c}", "<a.key.c>"),
        ("{} and {} and {}", "<0> and <1> and <2>"),
        ("{1} and {0.x}", "<1> and <0.x>"),
        ("{:>{}} {}", "<0> <2>"),
        ("{{literal}} {x}", "{literal} <x>"),
        ("{{{x}}}", "{<x>}"),
        ("{x:,.2f} {y!s} {z:%H:%M}", "<x> <y> <z>"),
        ("{größe}", "<größe>"),
    ],
)
def test_format_fields(content: str, expected: str) -> None:
    assert shown(read(content, "format").nodes) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('{"a": 1} {x}', '{"a": 1} <x>'),
        ('{"a": {"b": {x}}} {} {0}', '{"a": {"b": <x>}} {} {0}'),
        ("lone } {x}", "lone } <x>"),
        ("lone { {x}", "lone { <x>"),
        ("{{x}} but { y }", "{{x}} but { y }"),
        ("{name: 'quoted'} {\n} {x}", "{name: 'quoted'} {\n} <x>"),
    ],
)
def test_text_that_format_refuses_keeps_its_braces(content: str, expected: str) -> None:
    parsed = read(content, "format")
    assert shown(parsed.nodes) == expected
    assert not parsed.problems


def test_a_doubled_brace_is_one_character_of_text_and_two_of_the_file() -> None:
    literal, value = segments(read("a {{b}} {x}", "format").nodes)
    assert (literal.text, literal.location.text) == ("a {b} ", "a {{b}} ")
    assert value.location.text == "{x}"


def test_a_date_format_makes_a_clock_a_date() -> None:
    assert kind("{now}", "format") is CauseKind.CLOCK
    assert kind("{now:%H:%M}", "format") is CauseKind.CLOCK
    assert kind("{now:%Y-%m-%d}", "format") is CauseKind.DATE


# --- string.Template -------------------------------------------------------------------------------------------------


def test_dollar_placeholders() -> None:
    parsed = read("$a ${b}c $$d $5 $ ${x y} $Été", "dollar")
    assert shown(parsed.nodes) == "<a> <b>c $d $5 $ ${x y} $Été"
    assert places(parsed) == ["$a", "${b}"]


# --- Mustache and Handlebars -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{{a}} {{ b.c }} {{{d}}} {{&e}} {{ user-name }}", "<a> <b.c> <d> <e> <user-name>"),
        ("{{}} {{ }} {{{a}} { {{b", "{{}} {{ }} {<a> { {{b"),
        ("a {{! {b} }} c", "a  c"),
        ("a{{!-- {{b}} --}}c", "ac"),
        ("{{> part}}", "?"),
        ("{{ 'lit' }}{{ 7 }}", "lit7"),
        ("{{ a | upper }} {{ $b }} {{hc:c:string}}", "<a> <b> <c>"),
        ("{{format a 'x' style=b}}", "<a, b>"),
        ("{{#a}}x{{/a}}{{^a}}y{{/a}}", "*(x)[a:|y]"),
        ("{{#if a}}x{{else if b}}y{{else}}z{{/if}}", "[a:x|[b:y|z]]"),
        ("{{#unless a}}x{{/unless}}", "[a:|x]"),
        ("{{#each xs}}{{this.t}}{{u}}{{../v}}{{else}}none{{/each}}", "[:*(<xs><xs><v>)|none]"),
        ("{{#with user}}{{name}}{{/with}}", "[:<user.name>|]"),
        ("a {{~ b ~}} c", "a<b>c"),
        ("{{#a}}{{#b}}x{{/a}}y{{/b}}{{/c}}", "*(*(x))y"),
        ("{{#a}}x", "*(x)"),
        ("{{=<% %>=}}x", "x"),
    ],
)
def test_mustache(content: str, expected: str) -> None:
    assert shown(read(content, "mustache").nodes) == expected


def test_a_tag_alone_on_its_line_takes_the_line() -> None:
    content = "A\r\n  {{#docs}}  \r\n- {{.}}\r\n{{/docs}}\r\nB {{! inline }}\nC\n{{! last }}"
    assert shown(read(content, "mustache").nodes) == "A\r\n*(- <docs>\r\n)B \nC\n"


def test_values_in_a_section_take_after_it_where_their_name_says_nothing() -> None:
    parsed = read("{{#documents}}{{blorp}}{{now}}{{/documents}}", "mustache")
    inner, clock = segments(parsed.nodes)
    outer = next(segments(read("{{documents}}", "mustache").nodes))
    assert (inner.name, inner.causes) == ("blorp", outer.causes)
    assert clock.cause is not None
    assert clock.cause.kind is CauseKind.CLOCK
    assert names(parsed.nodes) == {"blorp", "now"}


# --- all -------------------------------------------------------------------------------------------------------------


def test_places_lead_through_escapes() -> None:
    # "{{\t{x}" in a Python file: the tab is written as an escape.
    source = Source("m.py", 's = "{{\\t{x}"')
    text = MappedText(source, "{{\t{x}", (Run(0, 2, 5, 2), Run(2, 1, 7, 2), Run(3, 3, 9, 3)))
    parsed = parse(text, "format", role=Role.USER)
    literal, value = segments(parsed.nodes)
    assert (literal.text, literal.location.text) == ("{\t", "{{\\t")
    assert value.location.text == "{x}"
    assert parsed.host.role is Role.USER


PIECES = [
    "text ", "\n", "\r\n", "\r", "🙂", "漢字", "é", "{", "}", "{{", "}}", "{{{", "{a}", "{a.b}", "{}", "{0}",
    "{a:>{w}}", "{a!r}", "{{a}}", "{{ a.b }}", "{{{a}}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{!x}}", "{{!--", "--}}",
    "{{else}}", "{{#if a}}", "{{/if}}", "{{#each a}}", "{{/each}}", "{{~a~}}", "$", "$$", "$a", "${b}", "${",
    '{"k": 1}', "  ", "{{> p}}", "{a:", "{a!", "{a[",
]  # fmt: skip


@CASES
@given(st.sampled_from(DIALECTS), st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_slices_tile_and_places_are_right(dialect: str, content: str) -> None:
    parsed = read(content, dialect)  # the host asserts that its slices tile
    interpolations = {(piece.start, piece.end) for piece in parsed.host.slices if piece.kind is SliceKind.INTERPOLATION}
    for segment in segments(parsed.nodes):
        if segment.name:
            assert (segment.location.start, segment.location.end) in interpolations
        elif dialect in ("plain", "mustache") and segment.text is not None:
            assert segment.location.text == segment.text


def filled(parsed: ParsedTemplate, values: dict[str, str]) -> str:
    return "".join(each.text if each.text is not None else values[each.name] for each in segments(parsed.nodes))


@CASES
@given(
    st.lists(st.sampled_from(["x ", "\r\n", "🙂", "{{", "}}", "{a}", "{b!s}", "{a:s}", "{b:>{w}}", "$", "%"])).map(
        "".join
    )
)
def test_texts_concatenate_to_what_format_makes(content: str) -> None:
    # `a` and `b` are wider than `w`, so that no padding appears.
    assert filled(read(content, "format"), {"a": "A-1", "b": "B-2"}) == content.format(a="A-1", b="B-2", w=1)


@CASES
@given(st.lists(st.sampled_from(["{}", "x", "{{}}", "{:>{}}"])).map("".join))
def test_automatic_numbers_are_those_of_format(content: str) -> None:
    values = [_Unpadded(number + 10) for number in range(2 * len(content))]
    by_number = {str(index): str(value) for index, value in enumerate(values)}
    assert filled(read(content, "format"), by_number) == content.format(*values)


class _Unpadded(int):
    """A number that ignores its format."""

    def __format__(self, spec: str) -> str:
        return str(int(self))


@CASES
@given(st.lists(st.sampled_from(["x ", "\n", "é", "$$", "$", "$a", "${b}", "${", "{", "}", "1", "_"])).map("".join))
def test_texts_concatenate_to_what_string_template_makes(content: str) -> None:
    values = {"a": "A-1", "b": "B-2"}
    parsed = read(content, "dollar")
    known = values | {name: f"<{name}>" for name in names(parsed.nodes) if name not in values}
    assert filled(parsed, known) == string.Template(content).safe_substitute(known)


@CASES
@given(st.sampled_from(DIALECTS), st.text(alphabet="{}$#/^!>=&~-ab.:[]'\" \r\n|", max_size=80))
def test_any_text_is_read(dialect: str, content: str) -> None:
    for segment in segments(read(content, dialect).nodes):
        assert 0 <= segment.location.start <= segment.location.end <= len(content)


_HOSTILE = {
    "open braces": "{" * 200_000,
    "closed braces": "}" * 200_000,
    "open fields": "{a:" * 100_000,
    "open indexes": "{a[" * 100_000,
    "open comments": "{{!-- }}" * 50_000,
    "open sections": "{{#a}}" * 50_000,
    "open conditions": "{{#if a}}" * 25_000 + "{{x}}" * 25_000,
    "closed sections": "{{#a}}" * 25_000 + "{{/b}}" * 25_000 + "{{/a}}" * 25_000,
    "elses": "{{#if a}}" + "{{else if b}}x" * 25_000 + "{{/if}}",
    "white space": "{{~ a }}" + " " * 200_000 + "{{~ b ~}}" + " " * 200_000,
    "dollars": "$" * 200_000,
    "text": "lorem ipsum % # " * 60_000,
    "words": "{{ " + "a " * 100_000 + "}}",
}


@pytest.mark.parametrize("dialect", ["mustache", "format", "dollar"])
@pytest.mark.parametrize("name", _HOSTILE)
def test_hostile_texts_end_in_time(name: str, dialect: str) -> None:
    parsed = read(_HOSTILE[name], dialect)
    assert names(parsed.nodes) is not None
