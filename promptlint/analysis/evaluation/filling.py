"""What is filled in an order that changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from promptlint.analysis.values.kinds import DictCell, ListCell
from promptlint.model import Cause
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.run import Run


def in_order(run: Run, fill: Callable[[], None], order: frozenset[Cause], place: Location) -> None:
    """Run what fills lists and mappings in an order that changes, as a loop over a set does: their order changes too.

    `place` is where that order comes in.
    """
    since = run.heap.next_number
    run.heap.push()
    fill()
    written = run.heap.pop()
    for number, cell in written.items():
        before = run.heap.cell(number) if number < since else cell
        if isinstance(cell, ListCell) and isinstance(before, ListCell) and cell.items != before.items:
            written[number] = replace(cell, order=cell.order | order, ordered_at=place)
        elif isinstance(cell, DictCell) and isinstance(before, DictCell) and _keys_added(before, cell):
            written[number] = replace(cell, order=cell.order | order)
    run.heap.write(written)


def _keys_added(before: DictCell, after: DictCell) -> bool:
    return before.entries.keys() != after.entries.keys() or before.values != after.values
