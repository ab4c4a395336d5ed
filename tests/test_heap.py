"""What becomes of a list in branches: bounded, whatever a program does to it."""

from promptlint.analysis.texts.textops import literal
from promptlint.analysis.values.heap import Heap, join, join_layers
from promptlint.analysis.values.kinds import (
    Cell,
    Choice,
    Const,
    Either,
    Item,
    ListCell,
    Opaque,
    Repeat,
    Text,
    Value,
    choice,
)
from promptlint.diagnostic import Confidence
from promptlint.model import Cause, CauseKind, Rate
from promptlint.text import Location, Source

WHERE = Location(Source("a.py", "text"), 0, 4)


def leaves(items: tuple[Item, ...]) -> list[Item]:
    found: list[Item] = []
    for item in items:
        if isinstance(item, Either | Repeat):
            arms = item.arms if isinstance(item, Either) else (item.items,)
            found += [each for arm in arms for each in leaves(arm)]
        else:
            found.append(item)
    return found


def grown(rounds: int) -> tuple[Item, ...]:
    """A list into which each round puts an item either in front or behind."""
    heap = Heap()
    made = heap.new_list(ListCell(()))
    for number in range(rounds):
        one, items = Const(number), heap.list_cell(made).items
        arms: list[dict[int, Cell]] = [{1: ListCell((one, *items))}, {1: ListCell((*items, one))}]
        joined = join_layers(f"test {number}", heap, heap.next_number, arms)[1]
        assert isinstance(joined, ListCell)
        heap.put(made, joined)
    return heap.list_cell(made).items


def test_few_branches_keep_their_order() -> None:
    items = grown(3)
    assert isinstance(items[0], Either)
    assert len(items) == 1
    assert {each.value for each in leaves(items) if isinstance(each, Const)} == {0, 1, 2}


def test_branch_upon_branch_ends_with_items_in_some_order() -> None:
    items = grown(14)
    assert len(leaves(items)) < 1_200
    assert {each.value for each in leaves(items) if isinstance(each, Const)} == set(range(14))


def chosen(rounds: int, *, by: bool = True) -> Value:
    """What a text of one of two origins becomes where each round may put something else in its place."""
    value: Value = Choice("origin", (Opaque(label="stored"), literal("own", WHERE)))
    for number in range(rounds):
        cause = Cause(CauseKind.CLOCK, Rate.INSTANT, Confidence.HIGH, f"clock {number}")
        other = Choice("origin", (Opaque(frozenset({cause})), literal(f"own {number}", WHERE)))
        value = join(f"test {number}" if by else "", [other, value])
    return value


def test_alternatives_are_changed_each_for_itself() -> None:
    value = chosen(12)
    assert isinstance(value, Choice)
    assert value.test == "origin"
    assert isinstance(value.arms[1], Text)


def test_too_many_alternatives_keep_what_they_change_by() -> None:
    value = choice("", (chosen(40), literal("another", WHERE)))
    labels = {cause.label for arm in opened(value) if isinstance(arm, Opaque) for cause in arm.causes}
    assert labels == {f"clock {number}" for number in range(40)}


def opened(value: Value) -> list[Value]:
    return [each for arm in value.arms for each in opened(arm)] if isinstance(value, Choice) else [value]


def test_alternatives_that_come_again_are_kept_once() -> None:
    arms = (Opaque(label="one"), Opaque(label="two"))
    value: Value = Choice("first", arms)
    for number in range(8):
        value = choice(f"test {number}", (value, Choice(f"again {number}", arms)))
    assert set(opened(value)) == set(arms)
