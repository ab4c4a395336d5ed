"""Whether a list of messages is seen to go to a model, by the syntax of a function or of all methods of a class.

What is made of the list is followed through local names, fields and methods of the class, up to a call that asks a
model by its name or by what it is given, the body of a request, or the result of a function that makes a prompt.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Sequence

from promptlint.analysis.syntax.trees import children, inner_statements, name_of, remembered, walk

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
_STEPS = (ast.Call, ast.Dict, ast.Return, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.For, ast.AsyncFor)
_MAX_ROUNDS = 8  # fields and methods one behind the other, against the order in which they are written


def is_sent(names: Iterable[str], function: ast.AST, owner: ast.ClassDef | None, tree: ast.Module) -> bool:
    """Whether a list that goes by these dotted names in `function` is seen to go to a model there, elsewhere in the
    class that `function` is a method of, or, if it is a name of the module, elsewhere in that."""
    known = frozenset(names) - {""}
    of_module = known & _assigned(tree)
    way = _Way({each for each in known if each.startswith("self.")} | of_module)
    if way.leads_to_model([function], set(known)):
        return True
    if not way.shared:
        return False
    around = tree if owner is None or of_module else owner
    answers, asked = _answers(around), (frozenset(way.shared), frozenset(way.giving))
    if asked not in answers:
        methods = [each for each in inner_statements(around) if isinstance(each, _METHODS)]
        answers[asked] = way.leads_to_model(methods, set())
    return answers[asked]


@remembered
def _answers(around: ast.AST) -> dict[object, bool]:
    """What was found for the names that a class or module shares: many of its functions ask the same."""
    return {}


class _Way:
    """Where a list goes: `shared` are fields of the class and names of the module, `giving` the methods whose result is
    made of the list."""

    def __init__(self, shared: set[str]) -> None:
        self.shared = shared
        self.giving: set[str] = set()

    def leads_to_model(self, functions: Sequence[ast.AST], names: set[str]) -> bool:
        """Go on until nothing new is found, forwards and backwards in turn: most ways lead one way through a class.

        In each of the functions the list goes by `names`, besides the shared ones.
        """
        local = {function: set(names) for function in functions}
        for _ in range(_MAX_ROUNDS):
            before = len(self.shared) + len(self.giving)
            for function in functions:
                if self._through(function, local[function]):
                    return True
            if before == len(self.shared) + len(self.giving):
                break
            functions = functions[::-1]
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
                    self.giving.add(name)
                    if any("property" in name_of(each) for each in getattr(function, "decorator_list", ())):
                        self.shared.add(f"self.{name}")
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
                self.shared.add(name)
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
                    if called.startswith("self.") and called.removeprefix("self.") in self.giving:
                        return True
                case ast.Name() | ast.Attribute() | ast.Subscript():
                    name = name_of(node)
                    if name and (name in local or name in self.shared):
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


@remembered
def _assigned(tree: ast.Module) -> frozenset[str]:
    """The names that a module gives values to."""
    made = (each for each in tree.body if isinstance(each, ast.Assign | ast.AnnAssign))
    return frozenset(
        name_of(target) for each in made for target in (each.targets if isinstance(each, ast.Assign) else [each.target])
    )


@remembered
def _in_order(function: ast.AST) -> tuple[ast.AST, ...]:
    """What may hand the list on, as it is written."""
    steps = (each for each in walk(function) if isinstance(each, _STEPS))
    return tuple(sorted(steps, key=lambda each: (each.lineno, each.col_offset)))
