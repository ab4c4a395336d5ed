"""``check --fix`` and ``--diff``: what the fixer makes, written or shown."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from promptlint.cli.console import say, write_text
from promptlint.diagnostic import Fix
from promptlint.engine import Run
from promptlint.fixer import Fixed, WriteError, checker, fix, unified_diff, write_atomic
from promptlint.fixer.apply import Sources
from promptlint.readers import Reading
from promptlint.result import Result
from promptlint.text import Source


def show_diff(run: Run, result: Result, *, unsafe: bool) -> bool:
    """Print what --fix would change. Returns whether it would change anything."""
    fixed = _fixed(run, result, unsafe)
    for path, source in sorted(fixed.sources.items()):
        write_text(unified_diff(_before(result, fixed, path), source))
    say(f"would make {_changes(fixed, list(fixed.sources))}")
    return bool(fixed.sources)


def apply_fixes(run: Run, result: Result, *, unsafe: bool, overlay: Mapping[Path, str], verbose: bool) -> Result:
    """Fix, write what changed, and return what is left. A text from standard input goes to standard output instead."""
    fixed = _fixed(run, result, unsafe)
    written: dict[Path, str] = {}
    for path, source in sorted(fixed.sources.items()):
        absolute = _absolute(run, path)
        if absolute not in overlay:
            try:
                write_atomic(absolute, _before(result, fixed, path), source.text)
            except WriteError as error:
                say(f"error: {error}")
                continue
        written[absolute] = ("\ufeff" if source.bom else "") + source.text
    for absolute, text in overlay.items():
        write_text(written.get(absolute, text))
    if written:
        changed = [path for path in fixed.sources if _absolute(run, path) in written]
        say(f"made {_changes(fixed, changed)}")
    for refused in fixed.refused if verbose else ():
        say(f"not applied: {refused.fix.message}: {refused.reason}")
    return run.check(written) if written else result


def _fixed(run: Run, result: Result, unsafe: bool) -> Fixed:
    def changed(current: Sources) -> dict[Path, str]:
        return {
            _absolute(run, path): source.text
            for path, source in current.items()
            if path not in result.sources or source.text != result.sources[path].text
        }

    holders: defaultdict[str, set[str]] = defaultdict(set)  # by file, those whose prompts hold text of it

    def propose(current: Sources) -> Iterator[Fix]:
        texts = changed(current)
        for diagnostic in (run.check(texts) if texts else result).diagnostics:
            if diagnostic.fix is not None:
                passed = {diagnostic.location.source.path, *(each.location.source.path for each in diagnostic.related)}
                for edit in diagnostic.fix.edits:
                    holders[edit.location.source.path] |= passed
                yield diagnostic.fix

    def read(source: Source, current: Sources) -> Reading:
        return run.read(source, changed(current))

    return fix(result.sources, propose, checker(read, holders=lambda path: holders[path]), unsafe=unsafe)


def _before(result: Result, fixed: Fixed, path: str) -> Source:
    """A file as it was read; an included one is known only by the first edit in it."""
    if path in result.sources:
        return result.sources[path]
    return next(
        edit.location.source for each in fixed.applied for edit in each.edits if edit.location.source.path == path
    )


def _absolute(run: Run, path: str) -> Path:
    return Path(os.path.abspath(run.cwd / path))


def _changes(fixed: Fixed, paths: list[str]) -> str:
    count = sum(any(edit.location.source.path in paths for edit in each.edits) for each in fixed.applied)
    return f"{count:,} fix{'' if count == 1 else 'es'} in {len(paths):,} file{'' if len(paths) == 1 else 's'}"
