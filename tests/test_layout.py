"""What stands before a value at least, what stands behind it at most."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from promptlint.layout import Layout, Placement, provider_order
from promptlint.model import Branch, CauseKind, Many, Node, Part, Role, Segment
from tests.prompts import ANTHROPIC, OPENAI, Desk, either, many, when, words


def measure(*nodes: Node, facts=OPENAI, captured: bool = False) -> tuple[Placement, ...]:
    return Layout(nodes, facts, captured=captured).measure(words)


def numbers(placement: Placement) -> tuple[int, bool, int, bool]:
    before, after = placement.before, placement.after
    return before.tokens, before.exact, after.tokens, after.exact


def test_a_value_between_two_known_texts() -> None:
    desk = Desk()
    [value] = measure(desk.system(desk.text(7), desk.value(), desk.text(30)))
    assert numbers(value) == (7, True, 30, True)


def test_a_changing_value_before_makes_the_position_a_lower_bound_and_does_not_count_behind() -> None:
    desk = Desk()
    first, second = measure(desk.system(desk.text(1), desk.value(), desk.text(2), desk.value(), desk.text(4)))
    assert numbers(first) == (1, True, 6, True)
    assert numbers(second) == (3, False, 4, True)


def test_adjacent_texts_are_counted_as_the_one_text_that_they_are() -> None:
    desk = Desk()
    seen = []
    Layout((desk.system(desk.text("ab"), desk.text("cd"), desk.value(), desk.text("e")),), OPENAI).measure(
        lambda text: seen.append(text) or len(text)  # type: ignore[func-returns-value]
    )
    assert sorted(seen) == ["abcd", "e"]


def test_the_cheapest_arm_counts_before_and_the_longest_behind() -> None:
    desk = Desk()
    prompt = desk.system(either("", desk.text(5), desk.text(50)), desk.value(), either("", desk.text(9), desk.text(90)))
    [value] = measure(prompt)
    assert numbers(value) == (5, True, 90, True)


def test_an_unknown_arm_is_a_lower_bound_only_where_it_is_the_cheapest() -> None:
    desk = Desk()
    [value] = measure(desk.system(either("", desk.unknown(), desk.text(3)), desk.value(), desk.text(1)))
    assert numbers(value)[:2] == (0, False)
    [value] = measure(desk.system(when("", desk.unknown()), desk.value(), desk.text(1)))
    assert numbers(value)[:2] == (0, True), "without the unknown text the value does stand at 0"


def test_branches_on_one_test_choose_alike() -> None:
    desk = Desk()
    [value] = measure(
        desk.system(
            either("long", desk.text(50), desk.text(5)),
            when("long", desk.value()),
            either("long", desk.text(7), desk.text(700)),
        )
    )
    assert numbers(value) == (50, True, 7, True)


def test_correlation_holds_for_branches_that_hold_no_value_too() -> None:
    desk = Desk()
    [value] = measure(
        desk.system(either("a", desk.text(1), desk.text(10)), either("a", desk.text(20), desk.text(2)), desk.value())
    )
    assert value.before.tokens == 12, "arm 1 twice; 1 + 2 belongs to no request"


def test_branches_without_a_test_are_independent() -> None:
    desk = Desk()
    [value] = measure(
        desk.system(either("", desk.text(1), desk.text(10)), either("", desk.text(20), desk.text(2)), desk.value())
    )
    assert value.before.tokens == 3


def test_more_tests_than_the_budget_cost_no_more_and_stay_bounds() -> None:
    desk = Desk()
    calls = itertools.count()
    tests = [f"t{number}" for number in range(20)]
    nodes = [either(test, desk.text(1), desk.text(2)) for test in tests for _ in range(2)]

    def count(text: str) -> int:
        next(calls)
        return words(text)

    [value] = Layout((desk.system(*nodes, desk.value(), desk.text(1)),), OPENAI).measure(count)
    assert value.before.tokens == 40
    assert next(calls) <= 41, "each text is counted once, whatever the number of worlds"


def test_a_loop_counts_zero_times_before_and_once_behind() -> None:
    desk = Desk()
    [value] = measure(desk.system(many(desk.text(8)), desk.value(), many(desk.text(16))))
    assert numbers(value) == (0, False, 16, False)


def test_inside_a_loop_the_rest_of_its_body_stands_behind() -> None:
    desk = Desk()
    [value] = measure(desk.system(desk.text(2), many(desk.text(4), desk.value(), desk.text(8)), desk.text(16)))
    assert numbers(value)[::2] == (6, 24)


def test_text_that_nobody_can_see_is_open_but_a_deployment_fact_is_not() -> None:
    desk = Desk()
    [value] = measure(desk.system(desk.constant(), desk.value(), desk.unknown("get_instructions")))
    assert value.before.open
    assert value.after.open
    [value] = measure(desk.system(desk.constant("company_name"), desk.value(), desk.value(CauseKind.CONFIGURATION)))
    assert not value.before.open
    assert not value.after.open
    assert not value.before.exact


def test_nothing_says_that_a_parameter_is_long() -> None:
    desk = Desk()
    [value] = measure(desk.system(desk.value(), Segment(desk.place(), partly_unknown=True, name="question")))
    assert not value.after.open
    [value] = measure(desk.system(desk.value(), Segment(desk.place(), partly_unknown=True, name="build_rules")))
    assert value.after.open


def test_markup_and_punctuation_alone_are_nothing_to_lose() -> None:
    desk = Desk()
    [value] = measure(desk.system(desk.text(5), desk.value(), desk.text(".\n</context>\n")))
    assert value.after.nothing
    [value] = measure(desk.system(desk.text(5), desk.value(), desk.text(" UTC")))
    assert not value.after.nothing


def test_history_stands_behind_a_system_value() -> None:
    desk = Desk()
    [value] = measure(desk.system(desk.value()), desk.history(), desk.user(desk.text(9)))
    assert value.after.history
    assert value.after.tokens == 0


def test_what_was_said_is_history_not_a_text_of_unknown_length() -> None:
    desk = Desk()
    [value] = measure(desk.system(desk.value()), desk.part(Role.HISTORY, desk.unknown()), desk.user())
    assert value.after.history
    assert not value.after.open


def test_the_newest_user_turn_and_what_follows_is_no_prefix() -> None:
    desk = Desk()
    first, second = measure(
        desk.system(desk.value(), desk.text(1)),
        desk.user(desk.value(), desk.text(100)),
        desk.part(Role.ASSISTANT, desk.text(10)),
    )
    assert numbers(first)[2] == 1
    assert not first.after.history
    assert not second.cacheable


def test_in_a_lone_question_what_stands_behind_a_value_is_its_own_text() -> None:
    desk = Desk()
    system, asked = measure(desk.system(desk.value(), desk.text(3)), desk.user(desk.value(), desk.text(100)))
    assert asked.asked
    assert asked.after.tokens == 100
    assert not system.asked
    assert system.after.tokens == 3, "the question is no prefix for what stands ahead of it"
    _, later = measure(desk.system(desk.value()), desk.history(), desk.user(desk.value(), desk.text(100)))
    assert not later.asked


def test_a_turn_of_several_blocks_is_one_turn_but_its_text_can_be_cached() -> None:
    desk = Desk()
    blocks = desk.user(desk.value(), desk.text(3)), desk.user(desk.text(20)), desk.user(desk.text(5))
    system, block = measure(desk.system(desk.value()), *blocks)
    assert system.after.tokens == 23
    assert not block.cacheable
    _, earlier = measure(desk.system(desk.value()), blocks[0], desk.part(Role.ASSISTANT), *blocks[1:])
    assert earlier.cacheable


def test_an_agent_that_sends_tool_results_has_sent_the_rest_of_the_turn_before() -> None:
    desk = Desk()
    call, result = desk.part(Role.ASSISTANT, desk.unknown()), desk.part(Role.TOOL, desk.text(7))
    system, question = measure(desk.system(desk.value()), desk.user(desk.value(), desk.text(3)), call, result)
    assert system.after.history
    assert system.after.tokens == 3
    assert not question.cacheable, "no value of the newest turn is reported"


def test_the_newest_turn_may_stand_in_a_branch() -> None:
    desk = Desk()
    [value] = measure(
        desk.system(desk.value()),
        Branch("", ((desk.user(desk.text(5)),), (desk.user(desk.text(6)), desk.user(desk.text(7))))),
        when("", desk.system(desk.text(50))),
    )
    assert value.after.tokens == 6, "the first of the two user messages is not the newest"


def test_the_newest_turn_stands_at_the_end_of_a_history_without_a_user_message_behind() -> None:
    desk = Desk()
    [value] = measure(desk.system(desk.value()), desk.user(desk.text(5)), desk.history(), desk.system(desk.text(50)))
    assert value.after.history
    assert value.after.tokens == 5


def test_a_loop_of_messages_is_a_conversation() -> None:
    desk = Desk()
    value, inside = measure(
        desk.system(desk.value()), many(desk.user(desk.value()), desk.part(Role.ASSISTANT)), desk.user()
    )
    assert value.after.history
    assert inside.kept


def test_examples_in_plain_text_are_no_conversation_unless_captured() -> None:
    desk = Desk()
    nodes = (
        desk.system(desk.value()),
        desk.user(desk.text(3)),
        desk.part(Role.ASSISTANT, desk.text(4)),
        desk.user(desk.text(5)),
    )
    [example] = measure(*nodes)
    [captured] = measure(*nodes, captured=True)
    assert (example.after.history, example.after.tokens) == (False, 7)
    assert (captured.after.history, captured.after.tokens) == (True, 7)


def test_a_lone_user_text_is_measured_like_any_other() -> None:
    desk = Desk()
    layout = Layout((desk.user(desk.value(), desk.text(40)),), OPENAI)
    [value] = layout.measure(words)
    assert layout.lone_user
    assert value.cacheable
    assert value.after.tokens == 40


def test_a_user_text_in_several_blocks_is_still_alone() -> None:
    desk = Desk()
    layout = Layout((desk.user(desk.value(), desk.text(40)), desk.user(desk.text(5))), OPENAI)
    [value] = layout.measure(words)
    assert layout.lone_user
    assert value.cacheable
    assert value.after.tokens == 45


def test_tools_and_schema_come_first_whatever_the_order_in_the_code() -> None:
    desk = Desk()
    system = desk.system(desk.text(10))
    tools = desk.part(Role.TOOLS, desk.value(CauseKind.ARRIVAL_ORDER))
    late = desk.system(desk.text(1))
    user = desk.user(desk.text(2))
    assert provider_order((system, user, late, tools), OPENAI) == (tools, system, user, late)
    [value] = measure(system, user, when("tools", tools))
    assert numbers(value) == (0, False, 10, False), "the provider writes tools out in a way of its own"


def test_what_stands_behind_tools_stands_at_least_so_far_back() -> None:
    desk = Desk()
    tools = desk.part(Role.TOOLS, desk.text(7))
    [value] = measure(tools, desk.system(desk.value(), desk.text(10)), desk.user(desk.text(2)))
    assert numbers(value) == (7, False, 10, True)


def test_only_what_stands_before_the_last_breakpoint_is_cacheable() -> None:
    desk = Desk()
    first = desk.system(desk.value(), desk.text(5), mark=True)
    second = desk.system(desk.value(), desk.text(6))
    layout = Layout((first, second, desk.history(), desk.user(desk.text(1))), ANTHROPIC)
    one, two = layout.measure(words)
    assert layout.breakpoints
    assert (one.after.tokens, one.after.history) == (5, False)
    assert not two.cacheable


def test_without_any_breakpoint_all_is_measured_and_that_is_told() -> None:
    desk = Desk()
    layout = Layout((desk.system(desk.value(), desk.text(5)),), ANTHROPIC)
    [value] = layout.measure(words)
    assert not layout.breakpoints
    assert value.after.tokens == 5
    assert Layout((desk.system(desk.value()),), OPENAI).breakpoints, "providers without breakpoints need none"


def test_the_same_segment_in_two_places_is_measured_in_each() -> None:
    desk = Desk()
    value = desk.value()
    first, second = measure(desk.system(value, desk.text(3), value))
    assert (first.after.tokens, second.after.tokens) == (3, 0)


def test_nothing_is_counted_without_a_changing_value() -> None:
    desk = Desk()
    layout = Layout((desk.system(desk.text(5), desk.constant()),), OPENAI)
    assert not layout.changing
    assert layout.measure(lambda text: 1 // 0) == ()


# Properties: against a listing of all paths.


def _paths(nodes: tuple[Node, ...], world: tuple[tuple[str, int], ...] = ()):
    """Each way through, as a list of segments and the assumptions made; loops run zero times or once."""
    if not nodes:
        yield [], world
        return
    head, rest = nodes[0], nodes[1:]
    match head:
        case Segment():
            ways = [([head], world)]
        case Branch():
            fixed = dict(world)
            ways = []
            for index, arm in enumerate(head.arms):
                if head.test and fixed.get(head.test, index) != index:
                    continue
                assumed = (*world, (head.test, index)) if head.test else world
                ways += list(_paths(arm, assumed))
        case Many():
            ways = [([], world), *_paths(head.body, world)]
        case Part():
            ways = list(_paths(head.children, world))
    for way, assumed in ways:
        for tail, final in _paths(rest, assumed):
            yield way + tail, final


def _trees(desk: Desk) -> st.SearchStrategy[tuple[Node, ...]]:
    leaf = st.one_of(
        st.integers(1, 9).map(desk.text), st.builds(desk.value), st.builds(desk.constant), st.builds(desk.unknown)
    )

    def grow(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
        some = st.lists(inner, max_size=3).map(tuple)
        return st.one_of(
            st.builds(lambda test, one, two: Branch(test, (one, two)), st.sampled_from(["", "a", "b"]), some, some),
            some.map(Many),
        )

    return st.lists(st.recursive(leaf, grow, max_leaves=8), max_size=5).map(tuple)


@given(st.data())
def test_the_two_walks_agree_with_all_paths(data: st.DataObject) -> None:
    desk = Desk()
    nodes = data.draw(_trees(desk))
    measured = {id(each.segment): each for each in Layout(nodes, OPENAI).measure(words)}
    least: dict[int, int] = {}
    most: dict[int, int] = {}
    for path, _ in _paths(nodes):
        texts = [words(each.text) if each.text is not None else 0 for each in path]
        for index, segment in enumerate(path):
            if segment.causes:
                least[id(segment)] = min(sum(texts[:index]), least.get(id(segment), 10**9))
                most[id(segment)] = max(sum(texts[index + 1 :]), most.get(id(segment), 0))
    reached = {key: each for key, each in measured.items() if each.reached}
    assert {key: each.before.tokens for key, each in reached.items()} == least
    assert {key: each.after.tokens for key, each in reached.items()} == most


def test_a_value_that_no_request_holds_has_nothing_behind_it() -> None:
    desk = Desk()
    contradiction = Branch("a", ((Branch("a", ((), (desk.value(), desk.text(5)))),), ()))
    [value] = measure(desk.system(contradiction, desk.text(3)))
    assert not value.reached
    assert value.after.nothing
    [value] = measure(desk.system(when("a", desk.value()), desk.text(3)))
    assert value.reached


def test_facts_may_name_any_order_of_parts() -> None:
    desk = Desk()
    system, tools, user, late = desk.system(), desk.part(Role.TOOLS), desk.user(), desk.system()
    between = replace(OPENAI, order=("system", "tools", "messages"))
    assert provider_order((tools, system, user, late), between) == (system, tools, user, late)
