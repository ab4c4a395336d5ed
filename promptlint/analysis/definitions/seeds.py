"""Names that say prompt where there can be none: what is bound to them, or given by a function of that name, never
changes or is no text. Only what is certain counts: whatever may be a text that changes is looked at.
"""

from __future__ import annotations

import ast

from promptlint.analysis.definitions.lineage import Method
from promptlint.analysis.syntax.modules import Module
from promptlint.analysis.syntax.trees import inner_statements, name_of, walk
from promptlint.analysis.tables.naming_roles import role_of_name, says_tools, tool_class
from promptlint.analysis.tables.source_tables import source_fact

_NO_TEXT = (ast.Constant, ast.Compare, ast.Lambda, ast.Dict, ast.List, ast.Set, ast.Tuple, ast.ListComp, ast.SetComp)
_NOTHING = frozenset({"None", "bool", "int", "float"})
_SCALARS = frozenset({"bool", "int", "float", "bytes", "complex", "None"})
_CLOSED = frozenset(  # whatever they hold: neither a text nor a list
    {"dict", "Dict", "Mapping", "MutableMapping", "OrderedDict", "defaultdict", "type", "Type", "Callable", "Literal"}
    | {"TypeGuard", "TypeIs"}
)
_LISTS = frozenset(
    {"list", "List", "Sequence", "MutableSequence", "Iterable", "Collection", "tuple", "Tuple", "deque", "set", "Set"}
    | {"frozenset", "FrozenSet", "AbstractSet", "Iterator", "Generator", "AsyncIterable", "AsyncIterator"}
    | {"AsyncGenerator"}
)
_OPERATING_SYSTEM = "system"  # more often the name of a vendor or of an operating system than a prompt


def gives(node: Method) -> bool:
    """Whether a function whose name says prompt or tools can give some, so that what calls it matters too."""
    if says_tools(node) and not _gives_one_tool(node) and _may_be_list(node.returns) and _gives_anything(node):
        return True
    if role_of_name(node.name) is None or not _may_be_text(node.returns) or not _gives_anything(node):
        return False
    return node.name != _OPERATING_SYSTEM or not _passes_on(node)


def never_changes(value: ast.expr, module: Module) -> bool:
    """Whether an expression is no text, or one that is always the same."""
    match value:
        case ast.UnaryOp(op=ast.Not()) | ast.DictComp():
            return True
        case ast.IfExp(body=body, orelse=orelse):
            return never_changes(body, module) and never_changes(orelse, module)
        case ast.BoolOp(values=values):
            return all(never_changes(each, module) for each in values)
        case ast.Call(func=ast.Attribute(value=ast.Call() as inner)) if never_changes(inner, module):
            return True
        case ast.Call(func=function):
            return _is_source(canonical(module, name_of(function)))
        case _:
            return isinstance(value, _NO_TEXT)


def _is_source(called: str) -> bool:
    """Whether a call gives what the catalogue knows: no text made of pieces."""
    fact = source_fact(called)
    return fact is not None and fact.use == "call" and fact.given_position is None and not fact.when


def canonical(module: Module, name: str) -> str:
    """A dotted chain with its root as imported: ``dynamic_prompt`` is `langchain.agents.middleware.dynamic_prompt`."""
    root, dot, rest = name.partition(".")
    wanted = module.imports.get(root)
    if wanted is None or wanted.level:
        return name
    return ".".join(part for part in (wanted.module, wanted.name) if part) + dot + rest


def _gives_one_tool(node: Method) -> bool:
    """Whether a function is annotated to return one tool: lists of them are what is sent."""
    return isinstance(node.returns, ast.Name | ast.Attribute) and tool_class(name_of(node.returns).rpartition(".")[2])


def _may_be_text(annotation: ast.expr | None) -> bool:
    """Whether what is annotated may be a text: any name may stand for one, a name with parameters only around `str`."""
    match annotation:
        case None | ast.Constant(value=str()):
            return True
        case ast.Name() | ast.Attribute():
            return _last(annotation) not in _SCALARS
        case ast.Subscript(value=outer, slice=inner):
            held = [each for each in _arms(inner) if isinstance(each, ast.Subscript) or _last(each) in ("str", "Any")]
            return _last(outer) not in _CLOSED | _LISTS and any(map(_may_be_text, held))
        case _:
            return any(map(_may_be_text, _arms(annotation)))


def _may_be_list(annotation: ast.expr | None) -> bool:
    """Whether what is annotated may be a list of mappings or objects: any name may stand for one."""
    match annotation:
        case None | ast.Constant(value=str()):
            return True
        case ast.Name() | ast.Attribute():
            return _last(annotation) not in _SCALARS | {"str"}
        case ast.Subscript(value=outer, slice=inner) if _last(outer) in _LISTS:
            return any(
                not (isinstance(each, ast.Subscript) and _last(each.value) in ("type", "Type"))
                and not (isinstance(each, ast.Name) and each.id in _SCALARS | {"str"})
                for each in _arms(inner)
            )
        case ast.Subscript(value=outer, slice=inner):
            held = [each for each in _arms(inner) if isinstance(each, ast.Subscript)]
            return _last(outer) not in _CLOSED and any(map(_may_be_list, held))
        case _:
            return any(map(_may_be_list, _arms(annotation)))


def _arms(annotation: ast.expr) -> list[ast.expr]:
    """The alternatives of ``A | B``, the parameters of ``X[A, B]``; none of what is no type."""
    match annotation:
        case ast.BinOp(op=ast.BitOr(), left=left, right=right):
            return [*_arms(left), *_arms(right)]
        case ast.Tuple(elts=elements):
            return elements
        case ast.Name() | ast.Attribute() | ast.Subscript() | ast.Constant(value=str()):
            return [annotation]
        case _:
            return []


def _last(name: ast.expr) -> str:
    return name_of(name).rpartition(".")[2]


def _gives_anything(node: Method) -> bool:
    """Whether a function returns or yields something that may be text or a list, by its annotation and its body."""
    said = node.returns
    if (isinstance(said, ast.Constant) and said.value is None) or (isinstance(said, ast.Name) and said.id in _NOTHING):
        return False
    return any(
        (isinstance(each, ast.Return) and each.value is not None) or isinstance(each, ast.Yield | ast.YieldFrom)
        for each in walk(node)
    )


def _passes_on(node: Method) -> bool:
    """Whether a method only passes on what a field holds: ``return self._provider.name``."""
    returned = (each.value for each in inner_statements(node) if isinstance(each, ast.Return))
    return all(isinstance(each, ast.Attribute | ast.Constant) for each in returned if each is not None)
