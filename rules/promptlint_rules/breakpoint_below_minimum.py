"""A cache breakpoint behind so little text that nothing is cached."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import (
    Confidence,
    Diagnostic,
    PlacedBreakpoint,
    PrefixFacts,
    PromptKind,
    PromptView,
    Rule,
    Severity,
    segments,
)

HELP = "Put more of what never changes ahead of the breakpoint, or take it away: it uses one of the few allowed."


def check(view: PromptView) -> Iterator[Diagnostic]:
    facts = view.facts
    for each in view.breakpoints if facts.max_breakpoints else ():
        if each.breakpoint.automatic or each.repeated or not each.exact or each.breakpoint.empty:
            continue
        if not any(each.texts):  # whoever fills the blocks ahead of it is not seen
            continue
        if view.holds(each.texts, facts.minimum):
            return
        held = view.count("".join(each.texts))
        message = (
            f"{held:,} tokens stand ahead of this breakpoint; {facts.vendor} caches prefixes of {facts.minimum:,}"
            " tokens and more, and ignores it without a word"
        )
        sure = facts.encoding_exact or held * 2 < facts.minimum
        if not sure and held * 5 > facts.minimum * 4:  # another tokenizer may count more
            continue
        yield Diagnostic(
            RULE.code,
            RULE.name,
            Severity.INFO,
            Confidence.HIGH if sure and view.prompt.model and _written(view, each) else Confidence.LOW,
            each.breakpoint.location,
            message,
            HELP,
            facts.vendor,
            PrefixFacts(held, True, facts.minimum, 0, True, False, not facts.encoding_exact),
        )


def _written(view: PromptView, mark: PlacedBreakpoint) -> bool:
    """Whether the block is written where the request is: what is put together elsewhere may hold more than is seen."""
    place = view.prompt.location
    return view.prompt.kind is PromptKind.CAPTURED or all(
        each.location.source.path == place.source.path and place.start <= each.location.start < place.end
        for each in segments(mark.part.children)
    )


RULE = Rule(
    code="PC603",
    name="breakpoint-below-minimum",
    summary="A cache breakpoint behind so little text that nothing is cached.",
    module=__name__,
    check=check,
)
