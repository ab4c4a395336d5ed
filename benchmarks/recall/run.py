"""How many of the mended cache busts of ``manifest.yaml`` promptlint finds at the commit before the mend.

    python -m benchmarks.recall.run --mirror DIR --output FOLDER [--half seen] [--only ID ...]

`--mirror DIR` is a folder of bare git directories, ``DIR/OWNER+NAME/repo``. The text files of a commit are written to
``FOLDER/trees/OWNER+NAME@COMMIT`` and its findings to ``FOLDER/OWNER+NAME@COMMIT.json``; `--keep` judges the findings
that are there already. Nothing of what is read is imported or run.

A case is **found** where a finding of a fitting code, at warning or error, stands within two lines of one of `lines`;
**on the way** where such a finding only passes there, **at the sink** where it only names the place where the text is
sent, else **missed**. Found and on the way count as found. Dates count at information, which is what a date is by
design. Where other information of a fitting code stands at the place, the case is missed, and its line says so.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shlex
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.ecosystem.run import extract, lint

MANIFEST = Path(__file__).parent / "manifest.yaml"
NEAR = 2
LOUD = ("error", "warning")
PREFIX = {"PC101", "PC102", "PC103", "PC104", "PC105", "PC106", "PC107", "PC108", "PC201"}
CODES = {
    "cache_control_count": {"PC602", "PC604"},
    "cache_control_misplaced": {"PC601", "PC603", "PC607"},
    "cache_control_missing": {"PC607"},
    "cache_key_volatile": {"PC605", "PC606"},
    "history_rewrite": {"PC501", "PC503"},
    "history_trim_front": {"PC501", "PC503"},
    "tool_order": {"PC301"},
    "tool_set_changes": {"PC302"},
}
BY_DESIGN = {"PC102", "PC603"}
"""Codes that are information by design, so that information counts."""


@dataclass(frozen=True, slots=True)
class Case:
    """`lines` of `path` at commit `bad` are where the changing value stands, `sink` (path, line) where it is sent."""

    name: str
    repository: str
    bad: str
    path: str
    lines: tuple[int, ...]
    sink: tuple[str, int]
    category: str
    decidable: str
    listed: str = ""

    @property
    def half(self) -> str:
        """As the manifest says (`later`, `last`); else seen or unseen, by repository, so that what is learnt in one
        half says nothing of the other."""
        if self.listed:
            return self.listed
        return "unseen" if int(hashlib.sha256(self.repository.encode()).hexdigest(), 16) % 2 else "seen"

    @property
    def tree(self) -> str:
        return f"{self.repository.replace('/', '+')}@{self.bad[:8]}"

    def stands(self, path: str, line: int) -> bool:
        return path == self.path and any(abs(line - each) <= NEAR for each in self.lines)

    def sent(self, path: str, line: int) -> bool:
        return path == self.sink[0] and abs(line - self.sink[1]) <= NEAR

    def verdict(self, findings: Iterable[dict[str, Any]]) -> str:
        fitting = [each for each in findings if each["code"] in CODES.get(self.category, PREFIX)]
        loud = [each for each in fitting if each["severity"] in LOUD or each["code"] in BY_DESIGN]
        if any(self.stands(each["path"], each["line"]) for each in loud):
            return "found"
        passed = [(step["path"], step["line"]) for each in loud for step in each["related"]]
        if any(self.stands(*step) for step in passed):
            return "on the way"
        if any(self.sent(*step) for step in (*passed, *((each["path"], each["line"]) for each in loud))):
            return "at the sink"
        told = any(self.stands(each["path"], each["line"]) for each in fitting)
        return "missed (information)" if told else "missed"


def cases() -> list[Case]:
    """The cases of the manifest, in its order."""
    found = []
    for row in yaml.safe_load(MANIFEST.read_text(encoding="utf-8")):
        sink = (row["sink"]["path"], row["sink"]["line"])
        place = (row["path"], tuple(row["lines"]), sink, row["category"], row["decidable"])
        found.append(Case(row["id"], row["repository"], row["bad"], *place, row.get("half", "")))
    return found


def findings(case: Case, options: argparse.Namespace) -> list[dict[str, Any]]:
    """What promptlint reports at the bad commit, from the folder of outputs where that is asked for."""
    kept: Path = options.output / f"{case.tree}.json"
    if not (options.keep and kept.exists()):
        tree = options.output / "trees" / case.tree
        extract(options.mirror / case.repository.replace("/", "+") / "repo", case.bad, tree)
        report = lint(shlex.split(options.command), tree, options.timeout)
        if report["problem"]:
            print(f"{case.tree}: {report['problem']}", file=sys.stderr)
        kept.write_text(json.dumps(report, indent=1), encoding="utf-8")
    read: list[dict[str, Any]] = json.loads(kept.read_text(encoding="utf-8"))["diagnostics"]
    return read


def table(judged: list[tuple[Case, str]]) -> None:
    """Prints a row per half and category, and one for all of a half."""
    print(f"\n{'half':<8} {'category':<26} {'cases':>5} {'found':>6} {'on the way':>11} {'sink':>5} {'missed':>7}")
    for half in sorted({case.half for case, _ in judged}):
        own = [(case, verdict) for case, verdict in judged if case.half == half]
        rows = [(each, [v for c, v in own if c.category == each]) for each in sorted({c.category for c, _ in own})]
        rows += [("of those decidable", [v for c, v in own if c.decidable == "yes"]), ("all", [v for _, v in own])]
        for name, verdicts in rows:
            count = Counter(each.partition(" (")[0] for each in verdicts)
            print(
                f"{half:<8} {name:<26} {len(verdicts):>5} {count['found']:>6} {count['on the way']:>11} "
                f"{count['at the sink']:>5} {count['missed']:>7}"
            )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mirror", type=Path, required=True, help="folder of bare git directories, OWNER+NAME/repo")
    parser.add_argument("--output", type=Path, required=True, help="folder for trees and findings")
    parser.add_argument("--half", choices=("seen", "unseen", "later", "last"), help="only this half")
    parser.add_argument("--only", nargs="*", default=[], help="only these cases, by id")
    parser.add_argument("--keep", action="store_true", help="judge the findings that are in the folder already")
    parser.add_argument("--command", default="promptlint", help="how to start promptlint")
    parser.add_argument("--timeout", type=float, default=600, help="seconds per commit")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    judged = []
    read: dict[str, list[dict[str, Any]]] = {}
    for case in cases():
        if options.half in (None, case.half) and (not options.only or case.name in options.only):
            if case.tree not in read:
                read[case.tree] = findings(case, options)
            judged.append((case, case.verdict(read[case.tree])))
            if case.half != "unseen" or options.only:  # what is in the other half is not to be looked at
                print(f"{case.name:<26} {case.category:<26} {judged[-1][1]}", flush=True)
    table(judged)
    return 0


if __name__ == "__main__":
    sys.exit(main())
