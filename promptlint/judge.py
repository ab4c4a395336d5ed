"""What rules see: a prompt's changing values with their place, what they cost, and how sure that is.

Severity follows what is lost, confidence follows the evidence; both are decided here, once, for all rules.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from promptlint import tokens
from promptlint.diagnostic import Confidence, Diagnostic, Fix, PrefixFacts, Related, Severity
from promptlint.layout import After, Before, Count, Layout, Placement, provider_order
from promptlint.model import Cause, CauseKind, Evaluated, Node, Part, Prompt, PromptKind, Rate, Role, Segment
from promptlint.project import Project
from promptlint.providers import ProviderFacts

MINIMUM_GAIN = 256  # stable tokens behind a value from which moving it is worth a warning

_ORDER_KINDS = frozenset(
    {CauseKind.SET_ORDER, CauseKind.LISTING_ORDER, CauseKind.ARRIVAL_ORDER, CauseKind.MAPPING_ORDER}
)

# In a user turn that is not the newest only these say anything: they are made anew while the request is put together.
# Whatever else stands there is what was said in that turn.
_MADE_ANEW = _ORDER_KINDS | {CauseKind.REPR, CauseKind.RANDOM, CauseKind.CLOCK, CauseKind.DATE, CauseKind.ENVIRONMENT}

_MADE_HERE = {
    CauseKind.REPR: "the address is put into text here",
    CauseKind.SET_ORDER: "the set is made here",
    CauseKind.LISTING_ORDER: "the listing is made here",
    CauseKind.ARRIVAL_ORDER: "the order of arrival is taken here",
    CauseKind.MAPPING_ORDER: "the mapping is made here",
    CauseKind.RANDOM: "it is drawn here",
    CauseKind.CLOCK: "the clock is read here",
    CauseKind.DATE: "the date is read here",
    CauseKind.ENVIRONMENT: "the environment is read here",
    CauseKind.RETRIEVED: "it is retrieved here",
}

_EACH = {
    Rate.PROCESS: "in each new process",
    Rate.DAILY: "once a day",
    Rate.TENANT: "for each tenant",
    Rate.USER: "for each user",
    Rate.SESSION: "in each session",
    Rate.TURN: "on each request",
    Rate.INSTANT: "on each request",
}

_NO_BREAKPOINT = "No cache breakpoint is set here; set one behind the stable text."


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
        self.layout = Layout(prompt.nodes, facts, captured=prompt.kind is PromptKind.CAPTURED)

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The prompt's nodes in the order in which the provider lays them out."""
        return provider_order(self.prompt.nodes, self.facts)

    def count(self, text: str) -> int:
        """The tokens of a text in the model's encoding, or the nearest public one."""
        return tokens.count(text, self.facts.encoding)

    @cached_property
    def values(self) -> tuple[PlacedValue, ...]:
        """All changing values, in the order in which the provider sees them, without those that no rule speaks of."""
        found = []
        for index, placement in enumerate(self._at_most):
            cause = _speaking_cause(placement.segment)
            if cause is not None:
                found.append(PlacedValue(self, index, cause))
        return tuple(found)

    def costly(self, *kinds: CauseKind) -> tuple[PlacedValue, ...]:
        """The values of these kinds that cost something, one for each place in a file; where a place is reached on
        several ways (an include, a macro) the dearest.
        """
        if not self.facts.caches:
            return ()
        found: dict[tuple[str, int, int], PlacedValue] = {}
        for value in self.values:
            if value.cause.kind in kinds and value.in_prefix:
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
    ) -> Diagnostic:
        """The finding about one value.

        `what` is the subject and what is wrong with it ("`now` is the current time"); where it stands and what that
        costs is added here, as are the way of the value and the fix.
        """
        mended, declined = self._mend(value, fix)
        return Diagnostic(
            code,
            name,
            value.severity,
            value.confidence,
            value.segment.location,
            f"{what} {_cost(value)}",
            help if self.layout.breakpoints else f"{help} {_NO_BREAKPOINT}",
            self.facts.vendor,
            value.prefix,
            _way(self.prompt, value),
            mended,
            declined,
            value.cause.location,
        )

    def _mend(self, value: PlacedValue, fix: Literal["reorder", "sort"] | None) -> tuple[Fix | None, str]:
        if fix is None or value.unseen:
            return None, ""
        from promptlint import fixer  # brings parsers that most runs do without

        mend = fixer.reorder if fix == "reorder" else fixer.sort
        result = mend(self.prompt, value.segment, self.project)
        return (result, "") if isinstance(result, Fix) else (None, result.reason)

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
    def in_tools(self) -> bool:
        """True in the tools and in the output schema, which have rules of their own."""
        return self.role in (Role.TOOLS, Role.SCHEMA)

    @property
    def rate(self) -> Rate:
        return self.cause.effective_rate

    @property
    def shown(self) -> str:
        """How messages name it: as it stands in the prompt, with what it is made by."""
        name, label = _short(self.segment.name), _short(self.cause.label)
        if not name or not label or label == name:
            return f"`{label or name or _short(self.segment.location.text)}`"
        return f"`{name}` (`{label}`)"

    @property
    def in_prefix(self) -> bool:
        """True if stable text or the conversation stands behind it and could be cached."""
        at = self._placement
        if not at.cacheable or at.kept or at.after.nothing:
            return False
        return not at.earlier or (self.cause.kind in _MADE_ANEW and not self.cause.by_name)

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
            after.history,
            not facts.encoding_exact,
        )

    @property
    def severity(self) -> Severity:
        return _severity(self.cause, self._numbers, self.view.facts.minimum)

    @property
    def confidence(self) -> Confidence:
        """How sure the finding is: as sure as the cause, and less where it rests on what cannot be seen."""
        if self.cause.kind is CauseKind.VARIABLE:
            return Confidence.MEDIUM if self._much_behind else Confidence.LOW
        if self.cause.kind is CauseKind.LITERAL and self.view.prompt.kind is not PromptKind.CAPTURED:
            return Confidence.LOW
        if self.cause.confidence is Confidence.LOW or (self.view.layout.lone_user and not self._much_behind):
            return Confidence.LOW
        if self.role is Role.UNKNOWN or self._rests_on_the_unknown:
            return Confidence.MEDIUM
        return self.cause.confidence

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
        if not self._placement.after.open:
            return False
        at, minimum = self.view._exact[self.index], self.view.facts.minimum
        without = replace(at, after=replace(at.after, open=False))
        return _severity(self.cause, at, minimum) is not _severity(self.cause, without, minimum)


def _speaking_cause(segment: Segment) -> Cause | None:
    """The cause that a finding would be about, among those that rules speak of."""
    speaking = frozenset(cause for cause in segment.causes if not _silent(cause))
    return replace(segment, causes=speaking).cause


def _silent(cause: Cause) -> bool:
    if cause.kind is CauseKind.ENVIRONMENT and cause.evaluated in (Evaluated.IMPORT, Evaluated.PROCESS):
        return True
    return cause.kind is CauseKind.CONFIGURATION or cause.effective_rate <= Rate.DEPLOY


def _severity(cause: Cause, placement: Placement, minimum: int) -> Severity:
    rate, before, after = cause.effective_rate, placement.before, placement.after
    reaches = after.open or before.tokens + after.tokens >= minimum
    if rate >= Rate.TURN:
        if reaches and not before.open and before.tokens < minimum:
            return Severity.ERROR
        worth_it = after.tokens >= MINIMUM_GAIN and (reaches or before.open)
        return Severity.WARNING if after.history or after.open or worth_it else Severity.INFO
    # An open order differs between processes that run side by side, so it costs like a session, not like a restart.
    if rate >= Rate.TENANT or cause.kind in _ORDER_KINDS:
        return Severity.WARNING if after.tokens >= minimum else Severity.INFO
    return Severity.INFO


def _cost(value: PlacedValue) -> str:
    """Where the value stands and what is lost, as the second half of a sentence."""
    before, after, minimum = value.before, value.after, value.view.facts.minimum
    place = f"and stands at token {before.tokens:,}{'' if before.exact else ' or later'}"
    behind = []
    if after.tokens:
        at_least = "" if after.exact else "at least "
        behind.append(f"{at_least}{after.tokens:,} stable token{'s' if after.tokens != 1 else ''}")
    elif after.open:
        behind.append("stable text of unknown length")
    if after.history:
        behind.append("the conversation")
    plural = len(behind) > 1 or after.tokens > 1
    lost = f"{' and '.join(behind)} behind it {'are' if plural else 'is'} re-billed {_EACH[value.rate]}"
    if value.severity is Severity.ERROR:
        return f"{place}: {lost}, and nothing is cached, because that takes {minimum:,} tokens"
    if not (after.history or after.open or before.open) and before.tokens + after.tokens < minimum:
        return f"{place}: {lost} once the prompt grows beyond the {minimum:,} tokens that caching takes"
    return f"{place}: {lost}"


def _way(prompt: Prompt, value: PlacedValue) -> tuple[Related, ...]:
    """Made here, passed through, placed, sent there: each place once, in order."""
    way = []
    if value.cause.location is not None:
        way.append(Related(value.cause.location, _MADE_HERE.get(value.cause.kind, "it comes from here")))
    way += [Related(step.location, step.message) for step in value.segment.steps]
    if prompt.kind is PromptKind.REQUEST:
        way.append(Related(prompt.location, "sent here" if prompt.sdk else "the prompt is put together here"))
    seen = {value.segment.location.key}
    kept = []
    for related in way:
        if related.location.key not in seen:
            seen.add(related.location.key)
            kept.append(related)
    return tuple(kept)


def _short(text: str, most: int = 48) -> str:
    line = " ".join(text.split()).replace("`", "'")
    return line if len(line) <= most else f"{line[: most - 1]}…"
