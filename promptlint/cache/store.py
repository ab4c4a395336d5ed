"""The folder that results are kept in. Whatever goes wrong with it, a run goes on without."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

_TAG = "CACHEDIR.TAG"  # by which backups know a cache: https://bford.info/cachedir/
_SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by promptlint; `promptlint clean` removes it.\n"
_ENTRY = re.compile(r"[0-9a-f]{32}\.json")
_MAX_ENTRIES = 32  # one for each set of paths and options; the oldest make room


def read(folder: Path, name: str) -> object:
    """What was written under a name; `None` if there is nothing, or nothing that is whole."""
    try:
        digest, _, text = (folder / f"{name}.json").read_bytes().partition(b"\n")
        return json.loads(text) if sha256(text).hexdigest().encode() == digest else None
    except (OSError, ValueError, RecursionError):
        return None


def write(folder: Path, name: str, data: object) -> None:
    """Keep `data` (of JSON's types) under a name of 32 hexadecimal digits, so that readers see all of it or nothing."""
    with contextlib.suppress(OSError):
        if not _prepared(folder):
            return
        text = json.dumps(data, separators=(",", ":")).encode()
        handle, temporary = tempfile.mkstemp(dir=folder, prefix="new-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(sha256(text).hexdigest().encode() + b"\n" + text)
            os.replace(temporary, folder / f"{name}.json")  # noqa: PTH105 - both names are at hand as they are
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
            raise
        _make_room(folder)


def clean(folder: Path) -> bool:
    """Remove a cache folder; false if there is none, or what is called so was not made by promptlint.

    Raises `OSError`.
    """
    if not _is_ours(folder):
        return False
    shutil.rmtree(folder)
    return True


def _prepared(folder: Path) -> bool:
    """Make the folder if need be; false if it is something else, or leads elsewhere."""
    if not os.path.lexists(folder):
        folder.mkdir()
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        (folder / _TAG).write_text(_SIGNATURE, encoding="utf-8")
    return _is_ours(folder)


def _is_ours(folder: Path) -> bool:
    return not folder.is_symlink() and (folder / _TAG).is_file()


def _make_room(folder: Path) -> None:
    entries = [each for each in os.scandir(folder) if _ENTRY.fullmatch(each.name)]
    for each in sorted(entries, key=lambda entry: entry.stat().st_mtime_ns)[:-_MAX_ENTRIES]:
        os.unlink(each.path)  # noqa: PTH108
