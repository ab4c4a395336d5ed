"""Putting a prompt together from texts: parts with roles, template placeholders, literals, hosts for the fixer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from promptlint.model import Breakpoint, Node, Parameter, Part, Prompt, PromptKind, Role, Segment, TextHost
from promptlint.readers import dialects, literals, roles
from promptlint.readers.base import Problem
from promptlint.templates.session import JINJA, JinjaSyntax, Load, Session
from promptlint.text import Location, MappedText, Source

_LIVING = (Role.ASSISTANT, Role.TOOL, Role.HISTORY)  # who speaks in a conversation that took place


class Assembly:
    """Collects the parts of one prompt in the order in which the provider lays them out.

    `literal` says that the texts are what was said and no templates: then only a visible ``{{x}}`` is a placeholder.
    `load` finds what templates include, `jinja` is how Jinja is written here. `problems` fills up with what keeps a
    text from being read, `parameters` with settings of the request.
    """

    def __init__(
        self,
        source: Source,
        kind: PromptKind = PromptKind.TEMPLATE,
        load: Load | None = None,
        literal: bool = False,
        jinja: JinjaSyntax = JINJA,
    ) -> None:
        self._source = source
        self._jinja = jinja
        self._kind = kind
        self._literal = literal or kind is PromptKind.CAPTURED
        self._load = load
        self._parts: list[tuple[Part, MappedText]] = []
        self._hosts: list[TextHost] = []
        self.problems: list[Problem] = []
        self.parameters: list[Parameter] = []

    def text(
        self, text: MappedText, role: Role, *, dialect: str = "", guess: str = "", session: Session | None = None
    ) -> None:
        """Add a message's text.

        `dialect` is what is known of its language. Without it the content decides, or `guess` where the caller has
        looked at more of it; a guess that does not parse was wrong, and the text is plain.
        """
        from promptlint.templates import parse

        if not text.text:
            return
        place = text.location(0, len(text.text))
        guess = "" if dialect else guess or self._guess(text.text)
        if (dialect or guess) != "plain" and (name := roles.history_name(text.text)):
            self.history(place, name)
            return
        session = session or Session(self._load, self._jinja)
        parsed = parse(text, dialect or guess, role=role, session=session)
        if guess and parsed.problems:
            parsed = parse(text, "plain", role=role)
        self.problems += parsed.problems
        self._hosts.append(parsed.host)
        if parsed.nodes:
            self._parts.append((Part(role, parsed.nodes, place), text))

    def pieces(
        self, text: MappedText, pieces: Iterable[roles.Piece], unmarked: Role, *, dialect: str = "", guess: str = ""
    ) -> None:
        """Add a text that holds several messages; what one of them sets is known in the next ones.

        `unmarked` is who speaks where no mark says so.
        """
        session = Session(self._load, self._jinja)
        for piece in pieces:
            said = text.slice(piece.start, piece.end)
            if piece.role is Role.HISTORY:
                self.history(said.location(0, len(said.text)), roles.history_name(said.text) or "history")
            else:
                role = unmarked if piece.role is Role.UNKNOWN else piece.role
                self.text(said, role, dialect=dialect, guess=guess, session=session)

    def _guess(self, text: str) -> str:
        if not self._literal:
            return dialects.choose(text)
        chosen = dialects.choose(text) if "{{" in text else "plain"
        return chosen if chosen in ("jinja", "mustache") else "plain"

    def raw(self, start: int, end: int, role: Role, stop: Breakpoint | None = None) -> None:
        """Add a stretch of the file as it is written: tools, a schema, a tool call."""
        text = MappedText.whole(self._source, start, end)
        place = Location(self._source, start, end)
        stops = (replace(stop, after=1),) if stop else ()
        self._parts.append((Part(role, (Segment(place, text.text),), place, stops), text))

    def history(self, place: Location, name: str) -> None:
        """Add the conversation so far, which is not visible here."""
        children: tuple[Node, ...] = (Segment(place, name=name),)
        self._parts.append((Part(Role.HISTORY, children, place), MappedText(self._source, "", ())))

    def stop_here(self, stop: Breakpoint) -> None:
        """Put a cache breakpoint behind the last part that was added."""
        if self._parts:
            part, text = self._parts[-1]
            mark = replace(stop, after=len(part.children))
            self._parts[-1] = replace(part, breakpoints=(*part.breakpoints, mark)), text

    def prompt(
        self,
        place: Location,
        *,
        sdk: str = "",
        endpoint: str = "",
        model: str = "",
        complete: bool = True,
    ) -> Prompt | None:
        """The prompt, or nothing if no part was added."""
        if not self._parts:
            return None
        captured = self._kind is PromptKind.CAPTURED
        conversation = any(part.role in _LIVING for part, _ in self._parts)
        nodes: list[Node] = []
        for part, text in self._parts:
            # What was said in a conversation stays as it was said; only what heads it is made anew for each request.
            said = part.role in _LIVING or (part.role is Role.USER and conversation)
            nodes += (part,) if said else (_at_end(each) for each in literals.mark((part,), text, captured))
        hosts, parameters = tuple(self._hosts), tuple(self.parameters)
        return Prompt(self._kind, tuple(nodes), place, sdk, endpoint, model, hosts, complete, parameters=parameters)


def _at_end(node: Node) -> Node:
    """A part whose breakpoints stand at its end again, now that its text is in more pieces."""
    if not isinstance(node, Part):
        return node
    return replace(node, breakpoints=tuple(replace(each, after=len(node.children)) for each in node.breakpoints))


def head(source: Source, start: int = 0) -> Location:
    """Where a prompt stands: its first character."""
    return Location(source, start, min(start + 1, len(source.text)))
