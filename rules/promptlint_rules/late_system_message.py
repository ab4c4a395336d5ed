"""System text that stands behind a turn of the conversation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from promptlint.rule import (
    Branch,
    Confidence,
    Diagnostic,
    Many,
    Node,
    Part,
    PromptKind,
    PromptView,
    Role,
    Rule,
    Severity,
    parts,
    segments,
)

WORTH_A_WARNING = 256  # tokens of late system text
WORTH_TELLING = 128  # some sentences: with fewer there is little to win
HELP = "Put constant instructions first, and what changes into the newest user message."


def check(view: PromptView) -> Iterator[Diagnostic]:
    if view.facts.system_mid_conversation or not view.facts.caches:
        return
    first: set[tuple[str, int, int]] = set()
    straight = not any(isinstance(node, Branch) and any(True for _ in parts((node,))) for node in view.nodes)
    for part in _late(view.nodes, False, first)[0]:
        cost = _stable_tokens(view, part)
        if part.location.key in first:  # on some way it is the first: a list that is filled in rounds, seen twice
            continue
        if not cost:  # what is known of it changes anyhow, or nothing is known of it
            continue
        head = sum(_stable_tokens(view, each) for each in _head(view.nodes))
        minimum = view.facts.minimum
        severity = Severity.WARNING if cost >= WORTH_A_WARNING else Severity.INFO
        lost = f"its {cost:,} stable tokens are re-billed on each request"
        message = f"this system message stands behind a turn that changes: {lost}"
        if head < minimum <= head + cost:
            severity = Severity.ERROR
            message += f", and nothing is cached, because that takes {minimum:,} tokens"
        known = view.prompt.complete and all(segment.text is not None for segment in segments(part.children))
        confidence = Confidence.HIGH if known else Confidence.MEDIUM
        seen = all(segment.text is not None for segment in segments(part.children)) and view.prompt.sdk
        in_code = view.prompt.kind is PromptKind.REQUEST  # where many are added for once and stay where they are
        if (in_code and not seen) or not straight or (cost < WORTH_TELLING and severity is Severity.INFO):
            confidence = Confidence.LOW  # which messages are sent together nobody can tell
        yield Diagnostic(
            RULE.code, RULE.name, severity, confidence, part.location, message, HELP, provider=view.facts.vendor
        )


def _late(nodes: Sequence[Node], changed: bool, first: set[tuple[str, int, int]]) -> tuple[list[Part], bool]:
    """The system parts behind a turn that changes, and whether there is one. Examples in plain text do not change.

    `first` takes the places of those that stand ahead of such a turn.
    """
    found: list[Part] = []
    for node in nodes:
        match node:
            case Part(role=Role.SYSTEM):
                if changed:
                    found.append(node)
                else:
                    first.add(node.location.key)
            case Part(role=Role.TOOLS | Role.SCHEMA | Role.UNKNOWN):
                pass
            case Part():
                known = all(each.stable and each.text is not None for each in segments(node.children))
                changed = changed or node.role is Role.HISTORY or not known
            case Branch():
                arms = [_late(arm, changed and not _begins_anew(arm), first) for arm in node.arms]
                found += [part for inner, _ in arms for part in inner]
                changed = any(after for _, after in arms)
            case Many():
                changed = changed or any(True for _ in parts(node.body))
            case _:
                pass
    return found, changed


def _begins_anew(arm: Sequence[Node]) -> bool:
    """Whether an arm holds a system text and turns of its own: then it may be all that there is when it is taken."""
    roles = {part.role for part in parts(tuple(arm))}
    return Role.SYSTEM in roles and not roles.isdisjoint((Role.USER, Role.ASSISTANT, Role.HISTORY))


def _head(nodes: Sequence[Node]) -> Iterator[Part]:
    """The parts ahead of the conversation."""
    for part in parts(tuple(nodes)):
        if part.role not in (Role.TOOLS, Role.SCHEMA, Role.SYSTEM):
            return
        yield part


def _stable_tokens(view: PromptView, part: Part) -> int:
    texts = [segment.text for segment in segments(part.children) if segment.stable and segment.text is not None]
    return sum(map(view.count, texts))


RULE = Rule(
    code="PC202",
    name="late-system-message",
    summary="System text that stands behind a turn of the conversation.",
    module=__name__,
    check=check,
)
