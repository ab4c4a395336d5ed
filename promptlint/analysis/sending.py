"""Whether a list of messages is seen to go to a model, by the syntax of a function or of all methods of a class.

What is made of the list is followed through local names, fields and methods of the class, up to a call that asks a
model by its name or by what it is given, the body of a request, or the result of a function that makes a prompt.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from promptlint.analysis.textops import name_of
from promptlint.analysis.trees import children, inner_statements, walk

_ASKS = re.compile(
    r"(?i)_*(?:a?invoke|a?ask|a?stream|a?run|run_\w+|a?post|converse|predict|respond|answer|send_messages?|reply"
    r"|\w*(?:complet|generat|chat|request|llm|model|respon)\w*)"
)
_KEEPS = re.compile(  # what it is given stays in the program
    r"(?i)_*(?:save|store|log|record|update|persist|write|dump|set|add|append|extend|delete|remove|insert|put|upsert"
    r"|load|fetch|read|count|estimate|print|debug|info|warn|error|is|has|validate|emit|publish|render|display|show|trim"
    r"|create_(?:session|chat|conversation|thread)|get(?!\w*(?:respon|complet|answer|reply))|model_|on_|clear|track)"
    r"(?:_|\b|(?<=_))"
)
_BUILTINS = frozenset({"len", "bool", "isinstance", "any", "all", "sum", "str", "repr", "id", "type", "hash", "print"})
_GIVEN = frozenset(
    {"messages", "contents", "history", "chat_history", "message_history", "conversation_history", "msgs", "turns"}
)
_BODY = frozenset({"model", "system", "max_tokens", "temperature", "stream", "modelId", "system_instruction", "tools"})
_FOR_A_CALL = re.compile(r"Request|Input|Prompt|Params|Call|Completion(?!\w*Message)")
_MAKES_PROMPT = re.compile(
    r"(?i)prompt|(?:^|_)(?:build|prepare|compose|assemble|construct|make|create|format|convert|render|to|as)_(?:\w+_)?"
    r"(?:messages|msgs|history|context|conversation|turns|contents|payload)(?:_|$)|_(?:for|to)_(?:llm|model|api|openai)"
)
_METHODS = ast.FunctionDef | ast.AsyncFunctionDef


def is_sent(names: Iterable[str], function: ast.AST, owner: ast.ClassDef | None, tree: ast.Module) -> bool:
    """Whether a list that goes by these dotted names in `function` is seen to go to a model there, elsewhere in the
    class that `function` is a method of, or, if it is a name of the module, elsewhere in that."""
    return _Way(frozenset(names) - {""}, function, owner, tree).leads_to_model()


class _Way:
    """Where a list goes: `shared` are fields of the class and names of the module, `local` those of each function."""

    def __init__(self, names: frozenset[str], function: ast.AST, owner: ast.ClassDef | None, tree: ast.Module) -> None:
        of_module = names & frozenset(_assigned(tree.body))
        self._shared = {each for each in names if each.startswith("self.")} | of_module
        self._giving: set[str] = set()  # methods whose result is made of the list
        self._local: dict[ast.AST, set[str]] = {function: set(names)}
        self._functions = [function]
        if self._shared:
            around = tree if owner is None or of_module else owner
            self._functions = [each for each in inner_statements(around) if isinstance(each, _METHODS)]

    def leads_to_model(self) -> bool:
        """Go on until nothing new is found; there are no more names than the class has."""
        found = -1
        while found != len(self._shared) + len(self._giving):
            found = len(self._shared) + len(self._giving)
            for function in self._functions:
                if self._through(function, self._local.setdefault(function, set())):
                    return True
        return False

    def _through(self, function: ast.AST, local: set[str]) -> bool:
        for node in _in_order(function):
            match node:
                case ast.Call() if self._asks(node, local):
                    return True
                case ast.Call(func=ast.Attribute(value=target, attr="append" | "extend" | "insert"), args=args):
                    if any(self._made_of(each, local) for each in args):
                        self._bind(target, local)
                case ast.Dict() if self._is_body(node, local):
                    return True
                case ast.Return(value=ast.expr() as value) if self._made_of(value, local):
                    name = getattr(function, "name", "")
                    if _MAKES_PROMPT.search(name) and not isinstance(value, ast.Dict):  # that is a report
                        return True
                    self._giving.add(name)
                    if any("property" in name_of(each) for each in getattr(function, "decorator_list", ())):
                        self._shared.add(f"self.{name}")
                case ast.Assign(targets=targets, value=value) if self._made_of(value, local):
                    for each in targets:
                        self._bind(each, local)
                case (
                    ast.AnnAssign(target=target, value=ast.expr() as value) | ast.AugAssign(target=target, value=value)
                ):
                    if self._made_of(value, local):
                        self._bind(target, local)
                case ast.For(target=target, iter=value) | ast.AsyncFor(target=target, iter=value):
                    if self._made_of(value, local):
                        self._bind(target, local)
                case _:
                    pass
        return False

    def _bind(self, target: ast.expr, local: set[str]) -> None:
        for each in target.elts if isinstance(target, ast.Tuple) else [target]:
            name = name_of(each.value if isinstance(each, ast.Starred) else each)
            if name.startswith("self.") and isinstance(each, ast.Attribute):
                self._shared.add(name)
            elif name and name != "self":
                local.add(name)

    def _made_of(self, node: ast.AST, local: set[str]) -> bool:
        """Whether something below an expression is the list or made of it; its length and tests of it are not."""
        pending = [node]
        while pending:
            node = pending.pop()
            match node:
                case ast.Compare() | ast.Lambda():
                    continue
                case ast.Call(func=function):
                    called = name_of(function)
                    if called in _BUILTINS or called.rpartition(".")[2] in ("get", "index", "count"):
                        continue
                    if called.startswith("self.") and called.removeprefix("self.") in self._giving:
                        return True
                case ast.Name() | ast.Attribute() | ast.Subscript():
                    name = name_of(node)
                    if name and (name in local or name in self._shared):
                        return True
                case _:
                    pass
            pending += children(node)
        return False

    def _asks(self, call: ast.Call, local: set[str]) -> bool:
        """Whether a call that is given the list asks a model."""
        name = name_of(call.func).rpartition(".")[2]
        kept = _KEEPS.match(name) is not None
        if kept or (name[:1].isupper() and not _FOR_A_CALL.search(name)):
            return False
        body = any(each.arg in _BODY for each in call.keywords)  # ``create(model=..., input=the list)``
        named = [
            each.value for each in call.keywords if each.arg in _GIVEN or (body and each.arg in ("input", "prompt"))
        ]
        if any(self._made_of(each, local) for each in named):
            return True
        given = (*call.args, *(each.value for each in call.keywords))
        return _ASKS.fullmatch(name) is not None and any(self._made_of(each, local) for each in given)

    def _is_body(self, node: ast.Dict, local: set[str]) -> bool:
        """``{"model": ..., "messages": the list}``"""
        pairs = zip(node.keys, node.values, strict=True)
        keys = {key.value: value for key, value in pairs if isinstance(key, ast.Constant)}
        if _BODY.isdisjoint(keys):
            return False
        return any(self._made_of(value, local) for key, value in keys.items() if key in _GIVEN | {"input", "prompt"})


def _assigned(statements: Iterable[ast.stmt]) -> Iterator[str]:
    for each in statements:
        if isinstance(each, ast.Assign | ast.AnnAssign):
            yield from map(name_of, each.targets if isinstance(each, ast.Assign) else [each.target])


def _in_order(function: ast.AST) -> Iterator[ast.AST]:
    return iter(sorted(walk(function), key=lambda each: (getattr(each, "lineno", 0), getattr(each, "col_offset", 0))))
