"""What rules see: a prompt's changing values with their place, what they cost, and how sure that is.

Confidence follows the evidence and is decided here, once, for all rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from promptlint import breakpoints, excerpts, phrasing, tokens, verdict
from promptlint.breakpoints import PlacedBreakpoint
from promptlint.diagnostic import Confidence, Diagnostic, Fix, PrefixFacts, Related, Severity
from promptlint.layout import After, Before, Count, Layout, Placement
from promptlint.model import (
    Aspect,
    Branch,
    Cause,
    CauseKind,
    EditKind,
    HistoryEdit,
    Many,
    Node,
    Part,
    Prompt,
    PromptKind,
    Rate,
    Role,
    Segment,
    parts,
)
from promptlint.pieces import provider_order
from promptlint.project import Project
from promptlint.providers import ProviderFacts

# In a user turn that is not the newest only these say anything: they are made anew while the request is put together.
# Whatever else stands there is what was said in that turn.
_MADE_ANEW = verdict.ORDER_KINDS | {
    CauseKind.REPR,
    CauseKind.RANDOM,
    CauseKind.CLOCK,
    CauseKind.DATE,
    CauseKind.ENVIRONMENT,
}

_STORED = frozenset({CauseKind.CLOCK, CauseKind.DATE, CauseKind.REQUEST})
_ASKS = re.compile(r"def _*(?:async_|a|get_)?(?:list|fetch|discover|load|convert|format)_")
_MARKS = ("cache_control", "cachePoint", "cache_point", "prompt_cache_breakpoint", "CachePoint", "PromptCaching")


class PromptView:
    """One prompt as rules see it.

    `facts` are those of the provider that it is judged for. `values` are its changing values in the order in which
    the provider sees them; `costly` picks those worth a finding. Nothing is counted before a rule asks for it.
    `pedantic` says whether findings of low confidence are shown. If not they are made with lower bounds for numbers and
    without a fix, so that a file which has no others needs neither a tokenizer nor a parser.
    """

    def __init__(
        self, prompt: Prompt, facts: ProviderFacts, project: Project | None = None, *, pedantic: bool = True
    ) -> None:
        self.prompt = prompt
        self.facts = facts
        self.project = project
        self.pedantic = pedantic
        self.supposed = excerpts.conversational(prompt, project)  # a conversation that is not seen
        nodes = excerpts.with_conversation(prompt.nodes, prompt) if self.supposed else prompt.nodes
        self.layout = Layout(nodes, facts, captured=prompt.kind is PromptKind.CAPTURED)

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The prompt's nodes in the order in which the provider lays them out."""
        return provider_order(self.prompt.nodes, self.facts)

    @cached_property
    def is_excerpt(self) -> bool:
        """True for a system text whose request is not seen."""
        return excerpts.is_excerpt(self.prompt)

    def count(self, text: str) -> int:
        """The tokens of a text in the model's encoding, or the nearest public one."""
        return tokens.count(text, self.facts.encoding)

    def holds(self, texts: Iterable[str], wanted: int) -> bool:
        """Whether texts come to so many tokens together; the tokenizer is asked only where that is not plain."""
        joined = "".join(texts)
        low, high = tokens.bounds(joined, self.facts.encoding)
        return low >= wanted or (high >= wanted and self.count(joined) >= wanted)

    @cached_property
    def values(self) -> tuple[PlacedValue, ...]:
        """All changing values, in the order in which the provider sees them, without those that no rule speaks of."""
        found = []
        for index, placement in enumerate(self._at_most):
            cause = verdict.speaking_cause(placement.segment)
            if cause is not None:
                found.append(PlacedValue(self, index, cause))
        return tuple(found)

    @cached_property
    def breakpoints(self) -> tuple[PlacedBreakpoint, ...]:
        """Its explicit cache breakpoints, in the order in which the provider sees them."""
        return breakpoints.placed(self.nodes)

    @cached_property
    def marks_elsewhere(self) -> bool:
        """Whether some code of the project sets breakpoints, which may be in what is not visible of this prompt."""
        return self.project is None or self.project.mentions(_MARKS)

    @cached_property
    def items(self) -> frozenset[int]:
        """The segments, by identity, of texts that a loop makes of each item of a list."""
        return frozenset(id(each) for each in _items(self.nodes))

    @cached_property
    def conversation(self) -> bool:
        """Whether it holds earlier turns: a history, or messages that a loop makes or adds to."""
        messages = parts(self.prompt.nodes)
        looped = any(isinstance(node, Many) and any(True for _ in parts(node.body)) for node in self.prompt.nodes)
        return looped or any(each.role in (Role.HISTORY, Role.ASSISTANT, Role.TOOL) for each in messages)

    def costly(self, *kinds: CauseKind, in_tools: bool = False) -> tuple[PlacedValue, ...]:
        """The values of these kinds that cost something, one for each place in a file; where a place is reached on
        several ways (an include, a macro) the dearest.

        `in_tools` chooses those in the tools and in the output schema, which have rules of their own; else they are
        those in text.
        """
        if not self.facts.caches:
            return ()
        found: dict[tuple[str, int, int], PlacedValue] = {}
        for value in self.values:
            if value.cause.kind in kinds and value.in_tools is in_tools and value.in_prefix:
                key = value.segment.location.key
                if key not in found or value.weight > found[key].weight:
                    found[key] = value
        return tuple(found.values())

    def diagnose(
        self,
        code: str,
        name: str,
        value: PlacedValue,
        what: str,
        help: str,  # noqa: A002
        fix: Literal["reorder", "sort"] | None = None,
        declined: str = "",
    ) -> Diagnostic:
        """The finding about one value.

        `what` is the subject and what is wrong with it ("`now` is the current time"); where it stands and what that
        costs is added here, as are the way of the value and the fix. `declined` says why there is none, where a rule
        knows no `fix`.
        """
        mended, why_not = self._mend(value, fix) if fix else (None, declined)
        template = self.prompt.kind is PromptKind.TEMPLATE  # breakpoints are set by whoever sends it
        return Diagnostic(
            code,
            name,
            value.severity,
            value.confidence,
            value.segment.location,
            f"{what} {value.cost}",
            help if self.layout.breakpoints or template else f"{help} {phrasing.NO_BREAKPOINT}",
            self.facts.vendor,
            value.prefix,
            phrasing.way(self.prompt, value.segment, value.cause),
            mended,
            why_not,
            value.cause.location,
            value.cause.label,
            self.prompt.location,
        )

    def _mend(self, value: PlacedValue, fix: Literal["reorder", "sort"]) -> tuple[Fix | None, str]:
        if value.unseen:
            return None, ""
        from promptlint import fixer  # brings parsers that most runs do without

        mend = fixer.reorder if fix == "reorder" else fixer.sort
        result = mend(self.prompt, value.segment, self.project)
        return (result, "") if isinstance(result, Fix) else (None, result.reason)

    def edits(self, *kinds: EditKind) -> tuple[HistoryEdit, ...]:
        """What the code does to the conversation that costs the cache, each place once."""
        if not self.facts.caches:
            return ()
        found = {each.location.key: each for each in self.prompt.edits if each.kind in kinds}
        return tuple(found.values())

    def diagnose_edit(self, code: str, name: str, edit: HistoryEdit, lost: str, help: str) -> Diagnostic:  # noqa: A002
        """The finding about one change of the conversation; `lost` says what it costs."""
        severity = Severity.WARNING if edit.frequent else Severity.INFO
        related = [Related(step.location, step.message) for step in edit.steps]
        if self.prompt.sdk and self.prompt.location.key != edit.location.key:
            related.append(Related(self.prompt.location, "sent here"))
        return Diagnostic(
            code,
            name,
            severity,
            edit.confidence,
            edit.location,
            f"`{edit.label}` {edit.detail}: {lost}",
            help,
            self.facts.vendor,
            related=tuple(related),
            cause=edit.location,
        )

    @cached_property
    def _at_least(self) -> tuple[Placement, ...]:
        return self._measure(lambda text: tokens.bounds(text, self.facts.encoding)[0])

    @cached_property
    def _at_most(self) -> tuple[Placement, ...]:
        return self._measure(lambda text: tokens.bounds(text, self.facts.encoding)[1])

    @cached_property
    def _exact(self) -> tuple[Placement, ...]:
        return self._measure(self.count)

    def _measure(self, count: Count) -> tuple[Placement, ...]:
        return self.layout.measure(count) if self.layout.changing else ()


def _items(nodes: Iterable[Node], inside: bool = False) -> Iterator[Segment]:
    for node in nodes:
        match node:
            case Segment() if inside:
                yield node
            case Part(children=children):
                yield from _items(children)
            case Many(body=body):
                yield from _items(body, True)
            case Branch(arms=arms):
                for arm in arms:
                    yield from _items(arm, inside)
            case _:
                pass


@dataclass(frozen=True, slots=True, eq=False)
class PlacedValue:
    """One changing value of a prompt, with the cause that a finding would be about."""

    view: PromptView
    index: int
    cause: Cause

    @property
    def _placement(self) -> Placement:
        """Where it stands; its numbers are upper bounds."""
        return self.view._at_most[self.index]

    @property
    def segment(self) -> Segment:
        return self._placement.segment

    @property
    def part(self) -> Part | None:
        """The message that holds it; `None` in a template that does not say whose text it is."""
        return self._placement.part

    @property
    def role(self) -> Role:
        return self.part.role if self.part else Role.UNKNOWN

    @property
    def aspect(self) -> Aspect:
        """What it makes change: a text, the items of a list, the set of tools."""
        return self.segment.aspect

    @property
    def in_tools(self) -> bool:
        """True in the tools and in the output schema, which have rules of their own."""
        return self.role in (Role.TOOLS, Role.SCHEMA)

    @property
    def rate(self) -> Rate:
        return self.cause.effective_rate

    @property
    def shown(self) -> str:
        """How messages name it: as it stands in the prompt, with what it is made by."""
        return phrasing.named(self.segment, self.cause)

    @property
    def nature(self) -> str:
        """What its cause makes it, as the predicate of a sentence ("is the current time")."""
        return phrasing.nature(self.cause)

    @property
    def in_prefix(self) -> bool:
        """True if stable text or the conversation stands behind it and could be cached."""
        at = self._without_own_conversation(self._placement)
        if not at.cacheable or at.kept or at.after.nothing:
            return False
        return not at.earlier or (self.cause.kind in _MADE_ANEW and not self.cause.by_name)

    @property
    def listed_elsewhere(self) -> bool:
        """True for the order in which a server lists something (the tools of an MCP server), asked in each session."""
        return phrasing.listed_elsewhere(self.cause)

    @property
    def before(self) -> Before:
        """What stands before it."""
        return self._numbers.before

    @property
    def after(self) -> After:
        """What stands behind it."""
        return self._numbers.after

    @property
    def gain(self) -> int:
        """Known stable tokens that could be reused if it stood behind them."""
        return self.after.tokens

    @property
    def reusable_now(self) -> int:
        """Known tokens before the first value that changes at least as often."""
        return min(each.before.tokens for each in self.view.values if each.rate >= self.rate and each.in_prefix)

    @property
    def prefix(self) -> PrefixFacts:
        before, after, facts = self.before, self.after, self.view.facts
        return PrefixFacts(
            before.tokens,
            before.exact,
            facts.minimum,
            after.tokens,
            after.exact,
            after.history and not self.view.supposed,
            not facts.encoding_exact,
            facts.remark if facts.minimum_high > facts.minimum else "",
        )

    @property
    def cost(self) -> str:
        """Where it stands and what that costs, as the second half of a sentence."""
        at = self._without_own_conversation(self._numbers)
        return phrasing.cost(self.cause, self.severity, at, self.view.facts.minimum, supposed=self.view.supposed)

    @property
    def severity(self) -> Severity:
        return self._severity(self._numbers)

    def _severity(self, at: Placement) -> Severity:
        if self.role is Role.UNKNOWN:  # nobody says that it is no task of one turn: only what is seen counts
            at = replace(at, after=replace(at.after, open=False))
        return verdict.severity(self.cause, at, self.view.facts.minimum, excerpt=self.view.is_excerpt)

    @property
    def confidence(self) -> Confidence:
        """How sure the finding is: as sure as the cause, and less where it rests on what cannot be seen."""
        if self.cause.kind is CauseKind.VARIABLE:
            little = not self._much_behind or self._severity(self.view._exact[self.index]) is Severity.INFO
            return Confidence.LOW if little else Confidence.MEDIUM
        if self.cause.kind is CauseKind.LITERAL and self.view.prompt.kind is not PromptKind.CAPTURED:
            return Confidence.LOW
        if self.cause.confidence is Confidence.LOW or (self.view.layout.lone_user and not self._much_behind):
            return Confidence.LOW
        if self.cause.by_name and self.cause.kind in _STORED and id(self.segment) in self.view.items:
            return Confidence.LOW  # an item of a list has an id and a time of its own, which stay as they are
        in_code = self.view.prompt.kind is PromptKind.REQUEST
        if in_code and self.cause.by_name and self._severity(self._placement) is Severity.INFO:
            return Confidence.LOW  # a name alone, and little to win
        if self.listed_elsewhere and not self.view.prompt.sdk and _ASKS.search(self.view.prompt.location.text):
            return Confidence.LOW  # a client of one server: nobody sees what becomes of the list
        if not self.in_tools and (self._in_vain(self._placement) or self._in_vain(self.view._exact[self.index])):
            return Confidence.LOW
        if self.role is Role.UNKNOWN or self._rests_on_the_unknown:
            return Confidence.MEDIUM
        return self.cause.confidence

    def _without_own_conversation(self, at: Placement) -> Placement:
        """Without a supposed conversation, where the value changes no more often than one conversation follows
        another."""
        if self.view.supposed and Rate.TENANT <= self.rate <= Rate.SESSION:
            return replace(at, after=replace(at.after, history=False))
        return at

    def _in_vain(self, at: Placement) -> bool:
        """True where it is information only and moving it wins nothing worth the trouble: too little stands behind it,
        the prompt is too short for a cache in any order, or a value ahead of it surely changes with each turn.
        """
        if self._severity(at) is not Severity.INFO:
            return False
        at = self._without_own_conversation(at)
        unseen = at.after.open and self.role is not Role.UNKNOWN  # as for the severity
        if not (unseen or at.after.history):
            whole = not self.view.is_excerpt and self.role is not Role.UNKNOWN  # else more may belong to it
            long_enough = not whole or at.before.tokens + at.after.tokens >= self.view.facts.minimum
            if at.after.tokens < verdict.MINIMUM_GAIN or not long_enough:
                return True
        return any(
            each.rate > self.rate
            and each.rate >= Rate.TURN
            and each.cause.kind is not CauseKind.VARIABLE
            and each.in_prefix
            for each in self.view.values
            if each.index < self.index
        )

    @property
    def unseen(self) -> bool:
        """True if a finding about it will not be shown, because it is too unsure."""
        return not self.view.pedantic and self.confidence is Confidence.LOW

    @property
    def weight(self) -> tuple[Severity, Confidence, int]:
        """For choosing the dearest of several."""
        return self.severity, self.confidence, self.gain

    @property
    def _numbers(self) -> Placement:
        return (self.view._at_least if self.unseen else self.view._exact)[self.index]

    @property
    def _much_behind(self) -> bool:
        """True if the known stable text behind it reaches the provider's minimum; counted only where bounds differ."""
        minimum = self.view.facts.minimum
        if self._placement.after.tokens < minimum:
            return False
        surely = self.view._at_least[self.index].after.tokens >= minimum
        return surely or self.view._exact[self.index].after.tokens >= minimum

    @property
    def _rests_on_the_unknown(self) -> bool:
        if not (self._placement.after.open or self.view.supposed):
            return False
        at = self.view._exact[self.index]
        seen = at.after.history and not self.view.supposed
        without = replace(at, after=replace(at.after, open=False, history=seen))
        return self._severity(at) is not self._severity(without)
