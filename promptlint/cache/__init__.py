"""Results of earlier runs: if nothing changed that a run depends on, its result is taken from there; else what each
file came to, as long as nothing changed that it depends on.

What is kept: findings, counts, and digests of the files and folders that were asked for; no text of prompts.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from promptlint import __version__, packs
from promptlint.baseline import Baseline
from promptlint.cache import answers, records, store
from promptlint.cache.store import digest
from promptlint.catalogue import FOLDER
from promptlint.config import Settings
from promptlint.inputs import Inputs
from promptlint.options import CACHE_FOLDER, ROOT_MARKERS
from promptlint.project import Unreadable, read_source
from promptlint.result import Result

if TYPE_CHECKING:
    from promptlint.engine import Run

_FORMAT = 1  # of what is kept


def place(inputs: Inputs, settings: Settings) -> Path | None:
    """The folder for the results of a run; none where files are checked that belong to no project, or with a
    third-party pack: what that reads is not known.
    """
    if any(target.settings.plugins for target in inputs.found.targets):
        return None
    if settings.cache_dir:
        return settings.folder / settings.cache_dir
    project = inputs.has_folders or any((inputs.root / each).exists() for each in ROOT_MARKERS)
    return inputs.root / CACHE_FOLDER if project else None


def kept(inputs: Inputs, folder: Path) -> Result | None:
    """The result of the same run at an earlier time, if nothing changed that it depends on.

    Its sources are the files in which something was found.
    """
    found = store.read(folder, _name(inputs)) if not inputs.overlay else None
    try:
        if not isinstance(found, dict) or found["key"] != _wanted(inputs):
            return None
        if any(_settings_in(inputs, each) != digest for each, digest in found["settings"]):
            return None
        if any(answers.renewed(tuple(question), fact, inputs.root, 0) is None for question, fact in found["answers"]):
            return None
        return records.unpacked(found["result"], lambda path: read_source(inputs.cwd / path, path))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, NotImplementedError, OSError, Unreadable):
        return None


def checked(run: Run, folder: Path, *, sources: bool = False) -> Result:
    """What `run.check()` gives; only what depends on something that changed since an earlier run is read.

    The sources of what is known are the files in which something was found, with `sources` all of them.
    """
    from promptlint.cache.known import Known

    known = Known(run, folder, _program(), time.time_ns(), sources)
    result = run.check(known=known)
    if run.inputs.overlay:  # what was found in unsaved texts is not kept
        return result
    facts = known.keep() if run.inputs.has_folders or known.worth_keeping else known.facts()
    if facts is not None and not result.errors and not result.missing:
        settings = [[str(each), _settings_in(run.inputs, str(each))] for each in sorted(run.asked)]
        data = {"key": _wanted(run.inputs), "settings": settings, "answers": facts, "result": records.packed(result)}
        store.write(folder, _name(run.inputs), data)
    return result


def _settings_in(inputs: Inputs, folder: str) -> str:
    return digest(repr(inputs.configuration.of(Path(folder))))


def _name(inputs: Inputs) -> str:
    """The name under which a run's result is kept: another one for other paths and other options."""
    settings = map(repr, {id(each.settings): each.settings for each in inputs.found.targets}.values())
    name = digest(str(inputs.cwd), *inputs.paths, repr(inputs.baseline is not None), *settings)[:32]
    return f"{name}.json" if inputs.has_folders else f"{name}.few"


def _wanted(inputs: Inputs) -> str:
    """All that a result depends on besides the answers of the file system to what was asked in the run."""
    settings = {id(each.settings): each.settings for each in inputs.found.targets}
    numbers = {each: number for number, each in enumerate(settings)}
    return digest(
        _program(),
        f"{inputs.cwd} {inputs.root} {inputs.paths}",
        *map(repr, settings.values()),
        *(f"{each.path} {each.explicit} {numbers[id(each.settings)]}" for each in inputs.found.targets),
        *(f"{each.path} {each.reason} {each.explicit}" for each in inputs.found.left_out),
        *_known_before(inputs.baseline),
    )


def _known_before(baseline: Baseline | None) -> Iterator[str]:
    """A baseline, with which of its files are there."""
    if baseline is not None:
        yield repr(baseline)
        yield from (path for path, _ in baseline.counts if (baseline.folder / path).exists())


def _program() -> str:
    """One promptlint as told from another, with its Python and what is installed for it."""
    return digest(f"{_FORMAT} {__version__} {sys.version}", *_installed())


def _installed() -> Iterator[str]:
    """The distributions installed, which have their versions in their names, and the modules of promptlint and of the
    rules, and the catalogues, by size and time: in a checkout they change without a new version.
    """
    for folder in sys.path:
        with suppress(OSError):  # a zip file, or nothing
            yield from sorted(each.name for each in os.scandir(folder or ".") if each.name.endswith(".dist-info"))
    for top in sorted({Path(__file__).parent.parent, FOLDER, *packs.builtin().folders}):
        for folder, inner, files in os.walk(top):
            inner[:] = sorted(set(inner) - {"__pycache__"})
            for file in sorted(files):
                found = os.stat(os.path.join(folder, file))  # noqa: PTH116, PTH118 - hundreds of them
                yield f"{folder}/{file} {found.st_size} {found.st_mtime_ns}"
