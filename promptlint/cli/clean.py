"""``promptlint clean``: remove what is kept of earlier runs."""

from __future__ import annotations

import os
from pathlib import Path

import click

from promptlint.cache import store
from promptlint.cli.console import say
from promptlint.config import nearest
from promptlint.discovery import common_root
from promptlint.options import CACHE_FOLDER


@click.command("clean", short_help="Remove the results that are kept of earlier runs.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATHS]...")
def command(paths: tuple[Path, ...]) -> int:
    """Remove the cache folders of the projects that PATHS (default: this folder) belong to."""
    given = [Path(os.path.abspath(path)) for path in paths] or [Path.cwd()]
    for path in given:
        settings = nearest(path if path.is_dir() else path.parent)
        named = settings.folder / settings.cache_dir if settings.cache_dir else None
        folder = named or common_root([path]).resolve() / CACHE_FOLDER
        try:
            removed = store.clean(folder)
        except OSError as error:
            raise click.ClickException(f"{folder}: cannot be removed: {error.strerror or error}") from error
        say(f"removed {folder}" if removed else f"{folder}: there is no cache")
    return 0
