"""Holds what promptlint says about a program against what left the SDK. Each disagreement is one sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from promptlint import tokens
from promptlint.diagnostic import Diagnostic, Severity
from promptlint.providers import ProviderFacts, lookup
from tests.oracle.conditions import FACTORS
from tests.oracle.running import Ran
from tests.oracle.sdks import Sdk
from tests.oracle.sources import Source
from tests.oracle.wire import Break, Section, common_tokens, first_break, region

VENDORS = {"openai": ("openai", "gpt-4o"), "anthropic": ("anthropic", "claude-sonnet-4-5"), "google-genai": ("gemini", "gemini-2.5-flash"),
           "boto3": ("bedrock", "anthropic.claude-sonnet-4-5-20250929-v1:0")}  # fmt: skip


class Judged(Protocol):
    """What is asked of a program to judge it."""

    @property
    def source(self) -> Source: ...
    @property
    def sdk(self) -> Sdk: ...
    @property
    def sdk_name(self) -> str: ...
    @property
    def family(self) -> str: ...
    @property
    def joints(self) -> int: ...


ALIKE = 30  # tokens with which two values may begin or end alike: a folder's parents, the first words of an order

EACH_TIME = frozenset({"clock", "chance", "what"})
PER_REQUEST = frozenset(
    {"PC101", "PC103", "PC104", "PC107"}
)  # of other values nobody knows that each request has its own

TAIL = 5  # tokens of `Source.tail`


def facts(program: Judged) -> ProviderFacts:
    """The provider to which a program's requests go."""
    if program.sdk_name in ("litellm_anthropic", "langchain_anthropic"):
        return lookup(*VENDORS["anthropic"])
    return lookup(*VENDORS.get(program.family, VENDORS["openai"]))


@dataclass(frozen=True, slots=True)
class Measured:
    """What the wire says about one program: the first break over all conditions, and the factors that make it.

    `unclear` says that what two requests share behind the break may be a part of the value, `short` that all of a request
    is less than the provider caches. `keyed` are the factors that change the cache key. `remarked` says that a marked block changes.
    """

    first: Break | None
    factors: frozenset[str]
    requests: int
    unclear: bool = False
    short: bool = False
    keyed: frozenset[str] = frozenset()
    remarked: bool = False

    @property
    def lost(self) -> bool:
        return self.first is not None and self.first.words

    @property
    def spread(self) -> bool:
        """Whether requests of one user name different cache keys, so that another machine may get each of them."""
        return bool(self.keyed & EACH_TIME)


def measure(program: Judged, ran: Ran) -> Measured:
    """Where the requests of different conditions part first."""
    provider = facts(program)

    def count(text: str) -> int:
        return tokens.count(text, provider.encoding)

    breaks: list[Break] = []
    factors = set()
    base = ran.requests["base"]
    for name, requests in ran.requests.items():
        for one, other in zip(base, requests, strict=False):
            found = first_break(
                region(one, needs_mark=provider.needs_breakpoint),
                region(other, needs_mark=provider.needs_breakpoint),
                count,
            )
            if found is not None:
                breaks.append(found)
                if name in FACTORS:
                    factors.add(name)
    first = _widest(breaks)
    if first is not None and program.source.tail and first.after <= TAIL:
        first = replace(first, words=False)
    unclear = first is not None and program.source.spread and first.after <= ALIKE  # perhaps the order's last words
    longest = max((sum(count(each.text) for each in one) for one in base), default=0)
    keyed = frozenset(name for name in FACTORS if name in ran.requests and _keys(ran.requests[name]) != _keys(base))
    least = 2 * TAIL if program.source.tail else TAIL
    little = first is not None and first.words and first.after <= least  # whether that is worth a word, nobody can say
    remarked = any(_marked(requests) != _marked(base) for requests in ran.requests.values())
    short = longest < provider.minimum
    return Measured(first, frozenset(factors), len(base), unclear or little, short, keyed, remarked)


def _marked(requests: Sequence[Sequence[Section]]) -> list[str]:
    return [each.text for one in requests for each in one if each.marked]


def _keys(requests: Sequence[Sequence[Section]]) -> list[str]:
    return [each.text for one in requests for each in one if each.role == "key"]


def _widest(breaks: Sequence[Break]) -> Break | None:
    """One value differs in another part of itself from condition to condition; all of it is what changes."""
    if not breaks:
        return None
    first, last = min(breaks, key=lambda each: each.tokens), min(breaks, key=lambda each: each.after)
    return replace(first, after=last.after, words=all(each.words for each in breaks))


def disagreements(program: Judged, ran: Ran, diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    """In what promptlint and the wire differ."""
    yield from failures(ran)
    measured = measure(program, ran)
    if program.source.factors and measured.first is not None and not measured.factors <= program.source.factors:
        yield f"changes with {sorted(measured.factors)}, though the program was made to change with {sorted(program.source.factors)}"
    if measured.unclear:
        return
    keyed = any(each.code == "PC605" for each in diagnostics)
    if keyed != (measured.spread and bool(program.source.codes & PER_REQUEST)):
        yield f"PC605 is {'' if keyed else 'not '}reported, and the cache key changes with {sorted(measured.keyed)}"
    said_of_marks = {"PC605", "PC601"} if measured.remarked else {"PC605"}  # a block that changes stores in vain
    diagnostics = [each for each in diagnostics if each.code not in said_of_marks]
    if measured.short:
        yield from (
            f"{each.code} is reported, but the request is too short to be cached: {each.message}"
            for each in diagnostics
            if each.severity is not Severity.INFO
        )
        return
    if not measured.lost:
        for each in diagnostics:
            if (
                program.sdk.keeps_conversation
                and each.prefix is not None
                and each.prefix.history_after
                and measured.first
            ):
                continue  # an agent's conversation, of which these programs send the first turn
            where = "nothing differs" if measured.first is None else "nothing stands behind what differs"
            yield f"{each.code} is reported, but {where}: {each.message}"
        return
    assert measured.first is not None
    first = measured.first
    placed = [each for each in diagnostics if each.prefix is not None and each.code != "PC601"]  # it stands at the mark
    minimum = facts(program).minimum
    if not placed and program.source.codes == {"PC201"} and (first.after < minimum or first.tokens >= minimum):
        return  # a name is all that speaks of it: too little where little is lost, or much is cached as it is
    if not placed:
        yield f"nothing is reported, but {first.value!r} at token {first.tokens} changes with {sorted(measured.factors)}"
        return
    said = min(placed, key=lambda each: (each.prefix.token, each.location.start))  # type: ignore[union-attr]
    assert said.prefix is not None
    codes = (
        program.source.codes
        | ({"PC303", "PC301"} if first.role == "tools" else set())
        | ({"PC305", "PC304"} if first.role == "schema" else set())
    )
    if said.code not in codes:
        yield f"{said.code} is reported, but the cause is one of {sorted(codes)}"
    slack = tokens.count(first.value, facts(program).encoding) + ALIKE if program.source.spread else 0
    if said.prefix.exact and not said.prefix.token <= first.tokens <= said.prefix.token + slack:
        yield f"exactly {said.prefix.token} tokens are said to stand before it, {first.tokens} do"
    if not said.prefix.exact and said.prefix.token > first.tokens:
        yield f"at least {said.prefix.token} tokens are said to stand before it, {first.tokens} do"
    behind = said.prefix.stable_tokens_after
    slack += TAIL if program.source.tail else 0
    behind -= program.joints
    slack += program.joints
    if said.prefix.stable_tokens_after_exact and not behind <= first.after <= behind + slack:
        yield f"exactly {behind} tokens are said to stand behind it, {first.after} do"
    if program.source.spread and first.role in ("tools", "schema"):  # sorted, or all of them, they would be the same
        slack += max(tokens.count(each, facts(program).encoding) for each in (first.value, first.other))
        behind -= min(behind, slack)
    if not said.prefix.stable_tokens_after_exact and behind > first.after:
        yield f"at least {behind} tokens are said to stand behind it, {first.after} do"
    yield from _origin(program, said)


def _origin(program: Judged, said: Diagnostic) -> Iterator[str]:
    """The way of the value must lead to where the program makes it."""
    if program.source.parameters:
        return
    made = program.source.setup[0] if program.source.factors == {"hash"} else program.source.expression
    marks = (made, made.partition("(")[0], program.source.expression)
    places = [said.location, *(each.location for each in said.related)]
    lines = [each.source.text.split("\n")[each.line - 1] for each in places]
    if not any(mark in line for line in lines for mark in marks):
        yield f"the way of the value does not lead to {program.source.expression}: {[line.strip()[:80] for line in lines]}"


def failures(ran: Ran) -> Iterator[str]:
    for name, error in ran.errors.items():
        yield f"it fails under {name}: {error[-600:]}"
    numbers = {len(each) for each in ran.requests.values()}
    if numbers != {1} and not ran.errors:
        yield f"it sends {numbers} requests"


def worsened(program: Judged, before: Ran, after: Ran, *, safe: bool) -> Iterator[str]:
    """In what a fixed program is worse than it was."""
    yield from failures(after)
    old, new = reusable(program, before), reusable(program, after)
    if new < old:
        yield f"{old} tokens were the same in all requests, and {new} are after the fix"
    for one, other in zip(before.requests["base"], after.requests["base"], strict=False):
        gone = _blocks(one, by_word=not safe or program.source.spread) - _blocks(
            other, by_word=not safe or program.source.spread
        )
        if gone and safe:
            yield f"after the fix these are gone: {sorted(gone)[:5]}"
        if missing := rules(one) - rules(other):
            yield f"after the fix {len(missing)} rules are gone"


def reusable(program: Judged, ran: Ran) -> int:
    """The tokens that the requests of all conditions share at their beginning."""
    from promptlint.tokens.vocabulary import load

    encode = load(facts(program).encoding).encode_ordinary
    return min(
        (
            common_tokens(one, other, encode)
            for requests in ran.requests.values()
            for one, other in zip(ran.requests["base"], requests, strict=False)
        ),
        default=0,
    )


def rules(found: Sequence[Section]) -> set[str]:
    """The lines of a request that say what is to be done (see `texts`)."""
    return {line for line in _lines(found) if line.startswith(("If ", "Letter "))}


def _lines(found: Sequence[Section]) -> list[str]:
    return [line.strip() for each in found for line in each.text.split("\n") if line.strip()]


def _blocks(found: Sequence[Section], *, by_word: bool) -> Counter[str]:
    lines = _lines(found)
    return Counter(word for line in lines for word in re.findall(r"\w+", line)) if by_word else Counter(lines)
