"""Reports: positions, carets, escapes, and the JSON contract."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace

import pytest

from promptlint.diagnostic import (
    Applicability,
    Confidence,
    Diagnostic,
    Edit,
    Fix,
    PrefixFacts,
    Related,
    Severity,
)
from promptlint.reports import Style, concise, full, summary
from promptlint.reports import json as json_report
from promptlint.reports.terminal import cells, visible, width
from promptlint.result import FileRead, Result, Skipped
from promptlint.text import Location, Source

PLAIN = Style()


def location(text: str, piece: str, path: str = "app/prompts.py") -> Location:
    source = Source(path, text)
    start = text.index(piece)
    return Location(source, start, start + len(piece))


def diagnostic(text: str, piece: str, path: str = "app/prompts.py", **changes: object) -> Diagnostic:
    base = Diagnostic(
        "PC101", "clock-in-prefix", Severity.ERROR, Confidence.HIGH, location(text, piece, path), "`now` is the time"
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def marked(text: str, piece: str, style: Style = PLAIN) -> tuple[str, str]:
    """The source line of the full report and the line with carets below it."""
    lines = full.finding(diagnostic(text, piece), style).splitlines()
    at = next(number for number, line in enumerate(lines) if "^" in line)
    return lines[at - 1], lines[at]


def under_carets(text: str, piece: str, style: Style = PLAIN) -> str:
    """What stands above the carets, by the columns of a terminal."""
    line, carets = marked(text, piece, style)
    first, last = carets.index("^"), carets.rindex("^")
    column, found = 0, ""
    for shown, columns in cells(line, replace(style, encoding="utf-8")):
        if first <= column <= last:
            found += shown
        column += columns
    return found


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("The time is {{ now }}.\n", "{{ now }}"),
        ("時刻は {{ now }} です\n", "{{ now }}"),
        ("日本語\n", "本"),
        ("🙂🙂 {{ now }} 🙂\n", "{{ now }}"),
        ("e\u0301e\u0301 {{ now }}\n", "{{ now }}"),
        ("👩\u200d🚀 {{ now }}\n", "{{ now }}"),
        ("a\u202eb {{ now }}\n", "{{ now }}"),
        ("x" * 300 + " {{ now }} " + "y" * 300 + "\n", "{{ now }}"),
        ("語" * 300 + " {{ now }} " + "語" * 300 + "\n", "{{ now }}"),
        ("{{ now }}" + "y" * 300 + "\n", "{{ now }}"),
        ("x" * 300 + "{{ now }}", "{{ now }}"),
        ("one\r\ntwo {{ now }}\r\n", "{{ now }}"),
    ],
)
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_carets_stand_under_the_place(text: str, piece: str, columns: int) -> None:
    style = Style(width=columns)
    assert under_carets(text, piece, style) == piece
    line, carets = marked(text, piece, style)
    assert width(line, style) <= columns
    assert len(carets) <= columns


def test_carets_behind_tabs() -> None:
    line, carets = marked("\t\tx = {now}\t# tab\n", "{now}")
    assert "\t" not in line
    assert line[carets.index("^") : carets.rindex("^") + 1] == "{now}"


def test_place_at_the_end_of_the_file() -> None:
    source = Source("a.j2", "text\n")
    found = full.finding(replace(diagnostic("x", "x"), location=Location(source, 5, 5)), PLAIN)
    assert "a.j2:2:1" in found
    source = Source("a.j2", "text")
    assert full.finding(replace(diagnostic("x", "x"), location=Location(source, 4, 4)), PLAIN).count("^") == 1


def test_place_over_several_lines_marks_the_first() -> None:
    line, carets = marked("a {{ x\n | y }} b\n", "{{ x\n | y }}")
    assert line.endswith("a {{ x")
    assert carets.count("^") == len("{{ x")


def test_control_characters_do_not_reach_the_terminal() -> None:
    text = "\x1b[31mred\x1b[0m {{ now }} \x07\x9b\u2066\u200b\n"
    found = full.finding(
        diagnostic(text, "{{ now }}", path="a\x1b]0;title\x07.j2", message="`\x1b[2J` is bad\x08"), Style(colour=False)
    )
    assert not any(unicodedata.category(each) in ("Cc", "Cf") for each in found if each != "\n")
    assert "\\x1b[31mred" in found
    found = concise.render(Result((diagnostic(text, "{{ now }}", message="a\nb\r\x1bc"),)), PLAIN)
    assert found.count("\n") == 1
    assert "\\x1b" in found


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp437", "utf-8"])
def test_what_the_stream_cannot_encode_is_escaped(encoding: str) -> None:
    style = Style(width=60, encoding=encoding)
    found = full.finding(diagnostic("時刻 é {{ now }} " + "x" * 100, "{{ now }}", message="naïve 語 …"), style)
    found.encode(encoding)
    assert under_carets("時刻 é {{ now }} ", "{{ now }}", style) == "{{ now }}"


def test_whole_finding_reads_well() -> None:
    code = 'now = datetime.now()\nprompt = f"The time is {now}."\nsend(prompt)\n'
    found = diagnostic(
        code,
        "{now}",
        provider="openai",
        confidence=Confidence.MEDIUM,
        message="`now` is the current time and stands at token 4: "
        "1,830 stable tokens behind it are re-billed on each request",
        help="Put it behind the stable text.",
        prefix=PrefixFacts(4, True, 1024, 1830, True, False),
        related=(
            Related(location(code, "datetime.now()"), "the clock is read here"),
            Related(location(code, "send(prompt)"), "sent here"),
        ),
        fix=Fix(Applicability.SAFE, "move the line to the end", (Edit(location(code, "{now}"), ""),)),
    )
    assert full.finding(found, Style(width=80)).splitlines() == [
        "error[PC101 clock-in-prefix]: `now` is the current time and stands at token 4:",
        "    1,830 stable tokens behind it are re-billed on each request",
        " --> app/prompts.py:2:24",
        "  |",
        '2 | prompt = f"The time is {now}."',
        "  |                        ^^^^^ token 4",
        " ::: app/prompts.py:1:7: the clock is read here",
        "1 | now = datetime.now()",
        "  |       --------------",
        " ::: app/prompts.py:3:1: sent here",
        "3 | send(prompt)",
        "  | ------------",
        "  |",
        "  = note: openai caches prefixes of 1,024 tokens and more; confidence: medium",
        "  = help: Put it behind the stable text.",
        "  = fix: move the line to the end (safe, --fix applies it)",
    ]


def test_uncertain_numbers_say_so() -> None:
    facts = PrefixFacts(4, False, 1024, 0, False, True, estimate=True)
    found = full.finding(diagnostic("{{ now }}", "{{ now }}", prefix=facts), PLAIN)
    assert "token 4 or later" in found
    assert "are estimates" in found


def test_an_unknown_model_is_said_to_be_unknown() -> None:
    facts = PrefixFacts(4, True, 1024, 0, True, False, remark="gpt-7 is not in the catalogue")
    found = full.finding(diagnostic("{{ now }}", "{{ now }}", prefix=facts), PLAIN)
    assert "; gpt-7 is not in the catalogue" in " ".join(found.split())


def test_colours_only_where_wanted() -> None:
    found = diagnostic("{{ now }}", "{{ now }}", help="x")
    assert "\x1b[" not in full.finding(found, PLAIN)
    coloured = full.finding(found, Style(colour=True))
    assert "\x1b[1;31m" in coloured
    stripped = __import__("re").sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert stripped == full.finding(found, PLAIN)


def test_no_line_is_wider_than_the_terminal() -> None:
    long = " ".join(["word"] * 60)
    found = full.finding(diagnostic("{{ now }}" * 40, "{{ now }}", message=long, help=long), Style(width=80))
    assert max(len(line) for line in found.splitlines()) <= 80


def test_json_contract() -> None:
    text = "🙂\r\nnow = {now}\r\n"
    place = location(text, "{now}")
    found = diagnostic(
        text,
        "{now}",
        provider="openai",
        prefix=PrefixFacts(7, True, 1024, 1830, True, False),
        related=(Related(place, "the clock is read here"),),
        fix=Fix(Applicability.UNSAFE, "move it", (Edit(place, "语"),)),
    )
    bare = diagnostic("x", "x", "b.txt", severity=Severity.INFO, confidence=Confidence.LOW)
    result = Result((found, bare), (FileRead("app/prompts.py", "python", "", 2),), (Skipped("x", "y"),))
    text_out = json_report.render(result, PLAIN)
    assert text_out.isascii()
    assert json.loads(text_out) == {
        "version": 1,
        "diagnostics": [
            {
                "code": "PC101", "name": "clock-in-prefix", "severity": "error", "confidence": "high",
                "path": "app/prompts.py", "line": 2, "column": 7, "end_line": 2, "end_column": 12,
                "message": "`now` is the time", "provider": "openai",
                "prefix": {
                    "token": 7, "exact": True, "minimum": 1024, "stable_tokens_after": 1830,
                    "stable_tokens_after_exact": True, "history_after": False,
                },
                "related": [{"path": "app/prompts.py", "line": 2, "column": 7, "message": "the clock is read here"}],
                "fix": {
                    "applicability": "unsafe", "message": "move it",
                    "edits": [{"path": "app/prompts.py", "start": 9, "end": 14, "content": "语"}],
                },
            },
            {
                "code": "PC101", "name": "clock-in-prefix", "severity": "info", "confidence": "low",
                "path": "b.txt", "line": 1, "column": 1, "end_line": 1, "end_column": 2,
                "message": "`now` is the time", "provider": None, "prefix": None, "related": [], "fix": None,
            },
        ],
        "summary": {
            "files": 1, "prompts": 2, "skipped": 1, "errors": 1, "warnings": 0, "infos": 1, "fixable": 0,
        },
    }  # fmt: skip


def test_summary() -> None:
    place = location("x", "x")
    safe = Fix(Applicability.SAFE, "", (Edit(place, ""),))
    unsafe = Fix(Applicability.UNSAFE, "", (Edit(place, ""),))
    found = (
        diagnostic("x", "x", fix=safe),
        diagnostic("x", "x", fix=unsafe, severity=Severity.WARNING),
        diagnostic("x", "x", severity=Severity.INFO),
        diagnostic("x", "x", severity=Severity.INFO),
    )
    files = (FileRead("a", "python", "", 3), FileRead("b", "jinja", "", 1))
    text = summary.render(Result(found, files, (Skipped("c", "r"),), hidden=1), PLAIN)
    assert text.splitlines() == [
        "4 findings (1 error, 1 warning, 2 info): 2 files read, 4 prompts found, 1 file skipped.",
        "--fix mends 1 of them, --fix --unsafe-fixes 1 more.",
        "1 finding of low confidence not shown; --pedantic shows them.",
    ]
    assert summary.render(Result((), files), PLAIN) == "No findings: 2 files read, 4 prompts found, 0 files skipped.\n"


def test_no_prompt_found_is_said() -> None:
    assert "No prompt found" in summary.render(Result((), (), (Skipped("c", "r"),)), PLAIN)
    assert "there is no file to read here" in summary.render(Result(()), PLAIN)
    unsent = Result((diagnostic("x", "x"),), (FileRead("a", "python", "", 0),))  # a conversation nobody is seen to send
    assert "No prompt found" not in summary.render(unsent, PLAIN)


def test_statistics() -> None:
    place = location("x", "x")
    safe = Fix(Applicability.SAFE, "", (Edit(place, ""),))
    found = [diagnostic("x", "x") for _ in range(9)] + [diagnostic("x", "x", fix=safe)]
    found.append(diagnostic("x", "x", code="PC401", name="set-in-prompt"))
    assert summary.statistics(Result(tuple(found)), PLAIN).splitlines() == [
        "10  PC101  [*] clock-in-prefix",
        " 1  PC401  [ ] set-in-prompt",
    ]


def test_visible_leaves_ordinary_text_alone() -> None:
    assert visible("naïve – „quotes“ 語 🙂", PLAIN) == "naïve – „quotes“ 語 🙂"
