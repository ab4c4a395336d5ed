"""Writing a file so that at any moment either the old or the new one is there."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from promptlint.text import Source


class WriteError(Exception):
    """A file that must not or cannot be written; the message names it and says why. The file is as it was."""


def write_atomic(path: Path, source: Source, new_text: str) -> None:
    """Replace the file's text by `new_text`, if the file still holds what `source` was read from.

    The new content is written to a temporary file in the same folder, flushed to the disk and then renamed, so that a
    crash leaves the old file or the new one. Mode, byte order mark, encoding and line breaks stay; behind a symbolic
    link the target is written.

    Raises `WriteError` if the file changed meanwhile, is read-only, is no regular file, or cannot be written.
    """
    try:
        target = path.resolve(strict=True)
        status = target.stat()
        if not stat.S_ISREG(status.st_mode):
            raise WriteError(f"{path}: is no regular file; left as it is")
        if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
            raise WriteError(f"{path}: is read-only; left as it is")
        data = source.encode(new_text)
        _refuse_if_changed(path, target, source)
        _replace(path, target, status, source, data)
    except UnicodeEncodeError as error:
        raise WriteError(f"{path}: the new text cannot be written as {source.encoding}; left as it is") from error
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links, before Python 3.13
        reason = getattr(error, "strerror", None) or str(error)
        raise WriteError(f"{path}: cannot be written: {reason}; left as it is") from error


def _refuse_if_changed(path: Path, target: Path, source: Source) -> None:
    if target.read_bytes() != source.encode():
        raise WriteError(f"{path}: changed since it was read; left as it is, run again")


def _replace(path: Path, target: Path, status: os.stat_result, source: Source, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".promptlint-", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        with contextlib.suppress(OSError, AttributeError):  # not ours to give away, or not known on this system
            os.chown(temporary, status.st_uid, status.st_gid)
        temporary.chmod(stat.S_IMODE(status.st_mode))  # behind chown, which clears bits
        _refuse_if_changed(path, target, source)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last; a courtesy that not every system knows."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
