"""What a comparison gives: a known truth, or something that changes as what is compared does."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from promptlint.analysis.evaluation import constants
from promptlint.analysis.values.causes import ORDER_KINDS
from promptlint.analysis.values.kinds import Const, Opaque, Value
from promptlint.analysis.values.listing import deep_causes
from promptlint.model import Cause

if TYPE_CHECKING:
    from promptlint.analysis.run import Run
    from promptlint.analysis.values.frame import Frame


def value(run: Run, node: ast.Compare, frame: Frame) -> Value:
    """The value of ``a == b``, ``a in b`` and so on. What is in a set is in it in any order."""
    values = [run.expr(each, frame) for each in (node.left, *node.comparators)]
    if len(values) == 2:
        said = constants.compared(run, node.ops[0], values[0], values[1])
        if said is not None:
            return Const(said)
    causes = frozenset[Cause]().union(*(deep_causes(run, each, 1) for each in values))
    if isinstance(node.ops[0], ast.In | ast.NotIn):
        causes = frozenset(each for each in causes if each.kind not in ORDER_KINDS)
    return Opaque(causes, partly_unknown=True)
