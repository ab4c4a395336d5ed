"""Stable sections in front of what changes, moves that win nothing, and places that are not the end of the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from promptlint.diagnostic import Confidence, Fix
from promptlint.fixer import Declined, apply_edits, reorder
from promptlint.model import Cause, CauseKind, Part, Prompt, PromptKind, Rate, Role
from promptlint.nodes import segments
from promptlint.text import Location, Source
from tests.fixes import first, fixes, moved, template

UNKNOWN = Cause(CauseKind.VARIABLE, Rate.TURN, Confidence.MEDIUM, "task_id")
METHODS = (
    "## Methods\n\nCall the first tool, wait for its answer, and read all of it before you go on. Never call two tools "
    "at once, and never call one that is not named here. Say what each answer means for the task.\n"
)
CLOSING = "## Output\n\nReturn JSON only.\n"


def test_a_stable_section_goes_in_front_of_a_value_that_has_to_stay():
    data = "## Goal\n\n| goal |\n|---|\n| {{ memory }} |\n"
    verdict, result = moved(f"You review scripts.\n\n{data}\n{METHODS}\n{CLOSING}")
    assert (verdict, result) == ("unsafe", f"You review scripts.\n\n{METHODS}\n{data}\n{CLOSING}")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Say what", "Use the goal above. Say what"),  # it points at what it would pass
        ("## Methods", "## 2. Methods"),  # its place has a number
        ("go on.", "go on, {{ user_name }}."),  # it changes itself
        ("## Goal\n", "The method is given below, and this is the goal:\n"),  # nothing goes between these
    ],
)
def test_a_section_that_needs_its_place_keeps_it(old: str, new: str):
    data = "## Goal\n\n| goal |\n|---|\n| {{ memory }} |\n"
    text = f"You review scripts.\n\n{data}\n{METHODS}\n{CLOSING}".replace(old, new)
    for answer in fixes(template(Source("p.j2", text))):
        assert isinstance(answer, Declined) or "in front of" not in answer.message


def test_what_would_win_nothing_is_not_offered():
    text = "```\nat {{ now }}\n```\n\n1. Current time: {{ now }}\n\nBe kind to people, and stay brief.\n"
    answers = list(fixes(template(Source("p.j2", text))))
    assert [isinstance(each, Declined) for each in answers] == [True, True]
    assert "nothing would be won" in answers[1].reason


def test_a_value_does_not_go_among_announced_examples():
    rules = "Answer in the language of the question, in short sentences, and never invent anything. " * 2
    shown = "Here are some examples:\nExample: a greeting.\n```\nHello.\n```\nAnd so on.\n"
    answer = first(f"Current time: {{{{ now }}}}\n\n{rules}\n\n{shown}")
    assert isinstance(answer, Fix)
    assert answer.applicability.value == "safe"


def test_words_about_other_things_are_no_positions():
    text = "Current time: {{ now }}\n\nFirst read the question, then plan the next steps. Following the plan, answer.\n"
    assert moved(text)[0] == "safe"


@pytest.mark.parametrize(
    ("between", "offered"),
    [("Use the rules given above.", True), ("Use the time given above.", False)],
)
def test_a_word_that_points_back_counts_where_it_may_mean_what_moves(between: str, offered: bool):
    rules = f"{'Be kind to people. ' * 30}\n\n## Rules\n\n{between}\n\nBe brief.\n"
    answer = first(f"<time>\n{{{{ v }}}}\n{{{{ now }}}}\n</time>\n\n{rules}")
    assert isinstance(answer, Fix) is offered


def test_a_value_in_a_sentence_gets_a_reference_though_its_line_cannot_move():
    rules = "Answer in the language of the question, in short sentences, and never invent anything."
    about = "This talk follows up on an earlier one about the shop of {{ user_name }}.\nIts books are old."
    text = f"## About\n\n{about}\n\n{rules}\n"
    answer = first(text)
    assert isinstance(answer, Fix)
    result = apply_edits(text, answer.edits)
    assert result.count("{{ user_name }}") == 1
    assert answer.applicability.value == "unsafe"


def test_what_moves_along_does_not_count_as_text_ahead_of_what_stays():
    time = "Current time: {{ now }}\n<rules>\nBe kind.\nTime: {{ now }}\n</rules>\n"
    text = f"{time}Hello {{{{ user_name }}}}, you talk to a shop that sells old books and maps.\n\nBe kind to people."
    answers = [each for each in fixes(template(Source("p.j2", text))) if isinstance(each, Fix)]
    assert all(each.applicability.value != "safe" for each in answers)


@pytest.mark.parametrize(("behind", "offered"), [(".", True), (" lines of it.", False)])
def test_a_value_that_belongs_to_the_word_behind_it_gets_no_reference(behind: str, offered: bool):
    rules = "Answer in the language of the question, in short sentences, and never invent anything.\n" * 4
    text = f"Translate what the editor shows to you from here on, that is {{task_id}}{behind}\n\n{rules}"
    values = [each for each in segments(template(Source("p.txt", text), "format").nodes) if each.name == "task_id"]
    unknown = [replace(each, causes=frozenset({UNKNOWN})) for each in values]
    place = Location(Source("p.txt", text), 0, 0)
    host = template(Source("p.txt", text), "format").hosts
    prompt = Prompt(PromptKind.TEMPLATE, (Part(Role.SYSTEM, tuple(unknown), place),), place, hosts=host)
    answer = reorder(prompt, unknown[0])
    assert (isinstance(answer, Fix) and "reference" in answer.message) is offered
