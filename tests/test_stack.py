"""Room on the stack: however deep a loop stands, its calls take no memory from the system each time."""

import sys

import pytest

from promptlint.stack import roomy

resource = pytest.importorskip("resource")

_CALLS = 500


def _nothing(a: int, b: int, c: int) -> int:
    return a + b + c


def _faults_in_a_loop(depth: int) -> int:
    """Pages that the system gives while a loop `depth` calls down calls something."""
    if depth:
        return _faults_in_a_loop(depth - 1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for number in range(_CALLS):
        _nothing(number, number, number)
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)


@roomy
def _most_faults() -> int:
    return max(_faults_in_a_loop(depth) for depth in range(400))


def test_no_call_in_a_deep_loop_takes_memory_from_the_system() -> None:
    assert _most_faults() < _CALLS // 2


def _without_end(depth: int) -> int:
    try:
        return _without_end(depth + 1)
    except RecursionError:
        return depth


@roomy
def _depth_reached() -> int:
    return _without_end(0)


def test_what_nests_without_end_is_still_stopped() -> None:
    assert 0 < _depth_reached() < sys.getrecursionlimit()
