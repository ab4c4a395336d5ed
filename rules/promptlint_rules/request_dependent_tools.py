"""Tools that are there or not, depending on the request, the user or the turn."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import Aspect, CauseKind, Diagnostic, Extent, PromptView, ProviderFacts, Rule

# What decides which tools are there. A switch of the configuration is the same for all requests and is not among them.
DECIDES = (
    CauseKind.REQUEST,
    CauseKind.SESSION,
    CauseKind.RETRIEVED,
    CauseKind.CLOCK,
    CauseKind.DATE,
    CauseKind.RANDOM,
    CauseKind.REPR,
)
HELP = "Send the same tools each time, and refuse a call that is out of place when it comes."
NARROW = " To narrow the choice for one request, keep the list and name the tools in tool_choice (allowed_tools)."
KEEP = " A changed tool_choice does not touch the tools, but it costs the cached messages: use it sparingly."


def advice(facts: ProviderFacts) -> str:
    """What the provider offers instead, as far as its documents say."""
    if facts.keeps("allowed_tools"):
        return HELP + NARROW
    lost = facts.invalidator("tool_choice")
    return HELP + KEEP if lost is not None and lost.scope is Extent.MESSAGES else HELP


def check(view: PromptView) -> Iterator[Diagnostic]:
    for value in view.costly(*DECIDES, in_tools=True):
        if value.aspect is Aspect.TOOLS:
            what = f"{value.shown} decides which tools are sent"
            declined = "whether the model may be shown more tools is yours to say"
            yield view.diagnose(RULE.code, RULE.name, value, what, advice(view.facts), declined=declined)


RULE = Rule(
    code="PC302",
    name="request-dependent-tools",
    summary="Tools that are there or not, depending on the request, the user or the turn.",
    module=__name__,
    check=check,
)
