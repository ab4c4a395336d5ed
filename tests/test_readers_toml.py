"""TOML values with exact positions: the same values as the standard library reads, and errors that say what to do."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from promptlint.documents.toml_nodes import document
from promptlint.documents.tree import Fields, Items, Leaf, Tree
from promptlint.project import Project
from promptlint.readers import read
from promptlint.readers.base import Problem
from promptlint.text import Source
from tests.rendering import CASES


def plain(tree: Tree) -> object:
    """The values as Python has them; numbers and dates as they are written."""
    match tree:
        case Fields():
            return {key.value: plain(value) for key, value in tree.members}
        case Items():
            return [plain(item) for item in tree.items]
    return tree.value if tree.is_text else ("as written", tree.value)


def texts(value: object) -> object:
    """What the standard library reads, with all that is no text left out of the comparison."""
    match value:
        case dict():
            return {key: texts(each) for key, each in value.items()}
        case list():
            return [texts(each) for each in value]
        case str():
            return value
    return "no text"


def leaves(tree: Tree) -> list[Leaf]:
    if isinstance(tree, Leaf):
        return [tree]
    inner = tree.items if isinstance(tree, Items) else [value for _, value in tree.members]
    return [leaf for each in inner for leaf in leaves(each)]


def written(text: str) -> Tree:
    tree = document(Source("a.toml", text))
    assert not isinstance(tree, Problem), tree
    return tree


def test_tables_keys_and_values() -> None:
    text = (
        '# note\ntitle = "a\\tb" # end\n[a."b c".d]\nx = \'raw \\n\'\nl = ["a", # c\n  \'b\', {k = "v", z.q = "w"}, ]\n'
        'when = 1979-05-27 07:32:00\n[[t]]\nn = "1"\n[[t]]\nn = "2"\n[t.sub]\nz = ""\n'
    )
    assert plain(written(text)) == {
        "title": "a\tb",
        "a": {
            "b c": {
                "d": {
                    "x": "raw \\n",
                    "l": ["a", "b", {"k": "v", "z": {"q": "w"}}],
                    "when": ("as written", "1979-05-27 07:32:00"),
                }
            }
        },
        "t": [{"n": "1"}, {"n": "2", "sub": {"z": ""}}],
    }


@pytest.mark.parametrize(
    ("text", "needle", "place"),
    [
        ('a = "one {x} two"', "{x}", (1, 10)),
        ('a = """\none\n{x}"""', "{x}", (3, 1)),
        ('a = """\r\none\r\n{x}"""', "{x}", (3, 1)),
        ('a = """one \\\n   \n   two {x}"""', "{x}", (3, 8)),
        ("a = '''\none \\n {x}'''", "{x}", (2, 8)),
        ('a = "\\u00e9\\" {x}"', "{x}", (1, 15)),
        ("[t]\n  [t.u]\n  k.m = 'say {x}'", "{x}", (3, 14)),
    ],
)
def test_positions_inside_texts(text: str, needle: str, place: tuple[int, int]) -> None:
    (leaf,) = leaves(written(text))
    mapped = leaf.text
    assert leaf.value == next(iter(_texts_in(tomllib.loads(text))))
    start = mapped.text.index(needle)
    found = mapped.location(start, start + len(needle))
    assert found.text == needle
    assert found.source.position(found.start) == place


def _texts_in(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts_in(each)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('a = "open\n', (1, 5), "never closed"),
        ('a = """open\n', (1, 5), "never closed"),
        ("a = [1, 2\n", (1, 5), "never closed"),
        ("a = {b = 1\n", (1, 5), "never closed"),
        ("[table\n", (1, 1), "never closed"),
        ("a = 1 b = 2\n", (1, 7), "end of the line"),
        ("a\n", (1, 2), "expected `=`"),
        ("a = \n", (1, 5), "expected a value"),
        ("= 1\n", (1, 1), "expected a key"),
        ("a = [1 2]\n", (1, 8), "comma"),
    ],
)
def test_errors_say_where_and_what_to_do(text: str, place: tuple[int, int], words: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        tomllib.loads(text)
    problem = document(Source("a.toml", text))
    assert isinstance(problem, Problem)
    assert words in problem.message
    assert problem.location.source.position(problem.location.start) == place


def test_a_broken_prompt_file_is_told(tmp_path: Path) -> None:
    found = read(Source("prompts/a.toml", 'system = "You are'), Project(tmp_path, base=tmp_path))
    assert [problem.message.partition(":")[0] for problem in found.problems] == ["TOML"]


KEY = st.sampled_from(["a", "b-1", '"c d"', "'e.f'", "a.b", '"g\\t".h'])
PIECES = [
    "x",
    " ",
    "é漢🙂",
    "{y}",
    "\\n",
    "\\\\",
    '\\"',
    "\\u00e9",
    "\\U0001F600",
    "'",
    '"',
    "\n",
    "\r\n",
    "\\\n  ",
    "#",
    "[",
    "=",
]
TEXT = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)


@st.composite
def value(draw: st.DrawFn) -> str:
    text = draw(TEXT)
    match draw(st.integers(0, 6)):
        case 0:
            return '"' + text + '"'
        case 1:
            return '"""' + text + '"""'
        case 2:
            return "'" + text + "'"
        case 3:
            return "'''" + text + "'''"
        case 4:
            return "[ " + ", ".join(draw(st.lists(st.sampled_from(['"x"', "'y'", "1", '["z"]']), max_size=3))) + "]"
        case 5:
            return draw(st.sampled_from(["1", "-1.5e3", "true", "1979-05-27 07:32:00Z", "inf"]))
        case _:
            return "{ k = 'v', m.n = \"w\" }"


LINE = st.one_of(
    st.builds(lambda key, value: f"{key} = {value}", KEY, value()),
    st.sampled_from(["", "# note", "[t]", "[t.u]", "[[l]]", "[l.m]", '["q r"]']),
)


@CASES
@given(st.lists(LINE, max_size=8), st.sampled_from(["\n", "\r\n"]))
def test_values_are_those_of_the_standard_library(lines: list[str], newline: str) -> None:
    text = newline.join(lines) + newline
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assume(False)
    tree = written(text)
    assert texts(plain(tree)) == texts(expected)
    for leaf in leaves(tree):
        mapped = leaf.text
        assert mapped.text == leaf.value
        for run in mapped.runs:
            if run.length == run.width:  # what is written as it reads
                assert text[run.source : run.source + run.width] == mapped.text[run.decoded : run.decoded + run.length]


@CASES
@given(st.text(st.sampled_from("ab=\"'[]{}#.,\\\n\r tu0-"), max_size=30))
def test_any_text_ends_in_values_or_a_problem(text: str) -> None:
    found = document(Source("a.toml", text))
    if isinstance(found, Problem):
        with pytest.raises(tomllib.TOMLDecodeError):
            tomllib.loads(text)


HOSTILE = {
    "arrays": "a = " + "[" * 50_000,
    "inline tables": "a = " + "{b = " * 50_000,
    "dotted keys": "a" + ".b" * 50_000 + " = 1",
    "quotes": '"""' * 60_000,
    "single quotes": "a = '''" + "'" * 200_001,
    "tables": "[t]\n" * 50_000,
    "the same key": "a = 1\n" * 20_000,
    "escapes": 'a = """' + '\\"' * 100_000,
    "a long header": "[" + "a." * 50_000 + "b]",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_end(text: str) -> None:
    assert document(Source("a.toml", text)) is not None
