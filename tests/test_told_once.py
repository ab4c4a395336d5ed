"""What counts as one fault, and what stays two."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from promptlint.config import Settings
from promptlint.diagnostic import CUT_AGAIN, Confidence, Diagnostic, Related, Severity
from promptlint.engine import check
from promptlint.findings import one_per_source
from promptlint.model import Cause, CauseKind, Evaluated, Rate
from promptlint.phrasing import listed_elsewhere
from promptlint.text import Location, Source

CLIENT = "from datetime import datetime\n\nimport anthropic\nfrom openai import OpenAI\n\nclient = OpenAI()\n"
RULES = 'RULES = "Name the shelf, the row and the signature of each book. " * 300\n'
NAMES = 'NAMES = {"alpha", "beta", "gamma"}\n'
SEND = (
    '    messages = [{"role": "system", "content": text + RULES}]\n'
    '    return client.chat.completions.create(model="gpt-4.1", messages=messages)\n'
)


def listed(mark: str, name: str) -> str:
    return f'def {name}():\n{mark}    text = "Names: " + ", ".join(NAMES)\n{SEND}\n\n'


def told(folder: Path, **files: str) -> list[tuple[str, str, int]]:
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    found = check([folder], Settings(folder=folder), cwd=folder).diagnostics
    return [(each.code, each.location.source.path, each.location.line) for each in found]


def test_an_order_that_is_suppressed_in_one_prompt_is_told_of_in_another(tmp_path: Path) -> None:
    head = CLIENT + "from common import NAMES\n\n" + RULES
    ignored = "    # promptlint: ignore[PC401]\n"
    app = head + listed("", "first") + listed("", "second")
    assert [each[:2] for each in told(tmp_path, common=NAMES, app=app)] == [("PC401", "app.py")]
    app = head + listed(ignored, "first") + listed("", "second")
    assert told(tmp_path, common=NAMES, app=app) == [("PC401", "app.py", app[: app.rindex('"Names')].count("\n") + 1)]
    app = head + listed(ignored, "first") + listed(ignored, "second")
    assert told(tmp_path, common=NAMES, app=app) == []  # nor is one of the suppressions idle


def test_a_clock_in_a_tool_and_in_the_text_are_two_faults(tmp_path: Path) -> None:
    app = (
        CLIENT + RULES + "\n\ndef ask():\n    now = datetime.now()\n"
        '    tools = [{"type": "function", "function": {"name": "f", "description": f"At {now}: " + RULES}}]\n'
        '    messages = [{"role": "system", "content": f"Now {now}. " + RULES}]\n'
        '    return client.chat.completions.create(model="gpt-4.1", tools=tools, messages=messages)\n'
    )
    assert sorted(code for code, _, _ in told(tmp_path, app=app)) == ["PC101", "PC303"]


def test_two_conversations_that_are_cut_on_one_line_are_two_faults(tmp_path: Path) -> None:
    send = '    client.chat.completions.create(model="gpt-4.1", messages={name} + [{{"role": "user", "content": q}}])\n'
    app = (
        CLIENT + "\n\ndef ask(history, messages, q):\n    history = history[-5:]; messages = messages[-9:]\n"
        f"{send.format(name='history')}{send.format(name='messages')}"
    )
    assert [code for code, _, _ in told(tmp_path, app=app)] == ["PC501", "PC501"]


def test_one_conversation_that_is_cut_twice_on_its_way_is_one_fault(tmp_path: Path) -> None:
    store = (
        "class Store:\n    def __init__(self):\n        self.messages = []\n\n"
        "    def recent(self, limit=20):\n        {mark}return self.messages[-limit:]\n"
    )
    app = (
        CLIENT + "from store import Store\n\ndef ask(store: Store, q):\n    history = store.recent()\n"
        '    messages = [{"role": "system", "content": "Be brief."}, *history[-10:], {"role": "user", "content": q}]\n'
        '    return client.chat.completions.create(model="gpt-4.1", messages=messages)\n'
    )
    assert [each[:2] for each in told(tmp_path, store=store.format(mark=""), app=app)] == [("PC501", "app.py")]
    ignored = store.format(mark="# promptlint: ignore[PC501]\n        ")
    assert [each[:2] for each in told(tmp_path, store=ignored, app=app)] == [("PC501", "app.py")]


def test_a_request_behind_a_function_is_not_of_it(tmp_path: Path) -> None:
    send = (
        'anthropic.Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=9, system=RULES,\n'
        '        messages=[{"role": "user", "content": "Where?"}])\n'
    )
    both = f"\n\ndef one(fast):\n    if fast:\n        return {send}    return {send}"
    assert [code for code, _, _ in told(tmp_path, app=CLIENT + RULES + both)] == ["PC607"]
    guarded = f'\n\ndef one():\n    return {send}\n\nif __name__ == "__main__":\n    {send}'
    assert [code for code, _, _ in told(tmp_path, app=CLIENT + RULES + guarded)] == ["PC607", "PC607"]


def test_the_requests_of_one_class_lack_one_breakpoint(tmp_path: Path) -> None:
    head = CLIENT + RULES
    method = (
        "    def {name}(self, messages):\n        {mark}return client.messages.{way}(**self._arguments(messages))\n\n"
    )
    client = (
        "client = anthropic.Anthropic()\n\n\nclass Client:\n    def _arguments(self, messages):\n"
        '        return {"model": "claude-sonnet-4-5", "max_tokens": 9, "system": RULES, "messages": messages}\n\n'
    )
    asks = method.format(name="ask", mark="", way="create")
    streams = method.format(name="stream", mark="", way="stream")
    app = head + client + asks + streams
    assert told(tmp_path, app=app) == [("PC607", "app.py", app[: app.index("client.messages")].count("\n") + 1)]
    ignored = method.format(name="ask", mark="# promptlint: ignore[PC607]\n        ", way="create")
    app = head + client + ignored + streams
    assert told(tmp_path, app=app) == [("PC607", "app.py", app[: app.rindex("client.messages")].count("\n") + 1)]
    other = asks + "\n\nclass Other(Client):\n" + streams
    assert len(told(tmp_path, app=head + client + other)) == 2


def test_a_text_that_one_caller_gives_a_name_and_another_a_source_is_told_of_once(tmp_path: Path) -> None:
    """With the source, and with the fix of the place that both share."""
    app = (
        "from dataclasses import dataclass\n" + CLIENT + "from memory import store\n" + RULES + "@dataclass\n"
        'class Context:\n    memory_block: str = ""\n\ndef render(ctx: Context) -> str:\n'
        '    block = str(getattr(ctx, "memory_block") or "").strip()\n    return f"[Memory]\\n{block}\\n{RULES}"\n\n'
        "def answer(ctx: Context, history: list) -> str:\n"
        '    messages = [{"role": "system", "content": render(ctx)}, *history]\n'
        '    return client.chat.completions.create(model="gpt-4.1", messages=messages)\n\n'
        "def start(user: str, history: list) -> str:\n"
        "    found = store.similarity_search(user)[0].page_content\n"
        '    return answer(Context(memory_block="# Memory\\n" + found + "\\nThat was all."), history)\n\n'
        "def go_on(turn, history: list) -> str:\n    return answer(turn.context, history)\n"
    )
    (tmp_path / "app.py").write_text(app, encoding="utf-8")
    [found] = check([tmp_path], Settings(folder=tmp_path), cwd=tmp_path).diagnostics
    assert found.code == "PC107"
    assert "similarity_search" in found.message
    assert found.fix is not None
    assert found.fix.edits[0].location.line < found.location.line


def test_what_is_put_into_one_text_may_belong_to_several(tmp_path: Path) -> None:
    app = (
        "from django.contrib.auth.models import User\n" + CLIENT + RULES + "\n\ndef ask(user_name: str, request):\n"
        '    system = f"{user_name} speaks for {request.user.email}.\\n{RULES}"\n'
        '    messages = [{"role": "system", "content": system}]\n'
        '    return client.chat.completions.create(model="gpt-4.1", messages=messages)\n'
    )
    [(code, _, _)] = told(tmp_path, app=app)
    assert code == "PC105"


def test_the_list_of_a_server_is_its_own_also_where_it_is_kept_for_longer() -> None:
    asked = Cause(CauseKind.ARRIVAL_ORDER, Rate.SESSION, Confidence.MEDIUM, label="client.get_tools()")
    assert listed_elsewhere(replace(asked, evaluated=Evaluated.IMPORT))
    assert not listed_elsewhere(replace(asked, rate=Rate.INSTANT))


def test_a_clock_that_is_read_and_placed_in_one_file_is_told_of_once_for_all_its_prompts(tmp_path: Path) -> None:
    place = '    text = f"It is {now:%H:%M}.\\n"\n' + SEND.replace("return ", "")
    head, body = CLIENT + RULES, "def first(german):\n    now = datetime.now()\n    if german:\n"
    body += place.replace("    ", "        ").replace("It is", "Es ist") + place
    app = head + body
    both = [("PC101", "app.py", number) for number, line in enumerate(app.splitlines(), 1) if "{now" in line]
    assert len(both) == 2
    assert told(tmp_path, app=app) == both[:1]
    clock, body = "def clock():\n    return datetime.now()\n\n\n", body.replace("datetime.now()", "clock()")
    assert len(told(tmp_path, app=head + clock + body)) == 1
    found = told(tmp_path, common=CLIENT + clock, app=head + "from common import clock\n\n\n" + body)
    assert [each[:2] for each in found] == [("PC101", "app.py")] * 2


def test_a_cut_that_is_not_shown_by_itself_does_not_hide_another() -> None:
    text = Source("app.py", "first = log[-5:]\nsecond = first[-3:]\n")
    first, second = (
        Location(text, at, at + len(cut)) for cut in ("log[-5:]", "first[-3:]") for at in [text.text.index(cut)]
    )

    def found(at: Location, other: Location, confidence: Confidence) -> Diagnostic:
        related = (Related(other, CUT_AGAIN),)
        return Diagnostic("PC501", "sliding-window", Severity.WARNING, confidence, at, "m", related=related)

    told = one_per_source([found(first, second, Confidence.LOW), found(second, first, Confidence.HIGH)])
    assert [(each.location, each.confidence) for each in told] == [(second, Confidence.HIGH)]
