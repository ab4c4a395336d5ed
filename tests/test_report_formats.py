"""The formats for programs: each in the shape that its readers expect, whatever the text and the paths hold."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from click.testing import CliRunner

from promptlint import __version__
from promptlint.cli import group
from promptlint.diagnostic import Applicability, Confidence, Diagnostic, Edit, Fix, Related, Severity
from promptlint.reports import FORMATS, Style, github, gitlab, json_lines, junit, pylint, rdjson, sarif
from promptlint.reports import json as json_report
from promptlint.result import InternalError, Result
from promptlint.text import Location, Source

STYLE = Style()
TEXT = "Grüße 日本 {{ now }}.\nRules\n{{ user }} 100%\n"
SOURCE = Source("app/a: b,c.j2", TEXT)


def at(piece: str, source: Source = SOURCE) -> Location:
    start = source.text.index(piece)
    return Location(source, start, start + len(piece))


def finding(piece: str, severity: Severity = Severity.ERROR, **changes: Any) -> Diagnostic:
    values: dict[str, Any] = {
        "code": "PC101",
        "name": "clock-in-prefix",
        "severity": severity,
        "confidence": Confidence.HIGH,
        "location": at(piece),
        "message": f'`{piece}` is <the> "time" & 100%\nhere',
    } | changes
    return Diagnostic(**values)


MOVED = Fix(Applicability.SAFE, "move it", (Edit(at("{{ now }}"), "later"),))
FINDINGS = (
    finding("{{ now }}", fix=MOVED, related=(Related(at("Rules"), "made here"),), provider="openai", help="Move it."),
    finding("Rules\n{{ user", Severity.WARNING, code="PC105", name="session-value-in-prefix"),
    finding("100%", Severity.INFO),
)
RESULT = Result(
    FINDINGS, errors=(InternalError("x.py", "rule PC301 (unordered-tools)", "KeyError: 1", "Traceback <1>"),)
)


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_can_be_chosen_and_is_named_in_the_help(name: str) -> None:
    assert re.search(rf"[\[|]{name}[|\]]", re.sub(r"\s", "", CliRunner().invoke(group, ["check", "--help"]).output))
    render = import_module(f"promptlint.reports.{name.replace('-', '_')}").render
    assert isinstance(render(RESULT, STYLE), str)
    assert isinstance(render(Result(()), STYLE), str)


@pytest.mark.parametrize("name", ["json-lines", "github", "gitlab", "sarif", "junit", "rdjson", "pylint"])
def test_programs_get_nothing_but_the_report(name: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts" / "a.j2").write_text("The time is {{ now }}.\n" + "Be polite. " * 900, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke(group, ["check", "--isolated", "--statistics", "--output-format", name])
    assert "PC101" in run.stdout
    assert "1 finding" not in run.stdout
    written = CliRunner().invoke(group, ["check", "--isolated", "--output-format", name, "-o", "report"])
    assert (tmp_path / "report").read_text(encoding="utf-8") == run.stdout
    assert written.stdout == ""


def test_json_lines() -> None:
    lines = json_lines.render(RESULT, STYLE).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(json_report.render(RESULT, STYLE))["diagnostics"]


def test_pylint() -> None:
    lines = pylint.render(RESULT, STYLE).splitlines()
    assert len(lines) == 3
    assert re.fullmatch(r"app/a: b,c\.j2:1: \[PC101\(clock-in-prefix\)\] `\{\{ now \}\}` is .* here", lines[0])
    assert lines[1].startswith("app/a: b,c.j2:2: [PC105(session-value-in-prefix)]")


def test_github() -> None:
    error, warning, notice = github.render(RESULT, STYLE).splitlines()
    assert error.startswith(
        "::error title=promptlint PC101 (clock-in-prefix),file=app/a%3A b%2Cc.j2,line=1,endLine=1,col=10,endColumn=19::"
    )
    assert error.endswith('app/a: b,c.j2:1:10: PC101 `{{ now }}` is <the> "time" & 100%25%0Ahere')
    assert warning.startswith("::warning ")
    assert ",line=2,endLine=3::" in warning, "GitHub knows columns only within a line"
    assert notice.startswith("::notice ")


def test_gitlab() -> None:
    issues = json.loads(gitlab.render(RESULT, STYLE))
    assert [each["severity"] for each in issues] == ["major", "minor", "info"]
    assert issues[1]["location"] == {"path": "app/a: b,c.j2", "lines": {"begin": 2, "end": 3}}
    assert issues[0].keys() == {"check_name", "description", "fingerprint", "severity", "location"}
    assert json.loads(gitlab.render(Result(()), STYLE)) == []


def test_fingerprints_are_unique_and_survive_new_lines_above() -> None:
    def prints(text: str) -> list[str]:
        source = Source("a.j2", text)
        places = [found.start() for found in re.finditer(r"\{\{", text)]
        found = tuple(finding("{{ now }}", location=Location(source, place, place + 2)) for place in places)
        return [each["fingerprint"] for each in json.loads(gitlab.render(Result(found), STYLE))]

    before = prints("{{ a }}\n{{ a }}\n{{ b }}\n")
    assert len(set(before)) == 3
    assert prints("New\n\n{{ a }}\nmore\n{{ a }}\n  {{ b }}\n") == before
    assert prints("{{ a }}\n{{ c }}\n{{ b }}\n")[1] not in before


def _required(place: dict[str, Any]) -> None:
    """A physicalLocation as SARIF 2.1.0 wants it."""
    assert place.keys() <= {"artifactLocation", "region"}
    assert re.fullmatch(r"[A-Za-z0-9._~/%:+-]+", place["artifactLocation"]["uri"])
    region = place["region"]
    assert region.keys() == {"startLine", "startColumn", "endLine", "endColumn"}
    assert all(isinstance(each, int) and each >= 1 for each in region.values())
    assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])


def _strings(data: Any) -> Iterator[str]:
    match data:
        case dict():
            for value in data.values():
                yield from _strings(value)
        case list():
            for value in data:
                yield from _strings(value)
        case str():
            yield data


def test_sarif() -> None:
    text = sarif.render(RESULT, STYLE)
    assert text.isascii()
    document = json.loads(text)
    assert document.keys() == {"$schema", "version", "runs"}
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("sarif-schema-2.1.0.json")
    [run] = document["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("promptlint", __version__)
    assert [rule["id"] for rule in driver["rules"]] == ["PC101", "PC105"]
    for rule in driver["rules"]:
        assert rule.keys() <= {"id", "name", "shortDescription", "help"}
        assert rule["help"]["text"]
        assert rule["help"]["markdown"].startswith(f"# {rule['name']} ({rule['id']})")
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note"]
    assert len({each["partialFingerprints"]["promptlint/v1"] for each in run["results"]}) == 3
    for each in run["results"]:
        assert driver["rules"][each["ruleIndex"]]["id"] == each["ruleId"]
        assert each["message"]["text"]
        [place] = each["locations"]
        _required(place["physicalLocation"])
    first = run["results"][0]
    assert first["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1, "startColumn": 10, "endLine": 1, "endColumn": 19,
    }  # fmt: skip
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "app/a%3A%20b%2Cc.j2"
    [related] = first["relatedLocations"]
    assert related["message"] == {"text": "made here"}
    _required(related["physicalLocation"])
    [fix] = first["fixes"]
    [change] = fix["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 1, "startColumn": 10, "endLine": 1, "endColumn": 19},
            "insertedContent": {"text": "later"},
        }
    ]
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "rule PC301" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert all(isinstance(each, str) for each in _strings(document))


def test_sarif_of_nothing_and_of_a_foreign_rule() -> None:
    [run] = json.loads(sarif.render(Result(()), STYLE))["runs"]
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])
    assert run["invocations"][0]["executionSuccessful"] is True
    foreign = Result((finding("Rules", code="ACME1", name="acme-rule"),))
    [run] = json.loads(sarif.render(foreign, STYLE))["runs"]
    assert run["tool"]["driver"]["rules"] == [{"id": "ACME1", "name": "acme-rule"}]


@pytest.mark.parametrize("applicability", [Applicability.UNSAFE, Applicability.DISPLAY])
def test_only_safe_fixes_are_offered(applicability: Applicability) -> None:
    fix = Fix(applicability, "move it", MOVED.edits)
    result = Result((finding("{{ now }}", fix=fix),))
    assert "fixes" not in json.loads(sarif.render(result, STYLE))["runs"][0]["results"][0]
    assert "suggestions" not in json.loads(rdjson.render(result, STYLE))["diagnostics"][0]


def test_rdjson_counts_bytes() -> None:
    first, second, third = json.loads(rdjson.render(RESULT, STYLE))["diagnostics"]
    assert first["location"] == {
        "path": "app/a: b,c.j2",
        "range": {"start": {"line": 1, "column": 16}, "end": {"line": 1, "column": 25}},
    }
    assert len("Grüße 日本 ".encode()) == 15
    assert [each["severity"] for each in (first, second, third)] == ["ERROR", "WARNING", "INFO"]
    assert first["code"] == {"value": "PC101 clock-in-prefix"}
    assert first["suggestions"] == [{"range": first["location"]["range"], "text": "later"}]
    assert first["related_locations"][0]["message"] == "made here"
    assert second["location"]["range"]["end"]["line"] == 3


def test_rdjson_suggests_no_part_of_a_fix() -> None:
    both = Fix(Applicability.SAFE, "move it", (Edit(at("{{ now }}"), ""), Edit(at("100%"), "100% {{ now }}")))
    found = json.loads(rdjson.render(Result((finding("{{ now }}", fix=both),)), STYLE))["diagnostics"][0]
    assert "suggestions" not in found


def test_junit() -> None:
    text = junit.render(RESULT, STYLE)
    assert text.isascii()
    root = ET.fromstring(text)
    assert root.attrib == {"name": "promptlint", "tests": "4", "failures": "2", "errors": "1"}
    first, second = root.findall("testsuite")
    assert first.attrib == {"name": "app/a: b,c.j2", "tests": "3", "failures": "2", "errors": "0"}
    cases = first.findall("testcase")
    assert [case.get("line") for case in cases] == ["1", "2", "3"]
    assert [failure.get("type") for failure in first.iter("failure")] == ["error", "warning"]
    assert cases[2].find("failure") is None, "information does not fail"
    assert "100%" in (cases[2].findtext("system-out") or "")
    error = second.find("testcase/error")
    assert error is not None
    assert error.text == "Traceback <1>"


def test_junit_of_nothing_is_one_test_that_passed() -> None:
    root = ET.fromstring(junit.render(Result(()), STYLE))
    assert root.get("tests") == "1"
    [case] = root.iter("testcase")
    assert len(case) == 0


def test_junit_holds_what_xml_cannot() -> None:
    found = finding("Rules", message="a\x00b\x1b[31m\ud800\uffff c")
    root = ET.fromstring(junit.render(Result((found,)), STYLE))
    [failure] = root.iter("failure")
    assert failure.get("message") == "a\ufffdb\ufffd[31m\ufffd\ufffd c"
