"""What rules see of a prompt: values, breakpoints, the conversation, and how a finding is put."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import zip_longest
from typing import Literal

from promptlint import breakpoints, excerpts, phrasing, tokens, verdict
from promptlint.breakpoints import PlacedBreakpoint
from promptlint.diagnostic import Diagnostic, Fix, Related, Severity
from promptlint.layout import Count, Layout, Placement
from promptlint.model import (
    Branch,
    CauseKind,
    EditKind,
    HistoryEdit,
    Many,
    Node,
    Part,
    Prompt,
    PromptKind,
    Role,
    Segment,
)
from promptlint.nodes import parts, segments
from promptlint.pieces import provider_order
from promptlint.placed import PlacedValue
from promptlint.project import Project
from promptlint.providers import ProviderFacts

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
        for index, placement in enumerate(self.at_most):
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
    def marks_near(self) -> bool:
        """Whether the file that sends the prompt, or another in its folder or below, speaks of breakpoints: a helper
        there may set one."""
        source = self.prompt.location.source
        if any(each in source.text for each in _MARKS):
            return True
        below = self.project.folder_of(source) if self.project is not None else "."
        return below != "." and self.project is not None and self.project.mentions(_MARKS, below)

    @cached_property
    def items(self) -> frozenset[tuple[str, int, int]]:
        """Where the segments stand, by key, of texts that a loop makes of each item of a list."""
        return frozenset(each.location.key for each in _items(self.nodes))

    def text_behind(self, value: PlacedValue) -> str:
        """The literal text that directly follows a value."""
        return next((text for each, text in _followed(self.nodes) if each is value.segment), "")

    @cached_property
    def conversation(self) -> bool:
        """Whether it holds earlier turns: a history, or messages that a loop makes or adds to. Turns that are written
        out are an example, unless they were captured."""
        messages = list(parts(self.prompt.nodes))
        looped = any(isinstance(node, Many) and any(True for _ in parts(node.body)) for node in self.prompt.nodes)
        if looped or any(each.role is Role.HISTORY for each in messages):
            return True
        captured = self.prompt.kind is PromptKind.CAPTURED
        turns = (each for each in messages if each.role in (Role.ASSISTANT, Role.TOOL))
        return any(captured or any(one.text is None for one in segments(each.children)) for each in turns)

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

    def diagnose_together(
        self,
        code: str,
        name: str,
        values: Iterable[PlacedValue],
        nature: str,
        help: str,  # noqa: A002
        *,
        by_part: bool = False,
    ) -> Iterator[Diagnostic]:
        """One finding about values of one `nature` for the prompt (or for each message of it), at the first of the
        surest; the others are related places, those of other confidence findings of their own."""
        groups: dict[tuple[object, ...], list[PlacedValue]] = {}
        for value in values:
            groups.setdefault((value.confidence, id(value.part) if by_part else None), []).append(value)
        for first, *others in groups.values():
            found = self.diagnose(code, name, first, f"{first.shown} {nature}", help, "reorder")
            told = {found.location.key, *(each.location.key for each in found.related)}
            further = [each for each in others if each.segment.location.key not in told]
            said = (
                (each, phrasing.AGAIN if each.shown == first.shown else f"{each.shown} {nature}, too")
                for each in further
            )
            too = phrasing.few(found.location, ((each.segment.location, what) for each, what in said))
            yield replace(found, related=(*found.related, *too))

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
    def at_least(self) -> tuple[Placement, ...]:
        return self._measure(lambda text: tokens.bounds(text, self.facts.encoding)[0])

    @cached_property
    def at_most(self) -> tuple[Placement, ...]:
        return self._measure(lambda text: tokens.bounds(text, self.facts.encoding)[1])

    @cached_property
    def exact(self) -> tuple[Placement, ...]:
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


def _followed(nodes: tuple[Node, ...]) -> Iterator[tuple[Segment, str]]:
    """Each segment that literal text directly follows, with that text."""
    for node, behind in zip_longest(nodes, nodes[1:]):
        match node:
            case Segment() if isinstance(behind, Segment) and behind.text:
                yield node, behind.text
            case Part(children=inner) | Many(body=inner):
                yield from _followed(inner)
            case Branch(arms=arms):
                for arm in arms:
                    yield from _followed(arm)
            case _:
                pass
