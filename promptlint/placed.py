"""A changing value of a prompt with its place: how bad it is, and how sure that is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from promptlint import doubtful_names as names
from promptlint import naming, phrasing, rivals, verdict
from promptlint.diagnostic import Confidence, PrefixFacts, Severity
from promptlint.layout import After, Before, Placement
from promptlint.model import Aspect, Cause, CauseKind, Part, PromptKind, Rate, Role, Segment
from promptlint.nodes import segments

if TYPE_CHECKING:
    from promptlint.judge import PromptView

# In a user turn that is not the newest only these say anything: they are made anew while the request is put together.
# Whatever else stands there is what was said in that turn.
_MADE_ANEW = verdict.ORDER_KINDS | {
    CauseKind.REPR,
    CauseKind.RANDOM,
    CauseKind.CLOCK,
    CauseKind.DATE,
    CauseKind.ENVIRONMENT,
}

# One machine keeps to the order of a listing and to its folders, one user to what is theirs: others differ, so much has
# to be lost.
_SELDOM = frozenset({CauseKind.LISTING_ORDER, CauseKind.SESSION, CauseKind.ENVIRONMENT})
_TIME = frozenset({CauseKind.CLOCK, CauseKind.DATE})  # a name that says so is hardly about anything else
MUCH = 512  # tokens: the least minimum of those providers that have one
_CHOICES = re.compile(r"\b(?:choices?|sample|shuffle)\(")
_REQUESTS = re.compile(r"(?:\w*_)?req(?:uest)?(?:\.\w+)*")  # of a web server
_STORED = frozenset({CauseKind.CLOCK, CauseKind.DATE, CauseKind.REQUEST})


@dataclass(frozen=True, slots=True, eq=False)
class PlacedValue:
    """One changing value of a prompt, with the cause that a finding would be about."""

    view: PromptView
    index: int
    cause: Cause

    @property
    def _placement(self) -> Placement:
        """Where it stands; its numbers are upper bounds."""
        return self.view.at_most[self.index]

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
        """True if stable text or the conversation stands behind it and could be cached. In the newest user turn it has
        to be so much that the request would be cached only for that."""
        at = self._without_own_conversation(self._placement)
        if at.asked and not at.after.nothing:
            return self._much_behind and self._severity(self.view.exact[self.index]) is Severity.ERROR
        if not at.cacheable or (at.kept and not self.cause.of_kept) or at.after.nothing:
            return False
        anew = self.cause.of_kept or (self.cause.kind in _MADE_ANEW and not self.cause.by_name)
        return anew or not at.earlier

    def apart_from(self, other: PlacedValue) -> bool:
        """True where no request holds both, because they stand in different arms of one test."""
        return self.view.layout.apart(self.index, other.index)

    def never_without(self, other: PlacedValue) -> bool:
        """True where each request that holds it holds the other, too."""
        return self.view.layout.implies(self.index, other.index)

    @property
    def listed_elsewhere(self) -> bool:
        """True for the order in which a server lists something (the tools of an MCP server), asked in each session."""
        return phrasing.listed_elsewhere(self.cause)

    @property
    def before(self) -> Before:
        """What stands before it."""
        return self.numbers.before

    @property
    def after(self) -> After:
        """What stands behind it."""
        return self.numbers.after

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
        at = self._without_own_conversation(self.numbers)
        return phrasing.cost(self.cause, self.severity, at, self.view.facts.minimum, supposed=self.view.supposed)

    @property
    def severity(self) -> Severity:
        return self._severity(self.numbers)

    def _severity(self, at: Placement) -> Severity:
        if self.role is Role.UNKNOWN:  # nobody says that it is no task of one turn: only what is seen counts
            at = replace(at, after=replace(at.after, open=False))
        at = self._without_own_conversation(at)
        return verdict.severity(self.cause, at, self.view.facts.minimum, excerpt=self.view.is_excerpt)

    @property
    def confidence(self) -> Confidence:
        """How sure the finding is: as sure as the cause, and less where it rests on what cannot be seen."""
        in_code = self.view.prompt.kind is PromptKind.REQUEST
        if self.cause.kind is CauseKind.VARIABLE:
            if names.spoken_of(self.view, self.segment) or not naming.is_input(self.cause.label):
                return Confidence.LOW  # an agent or a deployment may set it once
            # What is cached today shows that it may well be the same for a while.
            grave = self._much_behind and self._severity(self.view.exact[self.index]) is Severity.ERROR
            return Confidence.MEDIUM if grave and not names.nobody_fills(self.view, self.segment) else Confidence.LOW
        if self.cause.kind is CauseKind.LITERAL and self.view.prompt.kind is not PromptKind.CAPTURED:
            return Confidence.LOW
        anybody = in_code and self.role is Role.UNKNOWN and not self._placement.kept
        lone = self.view.layout.lone_user or anybody  # the task of one turn, maybe
        if self.cause.confidence is Confidence.LOW or (lone and not self._much_behind):
            return Confidence.LOW
        if self.cause.by_name and self.cause.kind in _STORED and self.segment.location.key in self.view.items:
            return Confidence.LOW  # an item of a list has an id and a time of its own, which stay as they are
        if self.cause.by_name and names.doubtful(self.view, self.segment, self.cause):
            return Confidence.LOW
        if self.cause.kind is CauseKind.REQUEST and not self.cause.by_name and self._is_sent_along:
            return Confidence.LOW  # a server passes on what its caller sends, and mostly the same for a session
        if self.role is Role.USER and self.cause.kind is CauseKind.DATE and self.rate <= Rate.DAILY:
            return Confidence.LOW  # days have system texts in common, not what was said in a turn
        seldom = self.rate < Rate.TURN and self.cause.kind in _SELDOM | verdict.ORDER_KINDS
        elsewhere = in_code and self.role in (Role.USER, Role.UNKNOWN)
        if seldom and elsewhere and self.cause.kind is not CauseKind.ENVIRONMENT:
            return Confidence.LOW  # what one task is about; those of a user or a process have little else in common
        little = self._placement.after.tokens < verdict.MINIMUM_GAIN and not self._placement.after.open
        if self.role is Role.USER and self.cause.kind in _TIME and little:
            return Confidence.LOW  # the turns behind it are about what was asked there, and go with it
        if self.cause.kind in _SELDOM and self.rate < Rate.TURN and not self.in_tools and not self._much_behind:
            return Confidence.LOW
        if self.view.is_excerpt and self.cause.kind is CauseKind.RANDOM and _CHOICES.search(self.cause.label):
            return Confidence.LOW  # for variety: an opening, a riddle, mostly once for a conversation that is not seen
        if self.in_tools and self.aspect is not Aspect.TOOLS and self._unsure_of_tools:
            return Confidence.LOW
        if self.cause.kind is CauseKind.DATE and self.rate <= Rate.PROCESS:
            return Confidence.LOW  # a program that is deployed starts on another day anyway
        if self.listed_elsewhere:
            return Confidence.LOW  # no protocol promises that order, but servers keep to theirs
        if self.cause.kind is CauseKind.SESSION and in_code and not self.in_tools and rivals.overtaken(self):
            return Confidence.LOW
        ordered = self.cause.kind in verdict.ORDER_KINDS and not self.in_tools  # the same for all of a process
        if (ordered or (in_code and self.cause.by_name)) and self._is_information:
            return Confidence.LOW  # a name alone, or what seldom changes, and little to win
        if not self.in_tools and (self._in_vain(self._placement) or self._in_vain(self.view.exact[self.index])):
            return Confidence.LOW
        if self.cause.by_name and names.nobody_fills(self.view, self.segment):
            return Confidence.LOW
        if self.role is Role.UNKNOWN or self._rests_on_the_unknown:
            return Confidence.MEDIUM
        return self.cause.confidence

    @property
    def _is_sent_along(self) -> bool:
        """True for what a web request brings that is all of a message, nothing constant in it, or that no name calls a
        question or a mark of that request: a region, a folder, a setting."""
        inside = segments(self.part.children) if self.part else ()
        alone = self.part is not None and not any(each.text and each.text.strip() for each in inside)
        said = naming.classify(self.segment.name)
        fresh = naming.is_input(self.segment.name) or (said is not None and said.rate >= Rate.TURN)
        return alone or (bool(_REQUESTS.fullmatch(self.cause.label)) and not fresh)

    @property
    def _unsure_of_tools(self) -> bool:
        """True in a tool's text for what a request brings (a server passes on the tools of its caller) and for what
        decides which tools there are, and for the order of its schema where the way from the set to the schema was not
        seen: many a set only answers whether something is in it."""
        if self.aspect is Aspect.ITEMS and self.cause.kind in verdict.ORDER_KINDS:
            return self.cause.confidence < Confidence.HIGH
        of_request = self.cause.kind is CauseKind.REQUEST
        return of_request and (not self.cause.by_name or naming.decides(self.cause.label) is not None)

    @property
    def _is_information(self) -> bool:
        """True if the severity is INFO; the tokenizer is asked only where that is not plain."""
        if self._severity(self._placement) is Severity.INFO:
            return True
        return not self._placement.after.history and self._severity(self.view.exact[self.index]) is Severity.INFO

    def _without_own_conversation(self, at: Placement) -> Placement:
        """Without the conversation where it stays the same for all of it: where the value changes no more often than
        one conversation follows another, or a clock is read when the process starts."""
        if self.cause.kind in _TIME and self.rate <= Rate.PROCESS:
            return replace(at, after=replace(at.after, history=False, open=False))  # only what is seen is worth telling
        vague = self.cause.by_name and self.cause.kind is CauseKind.REQUEST  # an id: of what, nobody can tell
        if Rate.TENANT <= self.rate <= Rate.SESSION or (self.view.supposed and vague):
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
        over_midnight = self.cause.kind is CauseKind.DATE  # no cache lasts that long, and seldom a conversation
        if not (unseen or (at.after.history and not over_midnight)):
            sure = not self.cause.by_name or self.cause.kind in _TIME
            more = sure and (self.view.is_excerpt or not at.after.exact)  # may belong to it; most names are unsure
            more = more or at.after.history
            long_enough = more or at.before.tokens + at.after.tokens >= self.view.facts.minimum
            if at.after.tokens < verdict.MINIMUM_GAIN or not long_enough:
                return True
        return rivals.outdone(self)

    @property
    def unseen(self) -> bool:
        """True if a finding about it will not be shown, because it is too unsure."""
        return not self.view.pedantic and self.confidence is Confidence.LOW

    @property
    def weight(self) -> tuple[Severity, Confidence, int]:
        """For choosing the dearest of several."""
        return self.severity, self.confidence, self.gain

    @property
    def numbers(self) -> Placement:
        return (self.view.at_least if self.unseen else self.view.exact)[self.index]

    @property
    def _much_behind(self) -> bool:
        """True if the known stable text behind it reaches the provider's minimum, and is not little where a provider (a
        program on one's own machine) caches whatever there is; counted only where bounds differ."""
        minimum = max(self.view.facts.minimum, MUCH)
        if self._placement.after.tokens < minimum:
            return False
        surely = self.view.at_least[self.index].after.tokens >= minimum
        return surely or self.view.exact[self.index].after.tokens >= minimum

    @property
    def _rests_on_the_unknown(self) -> bool:
        if not (self._placement.after.open or self.view.supposed):
            return False
        at = self.view.exact[self.index]
        seen = at.after.history and not self.view.supposed
        without = replace(at, after=replace(at.after, open=False, history=seen))
        return self._severity(at) is not self._severity(without)
