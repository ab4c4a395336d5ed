"""What holds for every fix of every template: nothing lost, nothing doubled, the same lines, a longer beginning."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from pathlib import Path

import jinja2
import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from promptlint.fixer import checker, fix
from promptlint.fixer.outline import Block, Region, outline
from promptlint.project import Project
from promptlint.readers import read
from promptlint.readers.base import Reading, ReadSettings
from promptlint.templates import parse
from promptlint.text import MappedText, Source
from promptlint.tokens import count
from tests.fixes import propose

BINDINGS = {
    "now": "NOW", "user_name": "USER", "memory": "MEMORY", "todo": "TODO", "documents": ["D1", "D2"], "company": "ACME",
}  # fmt: skip
CHANGING = re.compile("NOW|USER|MEMORY|TODO|D1|D2")
ENVIRONMENTS = [
    jinja2.Environment(
        loader=jinja2.DictLoader({"part.j2": "A part that stays."}),
        keep_trailing_newline=True,
        trim_blocks=trim,
        lstrip_blocks=trim,
    )
    for trim in (False, True)
]

lines = st.sampled_from(
    [
        "Be kind to people.", "You are an assistant who helps.", "Answer in JSON 😀.", "Stay polite, use short words",
        "and never lie to the user.", "ünïcode is fine.", "Current time: {{ now }}", "User: {{ user_name }}.",
        "Memory: {{ memory }} and {{ todo }}", "{{ memory }}", "The user is {{ user_name }}.", "**Time:** {{ now }}",
        "Hello {{ user_name }}, you are here to help with things that matter to people.",
        "You are kind. It is {{ now }} now. Answer in short sentences and be polite.", "Company: {{ company }}",
        "{# note #}", "{%- if x %} {{ now }}{% endif %}", "Sure.{{- now }}",
    ]
)  # fmt: skip
paragraphs = st.lists(lines, min_size=1, max_size=3).map("\n".join)
items = st.sampled_from(["- be kind", "- time: {{ now }}", "- os: linux", "  - nested", "1. one", "2. {{ user_name }}"])
others = st.sampled_from(
    [
        "```\ncode {{ now }}\n```", "```py\nx = 1\n\ny\n```", "~~~\n{{ memory }}\n~~~", "{% include 'part.j2' %}",
        "{% set x = 1 %}", "---", "| a | b |\n|---|---|\n| {{ now }} | 1 |", "> quote {{ now }}", "# Title",
        "## Context", "### Deep", "The rules\n=========", "Notes\n-----\n{{ memory }}",
        "Q: hi\nA: {{ user_name }}", "Env:", "{{ memory }}", "{#- c -#}",
    ]
)  # fmt: skip
leaves = st.one_of(
    paragraphs,
    paragraphs,
    st.lists(items, min_size=1, max_size=4).map("\n".join),
    st.builds("<{0}>\n{1}\n</{0}>".format, st.sampled_from(["context", "rules"]), paragraphs),
    others,
)


def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Branches, loops and sections that hold other text."""
    return st.one_of(
        st.builds("{{%{0} if x %}}\n{1}\n{{%{0} endif %}}".format, st.sampled_from(["", "-"]), inner),
        st.builds("{{% if x %}}\n{0}\n{{% else %}}\n{1}\n{{% endif %}}".format, inner, inner),
        st.just("{% for d in documents %}\n- {{ d }}\n{% endfor %}"),
        st.builds("{{% for d in documents -%}}\n{0}\n{{%- endfor %}}".format, inner),
        st.builds("{0}\n\n{1}".format, st.sampled_from(["# A", "## Memory", "# B {{ now }}"]), inner),
    )


templates = st.builds(
    lambda parts, between, end, line_break: (between.join(parts) + end).replace("\n", line_break),
    st.lists(st.recursive(leaves, around, max_leaves=3), min_size=1, max_size=7),
    st.sampled_from(["\n\n", "\n\n", "\n", "\n\n\n", "\n\n---\n\n"]),
    st.sampled_from(["", "\n", "\n\n", "\n  "]),
    st.sampled_from(["\n", "\n", "\r\n"]),
)


def rendered(text: str) -> list[str]:
    return [environment.from_string(text).render(BINDINGS, x=x) for environment in ENVIRONMENTS for x in (False, True)]


def blocks(text: str) -> Counter[str]:
    return Counter(line for line in re.split(r"\r\n|\n", text) if line.strip())


def beginning(text: str) -> int:
    """The tokens before the first changing value on the cheapest path that holds one; blanks do not count.

    Each loop may run or not, whatever the others do: a template does not say that two lists are empty together. A path
    without a changing value is left out: no move changes how much text it has, so a short one would hide every loss.
    """
    numbers = itertools.count()
    text = re.sub(" in documents", lambda found: f"{found[0]}{next(numbers)}", text)
    loops = next(numbers)
    compiled = [environment.from_string(text) for environment in ENVIRONMENTS]
    beginnings = set()
    for *full, x in itertools.product((True, False), repeat=loops + 1):
        lists = {f"documents{number}": BINDINGS["documents"] if some else [] for number, some in enumerate(full)}
        for template in compiled:
            stable, *others = CHANGING.split(template.render(BINDINGS, **lists, x=x), maxsplit=1)
            if others:
                beginnings.add(" ".join(stable.split()))
    return min((count(each, "o200k_base") for each in beginnings), default=1 << 60)


LOOP = "{% for d in documents %}\n- {{ d }}\n{% endfor %}\n"
SAME = "{% for d in documents %}\nThis text stays, and it is a long one.\n{% endfor %}\n"
KIND = "Be kind to people.\n"
TIME = "Current time: {{ now }}\n"


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (f"{KIND}{TIME}", f"{TIME}{KIND}"),
        (f"{{% if x %}}\n{KIND}{TIME}{{% endif %}}", f"{{% if x %}}\n{TIME}{KIND}{{% endif %}}"),
        (f"{KIND}{LOOP}", f"{LOOP}{KIND}"),
        (f"{KIND}{LOOP}{LOOP}{TIME}", f"{LOOP}{LOOP}{KIND}{TIME}"),
        (f"{KIND}{LOOP}", f"{SAME}{LOOP}{KIND}"),  # where the first loop does not run and the second does
    ],
)
def test_the_measure_of_the_beginning_can_fall(better: str, worse: str):
    assert beginning(better) > beginning(worse)


def pieces(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", text))


def again(source: Source, _: object) -> Reading:
    root = Path("/nowhere")
    return read(source, Project(root, {root / source.path: source.text}, root), ReadSettings(explicit=True))


def valid(text: str) -> bool:
    try:
        rendered(text)
    except jinja2.TemplateError:
        return False
    return True


def mended(text: str, unsafe: bool) -> str:
    result = fix({"p.j2": Source("p.j2", text)}, propose, checker(again), unsafe=unsafe)
    assert result.settled
    return result.sources["p.j2"].text if result.sources else text


@given(templates)
def test_safe_fixes_keep_every_line_and_lengthen_the_beginning(text: str):
    assume(valid(text))
    new = mended(text, unsafe=False)
    if new == text:
        return
    event("changed")
    assert pieces(new) == pieces(text)
    assert Counter(new.split()) == Counter(text.split())
    assert [blocks(each) for each in rendered(new)] == [blocks(each) for each in rendered(text)]
    assert beginning(new) >= beginning(text)
    assert new[len(new.rstrip()) :] == text[len(text.rstrip()) :]


@given(templates, st.booleans())
def test_a_second_run_changes_nothing(text: str, unsafe: bool):
    assume(valid(text))
    new = mended(text, unsafe)
    if new == text:
        return
    event("changed")
    assert mended(new, unsafe) == new
    assert pieces(new) == pieces(text)


def check_region(region: Region, text: str) -> None:
    at = region.start
    for row in region.rows:
        assert at <= row.start <= row.end <= row.behind <= region.end
        at = row.end
    check_blocks(region.blocks, text)


def check_blocks(found: tuple[Block, ...], text: str) -> None:
    for one, other in itertools.pairwise(found):
        assert one.end <= other.start
    for block in found:
        assert text[block.start : block.end].strip()
        check_blocks(block.children, text)
        for region in block.regions:
            assert block.start <= region.start <= region.end <= block.end
            check_region(region, text)


@given(st.one_of(templates, st.text(alphabet="`~#-*<>/a|> \n\r{}%", max_size=60)))
def test_outlines_nest_and_keep_their_order(text: str):
    host = parse(MappedText.whole(Source("p.j2", text)), "jinja").host
    check_region(outline(host).root, text)
