"""A prompt as the pieces that the layout walks over: known texts joined, messages in the provider's order and marked.

Each piece stands for one place: where one segment is placed twice there are two pieces, told apart by identity.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from promptlint.model import Branch, Many, Node, Part, Rate, Role, Segment
from promptlint.naming import is_constant_name
from promptlint.nodes import parts, segments
from promptlint.providers import ProviderFacts
from promptlint.text import Location


@dataclass(eq=False, slots=True)
class Text:
    text: str
    location: Location  # of its first segment


@dataclass(eq=False, slots=True)
class Value:
    segment: Segment
    message: Message | None


@dataclass(eq=False, slots=True)
class Gap:
    """Text that nobody can see from here; `open` if it may be long."""

    segment: Segment
    open: bool


@dataclass(eq=False, slots=True)
class Fork:
    test: str
    arms: list[list[Piece]]


@dataclass(eq=False, slots=True)
class Loop:
    body: list[Piece]
    turns: bool  # its body holds messages


@dataclass(eq=False, slots=True)
class Message:
    part: Part
    body: list[Piece] = field(default_factory=list)
    looped: bool = False
    cacheable: bool = True
    newest: bool = False  # part of the newest user turn
    late: bool = False  # a conversation stands ahead of it: what comes behind it is of the same turn
    lone: bool = False  # the user turn of a request that no conversation belongs to

    @property
    def kept(self) -> bool:
        return self.looped or self.part.role in (Role.HISTORY, Role.ASSISTANT, Role.TOOL)


Piece: TypeAlias = Text | Value | Gap | Fork | Loop | Message
Taken: TypeAlias = dict[object, int]  # the arm of each fork on the way to a piece


def provider_order(nodes: Sequence[Node], facts: ProviderFacts) -> tuple[Node, ...]:
    """The top-level nodes in the order in which the provider lays them out.

    Tools and schema move to their place. System text stays where it stands among the messages: readers put a
    parameter of its own first, and a system message that comes late is late.
    """
    order = {name: index for index, name in enumerate(facts.order)}
    ranked: list[tuple[int, Node]] = []
    leading = True
    for node in nodes:
        roles = {each.role for each in parts((node,))}
        if roles and roles <= {Role.TOOLS, Role.SCHEMA}:
            rank = max(order.get(role.value, 0) for role in roles)
        else:
            leading = leading and roles <= {Role.SYSTEM, Role.UNKNOWN}
            rank = order.get("system" if leading else "messages", len(order))
        ranked.append((rank, node))
    return tuple(node for _, node in sorted(ranked, key=lambda each: each[0]))


def build(nodes: Sequence[Node], message: Message | None, *, looped: bool) -> list[Piece]:
    """The nodes as pieces, adjacent known texts joined, so that counts are those of the real text."""
    built: list[Piece] = []
    for node in nodes:
        match node:
            case Segment(text=str() as text) if not _changes(node) and not node.partly_unknown:
                if built and isinstance(last := built[-1], Text):
                    last.text += text
                elif text:
                    built.append(Text(text, node.location))
            case Segment():
                kept = message is not None and message.kept  # a conversation is long enough by itself
                built.append(Value(node, message) if _changes(node) else Gap(node, not kept and _may_be_long(node)))
            case Branch() if node.arms:
                built.append(Fork(node.test, [build(arm, message, looped=looped) for arm in node.arms]))
            case Many():
                body = build(node.body, message, looped=True)
                built.append(Loop(body, turns=bool(messages_in(body))))
            case Part():
                inner = Message(node, looped=looped)
                inner.body = build(node.children, inner, looped=False)
                built.append(inner)
            case _:
                pass
    return built


def _changes(segment: Segment) -> bool:
    """What changes only with a deployment is as good as constant for a cache that lives for hours."""
    return any(cause.effective_rate > Rate.DEPLOY for cause in segment.causes)


def _may_be_long(segment: Segment) -> bool:
    """Text that is not seen but the same each time may be long: an imported constant, a file.

    Of what may change just as well, only a constant's name or one that speaks of instructions says so.
    """
    name = segment.name.rpartition(".")[2]
    if segment.causes or (name and is_constant_name(segment.name)):
        return False
    return not segment.partly_unknown or name.isupper() or bool(_INSTRUCTIONS.search(name))


_ANSWER = re.compile(r"(?:ai_|llm_|model_|agent_)?(?:response|reply|answer|result|completion|ai_msg|ai_message)")
_INSTRUCTIONS = re.compile(  # `instruction` alone is what one step or one user asks for
    r"(?i)prompt|rules?$|instructions|\w_instruction|guideline|polic(?:y|ies)$|persona|manual|few_?shot"
)


def every(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """All pieces in order, those of each arm and body behind their fork, loop or message."""
    for piece in pieces:
        yield piece
        match piece:
            case Fork():
                for arm in piece.arms:
                    yield from every(arm)
            case Loop() | Message():
                yield from every(piece.body)
            case _:
                pass


def arms_taken(pieces: Sequence[Piece], taken: Taken) -> Iterator[tuple[Value, Taken]]:
    """Each value with the arms that a request takes which holds it; in a loop another round may take another arm."""
    for piece in pieces:
        match piece:
            case Value():
                yield piece, taken
            case Fork(test=test, arms=arms):
                fork = (test, len(arms)) if test else id(piece)
                for index, arm in enumerate(arms):
                    yield from arms_taken(arm, {**taken, fork: index})
            case Loop(body=body):
                yield from ((each, taken) for each, _ in arms_taken(body, taken))
            case Message(body=body):
                yield from arms_taken(body, taken)
            case _:
                pass


def messages_in(pieces: Sequence[Piece]) -> list[Message]:
    return [piece for piece in every(pieces) if isinstance(piece, Message)]


def newest_turn(pieces: Sequence[Piece]) -> tuple[list[Message], bool]:
    """The newest user turn with what follows it, and whether there is one.

    A conversation of unknown length holds the newest turn at its end, unless a user message follows.
    """
    found: list[Message] = []
    for piece in reversed(pieces):
        match piece:
            case Message(part=Part(role=Role.USER)):
                return [piece, *found], True
            case Message(part=Part(role=Role.HISTORY)) | Loop(turns=True):
                return found, True
            case Message():
                found.insert(0, piece)
            case Fork():
                arms = [newest_turn(arm) for arm in piece.arms]
                found = [each for inner, _ in arms for each in inner] + found
                if any(ended for _, ended in arms):
                    return found, True
            case _:
                pass
    return found, False


def mark_lone_turn(newest: Sequence[Message], messages: Sequence[Message]) -> None:
    """Mark the user turn of a request that is one question and no conversation: what is constant in it is so in the
    next request, too. Answers that are written out are taken for a conversation."""
    ahead = (each for each in messages if each not in newest)
    system = (Role.SYSTEM, Role.TOOLS, Role.SCHEMA)
    if [each.part.role for each in newest] == [Role.USER] and all(each.part.role in system for each in ahead):
        newest[0].lone = not newest[0].looped


def asked_before_loop(pieces: Sequence[Piece]) -> list[Message]:
    """The user messages directly ahead of an agent's loop, whose answers and tool results are added behind them.

    They are made once and sent again with each round.
    """
    looped = False
    for index in range(len(pieces) - 1, -1, -1):
        match pieces[index]:
            case Loop(turns=True) as loop if not _asks(loop.body):
                looped = True
            case Message(part=Part(role=Role.ASSISTANT | Role.TOOL)):
                pass
            case Message() as answer if looped and _answers(answer):
                pass
            case Message(part=Part(role=Role.USER)) | Fork() as last if looped:
                asked = [each for each in messages_in([last]) if each.part.role is Role.USER]
                if asked:
                    return asked
            case Fork(arms=arms) if not any(_asks(arm) for arm in arms):
                pass
            case Text() | Value() | Gap():
                pass
            case _:
                break
    return []


def mark_late(pieces: Sequence[Piece], late: bool = False) -> bool:
    """Mark the messages that have a conversation ahead of them; whether what follows has one, too."""
    for piece in pieces:
        match piece:
            case Message():
                piece.late = late and not piece.kept
                late = late or piece.part.role is Role.HISTORY
            case Loop():
                mark_late(piece.body, late)
                late = late or piece.turns
            case Fork():
                ends = [mark_late(arm, late) for arm in piece.arms]
                late = any(ends)
            case _:
                pass
    return late


def _answers(message: Message) -> bool:
    """Whether a part of a conversation is what the model has just answered, by its name."""
    said = (each.name.partition(".")[0] for each in segments(message.part.children))
    return message.part.role is Role.HISTORY and any(_ANSWER.fullmatch(each) for each in said)


def _asks(pieces: Sequence[Piece]) -> bool:
    return any(each.part.role is Role.USER for each in messages_in(pieces))


def mark_newest_turn(newest: Sequence[Message], messages: Sequence[Message]) -> None:
    """Mark the newest turn, in which no value is reported, and what of it cannot have been cached.

    A turn may have several blocks or messages; those before its last one are text like any other. When an agent sends
    the results of its tools, the rest of the turn has been sent before.
    """
    for message in newest:
        message.newest = True
    for message in reversed(messages[: messages.index(newest[0])]):
        if message.part.role is not Role.USER:
            break
        message.newest = True
    results = len(newest)
    while results and newest[results - 1].part.role is Role.TOOL:
        results -= 1
    in_agent_loop = 0 < results < len(newest) and newest[results - 1].part.role is Role.ASSISTANT
    for message in newest[results:] if in_agent_loop else newest:
        message.cacheable = False
