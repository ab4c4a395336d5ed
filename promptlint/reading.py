"""How the files of a run are to be read, by the settings that hold for them."""

from __future__ import annotations

from dataclasses import replace
from glob import escape

from promptlint.config import Settings
from promptlint.discovery import Target
from promptlint.patterns import matches
from promptlint.readers.base import ReadSettings
from promptlint.templates import JinjaSyntax


def read_settings(target: Target) -> ReadSettings:
    """How a file is to be read."""
    jinja = jinja_syntax(target.settings)
    for pattern, wanted in target.settings.formats:
        if matches(pattern, target.path, target.settings.folder):
            return ReadSettings(target.explicit, {escape(target.path.name): wanted}, jinja)
    return ReadSettings(target.explicit, jinja=jinja)


def jinja_syntax(settings: Settings) -> JinjaSyntax:
    """How Jinja is written by these (valid) settings."""
    syntax = JinjaSyntax(
        trim_blocks=settings.jinja_trim_blocks,
        lstrip_blocks=settings.jinja_lstrip_blocks,
        keep_trailing_newline=settings.jinja_keep_trailing_newline,
    )
    for name, value in settings.jinja_delimiters:
        syntax = replace(syntax, **{name.replace("-", "_"): value})  # type: ignore[arg-type]
    return syntax
