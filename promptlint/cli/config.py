"""``promptlint config``: the options of the configuration file."""

from __future__ import annotations

import json
import textwrap
from difflib import get_close_matches

import click

from promptlint.options import OPTIONS, Option, to_toml


@click.command("config", short_help="List the options of the configuration file.")
@click.argument("name", required=False)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(name: str | None, output_format: str) -> int:
    """List the options of promptlint.toml and of [tool.promptlint] in pyproject.toml, or explain the option NAME."""
    options = [option for option in OPTIONS if name in (None, option.name, option.attribute)]
    if not options:
        close = get_close_matches(name or "", [option.name for option in OPTIONS], n=1)
        raise click.UsageError(f'unknown option "{name}"' + (f'; did you mean "{close[0]}"?' if close else ""))
    if output_format == "json":
        click.echo(json.dumps([_described(option) for option in options], indent=2))
    elif name:
        click.echo(_explained(options[0]))
    else:
        click.echo("\n\n".join(_explained(option) for option in options))
        click.echo(
            '\nextend = "../promptlint.toml" takes over the options of another file; what this file sets replaces\n'
            "them, and its extend- lists come on top. Without `extend` the nearest file holds alone."
        )
    return 0


def _explained(option: Option) -> str:
    default = textwrap.fill(to_toml(option, option.default), 96, subsequent_indent=" " * 13, break_on_hyphens=False)
    return (
        f"{option.name}: {option.kind}\n"
        f"{textwrap.fill(option.help, 96, initial_indent='    ', subsequent_indent='    ')}\n"
        f"    Default: {default}\n"
        f"    Example: {option.name} = {option.example}"
    )


def _described(option: Option) -> dict[str, str]:
    return {
        "name": option.name,
        "type": str(option.kind),
        "default": to_toml(option, option.default),
        "help": option.help,
        "example": option.example,
    }
