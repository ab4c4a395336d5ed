"""Streams and terminals: where a report goes and what can be shown there."""

from __future__ import annotations

import os
import sys
import time
from typing import TextIO

import click

from promptlint.reports import Style


def style_of(stream: TextIO) -> Style:
    """What `stream` can show. Colour only on a terminal; NO_COLOR and FORCE_COLOR decide otherwise."""
    terminal = stream.isatty()
    colour = terminal and os.environ.get("TERM") != "dumb"
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        colour = True
    if os.environ.get("NO_COLOR"):
        colour = False
    return Style(colour, min(max(_width(terminal), 40), 140), stream.encoding or "utf-8")


def _width(terminal: bool) -> int:
    """Columns. Where nobody looks and nobody says otherwise, `shutil`, slow to import, is not asked."""
    if not terminal and "COLUMNS" not in os.environ:
        return 100
    from shutil import get_terminal_size

    return get_terminal_size((100, 24)).columns


def say(message: str) -> None:
    """A remark for the user, on standard error. Paths in it may hold what a terminal would obey."""
    from promptlint.reports.terminal import visible

    click.echo(f"promptlint: {visible(message, style_of(sys.stderr))}", err=True)


def write_text(text: str) -> None:
    """Text of files, to standard output: visible on a terminal, elsewhere as the UTF-8 that it is in the file."""
    if not sys.stdout.isatty():
        click.echo(text.encode(), nl=False)  # bytes: no line break, escape sequence or character is changed
        return
    from promptlint.reports.terminal import visible

    style = style_of(sys.stdout)
    click.echo("\n".join(visible(line.removesuffix("\r"), style) for line in text.split("\n")), nl=False)


class Progress:
    """A line on standard error, where that is a terminal, for runs that take longer than a second."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._last = self._started + 0.9
        self._shown = False

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._last < 0.1 or not sys.stderr.isatty():
            return
        self._last = now
        self._shown = True
        sys.stderr.write(f"\rReading files: {done:,} of {total:,} ")
        sys.stderr.flush()

    def clear(self) -> None:
        """Wipe the line."""
        if self._shown:
            sys.stderr.write("\r" + " " * 60 + "\r")
            sys.stderr.flush()
