"""More cache breakpoints than the provider allows."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import (
    Confidence,
    Diagnostic,
    FaultKind,
    PlacedBreakpoint,
    PromptView,
    Related,
    Rule,
    Severity,
)

LIMIT = 4  # of each provider that has explicit breakpoints, where the model's own limit is not known
HELP = "Mark the last tool, the last system block and the last message, and take older marks away."


def check(view: PromptView) -> Iterator[Diagnostic]:
    limit = view.facts.max_breakpoints or LIMIT
    for fault in view.prompt.faults:
        if fault.kind is FaultKind.UNBOUNDED:
            what = f"this sets a breakpoint in each round of the loop; {view.facts.vendor} allows {limit} in a request"
            related = tuple(Related(each.location, each.message) for each in fault.steps)
            yield Diagnostic(
                RULE.code,
                RULE.name,
                Severity.WARNING,
                Confidence.MEDIUM,
                fault.location,
                f"{what} and refuses more",
                HELP,
                view.facts.vendor,
                related=related,
            )
    surely = [each for each in view.breakpoints if not (each.repeated or each.conditional)]
    for each in view.breakpoints:
        if each.repeated and not each.conditional:
            what = "this breakpoint is set in a loop, so a request holds as many as there are rounds"
            yield _finding(view, each, f"{what}; {view.facts.vendor} allows {limit} and refuses the request", ())
    if len(surely) > limit:
        others = tuple(Related(each.breakpoint.location, f"breakpoint {number}") for number, each in _numbered(surely))
        what = f"the request sets {len(surely)} breakpoints; {view.facts.vendor} allows {limit} and refuses it"
        yield _finding(view, surely[limit], what, others[:limit])


def _numbered(found: list[PlacedBreakpoint]) -> Iterator[tuple[int, PlacedBreakpoint]]:
    return enumerate(found, 1)


def _finding(view: PromptView, mark: PlacedBreakpoint, message: str, related: tuple[Related, ...]) -> Diagnostic:
    sure = Confidence.HIGH if view.facts.max_breakpoints and not mark.repeated else Confidence.MEDIUM
    sent = (Related(view.prompt.location, "sent here"),) if view.prompt.sdk else ()
    return Diagnostic(
        RULE.code,
        RULE.name,
        Severity.ERROR if sure is Confidence.HIGH else Severity.WARNING,
        sure,
        mark.breakpoint.location,
        message,
        HELP,
        view.facts.vendor,
        related=(*related, *sent),
    )


RULE = Rule(
    code="PC602",
    name="too-many-breakpoints",
    summary="More cache breakpoints than the provider allows.",
    module=__name__,
    check=check,
)
