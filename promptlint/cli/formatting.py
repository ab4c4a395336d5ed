"""``promptlint format``: one spelling for prompt files."""

from __future__ import annotations

import traceback
from dataclasses import dataclass, field
from pathlib import Path

import click

from promptlint.cli.console import Progress, say, write_text
from promptlint.cli.inputs import configuration_of, listed, targets_of
from promptlint.engine import Run
from promptlint.fixer import WriteError, unified_diff, write_atomic
from promptlint.formatter import Formatted
from promptlint.options import Value
from promptlint.project import Project, Unreadable

_PYTHON = (".py", ".pyi")


@dataclass(slots=True)
class _Counts:
    """What came of the files. `unchanged` are prompts that are as they should be."""

    changed: list[Formatted] = field(default_factory=list)
    unchanged: int = 0
    failed: int = 0


@click.command("format", short_help="Give prompt files one spelling.")
@click.argument("paths", nargs=-1, metavar="[PATHS|-]...")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change, and exit with 1 if anything would.")
@click.option("--stdin-filename", metavar="FILE", help="What the text on standard input is the content of.")
@click.option("--isolated", is_flag=True, help="Use no configuration file.")
@click.option(
    "--config", "config_file", type=click.Path(path_type=Path), metavar="FILE", help="Use this configuration file."
)
@listed("--exclude", help="Files and folders not to read, as .gitignore patterns; replaces the default list.")
@listed("--extend-exclude", help="Files and folders not to read besides the excluded ones.")
@click.option("--force-exclude", is_flag=True, help="Exclude files also if they are named on the command line.")
@click.option("-v", "--verbose", is_flag=True, help="Tell what was not changed, and tracebacks of internal errors.")
def command(
    paths: tuple[str, ...],
    check: bool,
    diff: bool,
    stdin_filename: str | None,
    isolated: bool,
    config_file: Path | None,
    exclude: tuple[str, ...],
    extend_exclude: tuple[str, ...],
    force_exclude: bool,
    verbose: bool,
) -> int:
    """Give the prompt files in PATHS (default: this folder) one spelling: line breaks, blanks that mean nothing,
    accents, the padding of template tags, the order of tools in request bodies.

    Words, their order and code are never changed, nor are Python files. Give - to read standard input; the result goes
    to standard output.

    \b
    Exit codes: 0 nothing to change, or written; 1 with --check or --diff: something would change;
                2 wrong usage, unusable configuration, or a file that cannot be read or written.
    """
    given: dict[str, Value | None] = {
        "exclude": exclude,
        "extend_exclude": extend_exclude,
        "force_exclude": force_exclude,
    }
    configuration = configuration_of(isolated, config_file, {name: value for name, value in given.items() if value})
    targets, overlay = targets_of(paths, stdin_filename)
    progress = Progress()
    run = Run(targets, configuration, overlay=overlay)
    for missing in run.found.missing:
        say(f"{missing}: no such file or folder")
    if run.found.missing:
        return 2
    counts = _Counts()
    files = [target.path for target in run.found.targets if target.path.suffix.lower() not in _PYTHON]
    for number, path in enumerate(files):
        progress(number, len(files))
        formatted = _formatted(run, path, counts, verbose)
        if path in overlay:
            if not check and not diff:
                mark = "\ufeff" if formatted and formatted.after.bom else ""
                write_text(mark + formatted.after.text if formatted else overlay[path])
        elif formatted is not None and formatted.changed and not (check or diff):
            _write(path, formatted, counts)
    progress.clear()
    for formatted in counts.changed if check or diff else ():
        if diff:
            write_text(unified_diff(formatted.before, formatted.after))
        else:
            write_text(f"would change {formatted.before.path}: {', '.join(formatted.steps)}\n")
    if not overlay:
        _summary(counts, "would change" if check or diff else "changed")
    if counts.failed:
        return 2
    return int(bool(counts.changed) and (check or diff))


def _formatted(run: Run, path: Path, counts: _Counts, verbose: bool) -> Formatted | None:
    """What formatting makes of a file; nothing for one that cannot be read. Whatever happens costs only this file."""
    shown = Project(run.root, base=run.cwd).shown(path)
    try:
        formatted = run.formatted(path)
    except Unreadable as error:
        say(f"error: {shown}: {error}; left as it is")
        counts.failed += 1
        return None
    except Exception as error:  # a fault of ours in one file must not keep the others from being formatted
        say(f"error: {shown}: internal error: {type(error).__name__}: {error}; left as it is. Please report it.")
        if verbose:
            click.echo(traceback.format_exc(), err=True)
        counts.failed += 1
        return None
    if formatted is None:
        return None
    if formatted.reading.problems:
        first = formatted.reading.problems[0]
        say(f"error: {shown}:{first.location.line}: {first.message}; left as it is")
        counts.failed += 1
    elif formatted.changed:
        counts.changed.append(formatted)
    elif not formatted.reading.skipped:
        counts.unchanged += 1
    for reason in formatted.refused if verbose else ():
        say(f"{shown}: not done: {reason}")
    return formatted


def _write(path: Path, formatted: Formatted, counts: _Counts) -> None:
    try:
        write_atomic(path, formatted.before, formatted.after.text)
    except WriteError as error:
        say(f"error: {error}")
        counts.failed += 1
        counts.changed.remove(formatted)


def _summary(counts: _Counts, verb: str) -> None:
    parts = [
        f"{number:,} file{'' if number == 1 else 's'} {what}"
        for number, what in (
            (len(counts.changed), verb),
            (counts.unchanged, "as they should be" if counts.unchanged != 1 else "as it should be"),
            (counts.failed, "left alone for an error"),
        )
        if number
    ]
    say(", ".join(parts) or "no prompt files here")
