"""Configuration: found, checked, and explained when it is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from promptlint.config import ConfigError, Configuration, Settings, load, nearest
from promptlint.options import OPTIONS, Option, to_toml


def write(folder: Path, text: str, name: str = "promptlint.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_settings_and_options_name_the_same_things() -> None:
    settings = Settings()
    for option in OPTIONS:
        assert getattr(settings, option.attribute) == option.default, option.name


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_each_example_is_valid(tmp_path: Path, option: Option) -> None:
    name, example = option.name, option.example
    settings = load(write(tmp_path, f"{name} = {example}\n"))
    value = getattr(settings, name.replace("-", "_"))
    assert value != getattr(Settings(), name.replace("-", "_"))
    assert load(write(tmp_path, f"{name} = {to_toml(option, value)}\n")) == settings


def test_pyproject_table(tmp_path: Path) -> None:
    write(tmp_path, '[project]\nname = "x"\n\n[tool.promptlint]\nignore = ["PC1"]\n', "pyproject.toml")
    settings = nearest(tmp_path)
    assert settings.ignore == ("PC1",)
    assert settings.folder == tmp_path
    assert settings.where("ignore") == f"{tmp_path / 'pyproject.toml'}:5: "


def test_nearest_wins_and_nothing_is_merged(tmp_path: Path) -> None:
    write(tmp_path, 'ignore = ["PC1"]\nprovider = "azure"\n')
    write(tmp_path / "app", 'select = ["PC2"]\n')
    write(tmp_path / "app" / "lib", "[tool.other]\n", "pyproject.toml")  # has no table of ours: does not count
    settings = nearest(tmp_path / "app" / "lib")
    assert (settings.select, settings.ignore, settings.provider) == (("PC2",), (), "")


def test_own_file_goes_before_pyproject(tmp_path: Path) -> None:
    write(tmp_path, '[tool.promptlint]\nprovider = "azure"\n', "pyproject.toml")
    write(tmp_path, 'provider = "anthropic"\n')
    assert nearest(tmp_path).provider == "anthropic"


def test_extend_takes_over_and_adds(tmp_path: Path) -> None:
    write(tmp_path, 'ignore = ["PC1"]\nextend-exclude = ["old"]\nprovider = "azure"\n')
    write(tmp_path / "app", 'extend = "../promptlint.toml"\nextend-exclude = ["new"]\nignore = ["PC2"]\n')
    settings = nearest(tmp_path / "app")
    assert settings.extend_exclude == ("old", "new")
    assert settings.ignore == ("PC2",)
    assert settings.provider == "azure"
    assert settings.folder == tmp_path / "app"


def test_extend_in_a_circle(tmp_path: Path) -> None:
    write(tmp_path, 'extend = "a.toml"\n')
    write(tmp_path, 'extend = "promptlint.toml"\n', "a.toml")
    with pytest.raises(ConfigError, match="extends itself"):
        nearest(tmp_path)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('select = ["PC1"]\nexlude = ["x"]\n', 2, 'unknown option "exlude"; did you mean "exclude"?'),
        ("extend_select = []\n", 1, 'did you mean "extend-select"?'),
        ("wibble = 1\n", 1, "`promptlint config` lists the options"),
        ('\n\nselect = "PC1"\n', 3, 'must be a list of strings, not the string "PC1"; for example: select = ["PC1", '),
        ("select = [1]\n", 1, "but it holds the value 1"),
        ('pedantic = "yes"\n', 1, '"pedantic" must be true or false, not the string "yes"'),
        ("provider = true\n", 1, '"provider" must be a string, not true'),
        ('[per-file-ignores]\n"a" = "PC1"\n', 1, '"per-file-ignores" must be a table of pattern = list of strings'),
        ("[formats]\na = 1\n", 1, '"formats" must be a table of pattern = string, but "a" is the value 1'),
        ('extend = "gone.toml"\n', 1, '"extend" names gone.toml, which is no file'),
        ("extend = 1\n", 1, '"extend" must be a string'),
        ('select = ["PC1"\nignore = []\n', 2, "is not valid TOML"),
    ],
)
def test_errors_name_file_line_and_remedy(tmp_path: Path, text: str, line: int, message: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        nearest(tmp_path)
    assert str(caught.value).startswith(f"{file}:{line}: ")
    assert message in str(caught.value)


def test_error_line_in_pyproject_is_that_of_our_table(tmp_path: Path) -> None:
    text = '[tool.other]\nexlude = 1\n[tool.promptlint]\nselect = []\nexlude = ["x"]\n'
    file = write(tmp_path, text, "pyproject.toml")
    with pytest.raises(ConfigError) as caught:
        nearest(tmp_path)
    assert str(caught.value).startswith(f"{file}:5: ")


def test_table_of_the_wrong_type(tmp_path: Path) -> None:
    write(tmp_path, "[tool]\npromptlint = 3\n", "pyproject.toml")
    with pytest.raises(ConfigError, match="must be a table"):
        nearest(tmp_path)


def test_foreign_broken_pyproject_is_not_our_business(tmp_path: Path) -> None:
    write(tmp_path, "[[[broken", "pyproject.toml")
    assert nearest(tmp_path).file is None


def test_not_utf8_and_deep(tmp_path: Path) -> None:
    (tmp_path / "promptlint.toml").write_bytes(b'select = ["\xff"]\n')
    with pytest.raises(ConfigError, match="is not UTF-8"):
        nearest(tmp_path)
    write(tmp_path, "select = " + "[" * 100_000 + "\n")
    with pytest.raises(ConfigError, match="is not valid TOML"):
        nearest(tmp_path)


def test_load_wants_our_table(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"has no \[tool.promptlint\] table"):
        load(write(tmp_path, "[project]\n", "pyproject.toml"))
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path / "gone.toml")


def test_overrides_lie_on_top_and_extensions_add(tmp_path: Path) -> None:
    write(tmp_path, 'select = ["PC1"]\nextend-select = ["PC2"]\n')
    found = Configuration(overrides={"select": ("PC3",), "extend_select": ("PC4",)}, cwd=tmp_path).of(tmp_path)
    assert found.select == ("PC3",)
    assert found.extend_select == ("PC2", "PC4")


def test_patterns_of_the_command_line_are_relative_to_the_working_directory(tmp_path: Path) -> None:
    write(tmp_path, "")
    below = tmp_path / "app"
    found = Configuration(overrides={"extend_exclude": ("gen/x", "old", "dir/")}, cwd=below).of(below)
    assert found.extend_exclude == ("app/gen/x", "old", "dir/")


def test_fixed_settings_hold_everywhere(tmp_path: Path) -> None:
    write(tmp_path, 'provider = "azure"\n')
    assert Configuration(Settings(provider="anthropic")).of(tmp_path).provider == "anthropic"


def test_shown_settings_are_toml() -> None:
    settings = Settings(per_file_ignores=(('a "b"\\c', ("PC1",)),), formats=(("*.txt", "jinja"),))
    for option in OPTIONS:
        tomllib.loads(f"{option.name} = {to_toml(option, getattr(settings, option.attribute))}")
