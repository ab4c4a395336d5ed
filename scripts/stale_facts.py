"""List the facts about providers that have not been confirmed since a day: what to read again first.

python scripts/stale_facts.py --before 2026-09-01
"""

from __future__ import annotations

import argparse
import re
import sys

from promptlint.citations import Cited, dated


def stale(before: str) -> list[Cited]:
    """The facts older than `before` (an ISO date), oldest first."""
    return sorted((fact for fact in dated() if fact.date < before), key=lambda fact: (fact.date, fact.id))


def _day(text: str) -> str:
    if not re.fullmatch(r"20\d\d-[01]\d-[0-3]\d", text):
        raise argparse.ArgumentTypeError(f"not a date like 2026-09-01: {text}")
    return text


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--before", type=_day, required=True, metavar="DATE", help="list what is older than this day")
    before = parser.parse_args(arguments).before
    found = stale(before)
    for fact in found:
        print(f"{fact.date}  {fact.id}  [{', '.join(source.id for source in fact.sources)}]  {fact.says}")
    print(f"{len(found)} facts are older than {before}.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
