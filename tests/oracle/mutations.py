"""Ten mistakes, planted one at a time in a copy of promptlint: the oracle has to notice each.

    python -m tests.oracle.mutations

runs the kept programs of the OpenAI and Anthropic SDKs once, and judges the copies against what they sent. It ends with 1
if a mistake goes unnoticed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.oracle import agreement, running
from tests.oracle.programs import PROGRAMS

FAMILIES = ("openai", "anthropic")

MISTAKES: tuple[tuple[str, str, str, str], ...] = (
    (
        "known text before a value is not counted",
        "promptlint/layout.py",
        "at = at.add(self.count(piece.text))",
        "at = at.add(0)",
    ),
    (
        "known text behind a value is counted twice",
        "promptlint/layout.py",
        "at = at.add(piece.text, self.count(piece.text))",
        "at = at.add(piece.text, 2 * self.count(piece.text))",
    ),
    (
        "text behind the last breakpoint counts as cacheable",
        "promptlint/layout.py",
        "if facts.needs_breakpoint and marked:",
        "if facts.needs_breakpoint and not marked:",
    ),
    (
        "the newest user turn counts as prefix",
        "promptlint/layout.py",
        "            mark_newest_turn(newest, messages)",
        "            pass",
    ),
    (
        "system text stands behind the messages",
        "promptlint/pieces.py",
        "sorted(ranked, key=lambda each: each[0])",
        "sorted(ranked, key=lambda each: -each[0])",
    ),
    (
        "sorting leaves the order open",
        "promptlint/analysis/evaluation/builtin_calls.py",
        "        items = settled(run, run.heap.list_cell(value).items)\n        return run.heap.new_list(ListCell(items, location=",
        "        items = settled(run, run.heap.list_cell(value).items)\n"
        "        return run.heap.new_list(ListCell(items, order_of(run, value), location=",
    ),
    (
        "the order of a set is taken as given",
        "promptlint/analysis/values/listing.py",
        "        return cell.order.union(*(order_of(run, each) for each in spread))",
        "        return frozenset[Cause]().union(*(order_of(run, each) for each in spread))",
    ),
    (
        "`text += value` puts the value in front",
        "promptlint/analysis/evaluation/statements.py",
        "[(current, statement.target), (added, statement.value)]",
        "[(added, statement.value), (current, statement.target)]",
    ),
    (
        "every time format is a date",
        "promptlint/analysis/syntax/strftime.py",
        "        return Rate.INSTANT",
        "        return Rate.DAILY",
    ),
    (
        "what a function returns is lost",
        "promptlint/analysis/evaluation/statements.py",
        "            frame.returns.append((result, run.heap.written_since(frame.heap_depth)))",
        "            frame.returns.append((UNKNOWN, run.heap.written_since(frame.heap_depth)))",
    ),
)


def record(folder: Path) -> Path:
    """What the programs send; it does not hang on promptlint."""
    chosen = [each for each in PROGRAMS.judged() if each.family in FAMILIES]
    found = {}
    for family in FAMILIES:
        own = {each.name: each.write(folder / "programs") for each in chosen if each.family == family}
        ran = running.run(list(own.values()), folder / family)
        found |= {name: ran[path] for name, path in own.items()}
    running.save(found, folder / "recorded.json")
    return folder / "recorded.json"


def complaints(recorded: Path) -> Iterator[str]:
    """The names of the programs about which this promptlint and the wire differ."""
    with TemporaryDirectory() as folder:
        for name, ran in running.saved(recorded).items():
            each = PROGRAMS.named(name)
            try:
                if any(
                    agreement.disagreements(each, ran, running.lint(each.write(Path(folder), pedantic=each.pedantic)))
                ):
                    yield name
            except AssertionError:
                yield name


def judged(root: Path, recorded: Path) -> list[str]:
    """The same for the copy of promptlint below `root`."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(root), str(root / "rules")))}
    command = [sys.executable, "-m", "tests.oracle.mutations", "--judge", str(recorded)]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, encoding="utf-8", timeout=900)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def copy(folder: Path) -> Path:
    for name in ("promptlint", "rules", "tests/oracle"):
        shutil.copytree(running.ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def main() -> int:
    unnoticed = 0
    with TemporaryDirectory(prefix="oracle-") as scratch:
        recorded = record(Path(scratch))
        usual = set(judged(copy(Path(scratch) / "unchanged"), recorded))
        print(f"{len(running.saved(recorded))} programs, {len(usual)} disagreements without a mistake")
        for number, (what, file, old, new) in enumerate(MISTAKES, 1):
            root = copy(Path(scratch) / f"mistake{number}")
            text = (root / file).read_text(encoding="utf-8")
            assert text.count(old) == 1, f"{file} has changed: {old}"
            (root / file).write_text(text.replace(old, new), encoding="utf-8")
            found = set(judged(root, recorded)) - usual
            unnoticed += not found
            print(f"{number:2}. {what}: {f'{len(found)} programs disagree' if found else 'UNNOTICED'}")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    if "--judge" in sys.argv:
        print("\n".join(complaints(Path(sys.argv[-1]))))
    else:
        sys.exit(main())
