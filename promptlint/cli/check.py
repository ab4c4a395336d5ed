"""``promptlint check``: find, explain, fix."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from promptlint import baseline as baselines
from promptlint.cli.console import Progress, say, style_of
from promptlint.cli.inputs import configuration_of, listed, targets_of
from promptlint.config import ConfigError, Settings
from promptlint.inputs import Inputs
from promptlint.options import OPTIONS, Value, to_toml
from promptlint.reports import FOR_PEOPLE, FORMATS, Style
from promptlint.result import Result

if TYPE_CHECKING:
    from promptlint.engine import Run


@dataclass(frozen=True, slots=True)
class Options:
    """The options of `check` that say what to do with the findings."""

    fix: bool
    unsafe_fixes: bool
    diff: bool
    output_format: str
    output_file: Path | None
    statistics: bool
    exit_zero: bool
    verbose: bool
    write_baseline: Path | None

    @property
    def fixing(self) -> bool:
        return self.fix or self.diff


@click.command("check", short_help="Find what keeps prompts from being cached, and fix it.")
@click.argument("paths", nargs=-1, metavar="[PATHS|-]...")
@click.option("--fix", is_flag=True, help="Apply safe fixes.")
@click.option("--unsafe-fixes", is_flag=True, help="Apply unsafe fixes too: with --fix or --diff.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@listed("--select", help="Rules to run: codes, names, prefixes (PC1) or ALL.")
@listed("--ignore", help="Rules not to run.")
@listed("--extend-select", help="Rules to run besides the selected ones.")
@click.option("--output-format", type=click.Choice(FORMATS), default="full", show_default=True)
@click.option(
    "--output-file", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write the report to this file."
)
@click.option("--stdin-filename", metavar="FILE", help="What the text on standard input is the content of.")
@click.option(
    "--statistics",
    is_flag=True,
    help="Show how often each rule found something, instead of the findings (full and concise).",
)
@click.option("-e", "--exit-zero", is_flag=True, help="Exit with 0 also if there are findings.")
@click.option("--pedantic", is_flag=True, help="Show findings of low confidence too.")
@click.option("--provider", help="Judge all prompts for this provider (openai, azure, anthropic ...).")
@click.option("--model", help="Judge all prompts for this model.")
@click.option("-n", "--no-cache", is_flag=True, help="Use no results of earlier runs, and keep none.")
@click.option("--cache-dir", metavar="FOLDER", help="Keep results in this folder.  [default: .promptlint_cache]")
@click.option(
    "-j", "--jobs", type=click.IntRange(min=1), help="Processes that read files.  [default: one per processor]"
)
@click.option(
    "-v", "--verbose", is_flag=True, help="Tell more: skipped files by reason, tracebacks of internal errors."
)
@click.option("--show-files", is_flag=True, help="Show what each file was taken for and why others were skipped.")
@click.option("--show-settings", is_flag=True, help="Show the settings that hold for the first path.")
@click.option("--isolated", is_flag=True, help="Use no configuration file.")
@click.option(
    "--config", "config_file", type=click.Path(path_type=Path), metavar="FILE", help="Use this configuration file."
)
@listed("--exclude", help="Files and folders not to read, as .gitignore patterns; replaces the default list.")
@listed("--extend-exclude", help="Files and folders not to read besides the excluded ones.")
@click.option("--force-exclude", is_flag=True, help="Exclude files also if they are named on the command line.")
@click.option(
    "--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Report only what this file does not know."
)
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a baseline that knows all findings.",
)
def command(
    paths: tuple[str, ...],
    stdin_filename: str | None,
    jobs: int | None,
    no_cache: bool,
    cache_dir: str | None,
    show_files: bool,
    show_settings: bool,
    isolated: bool,
    config_file: Path | None,
    baseline: Path | None,
    pedantic: bool,
    force_exclude: bool,
    provider: str | None,
    model: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    extend_select: tuple[str, ...],
    exclude: tuple[str, ...],
    extend_exclude: tuple[str, ...],
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    output_format: str,
    output_file: Path | None,
    statistics: bool,
    exit_zero: bool,
    verbose: bool,
    write_baseline: Path | None,
) -> int:
    """Find what keeps the beginning of prompts from being cached, in PATHS (default: this folder).

    Give - to read standard input.
    """
    options = Options(
        fix, unsafe_fixes, diff, output_format, output_file, statistics, exit_zero, verbose, write_baseline
    )
    given: dict[str, Value | None] = {
        "select": select,
        "ignore": ignore,
        "extend_select": extend_select,
        "exclude": exclude,
        "extend_exclude": extend_exclude,
        "force_exclude": force_exclude,
        "pedantic": pedantic,
        "provider": provider,
        "model": model,
        "cache_dir": os.path.abspath(cache_dir) if cache_dir else None,
    }
    overrides = {name: value for name, value in given.items() if value}
    configuration = configuration_of(isolated, config_file, overrides)
    targets, overlay = targets_of(paths, stdin_filename)
    settings = configuration.of(_folder_of(targets[0]))
    if show_settings:
        _show_settings(settings)
        return 0
    inputs = Inputs(targets, configuration, overlay=overlay, baseline=_baseline(baseline, settings, write_baseline))
    if inputs.found.missing:
        for missing in inputs.found.missing:
            say(f"{missing}: no such file or folder")
        return 2
    folder = None
    if not no_cache:
        from promptlint import cache  # which a run without it need not load

        folder = cache.place(inputs, settings)
    known = cache.kept(inputs, folder) if folder is not None and not options.fixing else None
    if known is not None:
        return _show_files(known) if show_files else _finish(inputs, None, known, options)
    from promptlint.engine import Run  # brings all that reads and judges

    progress = Progress()
    run = Run(inputs, jobs=jobs or _processors(), keeps=folder is not None, progress=progress)
    result = cache.checked(run, folder, sources=options.fixing) if folder is not None else run.check()
    progress.clear()
    return _show_files(result) if show_files else _finish(inputs, run, result, options)


def _finish(inputs: Inputs, run: Run | None, result: Result, options: Options) -> int:
    """Fix where asked to, report, and work out the exit code. A `run` is needed for fixing only."""
    if options.fixing and run is not None:
        from promptlint.cli.fixing import apply_fixes, show_diff

        if options.diff:
            changed = show_diff(run, result, unsafe=options.unsafe_fixes)
            _remarks(result, options)
            return _code(result, options, changed)
        overlay = inputs.overlay
        result = apply_fixes(run, result, unsafe=options.unsafe_fixes, overlay=overlay, verbose=options.verbose)
    if options.write_baseline:
        _write_baseline(inputs, result, options.write_baseline)
        return 2 if result.errors else 0
    _report(result, options, to_stderr=bool(inputs.overlay) and options.fix)
    _remarks(result, options)
    return _code(result, options, failed=result.failed)


def _code(result: Result, options: Options, failed: bool) -> int:
    if result.errors:
        return 2
    return int(failed and not options.exit_zero)


def _folder_of(target: str) -> Path:
    path = Path(os.path.abspath(target))
    return path if os.path.isdir(path) else path.parent  # noqa: PTH112 - is_dir may raise PermissionError


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _baseline(file: Path | None, settings: Settings, write: Path | None) -> baselines.Baseline | None:
    if file is None and settings.baseline:
        file = settings.folder / settings.baseline
    if file is None or write is not None:
        return None
    try:
        return baselines.read(file)
    except baselines.BaselineError as error:
        raise ConfigError(str(error)) from error


def _write_baseline(inputs: Inputs, result: Result, file: Path) -> None:
    text = baselines.render(result.diagnostics, file.absolute().parent, inputs.cwd)
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{file}: cannot be written: {error.strerror or error}") from error
    say(f"{file}: knows {len(result.diagnostics):,} findings now; use it with --baseline {file}")


def _report(result: Result, options: Options, to_stderr: bool) -> None:
    from importlib import import_module

    from promptlint.reports import summary

    stream = sys.stderr if to_stderr else sys.stdout
    style = Style(width=100) if options.output_file else style_of(stream)
    for_people = options.output_format in FOR_PEOPLE
    if options.statistics and for_people:
        text = summary.statistics(result, style)
    else:
        text = import_module(f"promptlint.reports.{options.output_format.replace('-', '_')}").render(result, style)
    if options.output_file:
        try:
            options.output_file.write_text(text, encoding="utf-8")
        except OSError as error:
            raise click.ClickException(
                f"{options.output_file}: cannot be written: {error.strerror or error}"
            ) from error
    elif text:
        click.echo(text, nl=False, color=style.colour, file=stream)
    if for_people:
        style = style_of(stream)
        click.echo(summary.render(result, style), nl=False, color=style.colour, file=stream)


def _remarks(result: Result, options: Options) -> None:
    """What the user should know besides the findings."""
    for note in result.notes:
        say(note)
    for each in result.skipped:
        if each.explicit:
            remedy = "; say what it is with --stdin-filename" if each.path == "-" else ""
            say(f"{each.path}: not checked: {each.reason}{remedy}")
    for stale in result.stale:
        left = "none" if not stale.found else f"only {stale.found}"
        say(f"baseline: {stale.path} is to have {stale.known} of {stale.code}, and has {left}; write the baseline anew")
    for error in result.errors:
        say(
            f"{error.path}: internal error in {error.what}: {error.error}. The other files were checked. Please report "
            "it with the output of --verbose and, if you may, the file."
        )
        if options.verbose and error.traceback:
            click.echo(error.traceback, err=True)
    if options.verbose:
        _tell_more(result)


def _tell_more(result: Result) -> None:
    from collections import Counter

    for reason, count in Counter(each.reason for each in result.skipped).most_common():
        say(f"skipped {count:,}: {reason}")
    for file in result.files:
        for note in file.notes:
            say(f"not all of it known: {note}")
    if result.suppressed or result.baselined:
        say(f"kept back: {result.suppressed:,} by suppressions, {result.baselined:,} by the baseline")


def _show_files(result: Result) -> int:
    from promptlint.reports.terminal import visible

    style = style_of(sys.stdout)
    for file in result.files:
        count = f"{file.prompts} prompt{'' if file.prompts == 1 else 's'}"
        click.echo(f"{visible(file.path, style)}: {file.format} ({file.why}), {count}")
    for each in result.skipped:
        click.echo(f"{visible(each.path, style)}: skipped: {each.reason}")
    return 0


def _show_settings(settings: Settings) -> None:
    click.echo(f"# from {settings.file}" if settings.file else "# no configuration file")
    for option in OPTIONS:
        click.echo(f"{option.name} = {to_toml(option, getattr(settings, option.attribute))}")
