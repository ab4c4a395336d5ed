"""What the provider will see: a prompt as a tree of parts, branches, loops and segments.

Readers build prompts, the layout measures them, rules judge them. The tree is walked in the order in which the
provider lays the request out. It knows nothing of files, formats or rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TypeAlias

from promptlint.diagnostic import Confidence
from promptlint.text import Location, MappedText


class Rate(IntEnum):
    """How often a value changes, slow to fast. The order ranks severity and nothing else."""

    FIXED = 0
    DEPLOY = 1
    PROCESS = 2
    DAILY = 3
    TENANT = 4
    USER = 5
    SESSION = 6
    TURN = 7
    INSTANT = 8


class Evaluated(StrEnum):
    """When the code that makes a value runs. A value cannot change faster than it is made."""

    IMPORT = "import"
    PROCESS = "process"  # a cached function, a singleton
    INSTANCE = "instance"  # __init__
    CALL = "call"


_RATE_OF_MAKING = {
    Evaluated.IMPORT: Rate.PROCESS,
    Evaluated.PROCESS: Rate.PROCESS,
    Evaluated.INSTANCE: Rate.SESSION,
    Evaluated.CALL: Rate.INSTANT,
}


class CauseKind(StrEnum):
    """Why a value changes; each kind belongs to one rule in text (other rules take it in tools or schemas).

    The order is the order of precedence when one value has several causes.
    """

    REPR = "repr"  # a repr with an address, id(), hash()
    SET_ORDER = "set-order"  # a set iterated or rendered
    LISTING_ORDER = "listing-order"  # glob, listdir, iterdir, walk
    ARRIVAL_ORDER = "arrival-order"  # plugin discovery, remote listing, completion order
    MAPPING_ORDER = "mapping-order"  # a mapping whose key order is really open
    RANDOM = "random"
    CLOCK = "clock"  # finer than a day
    DATE = "date"
    ENVIRONMENT = "environment"  # cwd, host, pid, git state
    RETRIEVED = "retrieved"  # memory, search, documents, todo lists
    REQUEST = "request"  # request ids, counters, budgets, relative ages
    SESSION = "session"  # user, tenant, session, thread
    LITERAL = "literal"  # a literal timestamp or UUID in a captured request
    VARIABLE = "variable"  # changes, but nothing says how
    CONFIGURATION = "configuration"  # environment variables, settings: changes with a deployment


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason why a value changes.

    `label` names it as a reader of the code would (``datetime.now()``, ``session_id``). `location` is where the value
    is made; `None` where only the name of a placeholder speaks, then `by_name` is true. `function` is then the function
    whose parameter it is, where no caller is seen to bind it. `of_item` is true of one item of something whose order
    changes: its place does, the item itself does not. `of_kept` is true of the age of something that is kept, which is
    another one whenever the text about it is made again.
    """

    kind: CauseKind
    rate: Rate
    confidence: Confidence
    label: str
    location: Location | None = None
    evaluated: Evaluated = Evaluated.CALL
    by_name: bool = False
    function: Location | None = None
    of_item: bool = False
    of_kept: bool = False

    @property
    def effective_rate(self) -> Rate:
        """The slower of the cause's own rate and the rate at which the value is made."""
        return min(self.rate, _RATE_OF_MAKING[self.evaluated])

    @property
    def place(self) -> tuple[str, int, int]:
        """Where the value is made, to put causes in an order: that of a set differs from run to run."""
        return self.location.key if self.location is not None else ("", 0, 0)


@dataclass(frozen=True, slots=True)
class Step:
    """One station on a value's way into the prompt: a place and what happens there ("passed through", "placed")."""

    location: Location
    message: str


class Aspect(StrEnum):
    """What of the prompt a value makes change."""

    TEXT = "text"
    ITEMS = "items"  # the order or the number of the items of a list, or of the keys of a mapping
    TOOLS = "tools"  # which tools there are, and in what order


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of what the provider sees.

    `text` is the known text, else `None`. Without causes a segment is stable: known text, or text that is not known
    but the same in each request (an imported constant). `partly_unknown` is the answer "we cannot tell".
    `location` is the innermost piece of text that holds it: the literal, or the placeholder of the value.
    `name` is the placeholder's expression as written (``user.name``), by which callers bind values. `steps` lead from
    the place where the value is made to where it is placed; the sending call belongs to the prompt. `aspect` says what
    changes where the causes do not speak of the text itself.
    """

    location: Location
    text: str | None = None
    causes: frozenset[Cause] = frozenset()
    partly_unknown: bool = False
    name: str = ""
    steps: tuple[Step, ...] = ()
    aspect: Aspect = Aspect.TEXT

    @property
    def cause(self) -> Cause | None:
        """The cause that the finding is about: the first by kind, then the fastest, the surest, the first by place."""
        order = list(CauseKind)
        return min(
            self.causes,
            key=lambda each: (order.index(each.kind), -each.effective_rate, -each.confidence, each.label, each.place),
            default=None,
        )

    @property
    def stable(self) -> bool:
        return not self.causes and not self.partly_unknown


@dataclass(frozen=True, slots=True)
class Branch:
    """Alternatives, of which a request holds one. Branches with the same non-empty `test` choose alike.

    An `if` without `else` has an empty last arm.
    """

    test: str
    arms: tuple[tuple[Node, ...], ...]
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Many:
    """A loop body: zero or more times, nobody knows how often."""

    body: tuple[Node, ...]
    location: Location | None = None


class Role(StrEnum):
    """Who speaks in a part; `UNKNOWN` where a file does not say."""

    TOOLS = "tools"
    SCHEMA = "schema"
    SYSTEM = "system"  # system, developer, instructions
    USER = "user"
    ASSISTANT = "assistant"
    TOOL = "tool"
    HISTORY = "history"  # earlier turns: append-only, stable except at its end
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Breakpoint:
    """An explicit cache breakpoint: the request asks to store the prefix that ends with a block.

    `location` is where it is written. `ttl` is how long the entry shall live, as written (``5m``, ``1h``): empty where
    that is left to the provider, `None` where it is not known. `after` counts the children of the part that stand
    before it, its own block included. `repeated` is true where a loop sets it, once in each round; `conditional` where
    only some requests hold it. `empty` says that its block holds no text; `automatic` that the provider
    chooses its place, at the end of the request.
    """

    location: Location
    ttl: str | None = ""
    after: int = 0
    repeated: bool = False
    conditional: bool = False
    empty: bool = False
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A message, the tools, or the output schema. `breakpoints` are its explicit cache breakpoints, in order."""

    role: Role
    children: tuple[Node, ...]
    location: Location
    breakpoints: tuple[Breakpoint, ...] = ()

    @property
    def breakpoint_at(self) -> Location | None:
        """Where its last breakpoint is written."""
        return self.breakpoints[-1].location if self.breakpoints else None


Node: TypeAlias = Segment | Branch | Many | Part


class EditKind(StrEnum):
    """How a conversation that was sent before is changed before it is sent again."""

    TRIMMED = "trimmed"  # its oldest messages are dropped, a few at a time
    INSERTED = "inserted"  # something new is put ahead of it
    REWRITTEN = "rewritten"  # earlier messages or the system text change
    TRUNCATED = "truncated"  # the provider drops the oldest turns of a session


@dataclass(frozen=True, slots=True)
class HistoryEdit:
    """One place where code changes the earlier turns of a conversation, so that they differ from what was sent.

    `label` is what is written there, cut to a readable length; `detail` says how it works in the words of a person
    ("keeps the newest `limit` messages"). `steps` lead to related places: the test that sets it off. `frequent` is
    false where nobody sees that it happens again and again.
    """

    kind: EditKind
    location: Location
    label: str
    detail: str
    confidence: Confidence = Confidence.HIGH
    steps: tuple[Step, ...] = ()
    frequent: bool = True


class SliceKind(StrEnum):
    LITERAL = "literal"
    INTERPOLATION = "interpolation"
    TAG = "tag"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Slice:
    """A half-open range of a template text, with what it is. `tag` names a tag (``if``, ``endfor``) or is empty."""

    kind: SliceKind
    start: int
    end: int
    tag: str = ""


@dataclass(frozen=True, slots=True)
class TextHost:
    """A template text as it stands in one file: one role's text, the unit inside which a fixer may move things.

    `slices` tile ``text.text`` without gap or overlap, and the constructor asserts it. `dialect` is the template
    language, `role` the part's role.
    """

    text: MappedText
    slices: tuple[Slice, ...]
    dialect: str
    role: Role = Role.UNKNOWN

    def __post_init__(self) -> None:
        at = 0
        for piece in self.slices:
            assert piece.start == at < piece.end, f"slices must tile the text: {piece} does not start at {at}"
            at = piece.end
        assert at == len(self.text.text), "slices must tile the whole text"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a request that is no text for the model: a cache key, the effort, the choice of a tool.

    `name` is its role in the catalogue of SDKs, `path` its name in this one, dotted where it is nested
    (``reasoning.effort``). `nodes` is its value, as a text. `location` is where it is passed.
    `changed` says where a loop that sends the request again and again sets it anew, `None` if nothing is seen to.
    `elsewhere` are the other values that requests of the same conversation give it, each with its place; an empty text
    stands for a request that leaves it out.
    """

    name: str
    nodes: tuple[Node, ...]
    location: Location
    path: str = ""
    changed: Location | None = None
    elsewhere: tuple[tuple[str, Location], ...] = ()

    @property
    def known(self) -> str | None:
        """The whole value, where it is known and only one."""
        texts = [node.text if isinstance(node, Segment) else None for node in self.nodes]
        return "".join(text for text in texts if text is not None) if None not in texts else None


class FaultKind(StrEnum):
    """What can be wrong with how code sets breakpoints, whatever the texts are."""

    UNBOUNDED = "unbounded"  # in a loop, as many as there are rounds
    ERASED = "erased"  # taken away again before the request is sent
    REORDERED = "reordered"  # blocks are put in another order afterwards
    FIRST_BLOCK = "first-block"  # on the first block of the last message, which does not cover the others
    USER_ONLY = "user-only"  # on user messages only, although results of tools follow them
    HEAD_ONLY = "head-only"  # on the system text only, although a conversation follows


@dataclass(frozen=True, slots=True)
class BreakpointFault:
    """One fault, where it is, and the other places of the story."""

    kind: FaultKind
    location: Location
    steps: tuple[Step, ...] = ()


class PromptKind(StrEnum):
    REQUEST = "request"  # assembled by code and sent, or shaped like it
    TEMPLATE = "template"  # a template file: whoever renders it binds the values
    CAPTURED = "captured"  # a literal request body


@dataclass(frozen=True, slots=True)
class Prompt:
    """One request or template, in the order in which the provider lays it out.

    `location` is where it is sent (the call) or where it stands (the file's first character). `sdk` and `model` are
    what the call or file says about them, else empty; `endpoint` likewise ("chat", "responses", "messages").
    `hosts` are the template texts that a fixer may rewrite. `edits` are the changes made to its conversation on the way
    here. `complete` is false where parts of the request are not visible here (an unknown message list), so that absence
    proves nothing. `parameters` are what else the call sets, as far as it decides about caching. `faults` are those of
    code that sets breakpoints for requests not visible here.
    """

    kind: PromptKind
    nodes: tuple[Node, ...]
    location: Location
    sdk: str = ""
    endpoint: str = ""
    model: str = ""
    hosts: tuple[TextHost, ...] = ()
    complete: bool = True
    edits: tuple[HistoryEdit, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    faults: tuple[BreakpointFault, ...] = ()
