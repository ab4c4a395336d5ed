"""What the commands take: files, standard input, a configuration, lists of values."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import click

from promptlint.config import Configuration, Settings, load
from promptlint.options import Value

Command = TypeVar("Command", bound=Callable[..., object])


def _split(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def listed(*names: str, help: str) -> Callable[[Command], Command]:  # noqa: A002
    """An option of several values, given again and again or separated by commas."""
    return click.option(*names, multiple=True, callback=_split, metavar="A,B", help=help)


def configuration_of(isolated: bool, file: Path | None, overrides: dict[str, Value]) -> Configuration:
    """The configuration that the options of a command name. Raises `click.UsageError` and `ConfigError`."""
    if isolated and file:
        raise click.UsageError("--isolated and --config contradict each other")
    if isolated:
        return Configuration(Settings(), overrides)
    if file:
        return Configuration(load(file), overrides)
    return Configuration(overrides=overrides)


def targets_of(paths: Sequence[str], stdin_filename: str | None) -> tuple[list[str], dict[Path, str]]:
    """What to read, and the text of standard input under the name of its file."""
    if "" in paths:
        raise click.UsageError("an empty path; for this folder write a dot")
    if "-" not in paths:
        if stdin_filename:
            raise click.UsageError("--stdin-filename goes with - for standard input")
        return list(paths) or ["."], {}
    if len(paths) > 1:
        raise click.UsageError("- for standard input goes alone")
    if stdin_filename and Path(stdin_filename).is_dir():
        raise click.UsageError(f"--stdin-filename: {stdin_filename} is a folder")
    if sys.stdin is None:  # Python's way to say that it was started without one
        raise click.ClickException("standard input is closed")
    try:
        text = sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise click.ClickException("standard input is not UTF-8") from error
    name = stdin_filename or "-"
    return [name], {Path(os.path.abspath(name)): text}
