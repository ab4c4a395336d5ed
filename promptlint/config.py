"""Settings: what may be written in ``promptlint.toml`` or ``[tool.promptlint]``, and how it is found and checked.

Configuration is data. The nearest file wins and nothing is merged, except where a file says ``extend``.
One table of options (`OPTIONS`) feeds the checks, `promptlint config` and the documentation.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from promptlint.options import DEFAULT_EXCLUDE, OPTIONS, Kind, Option, Value


class ConfigError(Exception):
    """Configuration that cannot be used; the message names file, line and remedy."""


_BY_NAME = {option.name: option for option in OPTIONS}


@dataclass(frozen=True, slots=True)
class Settings:
    """Checked settings. Attributes are the options of `OPTIONS` with underscores.

    `folder` is what patterns and paths are relative to, `file` the configuration file if there is one. `lines` tells
    for each option that the file sets on which line it does.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    include_tests: bool = False
    formats: tuple[tuple[str, str], ...] = ()
    jinja_delimiters: tuple[tuple[str, str], ...] = ()
    jinja_trim_blocks: bool = False
    jinja_lstrip_blocks: bool = False
    jinja_keep_trailing_newline: bool = False
    provider: str = ""
    model: str = ""
    pedantic: bool = False
    baseline: str = ""
    cache_dir: str = ""
    plugins: tuple[str, ...] = ()
    folder: Path = field(default_factory=Path.cwd)
    file: Path | None = None
    lines: tuple[tuple[str, int], ...] = ()

    @property
    def speaks_of_rules_or_formats(self) -> bool:
        """Whether something is named that need not exist: a rule, pack, provider or format, or a way to write Jinja."""
        rules = (self.select, self.extend_select, self.ignore, self.per_file_ignores, self.plugins)
        return any((*rules, self.provider, self.formats, self.jinja_delimiters))

    def where(self, option: str) -> str:
        """``pyproject.toml:12: `` if the file sets the option, else an empty string: how error messages begin."""
        line = dict(self.lines).get(option)
        return f"{self.file}:{line}: " if self.file and line else ""


def load(file: Path) -> Settings:
    """The settings in one file, with what it extends.

    Raises `ConfigError`.
    """
    found = _load(file.absolute(), ())
    if found is None:
        raise ConfigError(f"{file}: has no [tool.promptlint] table; add one, or name another file")
    return found


def nearest(folder: Path) -> Settings:
    """The settings of the nearest configuration file in `folder` or above it, else the defaults.

    Raises `ConfigError`.
    """
    return Configuration().of(folder)


class Configuration:
    """Finds the settings for each folder, once. `overrides` (the command line) lie on top of every file's settings.

    With `fixed` these settings hold everywhere and no file is looked for. Patterns among the overrides are relative to
    `cwd`.
    """

    def __init__(
        self, fixed: Settings | None = None, overrides: Mapping[str, Value] | None = None, cwd: Path | None = None
    ) -> None:
        self._overrides = dict(overrides or {})
        self._cwd = cwd or Path.cwd()
        self._fixed = self._override(fixed) if fixed else None
        self._found: dict[Path, Settings | None] = {}
        self._defaults: dict[Path, Settings] = {}  # by the folder that patterns are relative to

    @property
    def given(self) -> str:
        """What was given besides the files that are looked for, in words."""
        return repr((sorted(self._overrides.items()), self._fixed))

    def of(self, folder: Path) -> Settings:
        """The settings that hold in `folder` (absolute). Raises `ConfigError`."""
        if self._fixed is not None:
            return self._fixed
        found = self._search(folder)
        if found is None:
            top = self._cwd if folder.is_relative_to(self._cwd) else folder
            found = self._defaults.get(top)
            if found is None:
                found = self._defaults[top] = self._override(Settings(folder=top))
        return found

    def _search(self, folder: Path) -> Settings | None:
        if folder not in self._found:
            found: Settings | None = None
            for name in ("promptlint.toml", "pyproject.toml"):
                if found is None and os.path.isfile(folder / name):  # noqa: PTH113 - is_file may raise
                    found = _load(folder / name, ())
            if found is not None:
                self._found[folder] = self._override(found)
            else:
                self._found[folder] = self._search(folder.parent) if folder.parent != folder else None
        return self._found[folder]

    def _override(self, settings: Settings) -> Settings:
        values = dict(self._overrides)
        for name in ("exclude", "extend_exclude"):
            patterns = values.get(name)
            if isinstance(patterns, tuple):
                values[name] = tuple(_anchored(str(each), self._cwd, settings.folder) for each in patterns)
        for option in OPTIONS:
            if option.attribute in values:
                values[option.attribute] = _accumulated(settings, option, values[option.attribute])
        return _with(settings, values)


def _anchored(pattern: str, cwd: Path, folder: Path) -> str:
    """A pattern that holds a slash is relative to `cwd`; make it relative to `folder`, if that lies above."""
    if "/" not in pattern.rstrip("/") or cwd == folder or not cwd.is_relative_to(folder):
        return pattern
    return f"{cwd.relative_to(folder).as_posix()}/{pattern.lstrip('/')}"


def _with(settings: Settings, values: Mapping[str, Value]) -> Settings:
    known = {each.name for each in fields(Settings)}
    assert values.keys() <= known, f"not settings: {values.keys() - known}"
    return replace(settings, **values)  # type: ignore[arg-type]


def _load(file: Path, chain: tuple[Path, ...]) -> Settings | None:
    if file in chain:
        raise ConfigError(f"{chain[-1]}: extends itself by way of {file}; remove one `extend`")
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror or error}") from error
    in_pyproject = file.name == "pyproject.toml"
    if in_pyproject and b"promptlint" not in data:
        return None
    import tomllib  # most projects have no such file

    try:
        text = data.decode("utf-8-sig")
        table: object = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: is not UTF-8; save it as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = re.search(r"at line (\d+)", str(error))
        raise ConfigError(f"{file}:{at.group(1) if at else 1}: is not valid TOML: {error}") from error
    for key in ("tool", "promptlint") if in_pyproject else ():
        table = table.get(key) if isinstance(table, dict) else None
    if table is None:
        return None
    lines = _Lines(text, "tool.promptlint" if in_pyproject else "")
    if not isinstance(table, dict):
        raise ConfigError(f"{file}:{lines.of('promptlint')}: tool.promptlint must be a table: [tool.promptlint]")
    base = Settings(folder=file.parent, file=file)
    if "extend" in table:
        base = _extended(file, table["extend"], lines, chain)
    values: dict[str, Value] = {}
    for key, raw in table.items():
        if key == "extend":
            continue
        option = _BY_NAME.get(key)
        if option is None:
            raise ConfigError(f'{file}:{lines.of(key)}: unknown option "{key}"{_suggest(key)}')
        try:
            value = _checked(option, raw)
        except ValueError as error:
            wanted = (
                f'"{key}" must be a {option.kind}'
                if option.kind is not Kind.BOOLEAN
                else f'"{key}" must be {option.kind}'
            )
            raise ConfigError(
                f"{file}:{lines.of(key)}: {wanted}, {error}; for example: {key} = {option.example}"
            ) from None
        values[option.attribute] = _accumulated(base, option, value)
    numbers = {**dict(base.lines), **{key: lines.of(key) for key in table}}
    return replace(_with(base, values), folder=file.parent, file=file, lines=tuple(numbers.items()))


def _extended(file: Path, raw: object, lines: _Lines, chain: tuple[Path, ...]) -> Settings:
    where = f"{file}:{lines.of('extend')}"
    if not isinstance(raw, str):
        raise ConfigError(f'{where}: "extend" must be a string: the path of another configuration file')
    target = Path(file.parent / raw).resolve()
    if not target.is_file():
        raise ConfigError(f'{where}: "extend" names {raw}, which is no file')
    base = _load(target, (*chain, file))
    if base is None:
        raise ConfigError(f'{where}: "extend" names {raw}, which has no [tool.promptlint] table')
    return replace(base, lines=())  # its lines are of another file


def _accumulated(base: Settings, option: Option, value: Value) -> Value:
    """What ``extend-`` options list comes on top of what the extended file lists."""
    if option.name.startswith("extend-") and isinstance(value, tuple):
        held: tuple[str, ...] = getattr(base, option.attribute)
        return (*held, *(each for each in value if each not in held))  # type: ignore[return-value]
    return value


def _checked(option: Option, raw: object) -> Value:
    """The value in the form that `Settings` holds. Raises `ValueError` with what was found instead."""
    match option.kind:
        case Kind.BOOLEAN if isinstance(raw, bool):
            return raw
        case Kind.STRING if isinstance(raw, str):
            return raw
        case Kind.LIST:
            return _strings(raw)
        case Kind.TABLE if isinstance(raw, dict):
            for key, value in raw.items():
                if not isinstance(value, str):
                    raise ValueError(f'but "{key}" is {_described(value)}')
            return tuple(raw.items())
        case Kind.LISTS if isinstance(raw, dict):
            return tuple((key, _strings(value)) for key, value in raw.items())
    raise ValueError(f"not {_described(raw)}")


def _strings(raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list):
        raise ValueError(f"not {_described(raw)}")
    for each in raw:
        if not isinstance(each, str):
            raise ValueError(f"but it holds {_described(each)}")
    return tuple(raw)


def _described(raw: object) -> str:
    match raw:
        case bool():
            return str(raw).lower()
        case str():
            return f'the string "{raw}"'
        case list():
            return "a list"
        case dict():
            return "a table"
    return f"the value {raw}"


def _suggest(key: str) -> str:
    names = [*_BY_NAME, "extend"]
    from difflib import get_close_matches  # not needed by a run that goes well

    close = get_close_matches(key.replace("_", "-").lower(), names, n=1)
    if close:
        return f'; did you mean "{close[0]}"?'
    return "; `promptlint config` lists the options"


class _Lines:
    """On which line a key of our table stands. The TOML reader gives no positions, so the text is searched."""

    _TABLE = re.compile(r"\s*\[+\s*([^\]#]+?)\s*\]+")
    _KEY = re.compile(r"\s*([A-Za-z0-9_\-.\"' ]+?)\s*=")

    def __init__(self, text: str, table: str) -> None:
        self._lines: dict[str, int] = {}
        prefix = f"{table}." if table else ""
        current = ""
        for number, line in enumerate(text.splitlines(), 1):
            if found := self._TABLE.match(line):
                current = found.group(1).replace('"', "").replace(" ", "")
                name = current.removeprefix(prefix) if current.startswith(prefix) else ""
            elif found := self._KEY.match(line):
                full = f"{current}.{found.group(1)}" if current else found.group(1)
                full = full.replace('"', "").replace("'", "").replace(" ", "")
                name = full.removeprefix(prefix) if full.startswith(prefix) else full if full == table else ""
            else:
                continue
            if name:
                self._lines.setdefault(name.split(".")[0], number)

    def of(self, key: str) -> int:
        return self._lines.get(key, 1)
