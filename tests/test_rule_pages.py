"""The pages of the rules are executed: what they say is flagged is flagged there, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from promptlint import citations
from promptlint.cli import group
from promptlint.config import Settings
from promptlint.engine import check
from promptlint.registry import Registry
from promptlint.reports import Style
from promptlint.reports.page import render
from promptlint.rule import Rule
from tests.pages import Example, Flag, examples, expand, instructions, sections

SECTIONS = ["What it does", "Why it costs you", "Example", "Fix", "When it stays silent", "Providers", "References"]
RULES = Registry().rules
EXAMPLES = [(rule, number, example) for rule in RULES for number, example in enumerate(examples(rule.page))]


def write(example: Example, folder: Path) -> None:
    for name, text in example.files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")


def _selected(rule: Rule, example: Example) -> str:
    return ",".join(filter(None, [rule.code, example.options.get("with")]))


def flagged(rule: Rule, example: Example, folder: Path) -> set[Flag]:
    settings = Settings(
        select=tuple(_selected(rule, example).split(",")),
        provider=example.options.get("provider", ""),
        model=example.options.get("model", ""),
        pedantic="pedantic" in example.options,
        folder=folder,
    )
    result = check(["."], settings, cwd=folder)
    if not example.flags and rule.code != "PC001":
        assert {each.path for each in result.files} == set(example.files), (
            "silence counts only for files that were read"
        )
    assert not result.errors, "\n".join(error.traceback for error in result.errors)
    found = set()
    for each in (each for each in result.diagnostics if each.code == rule.code):
        line, column = each.location.source.position(each.location.start)
        words = each.severity.name.lower(), each.confidence.name.lower()
        found.add(Flag(each.code, each.location.source.path, line, column, *words))
        assert each.name == rule.name
        assert each.message
    return found


def as_written(found: set[Flag], wanted: list[Flag]) -> set[Flag]:
    """The findings, without the confidence where the page does not speak of it."""
    unsure = {(each.path, each.line, each.column) for each in wanted if not each.confidence}
    return {
        Flag(each.code, each.path, each.line, each.column, each.severity, "")
        if (each.path, each.line, each.column) in unsure
        else each
        for each in found
    }


@pytest.mark.parametrize(
    ("rule", "example"),
    [pytest.param(rule, example, id=f"{rule.code}-{number}-line-{example.line}") for rule, number, example in EXAMPLES],
)
def test_an_example_of_a_page(rule: Rule, example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(example, tmp_path)
    assert example.flags is not None
    assert as_written(flagged(rule, example, tmp_path), example.flags) == set(example.flags)
    if example.fixed is None:
        return
    monkeypatch.chdir(tmp_path)
    unsafe = ["--unsafe-fixes"] if example.fixed.unsafe else []
    provider = [f"--provider={example.options['provider']}"] if "provider" in example.options else []
    run = CliRunner().invoke(group, ["check", ".", "--fix", *unsafe, *provider, "--select", _selected(rule, example)])
    assert run.exit_code in (0, 1), run.output
    after = {name: (tmp_path / name).read_bytes().decode() for name in example.files}
    assert after == example.files | {example.fixed.path: example.fixed.text}
    assert as_written(flagged(rule, example, tmp_path), example.fixed.left) == set(example.fixed.left)


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_page_agrees_with_its_rule(rule: Rule) -> None:
    page = rule.page
    title, summary, facts = [line for line in page.split("\n## ")[0].splitlines() if line]
    assert title == f"# {rule.name} ({rule.code})"
    assert summary == rule.summary
    said = re.fullmatch(r"Severity: ([a-z, ]+)\. Fix: (none|sometimes|always)\. Since (\S+)\.", facts)
    assert said, facts
    assert said[2] == rule.fix
    assert said[3] == rule.since
    shown = examples(page)
    severities = {flag.severity for example in shown for flag in example.flags or ()}
    assert severities == set(said[1].split(", ")), "each severity is shown by an example, and no other"
    assert (rule.fix != "none") == any(example.fixed for example in shown), "a fix is shown where there is one"
    assert sections(page) == SECTIONS


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_page_shows_both_sides_in_more_than_one_kind_of_file(rule: Rule) -> None:
    shown = examples(rule.page)
    kinds = {name.rpartition(".")[2] for example in shown for name in example.files}
    assert len(kinds) > 1
    assert any(example.flags for example in shown if example.section == "Example")
    assert any(example.flags == [] for example in shown if example.section == "When it stays silent")
    assert not any(example.flags for example in shown if example.section == "When it stays silent")
    codes = {flag.code for example in shown for flag in example.flags or ()}
    assert codes == {rule.code}


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_page_names_only_rules_that_exist(rule: Rule) -> None:
    for name in re.findall(r"`(PC\d+|[a-z]+(?:-[a-z]+)+-(?:prefix|prompt|tools|message|listing|volatile))`", rule.page):
        Registry().by_id(name)


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_page_cites_only_facts_that_exist(rule: Rule) -> None:
    for name in citations.ids(rule.page):
        assert citations.find(name).sources


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_what_a_page_cites_is_shown_with_its_source(rule: Rule) -> None:
    shown = render(rule.page, Style(width=100))
    for name in citations.ids(rule.page):
        assert f"\n[{name}] " in shown
        for source in citations.find(name).sources:
            assert f"\n{source.id}: " in shown
            assert not source.url or source.url in shown


# The convention itself.

PAGE = """
# Title

## Example

```jinja title="a.j2" provider="anthropic" pedantic
Hello {{ now }}
```

```text flagged
PC101 1:7 error (low)
```

```jinja fixed="unsafe"
{{ now }}
```

## When it stays silent

```python title="b.py"
## no heading
```
```yaml title="c.yaml"
a: <<rules 20>>
```
```text flagged
nothing
```

```sh
promptlint check
```
"""


def test_the_convention_is_read_as_documented() -> None:
    bad, good = examples(PAGE)
    assert bad.flags == [Flag("PC101", "a.j2", 1, 7, "error", "low")]
    assert bad.options == {"provider": "anthropic", "pedantic": ""}
    assert bad.fixed is not None
    assert (bad.fixed.path, bad.fixed.text, bad.fixed.unsafe, bad.fixed.left) == ("a.j2", "{{ now }}\n", True, [])
    assert (good.flags, list(good.files), good.section) == ([], ["b.py", "c.yaml"], "When it stays silent")
    assert sections(PAGE) == ["Example", "When it stays silent"]


@pytest.mark.parametrize(
    "page",
    [
        '```jinja title="a.j2"\nx\n```\n',
        "```text flagged\nnothing\n```\n",
        '```jinja title="a.j2"\nx\n```\n```text flagged\nsomething\n```\n',
        '```jinja title="a.j2"\nx\n```\n```jinja fixed\nx\n```\n```text flagged\nnothing\n```\n',
    ],
)
def test_a_page_that_breaks_the_convention_is_refused(page: str) -> None:
    with pytest.raises(ValueError, match=r"line [14]"):
        examples(page)


def test_the_filler_is_as_long_as_it_says_and_fits_everywhere() -> None:
    from promptlint import tokens

    for wanted in (20, 300, 1200):
        text = instructions(wanted)
        assert wanted <= tokens.count(text, "o200k_base") < wanted + 30
        assert re.fullmatch(r"[A-Za-z ,.]+", text)
    assert expand("a <<rules 20>> b").startswith("a When a customer")
