"""Fixes in Python source: lines of strings, literals, operands, elements, statements; and sorting."""

from __future__ import annotations

import pytest

from promptlint.diagnostic import Applicability, Confidence, Fix
from promptlint.fixer import Declined, apply_edits, reorder, sort
from promptlint.fixer.invariants import python_broken
from promptlint.fixer.python.code import code_of
from promptlint.model import Cause, CauseKind, Part, Prompt, PromptKind, Rate, Role, Segment
from promptlint.nodes import segments
from promptlint.project import Project
from promptlint.readers import read
from promptlint.text import Location, Source
from tests.fixes import fixes, made, python, python_moved


def declined(code: str, changing: str = "{now}") -> str:
    answer = next(fixes(python(Source("app.py", code), changing)))
    assert isinstance(answer, Declined), answer.message
    return answer.reason


def test_a_line_moves_inside_a_triple_quoted_string_and_braces_stay():
    code = 'P = f"""You help {{all}}.\nCurrent time: {now:%H:%M}\nBe kind.\n"""\n'
    assert python_moved(code, "{now:%H:%M}") == (
        "safe",
        'P = f"""You help {{all}}.\nBe kind.\nCurrent time: {now:%H:%M}\n"""\n',
    )


def test_escaped_line_breaks_stay_escaped():
    code = 'P = f"Current time: {now}\\n\\nBe \\u00fcs kind.\\tStay."\n'
    assert python_moved(code) == ("safe", 'P = f"Be \\u00fcs kind.\\tStay.\\n\\nCurrent time: {now}"\n')


def test_a_format_constant_is_rewritten_where_it_stands():
    code = 'P = """Current time: {now}\nBe kind.\n"""\n\n\ndef send():\n    return P.format(now=1)\n'
    assert python_moved(code)[1].startswith('P = """Be kind.\nCurrent time: {now}\n"""\n')


def test_adjacent_literals_move_as_literals():
    code = 'P = (\n    "You help.\\n"\n    f"Current time: {now}\\n"\n    "Be kind.\\n"\n)\n'
    assert python_moved(code) == (
        "safe",
        'P = (\n    "You help.\\n"\n    "Be kind.\\n"\n    f"Current time: {now}\\n"\n)\n',
    )


def test_the_line_break_moves_on_where_the_last_literal_has_none():
    code = 'P = (\n    f"Current time: {now}\\n"\n    "Be kind.\\n"\n    "Stay brief."\n)\n'
    assert python_moved(code)[1] == (
        'P = (\n    "Be kind.\\n"\n    "Stay brief."\n    f"\\nCurrent time: {now}"\n)\n'
    )  # fmt: skip


def test_a_comment_beside_a_literal_keeps_it_where_it_is():
    code = 'P = (\n    f"Current time: {now}\\n"  # asked for by support\n    "Be kind.\\n"\n)\n'
    assert declined(code) == "a comment or a bracket stands beside it"


def test_a_literal_that_shares_its_line_stays():
    assert "shares its line" in declined('P = ("Time: " f"{now}" " is late.\\n" "Be kind to them.\\n")\n')


def test_an_operand_moves_to_the_end_of_a_sum():
    code = 'HEAD = "You help.\\n"\nRULES = "Be kind.\\n"\nP = HEAD + f"Current time: {now}\\n" + RULES\n'
    verdict, result = python_moved(code)
    assert verdict == "safe"
    assert result.endswith('P = HEAD + RULES + f"Current time: {now}\\n"\n')


def test_an_operand_between_unknown_texts_is_unsafe():
    assert python_moved('P = head() + f"Current time: {now}\\n" + RULES\n')[0] == "unsafe"


def test_a_sum_of_numbers_is_no_text():
    assert "no text" in declined("P = now + 1 + 2\n", "now")


def test_an_element_of_a_joined_list_moves():
    code = 'P = "\\n".join([f"Current time: {now}", "Be kind.", RULES])\n'
    assert python_moved(code) == ("safe", 'P = "\\n".join(["Be kind.", RULES, f"Current time: {now}"])\n')


def test_a_list_that_is_indexed_is_left_alone():
    code = 'def f():\n    p = [f"Current time: {now}", "Be kind."]\n    p[0] = 1\n    return "\\n".join(p)\n'
    assert isinstance(next(fixes(python(Source("app.py", code), "{now}"))), Declined)


def test_an_append_moves_with_its_comments():
    code = (
        'def f():\n    parts = []\n    # the clock\n    parts.append(f"Current time: {now}")  # why\n'
        '    if x:\n        parts.append("Be kind.")\n    parts.append(RULES)\n    return "\\n".join(parts)\n'
    )
    assert python_moved(code) == (
        "safe",
        'def f():\n    parts = []\n    if x:\n        parts.append("Be kind.")\n    parts.append(RULES)\n'
        '    # the clock\n    parts.append(f"Current time: {now}")  # why\n    return "\\n".join(parts)\n',
    )


def test_an_addition_moves_behind_the_last_of_its_block():
    code = (
        'def f():\n    p = "You help.\\n"\n    p += f"Current time: {now}\\n"\n    p += "Be kind.\\n"\n    log(x)\n'
        '    p += "Stay brief.\\n"\n    return p\n'
    )
    assert python_moved(code) == (
        "safe",
        'def f():\n    p = "You help.\\n"\n    p += "Be kind.\\n"\n    log(x)\n    p += "Stay brief.\\n"\n'
        '    p += f"Current time: {now}\\n"\n    return p\n',
    )


def test_an_addition_does_not_pass_a_use_of_the_text():
    code = (
        'def f():\n    p = ""\n    p += f"Current time: {now}\\n"\n    send(p)\n    p += "Be kind.\\n"\n    return p\n'
    )
    assert declined(code) == "nothing stable stands behind it in the same text"


def test_an_addition_that_depends_on_its_place_stays():
    code = 'def f():\n    p = ""\n    p += f"Time: {now}\\n"\n    now = 3\n    p += "Be kind.\\n"\n    return p\n'
    assert "`now` is used or set" in declined(code)


def test_a_branch_that_only_adds_moves_whole():
    code = 'def f():\n    p = "Hi.\\n"\n    if memory:\n        p += memory\n    p += "Be kind.\\n"\n    return p\n'
    source = Source("app.py", code)
    at = code.index("p += memory") + 5
    cause = Cause(CauseKind.RETRIEVED, Rate.TURN, Confidence.MEDIUM, "memory")
    segment = Segment(Location(source, at, at + 6), causes=frozenset({cause}), name="memory")
    prompt = Prompt(PromptKind.REQUEST, (Part(Role.SYSTEM, (segment,), segment.location),), segment.location)
    verdict, result = made(code, reorder(prompt, segment))
    assert verdict == "unsafe"
    assert result.endswith('    p += "Be kind.\\n"\n    if memory:\n        p += memory\n    return p\n')


def test_the_text_so_far_is_never_taken_for_an_operand():
    code = 'def f():\n    p = f"Current time: {now}"\n    p = p + "Be kind."\n    return p\n'
    source = Source("app.py", code)
    at = code.index("p + ")
    cause = Cause(CauseKind.CLOCK, Rate.INSTANT, Confidence.HIGH, "now")
    segment = Segment(Location(source, at, at + 1), causes=frozenset({cause}), name="p")
    prompt = Prompt(PromptKind.REQUEST, (Part(Role.SYSTEM, (segment,), segment.location),), segment.location)
    assert isinstance(reorder(prompt, segment), Declined)


def test_through_the_analysis(tmp_path):
    code = (
        "from datetime import datetime\nfrom openai import OpenAI\n\n\ndef ask(q):\n    parts = ['You help.']\n"
        "    parts.append(f'Current time: {datetime.now()}')\n    parts.append('Be kind to people.')\n"
        "    system = '\\n'.join(parts)\n"
        "    OpenAI().chat.completions.create(model='gpt-4o', messages=[{'role': 'system', 'content': system},"
        " {'role': 'user', 'content': q}])\n"
    )
    (tmp_path / "app.py").write_text(code)
    project = Project(tmp_path, base=tmp_path)
    prompts = read(project.read(tmp_path / "app.py"), project).prompts
    changing = [each for each in segments(prompts[0].nodes) if each.cause and each.cause.kind is CauseKind.CLOCK]
    verdict, result = made(code, reorder(prompts[0], changing[0], project))
    assert verdict == "safe"
    assert result.index("'Be kind") < result.index("f'Current time")


@pytest.mark.parametrize(
    ("load", "value"), [("format(now=datetime.now())", "{now}"), ("replace('$now', str(datetime.now()))", "$now")]
)
def test_a_file_that_code_loads_is_mended_itself(tmp_path, load: str, value: str):
    text = f"You help people.\nCurrent time: {value}\nBe kind to people.\n"
    (tmp_path / "words.txt").write_text(text)
    code = (
        "from datetime import datetime\nfrom pathlib import Path\nfrom openai import OpenAI\n\n"
        "TEXT = (Path(__file__).parent / 'words.txt').read_text()\n\n\ndef ask(history, q):\n"
        f"    system = TEXT.{load}\n"
        "    OpenAI().chat.completions.create(model='gpt-4o', messages=[{'role': 'system', 'content': system},"
        " *history, {'role': 'user', 'content': q}])\n"
    )
    (tmp_path / "app.py").write_text(code)
    project = Project(tmp_path, base=tmp_path)
    (prompt,) = read(project.read(tmp_path / "app.py"), project).prompts
    clock = next(each for each in segments(prompt.nodes) if each.cause and each.cause.kind is CauseKind.CLOCK)
    assert clock.location.source.path == "words.txt"
    mended = f"You help people.\nBe kind to people.\nCurrent time: {value}\n"
    assert made(text, reorder(prompt, clock, project)) == ("safe", mended)


def ends_with(shown: str) -> str:
    """A system text that ends with a clock, with the conversation behind it."""
    return (
        "from datetime import datetime\nfrom openai import OpenAI\n\n\ndef ask(history, q):\n"
        f"    system = 'Be kind to people. ' + {shown}\n"
        "    OpenAI().chat.completions.create(model='gpt-4o', messages=[{'role': 'system', 'content': system},"
        " *history, {'role': 'user', 'content': q}])\n"
    )


@pytest.mark.parametrize(
    ("shown", "coarse"),
    [
        ("datetime.now().strftime('%Y-%m-%d %H:%M')", "datetime.now().strftime('%Y-%m-%d')"),
        ("datetime.now().strftime('%H:%M:%S, %A')", "datetime.now().strftime('%A')"),
        ("datetime.now().strftime('%H:%M')", "datetime.now().strftime('%Y-%m-%d')"),
        ("datetime.now().strftime('%d %B %Y at %I:%M %p %Z')", "datetime.now().strftime('%d %B %Y')"),
        ("datetime.now().isoformat()", "datetime.now().date().isoformat()"),
        ("f'It is {datetime.now():%d %B %Y %H:%M}'", "f'It is {datetime.now():%d %B %Y}'"),
    ],
)
def test_a_clock_that_cannot_move_may_show_the_date(tmp_path, shown: str, coarse: str):
    (tmp_path / "app.py").write_text(ends_with(shown))
    project = Project(tmp_path, base=tmp_path)
    source = project.read(tmp_path / "app.py")
    (prompt,) = read(source, project).prompts
    clock = next(each for each in segments(prompt.nodes) if each.cause and each.cause.kind is CauseKind.CLOCK)
    fix = reorder(prompt, clock, project)
    assert isinstance(fix, Fix), fix.reason
    assert "time of day" in fix.message
    assert made(source.text, fix) == ("unsafe", ends_with(coarse))
    assert python_broken(source, Source("app.py", ends_with(coarse))) == ""


@pytest.mark.parametrize("shown", ["datetime.now().strftime(FORMAT)", "str(datetime.now())", "f'{datetime.now()}'"])
def test_a_clock_without_a_written_format_is_left_alone(tmp_path, shown: str):
    (tmp_path / "app.py").write_text(ends_with(shown))
    project = Project(tmp_path, base=tmp_path)
    (prompt,) = read(project.read(tmp_path / "app.py"), project).prompts
    clock = next(each for each in segments(prompt.nodes) if each.cause and each.cause.kind is CauseKind.CLOCK)
    answer = reorder(prompt, clock, project)
    assert isinstance(answer, Fix)
    assert (answer.applicability, answer.edits) == (Applicability.DISPLAY, ())
    assert "once, where a conversation begins" in answer.message


def order_fix(
    code: str, made_by: str, kind: CauseKind = CauseKind.SET_ORDER, placed: str = "", role: Role = Role.SYSTEM
) -> Fix | Declined:
    source = Source("app.py", code)
    cause_at, placed_at = code.index(made_by), code.index(placed or made_by)
    cause = Cause(
        kind, Rate.PROCESS, Confidence.HIGH, made_by, Location(source, cause_at, cause_at + len(made_by))
    )  # fmt: skip
    place = Location(source, placed_at, placed_at + len(placed or made_by))
    segment = Segment(place, causes=frozenset({cause}))
    return sort(Prompt(PromptKind.REQUEST, (Part(role, (segment,), place),), place), segment)


LISTING = CauseKind.LISTING_ORDER


SET = CauseKind.SET_ORDER


@pytest.mark.parametrize(
    ("code", "made_by", "kind", "verdict", "result"),
    [
        ('x = ", ".join(set(xs))', "set(xs)", SET, "safe", 'x = ", ".join(sorted(set(xs)))'),
        ("x = list({'a', 'b'})", "{'a', 'b'}", SET, "safe", "x = sorted({'a', 'b'})"),
        ("x = f'é {list(S)}'\nS = {'a'}", "{'a'}", SET, "safe", "x = f'é {sorted(S)}'\nS = {'a'}"),
        ("S = {'a'}\nx = f'{S}'", "{'a'}", SET, "unsafe", "S = {'a'}\nx = f'{sorted(S)}'"),
        ("for t in set(ts):\n    p += t()", "set(ts)", SET, "unsafe", "for t in sorted(set(ts)):\n    p += t()"),
        ("for f in listdir(d):\n    pass", "listdir(d)", LISTING, "safe", "for f in sorted(listdir(d)):\n    pass"),
        ("x = [f for f in d.glob(g)]", "d.glob(g)", LISTING, "safe", "x = [f for f in sorted(d.glob(g))]"),
        ("x = list(d.iterdir())", "d.iterdir()", LISTING, "safe", "x = sorted(d.iterdir())"),
        ("x = os.listdir(d)", "os.listdir(d)", LISTING, "safe", "x = sorted(os.listdir(d))"),
        ("x = d.iterdir()", "d.iterdir()", LISTING, "unsafe", "x = sorted(d.iterdir())"),
        ("x = [*scandir(d)]", "scandir(d)", LISTING, "safe", "x = [*sorted(scandir(d), key=lambda entry: entry.name)]"),
    ],
)
def test_sorting(code: str, made_by: str, kind: CauseKind, verdict: str, result: str):
    fix = order_fix(code, made_by, kind)
    assert isinstance(fix, Fix), fix.reason
    assert (fix.applicability.value, apply_edits(code, fix.edits)) == (verdict, result)


def test_a_set_is_sorted_where_it_is_iterated_and_not_where_it_is_asked():
    code = "def f(xs: list[str]):\n    s = set(xs)\n    if 'a' in s:\n        return\n    for x in s:\n        add(x)\n"
    fix = order_fix(code, "set(xs)", placed="add(x)")
    assert isinstance(fix, Fix)
    assert fix.applicability.value == "safe"
    assert apply_edits(code, fix.edits) == code.replace("for x in s:", "for x in sorted(s):")


@pytest.mark.parametrize(
    ("code", "made_by", "kind", "part"),
    [
        ("for a, b, c in os.walk(d):\n    p += a", "os.walk(d)", LISTING, "inside the loop"),
        ("x = next(d.iterdir())", "d.iterdir()", LISTING, "next"),
        ("with os.scandir(d) as it:\n    pass", "os.scandir(d)", LISTING, "does not allow"),
        ("sorted = 1\nx = list({'a'})", "{'a'}", CauseKind.SET_ORDER, "something else"),
        ("x = {'a'}\n", "{'a'}", CauseKind.SET_ORDER, "not found"),
    ],
)
def test_sorting_is_declined_with_a_reason(code: str, made_by: str, kind: CauseKind, part: str):
    answer = order_fix(code, made_by, kind)
    assert isinstance(answer, Declined)
    assert part in answer.reason


def test_a_set_of_tools_is_not_sorted_by_guess():
    assert isinstance(order_fix("tools = list(set(ts))\n", "set(ts)", role=Role.TOOLS), Declined)


def test_positions_inside_f_strings_are_true():
    source = Source("a.py", 'x = (f\'é{ a!r:>{w}}\' f"{d[\'k\']}" """ s """ f\'{f"{ deep }"}\')\n')
    code = code_of(source)
    assert code is not None
    for name in ("a", "d", "deep"):
        at = source.text.index(f" {name}" if name != "d" else "d[") + (name != "d")
        found = code.innermost(Location(source, at, at + len(name)))
        assert found is not None
        assert code.text(found) == name


@pytest.mark.parametrize("text", ["x = (((", "(" * 5000 + ")" * 5000, "x = '\\N{'"])
def test_code_that_cannot_be_read_gives_no_tree(text: str):
    assert code_of(Source("a.py", text)) is None


@pytest.mark.parametrize(
    "text",
    [
        '"Member: " + str(now) + "\\n\\n" + "Answer politely.\\n"',
        '"".join(["Member: ", str(now), "\\n\\n", "Answer politely.\\n"])',
        'str(now) + "\\n\\n" + "Answer politely."',
    ],
)
def test_a_value_is_not_torn_from_the_line_that_it_stands_in(text: str) -> None:
    code = f"prompt = {text}\n"
    declined = next(fixes(python(Source("app.py", code), "str(now)")))
    assert isinstance(declined, Declined), made(code, declined)


@pytest.mark.parametrize(
    "code",
    [
        'text = "Member: "\ntext += str(now)\ntext += "\\n\\n"\ntext += "Answer politely.\\n"\n',
        'parts = []\nparts += ["Member: "]\nparts += [str(now)]\nparts += ["\\n\\nBe kind.\\n"]\np = "".join(parts)\n',
    ],
)
def test_a_value_is_not_torn_from_its_line_in_statements(code: str) -> None:
    declined = next(fixes(python(Source("app.py", code), "str(now)")))
    assert isinstance(declined, Declined), made(code, declined)


def prompts_of(tmp_path, code: str) -> tuple[Source, Prompt]:
    (tmp_path / "app.py").write_text(code)
    project = Project(tmp_path, base=tmp_path)
    source = project.read(tmp_path / "app.py")
    (prompt,) = read(source, project).prompts
    return source, prompt


def test_a_name_for_constant_text_is_text_behind_which_a_value_can_go(tmp_path):
    head = 'from datetime import datetime\nfrom openai import OpenAI\n\nRULES = "Never invent facts about the books."\n'
    text = 'f"""You help people.\nTime: {datetime.now()}\n{RULES}\n"""'
    call = "OpenAI().chat.completions.create(model='gpt-4o', messages=[{'role': 'system', 'content': %s}])\n"
    source, prompt = prompts_of(tmp_path, head + call % text)
    clock = next(each for each in segments(prompt.nodes) if each.causes)
    verdict, result = made(source.text, reorder(prompt, clock))
    assert verdict == "unsafe"  # what the name says is not looked at
    assert 'f"""You help people.\n{RULES}\nTime: {datetime.now()}\n"""' in result


def test_nothing_is_won_ahead_of_a_breakpoint(tmp_path):
    head = 'from datetime import datetime\nimport anthropic\n\nRULES = "Never invent facts about the books."\n'
    parts = 'parts = ["You help.", f"Time: {str(datetime.now())}", RULES]\n'
    call = (
        "anthropic.Anthropic().messages.create(model='claude-sonnet-4-5', max_tokens=9, messages=[], system=[{'type': "
        "'text', 'text': '\\n'.join(parts), 'cache_control': {'type': 'ephemeral'}}])\n"
    )
    _, prompt = prompts_of(tmp_path, head + parts + call)
    clock = next(each for each in segments(prompt.nodes) if each.causes)
    answer = reorder(prompt, clock)
    assert isinstance(answer, Fix)
    assert answer.edits == ()
    assert "ahead of the breakpoint" in answer.message


@pytest.mark.parametrize("inner", ["set(names)", "frozenset(names)"])
def test_only_the_set_that_is_shown_is_sorted(tmp_path, inner: str):
    code = (
        "from openai import OpenAI\n\n\ndef ask(names: set[str]):\n"
        "    OpenAI().chat.completions.create(model='gpt-4o', "
        f"messages=[{{'role': 'system', 'content': ', '.join({{x.lower() for x in {inner}}})}}])\n"
    )
    source, prompt = prompts_of(tmp_path, code)
    unordered = next(each for each in segments(prompt.nodes) if each.causes)
    verdict, result = made(source.text, sort(prompt, unordered))
    assert (verdict, result.count("sorted(")) == ("safe", 1)
    assert f"join(sorted({{x.lower() for x in {inner}}}))" in result


@pytest.mark.parametrize("value", ["%s", "%(now)s", "{}", "{now}"])
def test_a_line_of_a_text_that_is_filled_later_moves(value: str):
    code = f'TEXT = "You help people.\\nCurrent time: {value}\\nBe kind to 100%% of them.\\nAnswer in JSON.\\n"\n'
    assert python_moved(code, value) == (
        "safe",
        f'TEXT = "You help people.\\nBe kind to 100%% of them.\\nAnswer in JSON.\\nCurrent time: {value}\\n"\n',
    )


@pytest.mark.parametrize(
    ("value", "other"),
    [
        ("%s", "%s"), ("%-10s", "%d"), ("{}", "{}"), ("{:>10}", "{}"), ("{!r}", "{.name}"), ("{}", "{.name}"),
        ("{.hour}", "{[0]}"), ("{[0]}", "{}"), ("{now:>{}}", "{}"), ("{}", "{x:>{}}"),
    ],
)  # fmt: skip
def test_a_value_without_name_does_not_pass_another_one(value: str, other: str):
    other = f"The shop is {other}."
    code = f'TEXT = "You help people.\\nCurrent time: {value}\\nBe kind.\\n{other}\\nStay brief.\\n"\n'
    [answer, *_] = fixes(python(Source("app.py", code), value))
    assert isinstance(answer, Declined)
    assert answer.reason == "its placeholder has no name, so that its place among the others counts"


@pytest.mark.parametrize("other", ["%s", "{{}}", "%-5d"])
def test_values_that_fill_an_f_string_later_keep_their_order(other: str):
    code = f'TEXT = f"You help.\\nIt is {{now}} in house {other}.\\nBe kind.\\nThe dog is {other}.\\nStay brief.\\n"\n'
    assert declined(code) == "its placeholder has no name, so that its place among the others counts"
