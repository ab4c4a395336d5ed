"""Placeholders that no code fills: what the model reads as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from promptlint.config import Settings
from promptlint.engine import check

RULES = "Name the shelf, the row and the signature of each book that the reader asks for.\n" * 150
LOADS = 'TEXT = open("prompts/desk.md").read()\n'


def told(folder: Path, text: str, app: str, name: str = "desk.md") -> list[str]:
    (folder / "prompts").mkdir()
    (folder / "prompts" / name).write_text(text + RULES, encoding="utf-8")
    (folder / "app.py").write_text(app, encoding="utf-8")
    return [each.code for each in check([folder], Settings(folder=folder), cwd=folder).diagnostics]


@pytest.mark.parametrize("text", ["Mail of the reader: {{TEXT_OF_THE_MAIL}}\n", "Reader: {{user_name}}\n"])
def test_what_code_reads_and_never_fills_is_left_alone(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text, LOADS) == []


def test_what_code_fills_is_told_of(tmp_path: Path) -> None:
    fills = LOADS + 'print(TEXT.replace("{{TEXT_OF_THE_MAIL}}", input()))\n'
    assert told(tmp_path, "Mail of the reader: {{TEXT_OF_THE_MAIL}}\n", fills) == ["PC201"]


def test_where_no_code_reads_the_file_nothing_is_known(tmp_path: Path) -> None:
    assert told(tmp_path, "Reader: {{user_name}}\n", "print(1)\n") == ["PC105"]


def test_a_plain_text_is_filled_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    speaks = LOADS + "user_name = input()\n"
    text = "Reader: {{user_name}}\nFill in yourself: {{TITLE_OF_THE_BOOK}}\n"
    assert told(tmp_path, text, speaks) == []


def test_a_template_has_names_of_its_own(tmp_path: Path) -> None:
    loads = 'TEXT = open("prompts/desk.j2").read()\nuser_name = input()\nTEXT.render(volumes=[], user_name=user_name)\n'
    text = "Reader: {{ user_name }}\n{% for each in volumes %}{{ each.shelfmark }}{% endfor %}\n"
    assert told(tmp_path, text, loads, "desk.j2") == ["PC105"]


def test_a_template_language_always_fills(tmp_path: Path) -> None:
    assert told(tmp_path, "Now: {{ current_time }}\n", 'NAMES = ["desk.j2"]\n', "desk.j2") == ["PC101"]
