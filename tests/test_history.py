"""What is done to a conversation, gathered from the lists that it is made of."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from promptlint.analysis.conversation.history import edits_of
from promptlint.analysis.run import Run
from promptlint.analysis.values.kinds import Choice, Opaque, Value
from promptlint.config import Settings
from promptlint.diagnostic import Confidence, Severity
from promptlint.engine import check
from promptlint.model import EditKind, HistoryEdit
from promptlint.text import Location, Source


def test_parts_that_ways_share_are_gone_through_once() -> None:
    place = Location(Source("app.py", "messages[-9:]"), 0, 13)
    edit = HistoryEdit(EditKind.TRIMMED, place, "messages[-9:]", "keeps the newest 9 messages", Confidence.HIGH)
    value: Value = Opaque(edits=(edit,))
    for _ in range(60):  # without an end if each way were walked for itself
        value = Choice("", (value, value))
    assert edits_of(cast(Run, None), value) == (edit,)


def test_what_a_function_does_to_one_list_is_told_of_once(tmp_path: Path) -> None:
    store = (
        "class Memory:\n"
        "    def __init__(self, size):\n"
        "        self.size = size\n"
        "        self.messages = []\n\n"
        "    def add(self, text, seldom):\n"
        "        self.messages.append({'role': 'user', 'content': text})\n"
        "        if seldom:\n"
        "            if len(self.messages) > 20:\n"
        "                self.messages.pop(0)\n"
        "        elif len(self.messages) > 20:\n"
        "            self.messages.pop(0)\n\n"
        "    def ask(self, client):\n"
        "        return client.chat.completions.create(model='gpt-4.1', messages=self.messages)\n"
    )
    (tmp_path / "memory.py").write_text(store)
    found = check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics
    assert [(each.code, each.location.line) for each in found if each.code == "PC501"] == [("PC501", 10)]


def test_what_a_class_does_to_one_field_is_told_of_once(tmp_path: Path) -> None:
    store = (
        "from collections import deque\n\n\n"
        "class ChatMemory:\n"
        "    def __init__(self):\n"
        "        self.messages = deque(maxlen=20)\n\n"
        "    def add(self, text):\n"
        "        self.messages.append({'role': 'user', 'content': text})\n\n"
        "    def resize(self, size):\n"
        "        self.messages = deque(self.messages, maxlen=size)\n\n"
        "    def ask(self, backend):\n"
        "        return backend.complete(list(self.messages))\n"
    )
    (tmp_path / "memory.py").write_text(store)
    found = check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics
    assert [(each.code, each.location.line) for each in found] == [("PC501", 6)]


def test_the_rounds_of_one_turn_are_no_conversation_of_their_own(tmp_path: Path) -> None:
    agent = (
        "from datetime import datetime\n"
        "from openai import OpenAI\n\n"
        "RULES = '- When a payment was refused, say so in the first sentence.\\n' * 100\n\n\n"
        "def answer(client: OpenAI, history: list, question: str):\n"
        "    messages = [\n"
        "        {'role': 'system', 'content': f'It is {datetime.now()}. {RULES}'},\n"
        "        EARLIER"
        "        {'role': 'user', 'content': question},\n"
        "    ]\n"
        "    for _ in range(9):\n"
        "        reply = client.chat.completions.create(model='gpt-4.1', messages=messages).choices[0].message\n"
        "        messages.append(reply)\n"
    )
    severities = []
    for earlier in ("", "*history,\n"):
        (tmp_path / "agent.py").write_text(agent.replace("        EARLIER", f"        {earlier}" if earlier else ""))
        found = check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics
        severities += [each.severity for each in found if each.code == "PC101"]
    assert severities == [Severity.WARNING, Severity.ERROR]


@pytest.mark.parametrize("given", ["self.messages", "messages=self.messages"])
def test_what_another_module_does_to_the_messages_of_an_object_is_seen(tmp_path: Path, given: str) -> None:
    (tmp_path / "shorter.py").write_text(
        "def without_screens(messages):\n"
        "    for message in messages[:-3]:\n"
        "        message['content'] = [each for each in message['content'] if each['type'] != 'image']\n"
    )
    (tmp_path / "pilot.py").write_text(
        "from openai import OpenAI\n"
        "from shorter import without_screens\n\n"
        "client = OpenAI()\n\n\n"
        "class Pilot:\n"
        "    def __init__(self):\n"
        "        self.messages = [{'role': 'system', 'content': 'You steer a browser.'}]\n\n"
        "    def steer(self, task):\n"
        "        self.messages.append({'role': 'user', 'content': task})\n"
        "        while True:\n"
        f"            without_screens({given})\n"
        "            reply = client.chat.completions.create(model='gpt-4.1', messages=self.messages)\n"
        "            self.messages.append(reply.choices[0].message)\n"
    )
    found = check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics
    assert [(each.code, each.location.source.path, each.location.line) for each in found] == [
        ("PC503", "shorter.py", 2)
    ]
