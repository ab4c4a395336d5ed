"""The command line: the only place that prints."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import click

from promptlint import __version__
from promptlint.config import ConfigError
from promptlint.stack import roomy

_COMMANDS = {
    "check": "promptlint.cli.check",
    "clean": "promptlint.cli.clean",
    "config": "promptlint.cli.config",
    "format": "promptlint.cli.formatting",
    "map": "promptlint.cli.map",
    "rule": "promptlint.cli.rule",
}


class _Commands(click.Group):
    """Imports a command when it is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command = importlib.import_module(_COMMANDS[cmd_name]).command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            meant = f"check {args[0]}" if Path(args[0]).exists() else ""
            meant = meant or "".join(get_close_matches(args[0], _COMMANDS, n=1))
            hint = f" Did you mean `promptlint {meant}`?" if meant else ""
            raise click.UsageError(f"{error.message}{hint}", ctx) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="promptlint %(version)s")
def group() -> None:
    """Keep the beginning of your LLM prompts cacheable.

    \b
    Exit codes: 0 nothing found, everything fixed, or information only;
                1 findings; 2 wrong usage, unusable configuration or an internal error.
    """


@roomy
def run(arguments: list[str]) -> int:
    """Run the command line and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a legacy console shows what it cannot encode as an escape
            stream.reconfigure(errors="backslashreplace")
    try:
        code = group.main(arguments, prog_name="promptlint", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except ConfigError as error:
        click.echo(f"promptlint: {error}", err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("promptlint: interrupted", err=True)
        return 130
    except BrokenPipeError:  # the reader has seen enough (`promptlint check | head`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except Exception:
        import traceback  # not needed by a run that goes well

        click.echo(
            f"promptlint {__version__}: internal error, no fault of yours. Please report it with these lines:\n"
            f"{traceback.format_exc()}",
            err=True,
        )
        return 2
    return code if isinstance(code, int) else 0
