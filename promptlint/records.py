"""Dataclasses that are cheap to define and to make.

Some hundred of them are defined at each start, and values are made by the million. The standard library's decorator
compiles each method of each class when it is defined, a good quarter of the start, and with ``frozen=True`` assigns
each field by a call, which makes an instance nine times as expensive (both measured with Python 3.11). So the methods
that can be shared are shared here, and that nobody assigns to a field is the business of the type checker, which sees
the standard decorator.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool = False, slots: bool, eq: bool = True):
        """As `dataclasses.dataclass`; instances of a `frozen` class can be hashed, and must not be changed."""

        def made(cls: type) -> type:
            cls = dataclasses.dataclass(slots=slots, eq=False, repr=False)(cls)
            cls.__repr__ = _repr
            if eq:
                _compared(cls, hashed=frozen)
            if frozen and slots:
                cls.__getstate__, cls.__setstate__ = _state, _restore
            return cls

        return made


def _compared(cls: Any, *, hashed: bool) -> None:
    """Let instances be equal if their fields are."""
    compared = [each.name for each in dataclasses.fields(cls) if each.compare]
    whole = attrgetter(*compared) if compared else type

    def equal(self: object, other: object) -> bool:
        return whole(self) == whole(other) if other.__class__ is self.__class__ else NotImplemented

    def hash_of(self: object) -> int:
        return hash(whole(self))

    cls.__eq__ = equal
    cls.__hash__ = hash_of if hashed else None


def _repr(self: Any) -> str:
    said = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self) if each.repr)
    return f"{type(self).__qualname__}({said})"


def _state(self: Any) -> list[object]:
    """What is pickled: the values alone, as what `dataclasses` does for frozen classes."""
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _restore(self: Any, state: list[object]) -> None:
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        setattr(self, each.name, value)
