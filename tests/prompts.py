"""Hand-built prompts for the tests of layout, judgement and rules: short to write, with real places in a source."""

from __future__ import annotations

from promptlint.diagnostic import Confidence
from promptlint.model import (
    Branch,
    Breakpoint,
    Cause,
    CauseKind,
    Many,
    Node,
    Part,
    Prompt,
    PromptKind,
    Rate,
    Role,
    Segment,
)
from promptlint.providers import ProviderFacts, lookup
from promptlint.text import Location, Source

OPENAI = lookup("openai")
ANTHROPIC = lookup("anthropic")

RATES = {
    CauseKind.CLOCK: Rate.INSTANT,
    CauseKind.RANDOM: Rate.INSTANT,
    CauseKind.LITERAL: Rate.INSTANT,
    CauseKind.ARRIVAL_ORDER: Rate.INSTANT,
    CauseKind.DATE: Rate.DAILY,
    CauseKind.SET_ORDER: Rate.PROCESS,
    CauseKind.LISTING_ORDER: Rate.PROCESS,
    CauseKind.SESSION: Rate.SESSION,
    CauseKind.CONFIGURATION: Rate.DEPLOY,
}


class Desk:
    """Hands out places in one growing source, so that each segment has a location of its own."""

    def __init__(self) -> None:
        self._at = 0
        self._source = Source("app.py", "x" * 10_000)

    def place(self) -> Location:
        self._at += 10
        return Location(self._source, self._at, self._at + 5)

    def text(self, words: int | str) -> Segment:
        """Known text: itself, or so many words, each of which is one token."""
        return Segment(self.place(), words if isinstance(words, str) else " word" * words)

    def value(
        self,
        kind: CauseKind = CauseKind.CLOCK,
        name: str = "now",
        *,
        confidence: Confidence = Confidence.HIGH,
        by_name: bool = False,
        rate: Rate | None = None,
    ) -> Segment:
        made = None if by_name else self.place()
        usual = RATES.get(kind, Rate.TURN)
        cause = Cause(kind, usual if rate is None else rate, confidence, name, made, by_name=by_name)
        return Segment(self.place(), causes=frozenset({cause}), name=name)

    def constant(self, name: str = "RULES") -> Segment:
        """Text that is the same in each request, and that nobody can see from here."""
        return Segment(self.place(), name=name)

    def unknown(self, name: str = "") -> Segment:
        return Segment(self.place(), partly_unknown=True, name=name)

    def part(self, role: Role, *children: Node, mark: bool = False) -> Part:
        return Part(role, children, self.place(), (Breakpoint(self.place(), after=len(children)),) if mark else ())

    def system(self, *children: Node, mark: bool = False) -> Part:
        return self.part(Role.SYSTEM, *children, mark=mark)

    def user(self, *children: Node, mark: bool = False) -> Part:
        return self.part(Role.USER, *children, mark=mark)

    def history(self) -> Part:
        return self.part(Role.HISTORY)

    def request(self, *nodes: Node, kind: PromptKind = PromptKind.REQUEST) -> Prompt:
        return Prompt(kind, nodes, self.place(), sdk="openai")


def when(test: str, *nodes: Node) -> Branch:
    """An `if` without `else`."""
    return Branch(test, (nodes, ()))


def either(test: str, first: Node, second: Node) -> Branch:
    return Branch(test, ((first,), (second,)))


def many(*nodes: Node) -> Many:
    return Many(nodes)


def words(text: str) -> int:
    """A count that anyone can check by eye."""
    return len(text.split())


__all__ = ["ANTHROPIC", "OPENAI", "Desk", "ProviderFacts", "either", "many", "when", "words"]
