"""The options of the configuration file, in one table: for the checks, for `promptlint config` and for the docs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Value: TypeAlias = bool | str | tuple[str, ...] | tuple[tuple[str, str], ...] | tuple[tuple[str, tuple[str, ...]], ...]

# What folders and files are called that hold what was put away, as alternatives of a pattern.
PUT_AWAY = "archives?|archived|backups?|bak|trash|old|deprecated|obsolete|attic|graveyard"
ROOT_MARKERS = ("promptlint.toml", "pyproject.toml", ".git")  # in the folder where a project begins
MARK = "promptlint:"  # what a suppression begins with
CACHE_FOLDER = ".promptlint_cache"  # in the project's root: results kept for the next run

# Folders that hold no prompts of the project. Folders with a pyvenv.cfg are left out whatever their name.
DEFAULT_EXCLUDE = (
    ".bzr", ".cache", ".direnv", ".eggs", ".git", ".hg", ".hypothesis", ".ipynb_checkpoints", ".mypy_cache", ".nox",
    CACHE_FOLDER, ".pytest_cache", ".ruff_cache", ".svn", ".tox", ".venv", "__pycache__", "__pypackages__",
    "build", "dist", "node_modules", "site-packages", "*.egg-info",
)  # fmt: skip


# What `jinja-delimiters` may set
JINJA_DELIMITERS = (
    "block-start", "block-end", "variable-start", "variable-end", "comment-start", "comment-end",
    "line-statement-prefix", "line-comment-prefix",
)  # fmt: skip


class Kind(StrEnum):
    """What an option's value looks like in TOML."""

    STRING = "string"
    BOOLEAN = "true or false"
    LIST = "list of strings"
    TABLE = "table of pattern = string"
    LISTS = "table of pattern = list of strings"


@dataclass(frozen=True, slots=True)
class Option:
    """One option: its name in the file, what it takes, what it does, and an example value in TOML."""

    name: str
    kind: Kind
    default: Value
    help: str
    example: str

    @property
    def attribute(self) -> str:
        return self.name.replace("-", "_")


OPTIONS: tuple[Option, ...] = (
    Option(
        "select",
        Kind.LIST,
        (),
        "Rules to run: codes, names, prefixes (PC1) or ALL. Empty: the default rules.",
        '["PC1", "set-in-prompt"]',
    ),
    Option("extend-select", Kind.LIST, (), "Rules to run besides the selected ones.", '["PC606"]'),
    Option("ignore", Kind.LIST, (), "Rules not to run.", '["date-in-prefix"]'),
    Option(
        "per-file-ignores",
        Kind.LISTS,
        (),
        "Rules not to report in files that match a pattern.",
        '{ "legacy/**" = ["PC1"] }',
    ),
    Option(
        "exclude",
        Kind.LIST,
        DEFAULT_EXCLUDE,
        "Files and folders not to read, as .gitignore patterns; replaces the default list.",
        '["generated", "*.min.json"]',
    ),
    Option("extend-exclude", Kind.LIST, (), "Files and folders not to read besides the excluded ones.", '["archive"]'),
    Option(
        "force-exclude",
        Kind.BOOLEAN,
        False,
        "Apply the exclusions to files that are named on the command line too.",
        "true",
    ),
    Option(
        "respect-gitignore", Kind.BOOLEAN, True, "Leave out what .gitignore and .git/info/exclude leave out.", "false"
    ),
    Option(
        "include-tests",
        Kind.BOOLEAN,
        False,
        "Read tests, examples, vendored code and what was put away also when only a folder above is named.",
        "true",
    ),
    Option(
        "formats",
        Kind.TABLE,
        (),
        "What files that match a pattern are, where promptlint would guess otherwise: a reader, a template "
        "language, or none.",
        '{ "prompts/*.txt" = "jinja" }',
    ),
    Option(
        "jinja-delimiters",
        Kind.TABLE,
        (),
        "How Jinja's tags are written, where not as usual: " + ", ".join(JINJA_DELIMITERS) + ".",
        '{ variable-start = "${", variable-end = "}" }',
    ),
    Option(
        "jinja-trim-blocks",
        Kind.BOOLEAN,
        False,
        "Jinja environments here have trim_blocks: the line break behind a block tag is dropped.",
        "true",
    ),
    Option(
        "jinja-lstrip-blocks",
        Kind.BOOLEAN,
        False,
        "Jinja environments here have lstrip_blocks: blanks before a block tag are dropped.",
        "true",
    ),
    Option(
        "jinja-keep-trailing-newline",
        Kind.BOOLEAN,
        False,
        "Jinja environments here have keep_trailing_newline: the last line break of a template stays.",
        "true",
    ),
    Option(
        "provider",
        Kind.STRING,
        "",
        "The provider for which to judge all prompts. Empty: as the code says, else OpenAI.",
        '"anthropic"',
    ),
    Option("model", Kind.STRING, "", "The model for which to judge all prompts.", '"gpt-4.1"'),
    Option("pedantic", Kind.BOOLEAN, False, "Show findings of low confidence too.", "true"),
    Option(
        "baseline",
        Kind.STRING,
        "",
        "A baseline file: known findings, which are not reported.",
        '"promptlint-baseline.json"',
    ),
    Option(
        "cache-dir",
        Kind.STRING,
        "",
        "The folder in which results are kept for the next run. Empty: .promptlint_cache in the project's root.",
        '"/tmp/promptlint"',
    ),
    Option("plugins", Kind.LIST, (), "Third-party rule packs to load, by the name of their entry point.", '["acme"]'),
)


def to_toml(option: Option, value: Value) -> str:
    """A value of an option as TOML writes it."""
    return "{}" if option.kind in (Kind.TABLE, Kind.LISTS) and not value else _toml(value)


def _toml(value: Value) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return _quoted(value)
    rows = [_toml(each) if isinstance(each, str) else f"{_quoted(each[0])} = {_toml(each[1])}" for each in value]
    table = any(not isinstance(each, str) for each in value)
    return "{ " + ", ".join(rows) + " }" if table else "[" + ", ".join(rows) + "]"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
