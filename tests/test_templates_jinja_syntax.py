"""Jinja with other delimiters and white-space options, and names that go from text to text of one file."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, TemplateSyntaxError

from promptlint.model import SliceKind
from promptlint.options import JINJA_DELIMITERS
from promptlint.templates import JinjaSyntax, ParsedTemplate, Session, parse
from tests.rendering import CASES, check_places, placeholders, rendered, shown, text_of

DOLLAR = JinjaSyntax(variable_start="${", variable_end="}")
ANGLES = JinjaSyntax("<%", "%>", "<<", ">>", "<#", "#>")


def read(content: str, syntax: JinjaSyntax, **files: str) -> ParsedTemplate:
    known = {f"{name}.j2": text_of(other, f"{name}.j2") for name, other in files.items()}
    return parse(text_of(content), "jinja", session=Session(known.get, syntax))


def test_dollar_placeholders() -> None:
    content = "Hello ${NAME},\n{% if vip %}${ user.nick }{% endif %} {{ literal }}"
    parsed = read(content, DOLLAR)
    assert shown(parsed.nodes) == "Hello <NAME>,\n[vip:<user.nick>|] {{ literal }}"
    assert placeholders(parsed) == [("NAME", 1, 7), ("user.nick", 2, 13)]


def test_all_delimiters_and_includes() -> None:
    parsed = read("<# c #><% include 'p.j2' %>{{ x }}", ANGLES, p="<< a >>{% if %}")
    assert shown(parsed.nodes) == "<a>{% if %}{{ x }}"
    assert [each.kind for each in parsed.host.slices] == [SliceKind.COMMENT, SliceKind.TAG, SliceKind.LITERAL]
    assert not parsed.problems


def test_line_statements() -> None:
    syntax = JinjaSyntax(line_statement_prefix="%%", line_comment_prefix="##")
    content = "a\n%% if x\nb {{ y }} ## note\n%% endif\nc"
    parsed = read(content, syntax)
    assert shown(parsed.nodes) == "a\n[x:b <y>\n|]c"
    assert [each.tag for each in parsed.host.slices if each.kind is SliceKind.TAG] == ["if", "endif"]
    check_places(parsed, content)


def test_white_space_options() -> None:
    content = "a\n  {% if x %}\nb\n  {% endif %}\nc\n"
    assert shown(read(content, JinjaSyntax(trim_blocks=True, lstrip_blocks=True)).nodes) == "a\n[x:b\n|]c"
    assert shown(read(content, JinjaSyntax(trim_blocks=True)).nodes) == "a\n  [x:b\n  |]c"
    assert shown(read("a\n", JinjaSyntax(keep_trailing_newline=True)).nodes) == "a\n"


def test_syntax_that_cannot_be() -> None:
    assert "empty" in JinjaSyntax(block_end="").trouble
    assert "differently" in JinjaSyntax(variable_start="{%").trouble
    assert not JinjaSyntax().trouble
    assert [each.name.replace("_", "-") for each in fields(JinjaSyntax)][: len(JINJA_DELIMITERS)] == [*JINJA_DELIMITERS]


def test_names_go_from_text_to_text() -> None:
    session = Session()
    first = parse(
        text_of("{% set tone = 'calm' %}{% set who = user_name %}{% macro m(x) %}<{{ x }}>{% endmacro %}"),
        "jinja",
        session=session,
    )
    second = parse(text_of("{{ tone }} {{ who }} {{ m(tone) }} {{ other }}"), "jinja", session=session)
    assert shown(first.nodes) == ""
    assert shown(second.nodes) == "calm <user_name> <calm> <other>"
    liquid = Session()
    parse(text_of("{% assign tone = 'calm' %}"), "liquid", session=liquid)
    assert shown(parse(text_of("{{ tone }}"), "liquid", session=liquid).nodes) == "calm"


NASTY = [
    "plain ",
    "\n",
    "\r\n",
    "  ",
    "🙂",
    "V[a]V",
    "V[- b -]V",
    "B[ if p ]B",
    "B[ endif ]B",
    "  B[ set s = a ]B\n",
    "V[s]V",
]
NASTY += ["C[ note ]C", "B[ raw ]B", "B[ endraw ]B", "B[- if q +]B", "B[ include 'part.j2' ]B", "{", "}", "<", "$", "%"]
SYNTAXES = st.builds(
    JinjaSyntax,
    st.sampled_from(["{%", "<%", "[%"]),
    st.sampled_from(["%}", "%>"]),
    st.sampled_from(["{{", "${", "<<", "[["]),
    st.sampled_from(["}}", "}", "]]"]),
    st.sampled_from(["{#", "<#"]),
    st.sampled_from(["#}", "#>"]),
    trim_blocks=st.booleans(),
    lstrip_blocks=st.booleans(),
    keep_trailing_newline=st.booleans(),
)


@CASES
@given(SYNTAXES, st.lists(st.sampled_from(NASTY), max_size=14).map("".join))
def test_texts_are_what_the_engine_renders(syntax: JinjaSyntax, content: str) -> None:
    assume(not syntax.trouble)
    for sign, (start, end) in {
        "V": (syntax.variable_start, syntax.variable_end),
        "B": (syntax.block_start, syntax.block_end),
        "C": (syntax.comment_start, syntax.comment_end),
    }.items():
        content = content.replace(f"{sign}[", f"{start} ").replace(f"]{sign}", f" {end}")
        content = (
            content.replace(f"{start} -", f"{start}-").replace(f"- {end}", f"-{end}").replace(f"+ {end}", f"+{end}")
        )
    engine = Environment(
        loader=DictLoader({"part.j2": "part\n"}),
        **{f"{each}_string": getattr(syntax, each) for each in ("block_start", "block_end", "variable_start")},
        **{f"{each}_string": getattr(syntax, each) for each in ("variable_end", "comment_start", "comment_end")},
        trim_blocks=syntax.trim_blocks,
        lstrip_blocks=syntax.lstrip_blocks,
        keep_trailing_newline=syntax.keep_trailing_newline,
    )
    parsed = read(content, syntax, part="part\n")
    check_places(parsed, content)
    try:
        expected = engine.from_string(content).render(a="A-value", b="2", p=True, q=False)
    except TemplateSyntaxError:
        assert parsed.problems
        return
    assert not parsed.problems
    assert rendered(parsed.nodes, {"a": "A-value", "b": "2"}, {"p": True, "q": False}) == expected


@pytest.mark.parametrize("name", JINJA_DELIMITERS)
def test_each_delimiter_is_a_field(name: str) -> None:
    assert hasattr(JinjaSyntax(), name.replace("-", "_"))
