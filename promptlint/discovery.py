"""Which files to read: walks the given folders and says why it leaves something out."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from promptlint.config import Configuration, Settings
from promptlint.options import CACHE_FOLDER, PUT_AWAY, ROOT_MARKERS
from promptlint.patterns import Below, Ignores, Spec, covers, is_said, matches

SUFFIXES = frozenset(
    (
        ".py", ".pyi", ".j2", ".jinja", ".jinja2", ".md", ".mdx", ".mdc", ".markdown", ".txt", ".yaml", ".yml", ".json",
        ".jsonl", ".ndjson", ".toml", ".prompt", ".prompty", ".hbs", ".handlebars", ".mustache", ".liquid", ".tmpl",
        ".tpl", ".template", ".cursorrules", ".windsurfrules", ".clinerules",
    )
)  # fmt: skip

_OTHER_TOOLS = frozenset(("pyproject.toml", "cargo.toml", "promptlint.toml", "poetry.toml", "uv.toml", "ruff.toml"))

# Names of folders that hold tests, examples or other people's code, and not what the project sends.
_ASIDE_FOLDERS = {
    name: reason
    for reason, names in {
        "test code": ("test", "tests", "testing", "testdata", "test_data", "__tests__", "fixtures", "cassettes"),
        "example code": (
            *("example", "examples", "sample", "samples", "demo", "demos"),
            *("cookbook", "cookbooks", "tutorial", "tutorials"),
        ),
        "vendored code": ("vendor", "vendored", "_vendor", "third_party", "third-party", "thirdparty", "mutants"),
    }.items()
    for name in names
}
_PUT_AWAY = re.compile(  # `old`, `archive-2024`, `_backup_before_the_split`; `archive_service` may well run
    rf"_*(?:{PUT_AWAY})(?:[-_]?\d.*)?|_+(?:{PUT_AWAY})[-_].*"
)


@dataclass(frozen=True, slots=True)
class Target:
    """A file to read: its absolute path, whether it was named itself, and the settings that hold for it."""

    path: Path
    explicit: bool
    settings: Settings


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file or folder that is not read, and why. `explicit` if it was named itself."""

    path: Path
    reason: str
    explicit: bool = False


@dataclass(slots=True)
class Found:
    """What discovery found. `missing` holds the given paths that do not exist."""

    targets: list[Target] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def project_root(path: Path) -> Path:
    """The nearest folder at or above `path` with a mark of a project; without one the folder itself."""
    folder = path if path.is_dir() else path.parent
    for candidate in (folder, *folder.parents):
        if any((candidate / marker).exists() for marker in ROOT_MARKERS):
            return candidate
    return folder


def common_root(paths: Sequence[Path]) -> Path:
    """The project root of all `paths`: the folder that holds all their roots, never the root of the file system."""
    roots = list(dict.fromkeys(project_root(path) for path in paths))
    try:
        common = Path(os.path.commonpath(roots))
    except ValueError:  # different drives
        return roots[0]
    return common if common != Path(common.anchor) else roots[0]


def discover(
    paths: Sequence[str | Path], configuration: Configuration, cwd: Path, buffers: Container[Path] = ()
) -> Found:
    """The files below `paths` that may hold prompts. `buffers` are files (absolute paths) that need not exist.

    Raises `promptlint.config.ConfigError`.
    """
    found = Found()
    seen: set[Path] = set()
    walker = _Walker(configuration, found, seen)
    for given in paths:
        path = Path(os.path.abspath(cwd / given))
        if path not in buffers and not os.path.lexists(path):
            found.missing.append(str(given))
        elif path.is_dir():
            walker.walk(path)
        else:
            walker.named(path)
    found.targets.sort(key=lambda target: target.path)
    return found


def is_candidate(name: str) -> bool:
    """Whether a file of this name is looked at: its suffix may hold prompts, or without one its name says prompt."""
    dot = name.rfind(".")
    suffix = name[dot:].lower() if 0 < dot < len(name) - 1 else name.lower() if name.startswith(".") else ""
    if name.lower() in _OTHER_TOOLS:
        return False
    return suffix in SUFFIXES or "prompt" in (suffix or name.lower())


def aside(parts: Iterable[str]) -> str:
    """What the parts of a path (below a given folder) say: test, example or vendored code, or code that was put away,
    else empty."""
    *folders, name = parts
    for folder in map(str.lower, folders):
        if reason := _ASIDE_FOLDERS.get(folder):
            return reason
        if _PUT_AWAY.fullmatch(folder):
            return "code that was put away"
    stem = name.removesuffix(".py")
    if stem != name and (stem == "conftest" or stem.startswith("test_") or stem.endswith("_test")):
        return "test code"
    if stem != name and (stem.startswith(("demo_", "example_")) or stem.endswith(("_demo", "_example"))):
        return "example code"
    return ""


class _Walker:
    def __init__(self, configuration: Configuration, found: Found, seen: set[Path]) -> None:
        self._configuration = configuration
        self._found = found
        self._seen = seen
        self._excludes: dict[tuple[Path, tuple[str, ...]], Spec] = {}
        self._origin: Path | None = None  # a named folder that patterns exclude: only what is below it counts

    def named(self, path: Path) -> None:
        """Take in a file that was named itself."""
        settings = self._configuration.of(path.parent)
        if settings.force_exclude and (reason := self._excluded_above(path, settings)):
            self._left_out(path, reason)
        elif not _regular(path):
            self._left_out(path, "is not a regular file", explicit=True)
        else:
            self._add(path, explicit=not settings.force_exclude, settings=settings)

    def walk(self, top: Path) -> None:
        """Take in what lies below a folder. The folder itself is read whatever it is called."""
        settings = self._configuration.of(top)
        if settings.force_exclude and (reason := self._excluded_above(top, settings)):
            self._left_out(top, reason)
            return
        root = project_root(top)
        judge_aside = not aside((*top.relative_to(root).parts, ""))
        ignores = Ignores.above(top)
        if ignores.ignores(top, is_folder=True):
            ignores = Ignores(())  # named explicitly: what stands above it does not speak
        self._origin = top if self._matched_above(top, settings) else None
        self._folder(top, ignores, judge_aside)

    def _folder(self, folder: Path, ignores: Ignores, judge_aside: bool) -> None:
        pending = [(folder, ignores)]
        while pending:
            folder, ignores = pending.pop()
            settings = self._configuration.of(folder)
            try:
                with os.scandir(folder) as entries:
                    listed = sorted(entries, key=lambda entry: entry.name)
            except OSError as error:
                self._left_out(folder, f"cannot be listed: {error.strerror or error}")
                continue
            if settings.respect_gitignore and any(entry.name == ".gitignore" for entry in listed):
                ignores = ignores.below(folder)
            base = settings.folder
            if self._origin and not base.is_relative_to(self._origin):
                base = self._origin
            excludes = Below(folder, base, self._exclude_spec(settings))
            ignored = ignores.at(folder)
            below: list[tuple[Path, Ignores]] = []
            for entry in listed:
                if entry.name == CACHE_FOLDER:  # of our own making: nobody wants to hear of it
                    continue
                path = folder / entry.name
                reason, is_folder = self._judge(entry, path, settings, excludes, ignored, judge_aside)
                if reason:
                    self._left_out(path, reason)
                elif is_folder:
                    below.append((path, ignores))
                else:
                    self._add(path, explicit=False, settings=settings)
            pending.extend(reversed(below))

    def _judge(
        self,
        entry: os.DirEntry[str],
        path: Path,
        settings: Settings,
        excludes: Below,
        ignored: Sequence[Below],
        judge_aside: bool,
    ) -> tuple[str, bool]:
        """Why the entry is left out (empty if it is not), and whether it is a folder."""
        try:
            is_folder = entry.is_dir(follow_symlinks=False)
            if entry.is_symlink():
                return "is a symbolic link", False
            if not is_folder and not entry.is_file(follow_symlinks=False):
                return "is not a regular file", False
            if is_folder and (entry.name == ".git" or (path / "pyvenv.cfg").exists()):
                return "is never read", True
        except OSError as error:
            return f"cannot be read: {error.strerror or error}", False
        if not is_folder and not is_candidate(entry.name) and not _formatted(path, settings):
            return "has no name of a prompt or Python file", False
        name = f"{entry.name}/" if is_folder else entry.name
        if excludes.answer(name):
            return "is excluded", is_folder
        if settings.respect_gitignore and next(filter(is_said, (each.answer(name) for each in ignored)), False):
            return "is ignored by .gitignore", is_folder
        if judge_aside and not settings.include_tests:
            reason = aside((entry.name, "")) if is_folder else aside((entry.name,))
            if reason:
                return f"is {reason}; name it to have it read", is_folder
        return "", is_folder

    def _add(self, path: Path, *, explicit: bool, settings: Settings) -> None:
        if path in self._seen:
            return
        self._seen.add(path)
        self._found.targets.append(Target(path, explicit, settings))

    def _left_out(self, path: Path, reason: str, *, explicit: bool = False) -> None:
        if path not in self._seen:
            self._seen.add(path)
            self._found.left_out.append(LeftOut(path, reason, explicit))

    def _exclude_spec(self, settings: Settings) -> Spec:
        patterns = (*settings.exclude, *settings.extend_exclude)
        key = (settings.folder, patterns)
        if key not in self._excludes:
            self._excludes[key] = Spec(patterns)
        return self._excludes[key]

    def _excluded_above(self, path: Path, settings: Settings) -> str:
        """Why a path is left out although it was named: for its own name or for a folder above it.

        Hooks name each changed file, and are to find what a run on the whole project finds.
        """
        if self._matched_above(path, settings):
            return "is excluded"
        root = project_root(path)
        reason = "" if settings.include_tests or path == root else aside(path.relative_to(root).parts)
        return f"is {reason}" if reason else ""

    def _matched_above(self, path: Path, settings: Settings) -> bool:
        """Whether an exclusion names the path or a folder above it."""
        spec = self._exclude_spec(settings)
        for each in (path, *path.parents):
            if each == settings.folder or not each.is_relative_to(settings.folder):
                break
            if covers(spec, each, settings.folder, each != path or path.is_dir()):
                return True
        return False


def _formatted(path: Path, settings: Settings) -> bool:
    return any(matches(pattern, path, settings.folder) for pattern, _ in settings.formats)


def _regular(path: Path) -> bool:
    """A file, or a link that cannot be followed (reading it will say why)."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True
