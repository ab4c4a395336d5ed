"""What becomes of a list in branches: bounded, whatever a program does to it."""

from promptlint.analysis.heap import Heap, join_layers
from promptlint.analysis.values import Cell, Const, Either, Item, ListCell, Repeat


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
