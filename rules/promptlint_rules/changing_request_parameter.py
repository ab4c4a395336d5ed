"""A parameter that changes between the requests of one conversation, although the provider keeps a cache for each."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import (
    CauseKind,
    Confidence,
    Diagnostic,
    Parameter,
    PromptView,
    Rate,
    Related,
    Rule,
    Severity,
    segments,
)

HELP = "Keep it the same for the whole conversation, or let a conversation of its own do the other work."
_LOST = {
    "tools": "the tools and all behind them",
    "schema": "the output schema and all behind it",
    "system": "the system text and the conversation",
    "messages": "the conversation",
}


def check(view: PromptView) -> Iterator[Diagnostic]:
    if not view.facts.caches:
        return
    for parameter in view.prompt.parameters:
        if parameter.name == "cache_key":  # a rule of its own
            continue
        found = _invalidator(view, parameter)
        if found is None:
            continue
        scope, possible = found
        how = _how(view, parameter)
        if how is None:
            continue
        what, related, sure = how
        lost = _LOST.get(scope, "the whole prompt")
        yield Diagnostic(
            RULE.code,
            RULE.name,
            Severity.WARNING,
            min(sure, Confidence.MEDIUM) if possible else sure,
            parameter.location,
            f"`{parameter.path or parameter.name}` {what}: {view.facts.vendor}"
            f" {'may compute' if possible else 'computes'} {lost} anew whenever it changes",
            HELP,
            view.facts.vendor,
            related=related,
        )


def _how(view: PromptView, parameter: Parameter) -> tuple[str, tuple[Related, ...], Confidence] | None:
    sent = (Related(view.prompt.location, "sent here"),)
    if parameter.elsewhere:
        before, place = parameter.elsewhere[0]
        shown = f"`{before}`" if before else "left out"
        what = "differs from that of an earlier request of the same conversation"
        return what, (Related(place, f"there it is {shown}"), *sent), Confidence.MEDIUM
    if not view.conversation:
        return None
    if parameter.changed is not None:
        return "is another one in some rounds of the loop that sends the conversation", sent, Confidence.MEDIUM
    for segment in segments(parameter.nodes):
        for cause in segment.causes:
            if cause.effective_rate >= Rate.TURN and not cause.by_name:
                chosen = cause.kind is CauseKind.REQUEST  # by whoever sends it, who may choose the same each time
                sure = Confidence.LOW if chosen else cause.confidence
                return f"comes from `{cause.label}`, which is another one each time", sent, sure
    return None


def _invalidator(view: PromptView, parameter: Parameter) -> tuple[str, bool] | None:
    """What is lost when the parameter changes, and whether that is only possible; `None` if nothing is said to be."""
    names = {parameter.name, parameter.path, parameter.path.rpartition(".")[2]}
    if any(names & set(each.parameters) for each in view.facts.keepers):
        return None
    for each in view.facts.invalidators:
        if names & set(each.parameters):
            return str(each.scope), each.certainty != "documented"
    return None


RULE = Rule(
    code="PC608",
    name="changing-request-parameter",
    summary="A parameter changed inside one conversation, although the cache depends on it.",
    module=__name__,
    check=check,
)
