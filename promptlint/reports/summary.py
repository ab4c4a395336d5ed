"""What a run came to: files, prompts, findings, and what the fixes would mend."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from promptlint.diagnostic import Applicability, Severity
from promptlint.reports import Style
from promptlint.reports.terminal import paint

if TYPE_CHECKING:
    from promptlint.result import Result


def render(result: Result, style: Style) -> str:
    """The summary, a few lines."""
    lines = [_headline(result, style)]
    if not result.prompts and not result.diagnostics:
        lines.append(_no_prompt(result))
    lines += _fixes(result)
    if result.hidden:
        lines.append(f"{_number(result.hidden, 'finding')} of low confidence not shown; --pedantic shows them.")
    return "".join(f"{line}\n" for line in lines)


def statistics(result: Result, style: Style) -> str:
    """How often each rule found something, most often first; ``[*]`` where --fix mends some of it."""
    counts = Counter((each.code, each.name) for each in result.diagnostics)
    safe = {each.code for each in result.diagnostics if each.fix and each.fix.applicability is Applicability.SAFE}
    digits = max((len(f"{count:,}") for count in counts.values()), default=1)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    return "".join(
        f"{count:>{digits},}  {paint(code, 'red', style)}  {'[*]' if code in safe else '[ ]'} {name}\n"
        for (code, name), count in rows
    )


def _headline(result: Result, style: Style) -> str:
    read = (
        f"{_number(len(result.files), 'file')} read, {_number(result.prompts, 'prompt')} found, "
        f"{_number(len(result.skipped), 'file')} skipped"
    )
    total = len(result.diagnostics)
    if not total:
        return f"{paint('No findings', 'green', style)}: {read}."
    counts = [
        _number(result.count(severity), word)
        for severity, word in ((Severity.ERROR, "error"), (Severity.WARNING, "warning"))
        if result.count(severity)
    ]
    if infos := result.count(Severity.INFO):
        counts.append(f"{infos:,} info")
    colour = "red" if result.failed else "cyan"
    return f"{paint(_number(total, 'finding'), colour, style)} ({', '.join(counts)}): {read}."


def _no_prompt(result: Result) -> str:
    if not result.files and not result.skipped:
        return "No prompt found: there is no file to read here."
    return "No prompt found. --show-files says what each file was taken for and why others were skipped."


def _fixes(result: Result) -> list[str]:
    safe, unsafe = result.fixable(Applicability.SAFE), result.fixable(Applicability.UNSAFE)
    if safe and unsafe:
        return [f"--fix mends {safe:,} of them, --fix --unsafe-fixes {unsafe:,} more."]
    if safe:
        return [f"--fix mends {safe:,} of them."]
    if unsafe:
        return [f"--fix --unsafe-fixes mends {unsafe:,} of them."]
    return []


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
