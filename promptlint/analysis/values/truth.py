"""What is known of a value's truth."""

from __future__ import annotations

from promptlint.analysis.values.kinds import Const, Text, Value


def known_truth(value: Value) -> bool | None:
    """Whether a test is known to be true or false."""
    if isinstance(value, Const):
        return bool(value.value)
    if isinstance(value, Text):
        known = [getattr(node, "text", None) for node in value.nodes]
        return True if any(known) else None if None in known else False
    return None
