"""A battery of one-pattern call sites: each bad one is found at its line, no good one is complained about.

The first line of each program says what is right: ``# expect: PC101 @ here`` (the line with the comment ``# <- here``),
``# expect: PC102 info @ line 12`` (info is enough), or ``# expect: nothing because ...``. The place is the innermost
piece of text that holds the changing value.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from promptlint.config import Settings
from promptlint.diagnostic import Diagnostic, Severity
from promptlint.engine import check

BATTERY = Path(__file__).parent / "callsites"
BAD = sorted(BATTERY.glob("bad/*.py"))
GOOD = sorted(BATTERY.glob("good/*.py"))
HERE = "# <- here"
EXPECTATION = re.compile(r"# expect: (?P<code>PC\d{3})(?P<info> info)? @ (?:here|line (?P<line>\d+))")


def name_of(path: Path) -> str:
    return path.stem


def found_in(path: Path) -> list[Diagnostic]:
    """What a run with default settings finds in one file, which must be read as Python and without a fault."""
    result = check([path], Settings(folder=path.parent), cwd=path.parent)
    assert result.errors == ()
    return list(result.diagnostics)


def shown(diagnostics: list[Diagnostic]) -> list[str]:
    return [f"line {each.location.line}: {each.code} {each.severity.name} {each.message}" for each in diagnostics]


def expected_line(lines: list[str], given: str | None) -> int:
    if given:
        return int(given)
    marked = [number for number, line in enumerate(lines, 1) if line.rstrip().endswith(HERE)]
    assert len(marked) == 1, "one line must be marked"
    return marked[0]


@pytest.mark.parametrize("path", BAD, ids=name_of)
def test_bad_call_site_is_found_where_the_value_stands(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    expectation = EXPECTATION.fullmatch(lines[0])
    assert expectation, f"the first line must say what is expected, not {lines[0]}"
    least = Severity.INFO if expectation["info"] else Severity.WARNING
    line = expected_line(lines, expectation["line"])
    diagnostics = found_in(path)
    fitting = [
        each
        for each in diagnostics
        if each.code == expectation["code"] and each.severity >= least and each.location.line == line
    ]
    assert fitting, f"{lines[0]} (line {line}), but found: {shown(diagnostics)}"
    same_place = [each for each in diagnostics if each.location.key == fitting[0].location.key]
    assert same_place == fitting[:1], f"one cause has one finding, not {shown(same_place)}"


@pytest.mark.parametrize("path", GOOD, ids=name_of)
def test_good_call_site_is_left_alone(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# expect: nothing because ")
    complaints = [each for each in found_in(path) if each.severity > Severity.INFO]
    assert not complaints, shown(complaints)


def test_battery_is_large_enough_to_mean_something() -> None:
    assert len(BAD) >= 60
    assert len(GOOD) >= 45
