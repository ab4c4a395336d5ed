"""How bad a finding is, how sure it is, and what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from promptlint import tokens
from promptlint.diagnostic import Confidence, Diagnostic, Severity
from promptlint.judge import PromptView
from promptlint.model import (
    Aspect,
    Branch,
    Cause,
    CauseKind,
    Evaluated,
    Node,
    Part,
    Prompt,
    PromptKind,
    Rate,
    Role,
    Segment,
    Step,
)
from promptlint.placed import PlacedValue
from promptlint.providers import ProviderFacts, lookup
from promptlint.registry import Registry
from promptlint.text import Location, Source
from tests.prompts import ANTHROPIC, OPENAI, Desk, either, many, when

HIGH, MEDIUM, LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW
ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def judged(*nodes: object, facts: ProviderFacts = OPENAI, kind: PromptKind = PromptKind.REQUEST) -> list[PlacedValue]:
    prompt = Desk().request(*nodes, kind=kind)  # type: ignore[arg-type]
    return list(PromptView(prompt, facts).costly(*CauseKind))


def verdict(*nodes: object, facts: ProviderFacts = OPENAI, kind: PromptKind = PromptKind.REQUEST) -> object:
    """Severity and confidence of the only value, or None if it is not worth a finding."""
    found = judged(*nodes, facts=facts, kind=kind)
    assert len(found) <= 1
    return (found[0].severity, found[0].confidence) if found else None


def said(prompt: Prompt, facts: ProviderFacts = OPENAI, **options: bool) -> list[Diagnostic]:
    """What the rules about texts say of a prompt; those about breakpoints and settings (PC6, PC7) have pages only."""
    view = PromptView(prompt, facts, **options)
    rules = [rule for rule in Registry().rules if rule.check and not rule.code.startswith(("PC6", "PC7"))]
    return [found for rule in rules if rule.check for found in rule.check(view)]


def codes(*nodes: object, facts: ProviderFacts = OPENAI, kind: PromptKind = PromptKind.REQUEST) -> list[str]:
    return [each.code for each in said(Desk().request(*nodes, kind=kind), facts)]  # type: ignore[arg-type]


# Severity


def test_an_error_where_nothing_is_cached_and_moving_the_value_would_change_that() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.text(24), desk.value(), desk.text(1000))) == (ERROR, HIGH)


def test_a_warning_where_the_minimum_is_reached_before_the_value() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.text(1024), desk.value(), desk.text(256))) == (WARNING, HIGH)


def test_info_where_little_is_gained() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.text(1024), desk.value(), desk.text(255))) == (INFO, LOW)


def test_info_for_a_prompt_that_is_too_short_to_be_cached() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.text(23), desk.value(), desk.text(1000))) == (INFO, LOW)


def test_little_behind_and_no_conversation_is_not_worth_telling() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.text(2000), desk.value(), desk.text(200))) == (INFO, LOW)
    assert verdict(desk.system(desk.value(CauseKind.DATE), desk.text(200))) == (INFO, LOW)
    assert verdict(desk.system(desk.text(200), desk.value(), desk.text(200)), desk.history()) == (WARNING, HIGH)


def test_a_conversation_behind_a_date_does_not_count() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.value(CauseKind.DATE), desk.text(200)), desk.history()) == (INFO, LOW)
    assert verdict(desk.system(desk.value(CauseKind.DATE), desk.text(300)), desk.history()) == (INFO, HIGH)


def test_a_request_that_is_too_short_in_any_order_is_not_worth_telling() -> None:
    desk = Desk()
    question = desk.user(desk.text(20))
    assert verdict(desk.system(desk.value(CauseKind.DATE), desk.text(600)), question) == (INFO, LOW)
    assert verdict(desk.system(desk.value(CauseKind.DATE), desk.text(1200)), question) == (INFO, HIGH)


def test_a_slow_value_behind_a_faster_one_is_not_worth_telling() -> None:
    desk = Desk()
    nodes = desk.system(desk.value(CauseKind.RETRIEVED, rate=Rate.TURN), desk.value(CauseKind.DATE), desk.text(5000))
    assert [each.confidence for each in judged(nodes)] == [HIGH, LOW]


def test_a_conversation_behind_is_worth_a_warning_even_in_a_short_prompt() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.text(10), desk.value()), desk.history()) == (WARNING, HIGH)


def test_a_value_at_the_very_end_costs_nothing() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.text(2000), desk.value(), desk.text("\n"))) is None
    assert verdict(desk.system(desk.text(2000), desk.value()), desk.user(desk.text(9))) is None


def test_text_of_unknown_length_counts_as_long_enough_at_medium_confidence() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.text(5), desk.value(), desk.constant())) == (ERROR, MEDIUM)
    assert verdict(desk.system(desk.text(5), desk.value(), desk.unknown("house_rules"))) == (ERROR, MEDIUM)
    assert verdict(desk.system(desk.text(5), desk.value(), desk.unknown())) is None  # it may change just as well
    assert verdict(desk.system(desk.constant(), desk.value(), desk.constant())) == (WARNING, MEDIUM)


def test_unknown_text_does_not_lower_what_stands_without_it() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.value(), desk.text(2000), desk.constant())) == (ERROR, HIGH)


def test_unknown_text_before_may_be_cached_already() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.constant(), desk.value(), desk.text(2000))) == (WARNING, HIGH)


def test_a_setting_behind_is_not_taken_for_a_long_text() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.value(), desk.text(9), desk.value(CauseKind.CONFIGURATION))) == (INFO, LOW)


@pytest.mark.parametrize("rate", [Rate.USER, Rate.SESSION])
def test_what_depends_on_a_folder_is_shared_by_all_runs_in_it(rate: Rate) -> None:
    desk = Desk()
    folder = desk.value(CauseKind.ENVIRONMENT, rate=rate)
    assert verdict(desk.system(folder, desk.text(2047))) == (INFO, HIGH)
    assert verdict(desk.system(folder, desk.text(2048))) == (WARNING, HIGH)
    [value] = judged(desk.system(folder, desk.text(2048)))
    assert value.cost.endswith("whenever it differs" if rate is Rate.SESSION else "for each user")


@pytest.mark.parametrize("rate", [Rate.TENANT, Rate.USER, Rate.SESSION])
def test_sessions_need_the_minimum_behind(rate: Rate) -> None:
    desk = Desk()
    value = desk.value(CauseKind.SESSION, "user_name", rate=rate)
    assert verdict(desk.system(value, desk.text(1024))) == (WARNING, HIGH)
    assert verdict(desk.system(value, desk.text(1023)), desk.history()) == (INFO, LOW)  # users share too little of it


def test_a_date_is_information() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.value(CauseKind.DATE), desk.text(5000))) == (INFO, HIGH)


def test_an_open_order_costs_like_a_session_because_processes_run_side_by_side() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.value(CauseKind.SET_ORDER), desk.constant())) == (WARNING, MEDIUM)
    assert verdict(desk.system(desk.value(CauseKind.SET_ORDER), desk.text(1024))) == (WARNING, HIGH)
    assert verdict(desk.system(desk.value(CauseKind.SET_ORDER), desk.text(1023))) == (INFO, LOW)


def test_a_value_made_at_start_changes_with_the_process() -> None:
    desk = Desk()
    value = desk.value()
    [cause] = value.causes
    at_import = replace(value, causes=frozenset({replace(cause, evaluated=Evaluated.IMPORT)}))
    assert verdict(desk.system(at_import, desk.text(3000))) == (INFO, HIGH)


def test_the_minimum_is_the_providers() -> None:
    desk = Desk()
    nodes = desk.system(desk.value(), desk.text(600))
    assert verdict(nodes) == (INFO, LOW)
    assert verdict(nodes, facts=replace(OPENAI, minimum=512)) == (ERROR, HIGH)


def test_a_provider_that_does_not_cache_loses_nothing() -> None:
    desk = Desk()
    assert verdict(desk.system(desk.value(), desk.text(6000)), facts=replace(OPENAI, caches=False)) is None


# Confidence


def test_an_unknown_role_is_at_most_medium() -> None:
    desk = Desk()
    assert verdict(desk.part(Role.UNKNOWN, desk.value(), desk.text(2000))) == (ERROR, MEDIUM)
    assert verdict(desk.value(), desk.text(2000), kind=PromptKind.TEMPLATE) == (ERROR, MEDIUM)


def test_a_name_alone_is_as_sure_as_the_catalogue_says() -> None:
    desk = Desk()
    value = desk.value(name="now", confidence=MEDIUM, by_name=True)
    assert verdict(desk.system(value, desk.text(2000))) == (ERROR, MEDIUM)


@pytest.mark.parametrize(("behind", "confidence"), [(1024, MEDIUM), (1023, LOW)])
def test_a_value_of_no_known_class_needs_known_text_behind(behind: int, confidence: Confidence) -> None:
    desk = Desk()
    value = desk.value(CauseKind.VARIABLE, "topic", confidence=LOW, by_name=True)
    [found] = judged(desk.system(desk.text(500), value, desk.text(behind), desk.constant()))
    assert found.confidence is confidence


@pytest.mark.parametrize(
    ("name", "confidence"),
    [("task_desc", MEDIUM), ("state.user_input", MEDIUM), ("audience", MEDIUM), ("region", LOW), ("input_format", LOW)],
)
def test_a_placeholder_counts_if_it_is_for_what_the_model_works_on(name: str, confidence: Confidence) -> None:
    desk = Desk()
    nodes = desk.system(desk.value(CauseKind.VARIABLE, name, confidence=LOW, by_name=True), desk.text(2000))
    assert verdict(nodes, kind=PromptKind.TEMPLATE) == (ERROR, confidence)
    assert verdict(nodes, kind=PromptKind.REQUEST) == (ERROR, confidence)


@pytest.mark.parametrize(("behind", "confidence"), [(1024, HIGH), (1023, LOW)])
def test_a_lone_user_text_needs_the_same(behind: int, confidence: Confidence) -> None:
    desk = Desk()
    [found] = judged(desk.user(desk.text(500), desk.value(), desk.text(behind)))
    assert found.confidence is confidence


def test_a_literal_counts_only_in_a_captured_request() -> None:
    desk = Desk()
    nodes = desk.system(desk.value(CauseKind.LITERAL, "2024-05-01T10:00:00Z"), desk.text(2000))
    assert verdict(nodes, kind=PromptKind.CAPTURED) == (ERROR, HIGH)
    assert verdict(nodes, kind=PromptKind.TEMPLATE) == (ERROR, LOW)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (PromptKind.CAPTURED, "this is a record of a request; the code that makes such requests has to change"),
        (PromptKind.TEMPLATE, "it is not known what writes this literal, or whether it changes"),
    ],
)
def test_a_literal_says_why_there_is_no_fix(kind: PromptKind, reason: str) -> None:
    desk = Desk()
    nodes = desk.system(desk.value(CauseKind.LITERAL, "2024-05-01T10:00:00Z"), desk.text(2000))
    [found] = said(desk.request(nodes, kind=kind))
    assert (found.code, found.fix, found.fix_declined) == ("PC108", None, reason)


# Which values, and under which code


def test_the_latest_user_turn_is_silent() -> None:
    desk = Desk()
    assert codes(desk.system(desk.text(2000)), desk.user(desk.value(), desk.text(2000))) == []


def test_one_question_is_reported_where_it_keeps_the_request_from_being_cached_at_all() -> None:
    desk = Desk()
    question = desk.user(desk.value(), desk.text(2000))
    assert codes(desk.system(desk.text(10)), question) == ["PC101"]
    assert codes(desk.system(desk.text(10)), desk.history(), question) == [], "a conversation stands ahead of it"
    assert codes(desk.system(desk.text(10)), desk.user(desk.value(), desk.text(500))) == [], "too short in any order"
    assert codes(desk.system(desk.text(10)), question, desk.part(Role.ASSISTANT, desk.text(5))) == []
    assert codes(desk.system(desk.text(10)), many(question)) == [], "each round adds to a conversation"


def test_an_earlier_user_turn_is_reported_for_what_is_made_anew_only() -> None:
    desk = Desk()
    asked = desk.value(CauseKind.VARIABLE, "question")
    assert codes(desk.system(), desk.user(desk.value(), desk.text(2000)), desk.history(), desk.user()) == ["PC101"]
    assert codes(desk.system(), desk.user(asked, desk.text(2000)), desk.history(), desk.user()) == []
    assert codes(desk.system(), many(desk.user(desk.value(), desk.text(2000))), desk.user()) == []


def test_unknown_is_an_answer() -> None:
    desk = Desk()
    assert codes(desk.system(desk.unknown(), desk.text(5000))) == []


def test_settings_and_what_is_read_at_start_are_silent_but_do_not_hide_another_cause() -> None:
    desk = Desk()
    setting = desk.value(CauseKind.CONFIGURATION, "settings.tone")
    host = desk.value(CauseKind.ENVIRONMENT, "gethostname()")
    [cause] = host.causes
    at_start = replace(cause, evaluated=Evaluated.PROCESS)
    assert codes(desk.system(setting, replace(host, causes=frozenset({at_start})), desk.text(5000))) == []
    request = Cause(CauseKind.REQUEST, Rate.TURN, HIGH, "request.id", desk.place())
    both = replace(host, causes=frozenset({at_start, request}))
    assert codes(desk.system(both, desk.text(5000))) == ["PC104"]


def test_of_causes_that_differ_in_their_place_alone_the_first_is_told_of() -> None:
    desk = Desk()
    places = [desk.place() for _ in range(12)]
    causes = [Cause(CauseKind.SET_ORDER, Rate.PROCESS, HIGH, "names", place) for place in places]
    value = Segment(desk.place(), None, frozenset(causes))  # which a set gives in an order of its own
    assert value.cause == causes[0]


TEXT_CODES = {
    CauseKind.CLOCK: "PC101",
    CauseKind.DATE: "PC102",
    CauseKind.RANDOM: "PC103",
    CauseKind.REQUEST: "PC104",
    CauseKind.SESSION: "PC105",
    CauseKind.ENVIRONMENT: "PC106",
    CauseKind.RETRIEVED: "PC107",
    CauseKind.LITERAL: "PC108",
    CauseKind.VARIABLE: "PC201",
    CauseKind.REPR: "PC404",
    CauseKind.ARRIVAL_ORDER: "PC201",
    CauseKind.MAPPING_ORDER: "PC403",
    CauseKind.SET_ORDER: "PC401",
    CauseKind.LISTING_ORDER: "PC402",
}
STRUCTURE_CODES = [
    (Role.TOOLS, Aspect.TOOLS, CauseKind.SET_ORDER, "PC301"),
    (Role.TOOLS, Aspect.TOOLS, CauseKind.LISTING_ORDER, "PC301"),
    (Role.TOOLS, Aspect.TOOLS, CauseKind.ARRIVAL_ORDER, "PC301"),
    (Role.TOOLS, Aspect.TOOLS, CauseKind.REQUEST, "PC302"),
    (Role.TOOLS, Aspect.TOOLS, CauseKind.SESSION, "PC302"),
    (Role.TOOLS, Aspect.TEXT, CauseKind.CLOCK, "PC303"),
    (Role.TOOLS, Aspect.TEXT, CauseKind.RANDOM, "PC303"),
    (Role.TOOLS, Aspect.TEXT, CauseKind.SET_ORDER, "PC303"),
    (Role.TOOLS, Aspect.ITEMS, CauseKind.RETRIEVED, "PC303"),
    (Role.TOOLS, Aspect.ITEMS, CauseKind.SET_ORDER, "PC304"),
    (Role.SCHEMA, Aspect.ITEMS, CauseKind.SET_ORDER, "PC304"),
    (Role.SCHEMA, Aspect.ITEMS, CauseKind.RETRIEVED, "PC305"),
    (Role.SCHEMA, Aspect.TEXT, CauseKind.CLOCK, "PC305"),
    (Role.TOOLS, Aspect.TOOLS, CauseKind.VARIABLE, None),
    (Role.TOOLS, Aspect.TEXT, CauseKind.VARIABLE, None),
    (Role.SCHEMA, Aspect.TEXT, CauseKind.VARIABLE, None),
]


@pytest.mark.parametrize("kind", [kind for kind in CauseKind if kind is not CauseKind.CONFIGURATION])
def test_each_kind_has_one_code_in_text(kind: CauseKind) -> None:
    desk = Desk()
    assert codes(desk.system(desk.value(kind), desk.text(2000))) == [TEXT_CODES[kind]]


@pytest.mark.parametrize(("role", "aspect", "kind", "code"), STRUCTURE_CODES)
def test_each_kind_has_at_most_one_code_in_tools_and_schema(
    role: Role, aspect: Aspect, kind: CauseKind, code: str | None
) -> None:
    desk = Desk()
    value = replace(desk.value(kind), aspect=aspect)
    found = codes(desk.part(role, value), desk.system(desk.text(2000)), desk.user())
    assert found == ([code] if code else [])


@pytest.mark.parametrize(
    ("value", "aspect", "sure"),
    [
        (Desk().value(CauseKind.SET_ORDER, confidence=HIGH), Aspect.ITEMS, HIGH),
        (Desk().value(CauseKind.SET_ORDER, confidence=MEDIUM), Aspect.ITEMS, LOW),  # the way was not seen
        (Desk().value(CauseKind.SET_ORDER, confidence=MEDIUM), Aspect.TOOLS, MEDIUM),
        (Desk().value(CauseKind.REQUEST, "has_images", confidence=MEDIUM, by_name=True), Aspect.TEXT, LOW),
        (Desk().value(CauseKind.REQUEST, "has_images", confidence=MEDIUM, by_name=True), Aspect.TOOLS, MEDIUM),
        (
            Desk().value(CauseKind.REQUEST, "flask.request.json", confidence=HIGH),
            Aspect.TEXT,
            LOW,
        ),  # its caller's tools
        (Desk().value(CauseKind.REQUEST, "ticket_id", confidence=MEDIUM, by_name=True), Aspect.TEXT, MEDIUM),
    ],
)
def test_how_sure_something_in_a_tool_is(value: Segment, aspect: Aspect, sure: Confidence) -> None:
    desk = Desk()
    tools = desk.part(Role.TOOLS, replace(value, aspect=aspect))
    prompt = desk.request(tools, desk.system(desk.text(2000)), desk.user())
    [found] = PromptView(prompt, OPENAI).costly(*CauseKind, in_tools=True)
    assert found.confidence is sure


def test_one_value_with_two_causes_has_one_code_by_precedence() -> None:
    desk = Desk()
    now, tenant = desk.value(), desk.value(CauseKind.SESSION, "tenant")
    both = replace(now, causes=now.causes | tenant.causes)
    assert codes(desk.system(both, desk.text(2000))) == ["PC101"]


def test_a_place_that_is_reached_twice_is_reported_once_as_the_dearest() -> None:
    desk = Desk()
    value = desk.value()
    [found] = judged(desk.system(desk.text(2000), value, desk.text(900), value, desk.text(300)))
    assert found.gain == 1200


# Late system messages


def late(desk: Desk, tokens_late: int, *ahead: Part) -> list[Diagnostic]:
    return said(desk.request(*ahead, desk.system(desk.text(tokens_late))))


def test_system_text_behind_a_turn_that_changes_is_late() -> None:
    desk = Desk()
    question = desk.user(desk.value(CauseKind.VARIABLE, "question"))
    assert [(each.code, each.severity) for each in late(desk, 2000, question)] == [("PC202", ERROR)]
    assert [each.severity for each in late(desk, 300, question)] == [WARNING]
    assert [each.severity for each in late(desk, 30, question)] == [INFO]
    assert [each.severity for each in late(desk, 2000, desk.system(desk.text(1500)), desk.history())] == [WARNING]


def test_system_text_behind_examples_or_other_system_text_is_not_late() -> None:
    desk = Desk()
    examples = (desk.user(desk.text(3)), desk.part(Role.ASSISTANT, desk.text(3)))
    assert late(desk, 2000, *examples) == []
    assert late(desk, 2000, desk.system(desk.value(CauseKind.CONFIGURATION))) == []


def test_a_late_system_message_is_welcome_where_the_provider_supports_it() -> None:
    desk = Desk()
    prompt = desk.request(desk.user(desk.value(CauseKind.VARIABLE)), desk.system(desk.text(2000)))
    assert said(prompt, replace(OPENAI, system_mid_conversation=True)) == []


def test_a_branch_or_a_loop_ahead_may_hold_the_turn() -> None:
    desk = Desk()
    question = desk.user(desk.value(CauseKind.VARIABLE))
    for ahead in (when("", question), many(question), either("", question, desk.system(desk.text(1)))):
        assert [each.code for each in said(desk.request(ahead, desk.system(desk.text(300))))] == ["PC202"]


# What is said


def test_the_message_says_what_where_and_what_it_costs() -> None:
    desk = Desk()
    [found] = said(desk.request(desk.system(desk.text(7), desk.value(), desk.text(1830))))
    assert found.message == (
        "`now` is the current time and stands at token 7: 1,830 stable tokens behind it are re-billed on each request, "
        "and nothing is cached, because that takes 1,024 tokens"
    )
    assert found.help.startswith("Move it behind the stable text")
    assert found.provider == "openai"
    assert found.prefix is not None
    assert (found.prefix.token, found.prefix.exact, found.prefix.minimum) == (7, True, 1024)
    assert (found.prefix.stable_tokens_after, found.prefix.stable_tokens_after_exact) == (1830, True)


def test_the_message_admits_what_is_not_known() -> None:
    desk = Desk()
    first = desk.value(CauseKind.SESSION, "user")
    system = desk.system(first, desk.text(2000), desk.value(), many(desk.text(1)))
    [found, _] = said(desk.request(system, desk.history()))
    assert "stands at token 2,000 or later" in found.message
    assert "at least 1 stable token and the conversation behind it are re-billed" in found.message
    [found] = said(desk.request(desk.system(desk.value(), desk.constant())))
    assert "stable text of unknown length behind it is re-billed" in found.message


def test_a_full_stop_before_the_conversation_is_not_worth_a_word() -> None:
    desk = Desk()
    [found] = said(desk.request(desk.system(desk.value(), desk.text(".\n")), desk.history()))
    assert ": the conversation behind it is re-billed on each request" in found.message


def test_what_is_reusable_now_ends_at_the_first_value_that_changes_as_often() -> None:
    desk = Desk()
    user = desk.value(CauseKind.SESSION, "user")
    values = judged(
        desk.system(desk.text(5), user, desk.text(10), desk.value(), desk.text(20), desk.value(), desk.text(9))
    )
    assert [value.reusable_now for value in values] == [5, 15, 15]
    assert [value.gain for value in values] == [39, 29, 9]


def test_the_message_of_a_short_prompt_does_not_alarm() -> None:
    desk = Desk()
    [found] = said(desk.request(desk.system(desk.value(), desk.text(30))))
    assert found.message.endswith(
        "30 stable tokens behind it are re-billed on each request as soon as the prompt exceeds the 1,024 tokens "
        "that caching takes"
    )


def test_the_value_is_named_as_it_stands_in_the_prompt_and_by_what_makes_it() -> None:
    desk = Desk()
    value = desk.value(name="datetime.now()")
    [found] = judged(desk.system(replace(value, name="stamp"), desk.text(2000)))
    assert found.shown == "`stamp` (`datetime.now()`)"
    [found] = judged(desk.system(replace(value, name=""), desk.text(2000)))
    assert found.shown == "`datetime.now()`"
    [found] = judged(desk.system(replace(value, name="a\n`b`" + "c" * 100), desk.text(2000)))
    assert "\n" not in found.shown
    assert len(found.shown) < 80


def test_the_way_of_a_value_is_told_in_order_and_each_place_once() -> None:
    desk = Desk()
    value = desk.value()
    [cause] = value.causes
    assert cause.location is not None
    passed = Step(desk.place(), "passed through `build`")
    value = replace(value, steps=(Step(cause.location, "read"), passed, Step(value.location, "placed")))
    prompt = desk.request(desk.system(value, desk.text(2000)))
    [found] = said(prompt)
    assert [each.message for each in found.related] == ["the clock is read here", "passed through `build`", "sent here"]
    assert found.related[0].location == cause.location
    assert found.related[-1].location == prompt.location


def test_a_template_is_sent_by_whoever_renders_it() -> None:
    desk = Desk()
    [found] = said(desk.request(desk.system(desk.value(by_name=True), desk.text(2000)), kind=PromptKind.TEMPLATE))
    assert found.related == ()


def test_a_missing_breakpoint_is_told() -> None:
    desk = Desk()
    [found] = said(desk.request(desk.system(desk.value(), desk.text(5000))), ANTHROPIC)
    assert found.help.endswith("No cache breakpoint is set here; set one behind the stable text.")
    assert found.prefix is not None
    assert found.prefix.estimate, "the vendor's tokenizer is not public"
    template = desk.request(desk.system(desk.value(), desk.text(5000)), kind=PromptKind.TEMPLATE)
    assert "breakpoint" not in said(template, ANTHROPIC)[0].help, "whoever sends it sets them"


# What is not done


def test_no_vocabulary_is_needed_where_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    def count(text: str, encoding: str) -> int:
        raise AssertionError("a tokenizer was loaded")

    monkeypatch.setattr(tokens, "count", count)
    desk = Desk()
    tone = desk.value(CauseKind.VARIABLE, "tone", confidence=LOW, by_name=True)
    assert said(desk.request(desk.system(desk.text(5000)), desk.user(desk.value()))) == []
    [found] = said(desk.request(desk.system(tone, desk.text(20))), pedantic=False)
    assert found.confidence is LOW
    [found] = said(desk.request(desk.system(desk.value(), desk.text(20))), pedantic=False)
    assert found.confidence is LOW
    with pytest.raises(AssertionError, match="tokenizer"):
        said(desk.request(desk.system(desk.value(), desk.text(2000))), pedantic=False)


def test_what_is_assumed_of_an_unknown_model_is_told_where_it_matters() -> None:
    desk = Desk()
    for provider, model, told in (
        ("anthropic", "claude-opus-9", True),
        ("anthropic", "claude-sonnet-4-5", False),
        ("azure", "our-deployment", False),  # its figures are the same for all models
    ):
        facts = lookup(provider, model=model)
        [value] = judged(desk.system(desk.value(), desk.text(9000)), facts=replace(facts, needs_breakpoint=False))
        assert bool(value.prefix.remark) is told, model


def test_a_date_read_at_start_is_hardly_worth_telling() -> None:
    desk = Desk()
    value = desk.value(CauseKind.DATE)
    value = replace(value, causes=frozenset(replace(each, evaluated=Evaluated.IMPORT) for each in value.causes))
    assert verdict(desk.system(value, desk.text(200), desk.constant()), desk.history()) == (INFO, LOW)
    assert verdict(desk.system(value, desk.text(1200)), desk.history()) == (INFO, LOW)


def test_a_date_close_ahead_of_a_clock_is_not_worth_a_finding_of_its_own() -> None:
    desk = Desk()
    date, clock = desk.value(CauseKind.DATE), desk.value(CauseKind.CLOCK, "now")
    [first, second] = judged(desk.system(date, desk.text(9), clock, desk.text(3000)))
    assert (first.severity, first.confidence) == (INFO, LOW)
    assert second.confidence is HIGH
    [first, _] = judged(desk.system(date, desk.text(900), clock, desk.text(3000)))
    assert (first.severity, first.confidence) == (INFO, HIGH)


def test_values_that_are_compared_with_each_other_are_judged() -> None:
    desk = Desk()
    listing, date = desk.value(CauseKind.LISTING_ORDER), desk.value(CauseKind.DATE)
    found = judged(desk.system(listing, desk.text(9), date, desk.text(900)))
    assert [each.severity for each in found] == [INFO, INFO]
    assert all(each.confidence in (LOW, HIGH) and each.cost for each in found)


def test_a_system_message_is_late_only_where_it_is_never_the_first() -> None:
    desk = Desk()
    late, turns = desk.system(desk.text(900)), desk.history()
    rule = next(rule for rule in Registry().rules if rule.code == "PC202")

    def found(*nodes: Node) -> int:
        return len(list(rule.check(PromptView(desk.request(*nodes), OPENAI)))) if rule.check else -1

    assert found(turns, late) == 1
    assert found(turns, when("asked", late)) == 1
    assert found(turns, Branch("first", ((late, turns), ()))) == 0  # an arm that begins anew
    assert found(Branch("first", ((late, turns), ())), turns, late) == 0  # on one way it is the first


def test_a_method_that_writes_a_value_is_not_its_name() -> None:
    desk = Desk()
    value = desk.value(CauseKind.CLOCK, "datetime.now.strftime")
    value = replace(value, causes=frozenset(replace(each, label="datetime.now()") for each in value.causes))
    [found] = judged(desk.system(value, desk.text(3000)))
    assert found.shown == "`datetime.now()`"
    [found] = judged(desk.system(replace(value, name="moment"), desk.text(3000)))
    assert found.shown == "`moment` (`datetime.now()`)"


def test_a_file_that_speaks_of_breakpoints_may_set_one_in_a_helper() -> None:
    desk = Desk()
    rule = next(rule for rule in Registry().rules if rule.code == "PC607")
    told = desk.request(desk.part(Role.TOOLS, desk.text(50)), desk.system(desk.text(50)), desk.history())

    def found(text: str) -> int:
        place = Location(Source("app.py", text), 0, 4)
        prompt = replace(told, sdk="anthropic", endpoint="messages", location=place)
        return len(list(rule.check(PromptView(prompt, ANTHROPIC)))) if rule.check else -1

    assert found("send(prepared(messages))") == 1
    assert found('send(prepared(messages))\nblock["cache_control"] = {"type": "ephemeral"}') == 0


def test_a_breakpoint_close_to_the_minimum_may_be_behind_enough() -> None:
    desk = Desk()
    rule = next(rule for rule in Registry().rules if rule.code == "PC603")

    def found(words: int) -> int:
        prompt = replace(desk.request(desk.system(desk.text(words), mark=True)), sdk="anthropic")
        return len(list(rule.check(PromptView(prompt, ANTHROPIC)))) if rule.check else -1

    assert found(ANTHROPIC.minimum // 2) == 1
    assert found(ANTHROPIC.minimum - 40) == 0  # by the provider's own tokenizer it may be more


def test_a_choice_among_sets_of_tools_leaves_breakpoints_that_are_read_again() -> None:
    desk = Desk()
    rule = next(rule for rule in Registry().rules if rule.code == "PC601")

    def found(aspect: Aspect) -> int:
        value = replace(desk.value(CauseKind.REQUEST, "asked"), aspect=aspect)
        nodes = (desk.part(Role.TOOLS, value), desk.system(desk.text(3000), mark=True), desk.history())
        prompt = replace(desk.request(*nodes), sdk="anthropic")
        return len(list(rule.check(PromptView(prompt, ANTHROPIC)))) if rule.check else -1

    assert found(Aspect.TEXT) == 1
    assert found(Aspect.TOOLS) == 0


@pytest.mark.parametrize(("behind", "sure"), [(40, LOW), (900, HIGH)])
def test_what_seldom_changes_is_told_of_where_much_stands_behind_it(behind: int, sure: Confidence) -> None:
    local = lookup("ollama")
    assert local.minimum < 40  # a program on one's own machine keeps whatever there is
    for kind in (CauseKind.SESSION, CauseKind.LISTING_ORDER):
        desk = Desk()
        [found] = judged(desk.system(desk.value(kind), desk.text(behind)), desk.history(), facts=local)
        assert found.confidence is sure


def test_retrieved_text_is_told_of_once_for_a_message() -> None:
    desk = Desk()
    rule = next(rule for rule in Registry().rules if rule.code == "PC107")
    title, content = desk.value(CauseKind.RETRIEVED, "title"), desk.value(CauseKind.RETRIEVED, "content")

    def found(*nodes: Node) -> list[list[Location]]:
        prompt = desk.request(*nodes, desk.system(desk.text(3000)))
        diagnostics = rule.check(PromptView(prompt, OPENAI)) if rule.check else ()
        return [[each.location, *(related.location for related in each.related)] for each in diagnostics]

    for nodes in ((many(title, desk.text(3), content),), (title, desk.text(300), content)):
        [places] = found(desk.system(*nodes))
        assert places[0] == title.location
    assert [places[0] for places in found(desk.system(title), desk.system(content))] == [
        title.location,
        content.location,
    ]
