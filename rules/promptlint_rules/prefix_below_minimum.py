"""A prompt whose stable beginning is shorter than the least that the provider caches."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import (
    Confidence,
    Diagnostic,
    Parameter,
    PrefixFacts,
    PromptKind,
    PromptView,
    Rule,
    Severity,
    parts,
    segments,
)

INTENT = ("cache_key", "retention")
HELP = "Leave it as it is if the prompt is meant to be short; else bring constant text (rules, examples, tools) ahead."


def check(view: PromptView) -> Iterator[Diagnostic]:
    prompt, facts = view.prompt, view.facts
    whole = prompt.kind is not PromptKind.TEMPLATE and prompt.sdk and prompt.complete and any(parts(prompt.nodes))
    if not (whole and facts.caches) or view.conversation or view.breakpoints:
        return
    meant: Parameter | None = next((each for each in prompt.parameters if each.name in INTENT), None)
    found = list(segments(view.nodes))
    if any(each.text is None and each.stable for each in found):  # text that is not seen may be long
        return
    if any(each.text is None and not each.causes for each in found):
        return
    texts = [each.text or "" for each in found]
    if not (meant or view.pedantic) or view.holds(texts, facts.minimum):
        return
    held = view.count("".join(texts))
    unsure = f" ({facts.minimum_high:,} by other texts)" if facts.minimum_high != facts.minimum else ""
    yield Diagnostic(
        RULE.code,
        RULE.name,
        Severity.INFO,
        Confidence.MEDIUM if meant else Confidence.LOW,
        meant.location if meant else prompt.location,
        f"the known text of this prompt comes to {held:,} tokens; {facts.vendor} caches prefixes of"
        f" {facts.minimum:,} tokens{unsure} and more, so nothing is cached",
        HELP,
        facts.vendor,
        PrefixFacts(held, True, facts.minimum, 0, True, False, not facts.encoding_exact),
    )


RULE = Rule(
    code="PC701",
    name="prefix-below-minimum",
    summary="A prompt whose stable beginning is too short to be cached.",
    module=__name__,
    check=check,
)
