"""Prompts of one project that say nearly the same but begin differently, so that nothing of it is shared."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import Confidence, Diagnostic, Location, Parting, ProjectView, Related, Rule, Scope, Severity

HELP = "Let them begin with the same characters, and put what differs behind the text that they share."


def check(view: ProjectView) -> Iterator[Diagnostic]:
    for group in view.partings:
        found = _finding(view, group)
        if found is not None:
            yield found


def _finding(view: ProjectView, group: tuple[Parting, ...]) -> Diagnostic | None:
    """One finding for a group, at the first token in which its first two prompts differ."""
    first = group[0]
    before = view.count(first.common, first.first.encoding)
    shared = view.count(first.text, first.first.encoding)
    minimum = first.first.minimum
    if before >= minimum or before + shared < minimum:
        return None
    place, there = first.places
    others = len(group)
    which = "another prompt" if others == 1 else f"{others} other prompts"
    further = (Related(each.places[1], "and this one with this") for each in group[1:])
    related = (Related(there, "the other one goes on with this"), *further)
    alike = first.first.location.key == first.second.location.key  # one call: a choice is made ahead of it
    in_use = first.first.sent and first.second.sent and not alike  # else they may be there to choose from
    much = shared >= minimum  # all that they share could be cached by itself
    return Diagnostic(
        RULE.code,
        RULE.name,
        Severity.WARNING,
        Confidence.MEDIUM if (in_use and much) or (first.accidental and _kin(place, there)) else Confidence.LOW,
        place,
        f"this prompt shares {shared:,} tokens with {which}, but they part at token {before:,}: none of them can use "
        "what was cached for another one",
        HELP,
        first.first.vendor,
        related=related,
    )


def _kin(one: Location, other: Location) -> bool:
    """Whether two places are in files of one kind: a document may hold a copy of what the code sends."""
    return one.source.path.rpartition(".")[2] == other.source.path.rpartition(".")[2]


RULE = Rule(
    code="PC801",
    name="diverging-prefixes",
    summary="Prompts of one project that say nearly the same but begin differently.",
    module=__name__,
    scope=Scope.PROJECT,
    check_project=check,
)
