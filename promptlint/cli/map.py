"""``promptlint map``: a prompt as the provider sees it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from promptlint.cli.console import say, style_of
from promptlint.cli.inputs import configuration_of, targets_of
from promptlint.options import Value

_PLACE = re.compile(r"(?P<file>.+?):(?P<line>\d{1,9})(?::\d{1,9})?")  # as findings have it, with a column or without


@click.command("map", short_help="Show a prompt as the provider sees it.")
@click.argument("place", metavar="FILE[:LINE]|-")
@click.option("--stdin-filename", metavar="FILE", help="What the text on standard input is the content of.")
@click.option("--provider", help="Map for this provider (openai, azure, anthropic ...).")
@click.option("--model", help="Map for this model.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--isolated", is_flag=True, help="Use no configuration file.")
@click.option(
    "--config", "config_file", type=click.Path(path_type=Path), metavar="FILE", help="Use this configuration file."
)
def command(
    place: str,
    stdin_filename: str | None,
    provider: str | None,
    model: str | None,
    output_format: str,
    isolated: bool,
    config_file: Path | None,
) -> int:
    """Show the prompts of FILE, or those that stand at LINE, in the order in which the provider lays them out.

    Each row has the number of tokens ahead of it on the shortest way, with >= where not all of them is known. A line
    shows where reuse ends.

    \b
    Exit codes: 0 shown; 1 no prompt stands there;
                2 wrong usage, unusable configuration, or a file that cannot be read.
    """
    given: dict[str, Value | None] = {"provider": provider, "model": model}
    configuration = configuration_of(isolated, config_file, {name: value for name, value in given.items() if value})
    file, line = _split(place)
    targets, overlay = targets_of([file], stdin_filename)
    if Path(targets[0]).is_dir():
        raise click.UsageError(f"{targets[0]} is a folder; name a file")
    from promptlint.engine import Run  # brings all that reads and judges
    from promptlint.mapping import map_of, stands_at
    from promptlint.project import Unreadable
    from promptlint.reports import maps

    run = Run(targets, configuration, overlay=overlay, keeps=False)
    if run.found.missing or not run.found.targets:
        left_out = [each.reason for each in run.found.left_out]
        say(f"{targets[0]}: {'no such file' if run.found.missing else ''.join(left_out[:1]) or 'is not read'}")
        return 2
    try:
        views = run.views(run.found.targets[0].path)
    except Unreadable as error:
        say(f"{targets[0]}: {error}")
        return 2
    shown = run.shown(run.found.targets[0].path)
    chosen = [view for view in views if line is None or stands_at(view.prompt, shown, line)]
    if not chosen:
        lines = ", ".join(str(each) for each in sorted({view.prompt.location.line for view in views}))
        say(f"{place}: no prompt stands there" + (f"; prompts begin at line {lines}" if lines else ""))
        return 1
    found = [map_of(view) for view in chosen]
    style = style_of(sys.stdout)
    text = maps.as_json(found) if output_format == "json" else maps.render(found, style)
    click.echo(text, nl=False, color=style.colour)
    return 0


def _split(place: str) -> tuple[str, int | None]:
    """A file and a line. What exists with a colon in its name is a file."""
    found = None if Path(place).exists() else _PLACE.fullmatch(place)
    if found is None:
        return place, None
    if not int(found["line"]):
        raise click.UsageError(f"{place}: lines count from 1")
    return found["file"], int(found["line"])
