"""Double braces: Mustache with partials and other delimiters, Handlebars, Semantic Kernel, plain names.

And their agreement with the real engines.
"""

from __future__ import annotations

import re

import chevron
import pybars
import pystache
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from promptlint.model import CauseKind, SliceKind
from promptlint.nodes import segments
from tests.rendering import CASES, check_places, placeholders, read, rendered, shown

DOUBLE = ["mustache", "handlebars", "semantic-kernel", "langfuse"]


def shown_of(content: str, dialect: str = "mustache", **files: str) -> str:
    return shown(read(content, dialect, **files).nodes)


# --- Mustache --------------------------------------------------------------------------------------------------------


def test_places_and_slices() -> None:
    content = "Hi {{ name }},\n{{#orders}}\n- {{title}} {{{raw}}}\n{{/orders}}\n{{! bye }}\n"
    parsed = read(content, "mustache")
    assert placeholders(parsed) == [("name", 1, 4), ("title", 3, 3), ("raw", 3, 13)]
    marked = [(each.kind, each.tag) for each in parsed.host.slices if each.kind is not SliceKind.LITERAL]
    value, tag = SliceKind.INTERPOLATION, SliceKind.TAG
    comment = (SliceKind.COMMENT, "")
    assert marked == [(value, ""), (tag, "#orders"), (value, ""), (value, ""), (tag, "/orders"), comment]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{{=<% %>=}}<% a %> {{b}} <%={{ }}=%>{{c}}", "<a> {{b}} <c>"),
        ("{{=[[ ]]=}}\n[[#a]]\nx [[&b]]\n[[/a]]\n[[! note ]]\nz", "*(x <b>\n)z"),
        ("{{=<% %>=}}<%^a%>x<%/a%><%> p%>", "[a:|x]?"),
        ("{{=| |=}}|a| {{a}}", "<a> {{a}}"),
        ("{{=<%=}}{{a}}", "<a>"),
    ],
)
def test_other_delimiters(content: str, expected: str) -> None:
    parsed = read(content, "mustache")
    assert shown(parsed.nodes) == expected
    check_places(parsed, content)


def test_partials() -> None:
    assert shown_of("a {{> p }} b", p="[{{x}}]") == "a [<x>] b"
    assert shown_of("{{> absent}}") == "?"
    assert shown_of("{{> p}}", p="{{#more}}x{{> p}}{{/more}}").startswith("*(x*(x")
    assert shown_of("  {{> p}}\nz", p="one\ntwo {{x}}\n") == "  one\n  two <x>\nz"


def test_a_place_in_a_partial_is_in_its_file() -> None:
    parsed = read("x\n  {{> p}}\n", "mustache", p="one\ntwo {{ now }}\n")
    (value,) = [each for each in segments(parsed.nodes) if each.text is None]
    assert value.location.source.path == "p.txt"
    assert value.location.source.position(value.location.start) == (2, 5)
    assert [(step.location.line, step.message) for step in value.steps] == [(2, "included here")]
    assert [source.path for source in parsed.sources] == ["p.txt"]


def test_partials_that_double_end() -> None:
    files = {f"p{number}": f"{{{{> p{number + 1}}}}}" * 9 for number in range(9)}
    assert "?" in shown_of("{{> p0}}", **files)


# --- Handlebars ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{{#if a}}x{{else if b}}y{{else}}z{{/if}}", "[a:x|[b:y|z]]"),
        ("{{#each xs as |x|}}{{x.name}} {{@index}}{{/each}}", "*(<xs> <>)"),
        ("{{#with user as |u|}}{{u.name}}{{/with}}", "[:<user.name>|]"),
        ("{{#ifEquals a 'b'}}x{{else}}y{{/ifEquals}}", "[ifEquals a 'b':x|y]"),
        (r"a \{{b}} {{c}}", "a {{b}} <c>"),
        (r"a \\{{b}}", r"a \<b>"),
        ("{{{{raw}}}}{{a}}{{{{/raw}}}}{{b}}", "{{a}}<b>"),
        ('{{#*inline "note"}}({{a}}){{/inline}}{{> note}}{{> note}}', "(<a>)(<a>)"),
        ("{{#> frame}}body {{a}}{{/frame}}", "body <a>"),
        ("{{json x indent=2}} {{upper (trim y)}}", "<x> <y>"),
        ("{{@root.x}} {{../y}} {{this}}", "<x> <y> <this>"),
        ("{{~#if a~}} x {{~/if~}} y", "[a:x|]y"),
        ("{{!-- {{a}} --}}b{{! c }}", "b"),
    ],
)
def test_handlebars(content: str, expected: str) -> None:
    parsed = read(content, "handlebars")
    assert shown(parsed.nodes) == expected
    check_places(parsed, content)


def test_a_partial_with_a_body() -> None:
    assert shown_of("{{#> frame}}in {{a}}{{/frame}}", "handlebars", frame="<{{> @partial-block}}>") == "<in <a>>"


# --- Semantic Kernel, plain names ------------------------------------------------------------------------------------


def test_semantic_kernel() -> None:
    content = "{{$input}} {{ 'lit' }} {{chat.recall $question}} {{time.now}}"
    parsed = read(content, "semantic-kernel")
    assert shown(parsed.nodes) == "<input> lit ? <time.now>"
    assert placeholders(parsed) == [("input", 1, 1), ("question", 1, 24), ("time.now", 1, 50)]
    clock = list(segments(parsed.nodes))[-1]
    assert clock.cause is not None
    assert clock.cause.kind is CauseKind.CLOCK


def test_plain_names_are_all_there_is() -> None:
    content = "{{ a }} {{b_2.c}} {{#d}} {{{e}}} {{ f | g }} {h} {% i %} {{first name}}"
    parsed = read(content, "langfuse")
    assert shown(parsed.nodes) == "<a> <b_2.c> {{#d}} {<e>} {{ f | g }} {h} {% i %} <first name>"
    check_places(parsed, content)


# --- agreement with the engines --------------------------------------------------------------------------------------

_BLANKS_BEHIND = re.compile(r"\r|\}\}[ \t]+(?:\n|\Z)")  # to pystache such a tag is not alone on its line
VALUES = {"a": "A-value", "b": "2", "c.d": "deep"}
DATA = {"a": "A-value", "b": "2", "c": {"d": "deep"}, "p": [{"z": 1}, {"z": 2}], "q": [], "r": True}
FLAGS = {"p": True, "q": False, "r": True}
PIECE = st.sampled_from(
    ["x", " ", "\n", "\r\n", "é漢", "{ ", "}", "{{a}}", "{{{ b }}}", "{{& c.d }}", "{{! note }}", "  {{! alone }}\n"]
)


@st.composite
def section(draw: st.DrawFn, body: st.SearchStrategy[str]) -> str:
    blank = draw(st.sampled_from(["", "\n", "  ", " \n "]))
    inner = blank + draw(body)
    match draw(st.integers(0, 2)):
        case 0:
            return "{{#p}}" + inner + "{{/p}}"
        case 1:
            return "{{^r}}" + inner + "{{/r}}" + blank
        case _:
            return "{{^q}}" + inner + "{{/q}}"


BODY = st.recursive(
    st.lists(PIECE, max_size=4).map("".join),
    lambda body: st.lists(st.one_of(PIECE, section(body)), max_size=4).map("".join),
    max_leaves=10,
)


@CASES
@given(BODY)
def test_texts_are_what_chevron_renders(content: str) -> None:
    ours = rendered(read(content, "mustache").nodes, VALUES, FLAGS)
    # Of blanks chevron keeps and drops others than the specification says.
    assert "".join(ours.split()) == "".join(chevron.render(content, DATA).split())


@CASES
@given(BODY, BODY, st.sampled_from(["{{> part}}", "\n  {{> part}}\n", "{{=<% %>=}}<%a%> {{b}}<%={{ }}=%>"]))
def test_texts_are_what_pystache_renders(before: str, part: str, special: str) -> None:
    content = before + special + before
    assume(not any(_BLANKS_BEHIND.search(each) for each in (content, part)))
    engine = pystache.Renderer(escape=lambda text: text, partials={"part": part})
    expected = engine.render(content, DATA)
    assert rendered(read(content, "mustache", part=part).nodes, VALUES, FLAGS) == expected


INLINE = st.sampled_from(["x ", " y", "é", "{{a}}", "{{{ b }}}", "{{c.d}}", "{{! note }}"])


@st.composite
def helper(draw: st.DrawFn, body: st.SearchStrategy[str]) -> str:
    inner, other, flag = draw(body), draw(body), draw(st.sampled_from(["p", "q"]))
    match draw(st.integers(0, 3)):
        case 0:
            return "{{#if " + flag + "}}" + inner + "{{else}}" + other + "{{/if}}"
        case 1:
            return "{{#unless " + flag + "}}" + inner + "{{/unless}}"
        case 2:
            return "{{#each p}}" + other.replace("{{", "{{! ").replace("{{! !", "{{!") + "{{/each}}"
        case _:
            return "{{#if p}}" + inner + "{{/if}}"


BLOCKS = st.recursive(
    st.lists(INLINE, max_size=4).map("".join),
    lambda body: st.lists(st.one_of(INLINE, helper(body)), max_size=4).map("".join),
    max_leaves=8,
)


@CASES
@given(st.lists(st.one_of(INLINE, helper(st.lists(INLINE, max_size=3).map("".join))), max_size=6).map("".join))
def test_texts_are_what_pybars_renders(content: str) -> None:
    assume("{{{! " not in content)
    expected = str(pybars.Compiler().compile("." + content + ".")(DATA))
    assert rendered(read("." + content + ".", "handlebars").nodes, VALUES, FLAGS) == expected


NASTY = [
    "text ",
    "\n",
    "\r\n",
    "🙂",
    "{",
    "}",
    "{{",
    "}}",
    "{{{",
    "{{a}}",
    "{{#a}}",
    "{{/a}}",
    "{{^}}",
    "{{!--",
    "--}}",
]
NASTY += [
    "{{else}}",
    "{{#if a}}",
    "{{/if}}",
    "{{~a~}}",
    "\\",
    "\\{{a}}",
    "{{{{r}}}}",
    "{{{{/r}}}}",
    "{{=<% %>=}}",
    "<%b%>",
]
NASTY += [
    "<%={{ }}=%>",
    "{{> p}}",
    "{{#> p}}",
    "{{/p}}",
    '{{#*inline "i"}}',
    "{{/inline}}",
    "{{> i}}",
    "{{$a}}",
    "{{f $a}}",
]


@CASES
@given(st.sampled_from(DOUBLE), st.lists(st.sampled_from(NASTY), max_size=14).map("".join))
def test_slices_tile_and_places_are_right(dialect: str, content: str) -> None:
    check_places(read(content, dialect, p="[{{x}}\n]"), content)


@pytest.mark.parametrize("dialect", DOUBLE)
@pytest.mark.parametrize(
    "content",
    [
        "\\{{" * 60_000,
        "{{{{a}}}}" * 5_000,
        "{{=<% %>=}}" + "<%" * 100_000,
        "{{#*inline 'x'}}" * 20_000,
        "{{> p}}" * 20_000,
    ],
    ids=["escapes", "raw blocks", "other delimiters", "inline partials", "partials"],
)
def test_hostile_texts_end(content: str, dialect: str) -> None:
    assert read(content, dialect, p="{{#p}}{{> p}}{{/p}}").host.slices
