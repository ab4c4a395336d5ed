"""The scanner for Python string literals, against `ast` and against examples."""

import ast
import sys
import sysconfig
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promptlint.analysis.syntax.literals import (
    MAX_DEPTH,
    FieldPiece,
    LiteralPiece,
    TextPiece,
    decoded,
    field_expression,
    scan,
)
from promptlint.text import Source

LIBRARY = Path(sysconfig.get_paths()["stdlib"])


def whole(code: str) -> tuple[Source, tuple[LiteralPiece, ...]]:
    """The pieces of all literals of a string expression."""
    source = Source("example.py", code)
    return source, tuple(piece for literal in scan(source, 0, len(code)) for piece in literal.pieces)


def field(code: str) -> tuple[Source, FieldPiece]:
    """The only field of a string expression."""
    source, pieces = whole(code)
    (found,) = (piece for piece in pieces if isinstance(piece, FieldPiece))
    return source, found


def plain(code: str) -> str:
    source = Source("example.py", code)
    return decoded(source, scan(source, 0, len(code))).text


# Agreement with the interpreter


def strings(tree: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    """The string expressions of a module; nothing inside f-strings, where `ast` before 3.12 has no positions."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            yield node
        else:
            yield from strings(node)


def shape(source: Source, pieces: tuple[LiteralPiece, ...]) -> list[object]:
    """Texts joined, fields as (expression, conversion, specification)."""
    found: list[object] = []
    for piece in pieces:
        if isinstance(piece, TextPiece):
            found.append(piece.text.text)
            continue
        if piece.debug_text:
            found.append(piece.debug_text.text)
        expression = ast.unparse(field_expression(source, piece))
        found.append((expression, piece.conversion, shape(source, piece.spec)))
    return joined(found)


def shape_of_ast(values: list[ast.expr]) -> list[object]:
    found: list[object] = []
    for value in values:
        if isinstance(value, ast.Constant):
            found.append(value.value)
        else:
            assert isinstance(value, ast.FormattedValue)
            spec = value.format_spec
            conversion = chr(value.conversion) if value.conversion > 0 else ""
            nested = shape_of_ast(spec.values) if isinstance(spec, ast.JoinedStr) else []
            found.append((ast.unparse(value.value), conversion, nested))
    return joined(found)


def joined(found: list[object]) -> list[object]:
    merged: list[object] = []
    for each in found:
        if isinstance(each, str) and merged and isinstance(merged[-1], str):
            merged[-1] += each
        elif each != "":
            merged.append(each)
    return merged


def check_against_ast(path: str, data: bytes) -> tuple[int, int]:
    """Compare each string of a module; gives the number of plain strings and f-strings."""
    source = Source.decode(path, data)
    counts = [0, 0]
    for node in strings(ast.parse(data)):
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start = source.offset_of_utf8(node.lineno, node.col_offset)
        end = source.offset_of_utf8(node.end_lineno, node.end_col_offset)
        literals = scan(source, start, end)
        assert (literals[0].start, literals[-1].end) == (start, end)
        where = f"{path}:{node.lineno}"
        if isinstance(node, ast.Constant):
            assert decoded(source, literals).text == node.value, where
        else:
            pieces = tuple(piece for literal in literals for piece in literal.pieces)
            assert shape(source, pieces) == shape_of_ast(node.values), where
        counts[isinstance(node, ast.JoinedStr)] += 1
    return counts[0], counts[1]


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::SyntaxWarning")
def test_agrees_with_ast_on_the_standard_library() -> None:
    # One file in nine keeps this quick; the files with the most f-strings are always among them.
    paths = sorted(path for path in LIBRARY.rglob("*.py") if not {"site-packages", "test"} & set(path.parts))
    chosen = paths[::9] + [LIBRARY / name for name in ("dataclasses.py", "turtle.py", "argparse.py", "inspect.py")]
    plain_strings = f_strings = 0
    for path in chosen:
        data = path.read_bytes()
        try:
            ast.parse(data)
            data.decode("utf-8")
        except (SyntaxError, ValueError):  # files that are broken or encoded otherwise on purpose
            continue
        found = check_against_ast(path.name, data)
        plain_strings += found[0]
        f_strings += found[1]
    assert plain_strings > 1000
    assert f_strings > 100


PREFIXES = ["", "r", "R", "u", "f", "F", "rf", "fR"]
QUOTES = ["'", '"', "'''", '"""']
# fmt: off
BITS = [
    "a", "é", "😀", "漢", " ", "#", "(", "\\n", "\\x41", "\\u00e9", "\\N{BULLET}", "\\101", "\\7", "\\\\", "\\'", '\\"',
    "\\\n", "\\d",
]
FIELDS = [
    "{x}", "{x!r}", "{x:>{w}}", "{x = }", "{x=!s:^4}", "{ {1: 2}[1] }", "{(lambda y: y)(x)}", "{x != y}", "{(z := 3)}",
    "{x[1:2]}", "{x,}", "{{", "}}",
]
# fmt: on


@st.composite
def literal_code(draw: st.DrawFn) -> str:
    """One literal, spelled in any way the grammar of all supported versions knows."""
    prefix, quote = draw(st.sampled_from(PREFIXES)), draw(st.sampled_from(QUOTES))
    bits = BITS + (FIELDS if "f" in prefix.lower() else ["{", "}"]) + (["\n", "\r\n"] if len(quote) == 3 else [])
    return f"{prefix}{quote}{''.join(draw(st.lists(st.sampled_from(bits), max_size=8)))}{quote}"


@pytest.mark.filterwarnings("ignore:invalid escape sequence")
@given(
    st.lists(literal_code(), min_size=1, max_size=4),
    st.sampled_from([" ", "", "\n", "\r\n", " # 'no' string\n  ", " \\\n", "\t"]),
)
def test_agrees_with_ast_on_any_spelling(codes: list[str], between: str) -> None:
    code = "x = 'ü', (" + between.join(codes) + ")"
    try:
        ast.parse(code)
    except (SyntaxError, ValueError):  # a raw string cannot end in a backslash, quotes may meet, ...
        return
    check_against_ast("example.py", code.encode())


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_reads_back_what_repr_writes(text: str) -> None:
    assert plain(repr(text)) == text
    assert plain(ascii(text)) == text


@given(st.text(st.sampled_from("f'\"{}\\:!=rN#\n\r abt()[]"), max_size=30))
def test_never_fails_but_by_value_error(code: str) -> None:
    source = Source("example.py", code)
    try:
        literals = scan(source, 0, len(code))
    except ValueError:
        return
    assert all(code[literal.content_end : literal.end] == literal.quote for literal in literals)


# Positions


def test_positions_map_back_to_the_source() -> None:
    code = "'a\\n' \"b\\u00e9c\"  # rest\n 'd'"
    source = Source("example.py", code)
    text = decoded(source, scan(source, 0, len(code)))
    assert text.text == "a\nbéc" + "d"
    assert [text.location(at, at + 1).text for at in range(6)] == ["a", "\\n", "b", "\\u00e9", "c", "d"]


def test_line_breaks_decode_as_python_does() -> None:
    code = "'''one\r\ntwo\rthree\\\r\nfour'''"
    source = Source("example.py", code)
    text = decoded(source, scan(source, 0, len(code)))
    assert text.text == "one\ntwo\nthreefour"
    assert text.location(3, 4).text == "\r\n"
    assert text.location(13, 17).text == "four"


def test_doubled_braces_are_one_character() -> None:
    source, pieces = whole("f'a{{b}}{c}'")
    text = pieces[0]
    assert isinstance(text, TextPiece)
    assert text.text.text == "a{b}"
    assert text.text.location(1, 2).text == "{{"
    assert isinstance(pieces[1], FieldPiece)
    assert source.text[pieces[1].start : pieces[1].end] == "{c}"


def test_field_expression_has_file_positions() -> None:
    code = "première = f'''é {\n  user.name +\n  tail} and {1, 2}'''"
    source = Source("example.py", code)
    (literal,) = scan(source, code.index("f'''"), len(code))
    fields = [piece for piece in literal.pieces if isinstance(piece, FieldPiece)]
    for each, expected in zip(fields, ["user.name +\n  tail", "1, 2"], strict=True):
        node = field_expression(source, each)
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start = source.offset_of_utf8(node.lineno, node.col_offset)
        assert source.text[start : source.offset_of_utf8(node.end_lineno, node.end_col_offset)] == expected
    names = [node for node in ast.walk(field_expression(source, fields[0])) if isinstance(node, ast.Name)]
    (name,) = (node for node in names if node.id == "user")
    assert (name.lineno, name.col_offset, name.end_col_offset) == (2, 2, 6)


# Fields, with what PEP 701 allows and older interpreters cannot read


@pytest.mark.parametrize(
    ("code", "expression", "conversion", "spec"),
    [
        ("f'{a['b']}'", "a['b']", "", ""),
        ('f"{f"{f"{x}"}"}"', 'f"{f"{x}"}"', "", ""),
        ("f'{', '.join(names)!s:>10}'", "', '.join(names)", "s", ">10"),
        ("f'{'\\n'.join(lines)}'", "'\\n'.join(lines)", "", ""),
        ("f'{x  # the } value\n}'", "x", "", ""),
        ("f'''{\n  x\n  # a comment: with 'quotes\n}'''", "x", "", ""),
        ("f'{ {'a': 1}['a'] :02d}'", "{'a': 1}['a']", "", "02d"),
        ("f'{(lambda: 1)()}'", "(lambda: 1)()", "", ""),
        ("f'{(y := 2)}'", "(y := 2)", "", ""),
        ("f'{y:=2}'", "y", "", "=2"),
        ("f'{a != b}'", "a != b", "", ""),
        ("f'{a == b}'", "a == b", "", ""),
        ("f'{a if b else '}'}'", "a if b else '}'", "", ""),
        ("f'{now:%H:%M}'", "now", "", "%H:%M"),
        ("f'{x[1:2]:3}'", "x[1:2]", "", "3"),
        ("rf'\\{x}'", "x", "", ""),
        ("rf'\\N{x}'", "x", "", ""),
        ("t'{x!a}'", "x", "a", ""),
        ("f'{ x }'", "x", "", ""),
        ("f'{*a, *b}'", "*a, *b", "", ""),
        ("f'{call(key=1)}'", "call(key=1)", "", ""),
        ("f'{a <= b}'", "a <= b", "", ""),
    ],
)
def test_fields(code: str, expression: str, conversion: str, spec: str) -> None:
    source, found = field(code)
    assert source.text[found.expression_start : found.expression_end] == expression
    assert found.conversion == conversion
    assert "".join(piece.text.text for piece in found.spec if isinstance(piece, TextPiece)) == spec
    assert not found.debug


@pytest.mark.parametrize(
    ("code", "expression", "text", "conversion"),
    [
        ("f'{x=}'", "x", "x=", "r"),
        ("f'{ x = }'", "x", " x = ", "r"),
        ("f'{x=:>5}'", "x", "x=", ""),
        ("f'{x = !s}'", "x", "x = ", "s"),
        ("f'{a == b = }'", "a == b", "a == b = ", "r"),
    ],
)
def test_self_documenting_fields(code: str, expression: str, text: str, conversion: str) -> None:
    source, found = field(code)
    assert source.text[found.expression_start : found.expression_end] == expression
    assert found.debug_text is not None
    assert found.debug_text.text == text
    assert found.conversion == conversion


def test_fields_inside_a_specification() -> None:
    source, found = field("f'{x:{'>'}{w!r}.{p}}'")
    inner = [source.text[p.expression_start : p.expression_end] for p in found.spec if isinstance(p, FieldPiece)]
    assert inner == ["'>'", "w", "p"]


# Literals


def test_literals_of_a_concatenation() -> None:
    code = textwrap.dedent("""\
        Rb'bytes' (  # 'comment'
          F"{x}" \\
          u'y'""")
    literals = scan(Source("example.py", code), 0, len(code))
    assert [(each.prefix, each.quote, code[each.start : each.end]) for each in literals] == [
        ("rb", "'", "Rb'bytes'"),
        ("f", '"', 'F"{x}"'),
        ("u", "'", "u'y'"),
    ]
    assert literals[0].is_bytes
    assert literals[0].pieces == ()
    assert literals[1].has_fields
    assert [code[each.content_start : each.content_end] for each in literals] == ["bytes", "{x}", "y"]


def test_decoded_refuses_fields_and_bytes() -> None:
    for code in ("f'{x}'", "b'x'"):
        source = Source("example.py", code)
        with pytest.raises(ValueError, match="text"):
            decoded(source, scan(source, 0, len(code)))
    assert plain("f'a' 'b'") == "ab"


@pytest.mark.parametrize(
    "code", ["'a", "f'{x", "f'{x'", "'''a'", "f'{x:'", "name", "'a' + 'b'", "q'a'", "f'{x!}'", "'a\nb'"]
)
def test_what_is_no_literal_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="line 1"):
        scan(Source("example.py", code), 0, len(code))


def nested(depth: int) -> str:
    return "f'{" * depth + "x" + "}'" * depth


def test_depth_is_bounded() -> None:
    code = nested(MAX_DEPTH)
    assert len(scan(Source("example.py", code), 0, len(code))) == 1
    for deep in (nested(MAX_DEPTH + 5), nested(20_000), "f'" + "{x:" * 20_000 + "}" * 20_000 + "'"):
        with pytest.raises(ValueError, match=f"nested deeper than {MAX_DEPTH}"):
            scan(Source("example.py", deep), 0, len(deep))


def test_brackets_in_a_field_need_no_stack() -> None:
    code = "f'{" + "(" * 50_000 + "x" + ")" * 50_000 + "}'"
    _, found = field(code)
    assert found.expression_end - found.expression_start == 100_001
    assert sys.getrecursionlimit() < 50_000


@pytest.mark.parametrize("unit", ["{x}", "\\n", "{{", "a'b", "\\d", "{'}'}"])
def test_long_literals(unit: str) -> None:
    many = 200_000  # quadratic work would take minutes here
    code = "f'''" + unit * many + "'''"
    literals = scan(Source("example.py", code), 0, len(code))
    assert literals[0].end == len(code)
