"""The folder that results are kept in. Whatever goes wrong with it, a run goes on without."""

from __future__ import annotations

import contextlib
import json
import os
import time
from hashlib import sha256
from pathlib import Path

_TAG = "CACHEDIR.TAG"  # by which backups know a cache: https://bford.info/cachedir/
_SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by promptlint; `promptlint clean` removes it.\n"
_MOST = {  # entries of each kind; the oldest make room
    ".json": 32,  # results, one for each set of paths and options
    ".few": 64,  # the same where only files are named: there are as many sets of them as there are commits
    ".units": 8,  # what the files of a project came to, one for each set of options
    ".words": 8,  # answers that these know
}
_UNFINISHED = "new-"
_ABANDONED = 3_600  # seconds after which whoever began a file does not finish it


def read(folder: Path, name: str) -> object:
    """What was written under a name; `None` if there is nothing, or nothing that is whole."""
    try:
        digest, _, text = (folder / name).read_bytes().partition(b"\n")
        return json.loads(text) if sha256(text).hexdigest().encode() == digest else None
    except (OSError, ValueError, RecursionError):
        return None


def write(folder: Path, name: str, data: object) -> None:
    """Keep `data` (of JSON's types), so that readers see all of it or nothing.

    A name is 32 hexadecimal digits and what it is: ``.json`` or ``.few`` for a result, ``.units`` for what files came
    to, ``.words`` for answers.
    """
    with contextlib.suppress(OSError):
        if not _prepared(folder):
            return
        text = json.dumps(data, separators=(",", ":")).encode()
        temporary = folder / f"{_UNFINISHED}{os.getpid()}-{time.monotonic_ns()}"  # `tempfile` is slow to import
        stream = os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
        try:
            with stream:
                stream.write(sha256(text).hexdigest().encode() + b"\n" + text)
            os.replace(temporary, folder / name)  # noqa: PTH105 - both names are at hand as they are
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
            raise
        _make_room(folder)


def remove(folder: Path, name: str) -> None:
    """Remove what was written under a name, if it can be done."""
    with contextlib.suppress(OSError):
        (folder / name).unlink()


def clean(folder: Path) -> bool:
    """Remove a cache folder; false if there is none, or what is called so was not made by promptlint.

    Raises `OSError`.
    """
    if not _is_ours(folder):
        return False
    import shutil

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
    entries = sorted(os.scandir(folder), key=lambda entry: entry.stat().st_mtime_ns)
    for kind, most in _MOST.items():
        for each in [entry for entry in entries if entry.name[32:] == kind][:-most]:
            os.unlink(each.path)  # noqa: PTH108
    for each in entries:
        if each.name.startswith(_UNFINISHED) and each.stat().st_mtime < time.time() - _ABANDONED:
            os.unlink(each.path)  # noqa: PTH108


def digest(*parts: str) -> str:
    """A digest of some texts in their order."""
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()
