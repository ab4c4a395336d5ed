"""What says that the lists of a function are conversations with a model, beside their names."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from promptlint.analysis.definitions import outlines
from promptlint.analysis.syntax.limits import Scope
from promptlint.analysis.syntax.modules import Module
from promptlint.analysis.syntax.trees import remembered, walk
from promptlint.analysis.tables.naming_roles import is_conversation
from promptlint.catalogue import load

_MESSAGE_CLASS = re.compile(
    r"(?:System|Human|AI|User|Assistant|Tool|Chat|Model|Base)\w*Message|MessageParam|ChatTurn|History\b"
)
_ROLES = frozenset({"system", "user", "assistant", "developer", "USER", "ASSISTANT", "SYSTEM"})


@dataclass(slots=True)
class Witness:
    """Whether something besides a name says that lists of this function are conversations with a model."""

    module: Module
    scope: Scope
    owner: ast.ClassDef | None
    _said: bool | None = None

    def speaks(self) -> bool:
        """Whether there is one; looked for once."""
        if self._said is None:
            self._said = self._speaks()
        return self._said

    def _speaks(self) -> bool:
        if _speaks_of_roles(self.scope.node) or (self.owner is not None and _speaks_of_roles(self.owner)):
            return True
        return _imports_model(outlines.imported(self.module)) or self._annotated()

    def _annotated(self) -> bool:
        arguments = getattr(self.scope.node, "args", None)
        if arguments is None:
            return False
        given = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        typed = any(
            each.annotation is not None and _MESSAGE_CLASS.search(ast.unparse(each.annotation)) for each in given
        )
        return typed and _speaks_of_roles(self.module.tree)

    def conversation_parameter(self) -> bool:
        """Whether a parameter of the function is a conversation."""
        arguments = getattr(self.scope.node, "args", None)
        return arguments is not None and any(is_conversation(each.arg) for each in arguments.args)


@remembered
def _speaks_of_roles(node: ast.AST) -> bool:
    for each in walk(node):
        match each:
            case ast.Constant(value="role" | "assistant"):
                return True
            case ast.keyword(arg="role", value=ast.Constant(value=value)) if value in _ROLES:
                return True
            case ast.keyword(arg="role", value=ast.Attribute(attr=name)) if name.upper() == name:
                return True
            case ast.Name(id=name) | ast.Attribute(attr=name) if _MESSAGE_CLASS.fullmatch(name):
                return True
            case _:
                pass
    return False


def _imports_model(imported: Collection[str]) -> bool:
    roots = _model_libraries()
    return any(name.partition(".")[0] in roots for name in imported)


@cache
def _model_libraries() -> frozenset[str]:
    gates = {gate.partition(".")[0] for sdk in load("sinks")["sdks"] for gate in sdk["import_gate"]}
    return frozenset(gates - {"google", "azure", "vertexai", "boto3", "agents", "mcp"})
