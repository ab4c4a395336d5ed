"""System texts whose request is not seen: where a conversation is supposed behind them, and where not."""

from __future__ import annotations

from pathlib import Path

import pytest

from promptlint.config import Settings
from promptlint.diagnostic import Diagnostic, Severity
from promptlint.engine import check

TOOLS = "Use the tools that you are given. Call one tool at a time, and tell the user what you did.\n"
LOOP = "def rounds(reply):\n    return [run(each) for each in reply.tool_calls]\n"


def found(folder: Path, files: dict[str, str]) -> list[Diagnostic]:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(check([folder], Settings(folder=folder), cwd=folder).diagnostics)


def test_memory_at_the_end_of_an_agents_system_text_costs_the_conversation(tmp_path: Path) -> None:
    template = f"You are the gardener.\n{TOOLS}\n{{{{ retrieved_notes }}}}\n"
    (finding,) = found(tmp_path, {"prompts/system/agents/gardener.j2": template, "loop.py": LOOP})
    assert (finding.code, finding.severity, finding.location.line) == ("PC107", Severity.WARNING, 4)
    assert "any conversation behind it is re-billed on each request" in finding.message
    assert finding.prefix is not None
    assert not finding.prefix.history_after, "nobody sees a conversation"


def test_clock_at_the_end_of_what_a_function_gives(tmp_path: Path) -> None:
    code = (
        "from datetime import datetime\n\n\n"
        f"def build_agent_system_prompt():\n    return {TOOLS * 2!r} + f'It is {{datetime.now()}}.'\n"
    )
    (finding,) = found(tmp_path, {"gardener.py": code, "loop.py": LOOP})
    assert (finding.code, finding.severity) == ("PC101", Severity.WARNING)


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("prompts/system/agents/gardener.j2", "You name the plant in the picture.\n{{ retrieved_notes }}\n", LOOP),
        ("prompts/system/classifier.j2", f"You name the plant.\n{TOOLS}\n{{{{ retrieved_notes }}}}\n", LOOP),
        ("prompts/system/agents/gardener.j2", f"You name the plant.\n{TOOLS}\n{{{{ retrieved_notes }}}}\n", "pass\n"),
        ("prompts/user/agents/gardener.j2", f"You name the plant.\n{TOOLS}\n{{{{ retrieved_notes }}}}\n", LOOP),
        ("prompts/system/agents/gardener.j2", f"You are the gardener.\n{TOOLS}\n{{{{ user_name }}}}\n", LOOP),
    ],
    ids=["speaks-of-no-tools", "place-says-nothing", "no-turns-in-the-project", "task-of-a-user", "one-for-each-user"],
)
def test_nothing_is_supposed_where_one_sign_is_missing(tmp_path: Path, name: str, text: str, code: str) -> None:
    assert found(tmp_path, {name: text, "loop.py": code}) == []
