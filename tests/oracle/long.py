"""Long runs: random programs from all combinators; what disagrees is made as simple as it can be.

    python -m tests.oracle.long --programs 500 --seed 3 [--kind programs] [--family openai]

prints the number of programs, and for each kind of disagreement the simplest program that shows it. It ends with 1 if there
is one.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.oracle import agreement, conversations, running
from tests.oracle.collection import Collection, Composed
from tests.oracle.conditions import CONDITIONS
from tests.oracle.conversations import CONVERSATIONS
from tests.oracle.fittings import FITTINGS
from tests.oracle.programs import PROGRAMS, Program
from tests.oracle.sdks import FAMILIES

TRIES = 1000  # so many are made for each that is wanted, before it is believed that there are no more


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of program, how it is run, and what says in which points it disagrees."""

    collection: Collection[Any]
    judge: Callable[..., Iterable[str]]
    conditions: Sequence[str] = tuple(CONDITIONS)


KINDS = {
    each.collection.noun: each
    for each in (
        Kind(PROGRAMS, agreement.disagreements),
        Kind(CONVERSATIONS, conversations.disagreements, ("base",)),
        Kind(FITTINGS, agreement.disagreements),
    )
}


def compose(kind: Kind, number: int, seed: int, families: Sequence[str]) -> list[Composed]:
    """So many different programs, or all that there are, the same for the same seed."""
    chance = random.Random(seed)
    found: dict[str, Composed] = {}
    for _ in range(number * TRIES):
        each = kind.collection.made(*map(chance.choice, kind.collection.choices))
        if each.family in families and each.valid and not undecided(each):
            found[each.name] = each
        if len(found) == number:
            break
    return list(found.values())


def undecided(each: Composed) -> bool:
    """Whether nobody can tell from the program's text what the wire shows.

    An id or a wish in a tool's description, known by its name alone, belongs to the tool (the ticket that it is about, the
    style that it writes) as likely as to the request. promptlint says nothing there, on purpose.
    """
    return isinstance(each, Program) and (
        each.sdk_name == "openai_tool_text" and each.source_name in ("request_id", "wishes")
    )


def disagreements(kind: Kind, programs: Sequence[Composed]) -> dict[Composed, list[str]]:
    """What promptlint and the wire say differently about programs of one SDK."""
    with TemporaryDirectory(prefix="oracle-") as scratch:
        folders = {each: each.write(Path(scratch) / "programs") for each in programs}
        ran = running.run(list(folders.values()), Path(scratch) / "runs", kind.conditions)
        return {
            each: found
            for each, folder in folders.items()
            if (found := list(kind.judge(each, ran[folder], running.lint(folder, pedantic=each.pedantic))))
        }


def simpler(kind: Kind, each: Composed) -> list[Composed]:
    """The same program with one part replaced by the simplest that the same SDK sends."""
    parts = astuple(each)  # type: ignore[call-overload]
    found = []
    for at, choices in enumerate(kind.collection.choices):
        others = (kind.collection.made(*parts[:at], choice, *parts[at + 1 :]) for choice in choices)
        simplest = next(one for one in others if one.valid and one.family == each.family and not undecided(one))
        if simplest.name != each.name:
            found.append(simplest)
    return found


def shrink(kind: Kind, each: Composed) -> Composed:
    """The simplest program near this one that still disagrees."""
    while True:
        nearby = simpler(kind, each)
        still = disagreements(kind, nearby) if nearby else {}
        if not still:
            return each
        each = next(iter(still))


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.oracle.long", description=__doc__.split("\n")[0])
    parser.add_argument("--programs", type=int, default=200, help="how many programs for each SDK")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=KINDS, default="programs")
    parser.add_argument("--family", action="append", choices=FAMILIES, help="default: all that are installed")
    parser.add_argument("--no-shrink", action="store_true")
    options = parser.parse_args(arguments)
    kind = KINDS[options.kind]
    total = wrong = 0
    for family in options.family or [each for each in FAMILIES if running.installed(each)]:
        programs = compose(kind, options.programs, options.seed, [family])
        found = disagreements(kind, programs) if programs else {}
        total, wrong = total + len(programs), wrong + len(found)
        shown: set[str] = set()
        for each, complaints in found.items():
            least = each if options.no_shrink else shrink(kind, each)
            if least.name not in shown:
                shown.add(least.name)
                print(f"{least.name} (from {each.name})")
                print("\n".join(f"    {one}" for one in complaints))
    print(f"{total} {options.kind}, {wrong} disagreements")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
