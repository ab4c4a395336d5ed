"""Room for Python's own stack."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_ROOM = 64 * 1024  # stack slots of eight bytes; as many again, or nearly, are left to what the function calls


def roomy(function: Callable[P, T]) -> Callable[P, T]:
    """A function below which calls may nest deeply and still be fast.

    CPython takes its stack from the system in pieces of 16 KB, and before 3.15 (and late releases of 3.13 and 3.14) a
    loop that calls something just where a piece is full takes and gives back a piece for each call
    (https://github.com/python/cpython/issues/142183): 100,000 times while langchain-core is read. A frame that says it
    needs much gets a piece that is larger by far, and those above it stay in it. What is not touched costs nothing.
    """
    assert isinstance(function, FunctionType)
    function.__code__ = function.__code__.replace(co_stacksize=_ROOM)
    return function
