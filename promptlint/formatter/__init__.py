"""The formatter: one spelling of a prompt file, so that an accidental change of bytes does not cost a cold cache.

It changes what neither an engine nor a model takes for meaning; `docs/formatter.md` says exactly what. Python files are
left to Python's formatters.
"""

from __future__ import annotations

from promptlint.formatter.changes import Change
from promptlint.formatter.steps import Formatted, format_source

__all__ = ["Change", "Formatted", "format_source"]
