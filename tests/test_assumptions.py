"""What a parameter's name says holds only as long as no caller is seen."""

from __future__ import annotations

from pathlib import Path

from promptlint.config import Settings
from promptlint.diagnostic import Diagnostic
from promptlint.engine import check

RULES = "\n".join(f"- In case {number}, answer in one short sentence and name the next step." for number in range(120))
PROMPTS = f'''RULES = """{RULES}"""


def build_system_prompt(order_id: str) -> str:
    return f"Order {{order_id}}\\n{{RULES}}"
'''
CALLER = """from openai import OpenAI

from prompts import build_system_prompt

client = OpenAI()


def answer(question: str, order: str) -> str:
    system = build_system_prompt({argument})
    messages = [{{"role": "system", "content": system}}, {{"role": "user", "content": question}}]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
"""


def found(folder: Path, **files: str) -> list[Diagnostic]:
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    return list(check([folder], Settings(folder=folder), cwd=folder).diagnostics)


def test_without_a_caller_the_name_speaks(tmp_path: Path) -> None:
    assert [each.code for each in found(tmp_path, prompts=PROMPTS)] == ["PC104"]


def test_a_caller_in_another_file_that_binds_a_constant_silences_the_name(tmp_path: Path) -> None:
    assert found(tmp_path, prompts=PROMPTS, app=CALLER.format(argument='"sample"')) == []


def test_a_caller_that_knows_no_better_leaves_one_finding_with_its_place(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, prompts=PROMPTS, app=CALLER.format(argument="order"))
    assert finding.code == "PC104"
    assert ("app.py", 9) in [(each.location.source.path, each.location.line) for each in finding.related]


def test_one_value_in_two_places_of_a_prompt_is_one_finding(tmp_path: Path) -> None:
    whole = 'return f"Order {order_id}\\n{RULES}"'
    lines = 'return (\n        f"Order {order_id} ({order_id})\\n"\n        f"Again {order_id}\\n{RULES}"\n    )'
    assert whole in PROMPTS
    (finding,) = found(tmp_path, prompts=PROMPTS.replace(whole, lines))
    again = [each.location.line for each in finding.related if each.message == "it stands here too"]
    assert again == [finding.location.line + 1]  # one of a line
