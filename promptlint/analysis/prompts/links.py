"""Links to images: one that is signed anew for each request is another link, and so another prompt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from promptlint.diagnostic import Confidence
from promptlint.model import Cause, CauseKind, Node, Rate, Segment

_SIGNED = re.compile(r"(?i)[?&](?:token|sig|signature|expires|x-amz-(?:signature|date|credential)|x-goog-signature)=$")


def signed(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The text of a link; what stands behind ``?token=`` and the like is made for each request."""
    found: list[Node] = []
    for node in nodes:
        last = found[-1] if found else None
        ahead = last.text if isinstance(last, Segment) and last.text is not None else ""
        if isinstance(node, Segment) and node.text is None and _SIGNED.search(ahead):
            kind = ahead.rpartition("&")[2].rpartition("?")[2].rstrip("=")
            cause = Cause(CauseKind.RANDOM, Rate.TURN, Confidence.MEDIUM, f"{node.name or kind}", node.location)
            vague = all(each.by_name for each in node.causes)
            node = replace(node, causes=frozenset({cause})) if vague and node.partly_unknown else node
        found.append(node)
    return tuple(found)
