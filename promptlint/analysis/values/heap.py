"""The heap of one run: cells of lists, dictionaries and instances, and how two futures of it are joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from promptlint.analysis.tables.sink_tables import setting_names
from promptlint.analysis.values.kinds import (
    UNDECIDED,
    Cell,
    Choice,
    Const,
    Decisions,
    DictCell,
    DictRef,
    Either,
    Item,
    ListCell,
    ListRef,
    ObjectCell,
    ObjectRef,
    Opaque,
    Repeat,
    Text,
    Value,
    choice,
)
from promptlint.model import Branch, Many, Node

_MAX_LEAVES = 500  # items in the branches behind what these share, from which on their order is given up


class Heap:
    """Cells by number, in layers: a branch writes into a layer of its own, which is joined or dropped at its end."""

    def __init__(self) -> None:
        self._cells: dict[int, Cell] = {}
        self._layers: list[dict[int, Cell | None]] = []  # for each layer what its writes replaced
        self._first: dict[int, Cell] = {}  # cells as made: a module's globals outlive the branch that first used them
        self.next_number = 1

    def new_list(self, cell: ListCell) -> ListRef:
        return ListRef(self._add(cell))

    def new_dict(self, cell: DictCell) -> DictRef:
        return DictRef(self._add(cell))

    def new_object(self, cell: ObjectCell) -> ObjectRef:
        return ObjectRef(self._add(cell))

    def _add(self, cell: Cell) -> int:
        number = self.next_number
        self.next_number += 1
        self._first[number] = cell
        self._put(number, cell)
        return number

    def _put(self, number: int, cell: Cell) -> None:
        if self._layers and number not in self._layers[-1]:
            self._layers[-1][number] = self._cells.get(number)
        self._cells[number] = cell

    def cell(self, number: int) -> Cell:
        found = self._cells.get(number)
        return found if found is not None else self._first[number]

    def list_cell(self, ref: ListRef) -> ListCell:
        cell = self.cell(ref.id)
        assert isinstance(cell, ListCell)
        return cell

    def dict_cell(self, ref: DictRef) -> DictCell:
        cell = self.cell(ref.id)
        assert isinstance(cell, DictCell)
        return cell

    def object_cell(self, ref: ObjectRef) -> ObjectCell:
        cell = self.cell(ref.id)
        assert isinstance(cell, ObjectCell)
        return cell

    def put(self, ref: ListRef | DictRef | ObjectRef, cell: Cell) -> None:
        self._put(ref.id, cell)

    def write(self, cells: Mapping[int, Cell]) -> None:
        for number, cell in cells.items():
            self._put(number, cell)

    @property
    def depth(self) -> int:
        """How many layers there are."""
        return len(self._layers)

    def push(self) -> None:
        """Begin a layer: what is written from now on can be taken back."""
        self._layers.append({})

    def pop(self) -> dict[int, Cell]:
        """End the layer begun last, take back what was written in it, and give it."""
        written: dict[int, Cell] = {}
        for number, before in self._layers.pop().items():
            written[number] = self._cells[number]
            if before is None:
                del self._cells[number]
            else:
                self._cells[number] = before
        return written

    def cut(self, depth: int) -> None:
        """Take back all layers above `depth`, whatever was under way in them."""
        while len(self._layers) > depth:
            self.pop()

    def written_since(self, depth: int) -> dict[int, Cell]:
        """What was written in all layers above `depth`."""
        return {number: self._cells[number] for layer in self._layers[depth:] for number in layer}

    def keep(self, since: int) -> None:
        """Let the cells made from number `since` on outlive any layer, as they are now."""
        for number in range(since, self.next_number):
            self._first[number] = self.cell(number)


def join_layers(
    test: str, heap: Heap, since: int, arms: list[dict[int, Cell]], why: Decisions = UNDECIDED, *, lasting: bool = False
) -> dict[int, Cell]:
    """What is written by a branch, given what each of its arms wrote; cells from `since` on were made inside.

    `lasting` is true for the ends of a function: what one request puts into a field stays there for those to come.
    """
    joined: dict[int, Cell] = {}
    for number in {number for arm in arms for number in arm}:
        if number >= since or len(arms) == 1:
            joined[number] = next(arm[number] for arm in arms if number in arm)
        else:
            before = heap.cell(number)
            cells = [arm.get(number, before) for arm in arms]
            decided = UNDECIDED if lasting and isinstance(before, ObjectCell) else why
            joined[number] = cells[0] if all(cell is cells[0] for cell in cells) else _join_cell(test, cells, decided)
    return joined


def _join_cell(test: str, cells: list[Cell], why: Decisions = UNDECIDED) -> Cell:
    first = cells[0]
    if isinstance(first, ListCell):
        lists = [cell for cell in cells if isinstance(cell, ListCell)]
        order = frozenset(cause for cell in lists for cause in cell.order)
        ordered_at = next((cell.ordered_at for cell in lists if cell.ordered_at is not None), None)
        items = _join_items(test, [cell.items for cell in lists], why)
        return ListCell(items, order, first.kind, first.location, ordered_at)
    if isinstance(first, DictCell):
        dicts = [cell for cell in cells if isinstance(cell, DictCell)]
        keys = list(dict.fromkeys(key for cell in dicts for key in cell.entries))
        entries: dict[str, Value] = {}
        for key in keys:
            held = [cell.entries.get(key) for cell in dicts]
            present = [value for value in held if value is not None]
            if len(present) < len(held) and key in setting_names():  # left out in some requests
                entries[key] = choice(test, tuple(Const(None) if value is None else value for value in held), why)
                continue
            missing = [Const(None)] if why and len(present) < len(dicts) else []
            entries[key] = join(test, [*present, *missing], why)
        places = {key: place for cell in dicts for key, place in cell.places.items()}
        extra = tuple(dict.fromkeys(value for cell in dicts for value in cell.values))
        order = frozenset(cause for cell in dicts for cause in cell.order)
        return DictCell(entries, any(cell.open for cell in dicts), first.location, extra, order, places)
    objects = [cell for cell in cells if isinstance(cell, ObjectCell)]
    names = list(dict.fromkeys(name for cell in objects for name in cell.fields))
    fields = {name: join(test, [cell.fields[name] for cell in objects if name in cell.fields], why) for name in names}
    return replace(objects[0], fields=fields)


def _common_prefix(sequences: list[tuple[Item, ...]] | list[tuple[Node, ...]]) -> int:
    length = 0
    for items in zip(*sequences, strict=False):
        if not all(item is items[0] or item == items[0] for item in items):
            break
        length += 1
    return length


def _join_items(test: str, sequences: list[tuple[Item, ...]], why: Decisions) -> tuple[Item, ...]:
    shared = _common_prefix(sequences)
    arms = tuple(sequence[shared:] for sequence in sequences)
    if not any(arms):
        return sequences[0]
    held = list(_leaves(arms))
    if len(held) > _MAX_LEAVES:  # put in front here, behind there: branch upon branch it doubles
        return (*sequences[0][:shared], Repeat(tuple({id(each): each for each in held}.values())))
    return (*sequences[0][:shared], Either(test, arms, why))


def _leaves(arms: Iterable[tuple[Item, ...]]) -> Iterator[Item]:
    """The items of all branches and loops, as often as they stand there."""
    for arm in arms:
        for item in arm:
            if isinstance(item, Either | Repeat):
                yield from _leaves(item.arms if isinstance(item, Either) else (item.items,))
            else:
                yield item


def join_nodes(test: str, sequences: list[tuple[Node, ...]]) -> tuple[Node, ...]:
    """The text after a branch: what all arms begin with, then the branch."""
    shared = _common_prefix(sequences)
    arms = tuple(sequence[shared:] for sequence in sequences)
    return (*sequences[0][:shared], Branch(test, arms)) if any(arms) else sequences[0]


def join(test: str, values: list[Value], why: Decisions = UNDECIDED) -> Value:
    """One of `values`: the same value if they agree, text with a branch where all are text, else a choice.

    `why` are the tests behind it that are seen to change.
    """
    if len(values) == 2 and (values[0] is values[1] or values[0] == values[1]):
        return values[0]
    distinct = values if len(values) == 2 else list(dict.fromkeys(values))
    if len(distinct) == 1:
        return distinct[0]
    texts = [value for value in distinct if isinstance(value, Text)]
    if len(texts) == len(distinct) == len(values):
        return Text(join_nodes(test, [value.nodes for value in texts]), any(value.default for value in texts))
    alike = _of_one_test(values)
    if alike:
        columns = zip(*(each.arms for each in alike), strict=True)  # what came of each of the same alternatives
        return choice(alike[0].test, tuple(join(test, list(column), why) for column in columns), alike[0].why)
    return choice(test, tuple(values), why) if len(distinct) == len(values) else choice("", tuple(distinct), why)


def _of_one_test(values: list[Value]) -> list[Choice]:
    """The values as choices between texts by one test; empty where they are not."""
    found = [each for each in values if isinstance(each, Choice)]
    alike = len(found) == len(values) and len({(each.test, len(each.arms)) for each in found}) == 1
    return found if alike and all(map(_of_text, found)) else []


def _of_text(value: Value) -> bool:
    if isinstance(value, Choice):
        return all(_of_text(arm) for arm in value.arms)
    return isinstance(value, Text | Opaque | Const)


def repeat_cells(heap: Heap, since: int, written: dict[int, Cell]) -> dict[int, Cell]:
    """What is written by a loop whose body, run once, writes `written`; cells from `since` on were made inside."""
    result = dict(written)
    for number, cell in written.items():
        if number < since:
            result[number] = _repeat_cell(heap.cell(number), cell)
    return result


def _repeat_cell(old: Cell, cell: Cell) -> Cell:
    if old is cell:
        return cell
    if isinstance(cell, ListCell) and isinstance(old, ListCell):
        shared = _common_prefix([old.items, cell.items])
        if shared == len(old.items):
            again = Repeat(cell.items[shared:])
            items = old.items if old.items[-1:] == (again,) else (*old.items, again)
            return replace(cell, items=items)
    if isinstance(cell, ObjectCell) and isinstance(old, ObjectCell):
        fields = {name: repeat_value(old.fields.get(name), value) for name, value in cell.fields.items()}
        return replace(cell, fields={**old.fields, **fields})
    return _join_cell("", [old, cell])


def repeat_value(before: Value | None, after: Value) -> Value:
    """A variable after a loop whose body, run once, turns `before` into `after`."""
    if before is None or before is after or before == after:
        return after
    if isinstance(before, Text) and isinstance(after, Text):
        shared = _common_prefix([before.nodes, after.nodes])
        if shared == len(before.nodes):
            again = Many(after.nodes[shared:])
            return before if before.nodes[-1:] == (again,) else Text((*before.nodes, again))
    return join("", [before, after])
