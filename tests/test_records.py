"""Records behave as the standard library's frozen, slotted dataclasses do, but for the refusal to be changed."""

import pickle
from dataclasses import field, fields, replace

import pytest

from promptlint.records import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0
    why: str = field(default="", compare=False)
    weight: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "weight", self.x + self.y)


@dataclass(frozen=True, slots=True)
class Other:
    x: int
    y: int = 0


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    name: str


@dataclass(slots=True)
class Counter:
    count: int = 0


def test_equal_by_the_fields_that_are_compared() -> None:
    assert Point(1, 2) == Point(1, 2, "for another reason")
    assert hash(Point(1, 2)) == hash(Point(1, 2, "for another reason"))
    assert Point(1, 2) != Point(1, 3)
    assert len({Point(1), Point(1), Point(2)}) == 2


def test_never_equal_to_another_class() -> None:
    assert Point(1, 2) != Other(1, 2)
    assert Point(1, 2) != (1, 2)


def test_without_fields() -> None:
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())


def test_by_identity_where_it_says_so() -> None:
    node = Node("a")
    assert node == node
    assert node != Node("a")
    assert len({node, Node("a")}) == 2


def test_what_may_change_has_no_hash() -> None:
    assert Counter() == Counter(0)
    with pytest.raises(TypeError):
        hash(Counter())


def test_slots() -> None:
    assert not hasattr(Point(1), "__dict__")
    assert [each.name for each in fields(Point)] == ["x", "y", "why", "weight"]


def test_replaced() -> None:
    assert replace(Point(1, 2, "so"), y=5) == Point(1, 5)
    assert replace(Point(1, 2), y=5).weight == 6


def test_shown() -> None:
    assert repr(Point(1, why="so")) == "Point(x=1, y=0, why='so')"


@pytest.mark.parametrize("value", [Point(1, 2, "so"), Node("a"), Counter(3), Nothing()])
def test_pickled(value: object) -> None:
    again = pickle.loads(pickle.dumps(value))
    assert repr(again) == repr(value)
    if isinstance(value, Point):
        assert again.weight == value.weight
