"""What an expression can be, as far as prompts are concerned.

Values are immutable. Lists, dictionaries and instances are references to cells of a heap (`heap.py`), so that a list
that several names share stays one list, and a branch can be undone by dropping its heap.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from promptlint.model import Cause, Evaluated, HistoryEdit, Node, Step
from promptlint.nodes import segments
from promptlint.text import Location

if TYPE_CHECKING:
    from promptlint.analysis.syntax.modules import Module
    from promptlint.analysis.values.frame import Frame


@dataclass(frozen=True, slots=True)
class Const:
    """A known number, boolean, `None` or bytes."""

    value: int | float | complex | bool | bytes | None


@dataclass(frozen=True, slots=True)
class Text:
    """A string made of known and changing pieces. `default` says that somebody may have given another one instead."""

    nodes: tuple[Node, ...]
    default: bool = False

    @property
    def known(self) -> str | None:
        """The whole text, if all of it is known and there is only one."""
        found = []
        for node in self.nodes:
            text = getattr(node, "text", None)
            if not isinstance(text, str):
                return None
            found.append(text)
        return "".join(found)


@dataclass(frozen=True, slots=True)
class Opaque:
    """An atomic value whose content is not known.

    With causes it changes; `partly_unknown` says that it may change for reasons not seen; with neither it is stable.
    `item` says that it is one of those that `label` names: what is taken out of it goes by that name too.
    `type` is what is known of its type: a canonical dotted name (``datetime.datetime``) or empty. `parameter` marks an
    argument that no caller is seen to bind; `function` is the function that takes it, or that of which it is a part.
    `made` is when the value was made, where that is not when it is used. `place` is where it stands as a list's item.
    `edits` are what has been done to it as a conversation.
    """

    causes: frozenset[Cause] = frozenset()
    partly_unknown: bool = False
    label: str = ""
    type: str = ""
    steps: tuple[Step, ...] = ()
    parameter: bool = False
    item: bool = False
    function: Location | None = None
    made: Evaluated | None = None
    place: Location | None = None
    edits: tuple[HistoryEdit, ...] = ()


UNKNOWN = Opaque(partly_unknown=True)
STABLE = Opaque()


@dataclass(frozen=True, slots=True)
class External:
    """Something of a library, by canonical dotted name: ``datetime.datetime.now``, ``openai.OpenAI().chat``.

    `bound` are keywords that all its calls get (``llm.bind_tools(tools)``).
    """

    dotted: str
    bound: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class PathValue:
    """A ``pathlib.Path``; `known` is the path where all of it is known, absolute or relative to who knows what."""

    known: Path | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A test whose outcome changes from request to request, user to user or turn to turn, and why it does."""

    location: Location
    causes: frozenset[Cause]


Decisions: TypeAlias = frozenset[Decision]
UNDECIDED: Decisions = frozenset()


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values. Choices with the same non-empty `test` choose alike. `weight` counts nested ones too.

    `why` are the tests behind the choice that are seen to change.
    """

    test: str
    arms: tuple[Value, ...]
    why: Decisions = field(default=UNDECIDED, compare=False)
    weight: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        weight = sum(arm.weight if isinstance(arm, Choice) else 1 for arm in self.arms)
        object.__setattr__(self, "weight", weight)


@dataclass(frozen=True, slots=True)
class Spread:
    """In a list: all items of another value whose items are not known one by one (``*history``)."""

    value: Value


@dataclass(frozen=True, slots=True)
class Repeat:
    """In a list: these items, any number of times."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """In a list: the items of one of several arms. `why` are the tests behind it that are seen to change."""

    test: str
    arms: tuple[tuple[Item, ...], ...]
    why: Decisions = field(default=UNDECIDED, compare=False)


@dataclass(frozen=True, slots=True)
class Edited:
    """In a list: no item, but a mark that the list has been edited as a conversation must not be."""

    edit: HistoryEdit


@dataclass(frozen=True, slots=True)
class ListCell:
    """A list, tuple, set or generator. `order` holds the causes that make its order change.

    `ordered_at` is what a loop that filled the list iterates over, where the order comes from there.
    """

    items: tuple[Item, ...]
    order: frozenset[Cause] = frozenset()
    kind: str = "list"
    location: Location | None = None
    ordered_at: Location | None = None


@dataclass(frozen=True, slots=True)
class DictCell:
    """A dictionary with string keys. `open` means that it may hold more than is seen. `order` holds the causes that
    make the order of its keys change. `places` tells where entries are written, for
    the keys that decide about caching.
    """

    entries: Mapping[str, Value]
    open: bool = False
    location: Location | None = None
    values: tuple[Value, ...] = ()  # values under keys that are not known
    order: frozenset[Cause] = frozenset()
    places: Mapping[str, Location] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class ObjectCell:
    """An instance of a project class, and when it was made."""

    cls: ClassValue
    fields: Mapping[str, Value]
    location: Location | None = None
    made: Evaluated = Evaluated.CALL


@dataclass(frozen=True, slots=True)
class ListRef:
    """A list, by the number of its cell."""

    id: int


@dataclass(frozen=True, slots=True)
class DictRef:
    """A dictionary, by the number of its cell."""

    id: int


@dataclass(frozen=True, slots=True)
class ObjectRef:
    """An instance, by the number of its cell."""

    id: int


@dataclass(frozen=True, slots=True, eq=False)
class FunctionValue:
    """A function of the project, with the frame it closes over and the object it is bound to."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    module: Module
    closure: Frame | None = None
    bound: Value | None = None
    owner: ClassValue | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ClassValue:
    """A class of the project."""

    node: ast.ClassDef
    module: Module


@dataclass(frozen=True, slots=True, eq=False)
class ModuleValue:
    """A module of the project."""

    module: Module


@dataclass(frozen=True, slots=True, eq=False)
class SuperValue:
    """``super()`` inside a method of `owner`, bound to its instance."""

    owner: ClassValue
    instance: Value


@dataclass(frozen=True, slots=True)
class PartialValue:
    """``functools.partial(function, ...)``."""

    function: Value
    args: tuple[Value, ...]
    keywords: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class BoundMethod:
    """A method of a known value of a built-in or library type: ``messages.append``, ``text.format``."""

    receiver: Value
    name: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class TemplateValue:
    """A template object, formatted later: one text, or the `messages` of a chat template made at `origin`."""

    nodes: tuple[Node, ...]
    dialect: str
    messages: Value | None = None
    origin: Location | None = None


Value: TypeAlias = (
    Const | Text | Opaque | External | PathValue | Choice | ListRef | DictRef | ObjectRef | FunctionValue | ClassValue
    | ModuleValue | SuperValue | PartialValue | BoundMethod | TemplateValue
)  # fmt: skip
Item: TypeAlias = Value | Spread | Repeat | Either | Edited
Cell: TypeAlias = ListCell | DictCell | ObjectCell


def is_plain(value: Value) -> bool:
    """Whether a value refers to no cell of a heap."""
    if isinstance(value, Choice):
        return all(is_plain(arm) for arm in value.arms)
    return isinstance(value, Const | Opaque | External | PathValue | Text)


_MAX_WEIGHT = 24  # alternatives kept of one value, nested ones included


def choice(test: str, arms: tuple[Value, ...], why: Decisions = UNDECIDED) -> Value:
    """One of several values. Of too many the different ones are kept, by no test; where these are too many as well, it
    is unknown which of them it is, but not what they change by."""
    made = Choice(test, arms, why)
    if made.weight <= _MAX_WEIGHT:
        return made
    different = tuple(dict.fromkeys(_leaves(made)))
    if len(different) <= _MAX_WEIGHT:
        return Choice("", different, why)
    causes: set[Cause] = set()
    for each in different:
        match each:
            case Opaque():
                causes |= each.causes
            case Text(nodes=nodes):
                causes |= {cause for segment in segments(nodes) for cause in segment.causes}
            case Const():
                pass
            case _:
                return UNKNOWN
    return Opaque(frozenset(causes), partly_unknown=True)


def _leaves(value: Value) -> Iterator[Value]:
    if isinstance(value, Choice):
        for arm in value.arms:
            yield from _leaves(arm)
    else:
        yield value


@dataclass(slots=True)
class Arguments:
    """The arguments of one call, evaluated. `spreads` are ``*args`` of unknown length, `open` unknown ``**kwargs``."""

    args: tuple[Value, ...] = ()
    keywords: dict[str, Value] = field(default_factory=dict)
    nodes: dict[str | int, ast.expr] = field(default_factory=dict)
    spread: bool = False
    open: bool = False
    places: dict[str, Location] = field(default_factory=dict)  # of keywords that come out of a dictionary

    def get(self, name: str, position: int | None = None) -> Value | None:
        """The argument passed by keyword or at a position (from 0)."""
        if name in self.keywords:
            return self.keywords[name]
        if position is not None and position < len(self.args):
            return self.args[position]
        return None

    def node(self, name: str, position: int | None = None) -> ast.expr | None:
        found = self.nodes.get(name)
        return found if found is not None or position is None else self.nodes.get(position)
