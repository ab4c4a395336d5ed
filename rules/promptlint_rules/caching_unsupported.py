"""A model or endpoint that caches no prompts, although the request is made as if it did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from promptlint.rule import (
    Branch,
    Confidence,
    Diagnostic,
    Many,
    Node,
    Part,
    Prompt,
    PromptKind,
    PromptView,
    Rule,
    Segment,
    Severity,
)

INTENT = ("cache_key", "retention")
HELP = "Nothing has to be changed for the cache here; on another model or endpoint the order of the prompt counts."


def check(view: PromptView) -> Iterator[Diagnostic]:
    prompt, facts = view.prompt, view.facts
    if facts.caches or not prompt.sdk or not prompt.nodes:
        return
    if prompt.endpoint != "realtime" and not facts.model_known:  # chosen elsewhere, of another provider it may be
        return
    meant = [each for each in prompt.parameters if each.name in INTENT]
    texts = list(_longest(prompt.nodes))
    if meant or view.breakpoints or view.holds(texts, facts.minimum) or prompt.endpoint == "realtime":
        what = f"the {prompt.endpoint} endpoint" if prompt.endpoint in ("realtime", "completions") else "this model"
        place = meant[0].location if meant else prompt.location
        yield Diagnostic(
            RULE.code,
            RULE.name,
            Severity.INFO,
            Confidence.MEDIUM if meant or view.breakpoints or _chosen_here(prompt) else Confidence.LOW,
            place,
            f"{facts.vendor} caches no prompts at {what}"
            f"{f' ({prompt.model})' if prompt.model else ''}: each request is billed in full",
            HELP,
            facts.vendor,
        )


def _longest(nodes: Sequence[Node]) -> Iterator[str]:
    """The known texts of a prompt, of alternatives the longest."""
    for node in nodes:
        match node:
            case Segment(text=str(text)):
                yield text
            case Part(children=inner) | Many(body=inner):
                yield from _longest(inner)
            case Branch(arms=arms):
                yield from max((list(_longest(arm)) for arm in arms), key=lambda each: sum(map(len, each)), default=[])
            case _:
                pass


def _chosen_here(prompt: Prompt) -> bool:
    """Whether the call itself names the model: a default is one of several that may be chosen."""
    return prompt.kind is PromptKind.CAPTURED or prompt.endpoint == "realtime" or prompt.model in prompt.location.text


RULE = Rule(
    code="PC702",
    name="caching-unsupported",
    summary="A model or endpoint that does not cache prompts.",
    module=__name__,
    check=check,
)
