"""Liquid: slices, structure, names, includes, errors, and agreement with the real engine."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from liquid import DictLoader, Environment
from liquid.exceptions import LiquidError

from promptlint.model import CauseKind, SliceKind
from promptlint.nodes import segments
from tests.rendering import CASES, check_places, placeholders, read, rendered, shown


def shown_of(content: str, **files: str) -> str:
    return shown(read(content, "liquid", **files).nodes)


def test_places_and_slices() -> None:
    content = "Dear {{ name }},\n{% if vip %}\n  Welcome back, {{- user.nick | upcase }}!\n{% endif %}\n"
    parsed = read(content, "liquid")
    assert placeholders(parsed) == [("name", 1, 6), ("user.nick", 3, 17)]
    kinds = [(each.kind, each.tag) for each in parsed.host.slices if each.kind is not SliceKind.LITERAL]
    value, tag = SliceKind.INTERPOLATION, SliceKind.TAG
    assert kinds == [(value, ""), (tag, "if"), (value, ""), (tag, "endif")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("{{ a.b['c'] }} {{ 'lit' }} {{ 7 }} {{ nil }}", "<a.b.c> lit 7 "),
        ("{% if a %}x{% elsif b == 'c' %}y{% else %}z{% endif %}", "[a:x|[b == 'c':y|z]]"),
        ("{% unless a %}x{% else %}y{% endunless %}", "[a:y|x]"),
        (
            "{% case a %} {% when 'x', 'y' %}1{% when 'z' %}2{% else %}3{% endcase %}",
            "[a == 'x' , 'y':1|[a == 'z':2|3]]",
        ),
        ("{% for x in xs limit: 3 %}{{ x.name }}{{ forloop.index }}{% else %}none{% endfor %}", "[:*(<xs><>)|none]"),
        ("{% for x in xs %}{% for y in x.ys %}{{ y }}{% endfor %}{% endfor %}", "*(*(<xs>))"),
        ("{% tablerow x in xs cols: 2 %}{{ x }}{% endtablerow %}", "*(<xs>)"),
        ("{% assign x = y | upcase %}{{ x }}", "<y>"),
        ("{% assign x = 'fixed' %}{{ x }}{{ x | upcase }}", "fixedFIXED"),
        ("{% capture c %}a{{ b }}{% endcapture %}{{ c }}{{ c }}", "a<b>a<b>"),
        ("{% if a %}{% assign x = 'one' %}{% else %}{% assign x = b %}{% endif %}{{ x }}", "[a:one|<b>]"),
        ("{{ 'a' | append: b | prepend: c }}", "<c>a<b>"),
        ("{{ a | default: b }}", "<a, b>"),
        ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
        ("a{% comment %}{{ x }}{% endcomment %}b{% # note %}c", "abc"),
        ("{% cycle 'odd', 'even' %}", "[:odd|even]"),
        ("{% increment n %}{% echo a %}{% liquid\nassign x = 1\n%}", "<><a>?"),
        ("{% form 'x' %}{{ a }}{% endform %}{% section 'y' %}", "<a>?"),
        ("a {{- b -}} c {%- if d -%} e {%- endif -%} f", "a<b>c[d:e|]f"),
        ("{% if a %}x{% endif %}{% assign a = 1 %}{% if a %}y{% endif %}", "[a:x|][a#1:y|]"),
    ],
)
def test_structure(content: str, expected: str) -> None:
    assert shown_of(content) == expected


def test_a_clock_that_the_template_reads_itself() -> None:
    clock, date = segments(read("{{ 'now' | date: '%H:%M' }}{{ 'now' | date: '%Y-%m-%d' }}", "liquid").nodes)
    assert clock.cause is not None
    assert clock.cause.kind is CauseKind.CLOCK
    assert date.cause is not None
    assert date.cause.kind is CauseKind.DATE


def test_includes_see_the_names_and_renders_do_not() -> None:
    assert shown_of("{% assign x = 'v' %}{% include 'p' %}|{% render 'p' %}", p="({{ x }})") == "(v)|(<x>)"
    assert shown_of("{% render 'p', x: y %}|{% include 'p' with z as x %}", p="({{ x }})") == "(<y>)|(<z>)"
    assert shown_of("{% render 'p' for xs as x %}", p="({{ x }})") == "*((<xs>))"
    assert shown_of("{% include name %}{% include 'absent' %}") == "??"
    assert shown_of("{% include 'p' %}", p="a{% include 'p' %}b") == "a?b"


def test_an_included_place_tells_the_way() -> None:
    _, value = segments(read("x\n{% include 'p' %}", "liquid", p="{{ now }}").nodes)
    assert value.location.source.path == "p.txt"
    assert [(step.location.line, step.message) for step in value.steps] == [(2, "included here")]


@pytest.mark.parametrize(
    ("content", "column", "message"),
    [
        ("ab {% if x %} c", 4, "'if' is never closed: add 'endif'"),
        ("ab {{ x", 4, "{{ is never closed"),
        ("ab {% endif %}", 4, "'endif' closes nothing"),
        ("{% for x in y %}{% endif %}", 17, "'endif' closes nothing; 'endfor' is expected here"),
        ("ab {% else %}", 4, "'else' stands in no block that can have one"),
        ("a{% raw %} b", 2, "'raw' is never closed: add 'endraw'"),
    ],
)
def test_a_syntax_error_has_its_place(content: str, column: int, message: str) -> None:
    parsed = read(content, "liquid")
    (problem,) = parsed.problems
    assert problem.message == message
    assert problem.location.source.position(problem.location.start) == (1, column)
    check_places(parsed, content)


VALUES = {"a": "A-value", "b": "2", "user.name": "Ann", "xs": "item"}
FLAGS = {"p": True, "q": False}
FILES = {"part": "part {{ a }}\n"}
PIECES = [
    "x", " ", "\n", "\r\n", "é漢", "{ ", "} ", "{{ a }}", "{{- b -}}", "{{ user.name | upcase | downcase }}",
    "{{ 'k' }}", "{{ 'k' | append: b }}", "{% comment %}{{ z }}{% endcomment %}", "{%- # c -%}",
    "{% raw %}{{ a }}{% endraw %}", "{{ 42 }}", "{% echo a %}", "{% include 'part' %}", "{{ s }}",
]  # fmt: skip
PIECE = st.sampled_from(PIECES)
SIGN = st.sampled_from(["", "-"])


@st.composite
def statement(draw: st.DrawFn, body: st.SearchStrategy[str]) -> str:
    def tag(content: str) -> str:
        return f"{{%{draw(SIGN)} {content} {draw(SIGN)}%}}"

    inner, flag = draw(body), draw(st.sampled_from(["p", "q"]))
    match draw(st.integers(0, 6)):
        case 0:
            other = tag("else") + draw(body) if draw(st.booleans()) else ""
            return tag(f"if {flag}") + inner + other + tag("endif")
        case 1:
            other = tag("else") + draw(body) if draw(st.booleans()) else ""
            return tag(f"unless {flag}") + inner + other + tag("endunless")
        case 2:
            return tag("for x in xs") + inner + "{{ x }}" + tag("endfor")
        case 3:
            return tag("capture s") + inner + tag("endcapture")
        case 4:
            return tag("assign s = b") + inner
        case 5:
            return tag("if p") + inner + tag("elsif q") + draw(body) + tag("endif")
        case _:
            return tag("assign s = 'k'") + inner


BODY = st.recursive(
    st.lists(PIECE, max_size=4).map("".join),
    lambda body: st.lists(st.one_of(PIECE, statement(body)), max_size=4).map("".join),
    max_leaves=10,
)


@CASES
@given(BODY)
def test_structures_mean_what_the_engine_makes_of_them(content: str) -> None:
    content += "."  # behind a sign that trims, this engine takes a last newline for a text of its own
    engine = Environment(loader=DictLoader(FILES))
    data = {"a": VALUES["a"], "b": VALUES["b"], "user": {"name": "ANN"}, "xs": ["item", "item"], **FLAGS}
    try:
        expected = engine.from_string(content).render(**data)
    except LiquidError:
        return
    parsed = read(content, "liquid", **FILES)
    assert not parsed.problems
    assert rendered(parsed.nodes, VALUES | {"user.name": "ann"}, FLAGS) == expected


UNBALANCED = [
    "{",
    "}",
    "{{",
    "{%",
    "%}",
    "}}",
    "{% if",
    "{% endif %}",
    "{% else %}",
    "{% when 1 %}",
    "{% raw %}",
    "{% for %}",
]


@CASES
@given(st.lists(st.one_of(PIECE, st.sampled_from(UNBALANCED)), max_size=14).map("".join))
def test_slices_tile_and_places_are_right(content: str) -> None:
    check_places(read(content, "liquid", **FILES), content)


@pytest.mark.parametrize(
    "content",
    [
        "{% if a %}" * 5_000 + "x" + "{% endif %}" * 5_000,
        "{{" * 100_000,
        "{% for x in y %}" * 60 + "{% assign z = x %}{{ z }}" + "{% endfor %}" * 60,
        "{% if a %}{% assign x = y %}{% endif %}" * 2_000 + "{{ x }}",
        "{% assign x = x | append: x %}" * 200 + "{{ x }}",
        "{{ a " + "| b: c " * 20_000 + "}}",
        "{%" + " " * 200_000,
        "{% raw %}" * 20_000,
    ],
)
def test_hostile_templates_end(content: str) -> None:
    assert read(content, "liquid").host.slices


def test_partials_that_double_end() -> None:
    files = {f"p{number}": f"{{% include 'p{number + 1}' %}}" * 9 for number in range(9)}
    assert shown_of("{% include 'p0' %}", **files).startswith("?")
