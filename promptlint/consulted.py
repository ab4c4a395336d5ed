"""What a run asked of the file system: with the same answers it would find the same again."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Consulted:
    """Files that were read or found missing, folders whose names were listed, and patterns that were looked for below
    a folder, all with absolute paths. `python` says that all Python files below the root were looked through.
    """

    files: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)
    patterns: set[tuple[str, str]] = field(default_factory=set)
    python: bool = False

    def add(self, other: Consulted) -> None:
        """Take over what another one holds: that of a worker, say."""
        self.files |= other.files
        self.folders |= other.folders
        self.patterns |= other.patterns
        self.python = self.python or other.python
