"""A rule's page on a terminal, with the facts that it cites and their sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from promptlint import citations
from promptlint.citations import Cited
from promptlint.reports import Style
from promptlint.reports.markdown import Block, Kind, blocks, caption
from promptlint.reports.terminal import paint, visible, wrapped

_LINK = re.compile(r"\[([^\]]+)\]\((\S+?)\)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_INLINE = re.compile(r"`([^`]+)`")
_WIDEST = 100  # columns of prose; longer lines are hard to read


def render(page: str, style: Style) -> str:
    """The page as text of at most the terminal's width; code keeps its lines."""
    style = Style(style.colour, min(style.width, _WIDEST), style.encoding)
    shown = list(_shown(page, style))
    cited = facts(page)
    if cited:
        shown += ["", paint("FACTS", "cyan", style), *_listed(cited, style)]
        shown += ["", paint("SOURCES", "cyan", style), "", *_sources(cited, style)]
    return "\n".join(shown).strip("\n") + "\n"


def facts(page: str) -> tuple[Cited, ...]:
    """What a page cites, in order, and the disagreements that those facts are part of. Raises `KeyError`."""
    named = dict.fromkeys(citations.ids(page))
    for each in list(named):
        named |= dict.fromkeys(citations.find(each).disagreements)
    return tuple(citations.find(each) for each in named)


def _shown(page: str, style: Style) -> Iterator[str]:
    before: Block | None = None
    for block in blocks(page):
        close = before is not None and before.kind is Kind.ITEM and block.kind is Kind.ITEM
        if before is not None and not close:
            yield ""
        match block.kind:
            case Kind.HEADING:
                title = block.text if block.level == 1 else block.text.upper()
                yield paint(visible(title, style), "green" if block.level == 1 else "cyan", style)
            case Kind.CODE:
                yield from _code(block, style)
            case Kind.ITEM:
                yield "  - " + _prose(block.text, style, 4)
            case Kind.PARAGRAPH:
                yield _prose(block.text, style, 0)
        before = block


def _prose(text: str, style: Style, indent: int) -> str:
    """Wrapped text. Links show their address; marks of emphasis go, on a terminal with colours into colours."""
    text = _LINK.sub(lambda link: f"{link[1]} <{link[2]}>", text)
    text = wrapped(text, style, indent, " " * indent)
    text = _BOLD.sub(lambda bold: paint(bold[1], "yellow", style), text)
    return "\n".join(_with_code(line, style) for line in text.split("\n"))


def _with_code(line: str, style: Style) -> str:
    """A line with its code in colour; code that a line break parts keeps its marks."""
    if not style.colour or line.count("`") % 2:
        return line
    return _INLINE.sub(lambda code: paint(code[1], "blue", style, bold=False), line)


def _code(block: Block, style: Style) -> Iterator[str]:
    if name := caption(block.info):
        yield f"    {paint(visible(name, style), 'blue', style)}"
    for line in block.text.splitlines():
        yield f"    {visible(line, style)}".rstrip()


def _listed(cited: tuple[Cited, ...], style: Style) -> Iterator[str]:
    for each in cited:
        yield ""
        head = f"[{each.id}]"
        rests_on = f"; {', '.join(source.id for source in each.sources)}"
        says = f"{each.says} (as of {each.date}{rests_on})"
        yield from _headed(head, says, style)
        for text, sources in each.texts:
            yield "    - " + wrapped(f"{text} ({', '.join(source.id for source in sources)})", style, 6, "      ")


def _headed(head: str, says: str, style: Style) -> Iterator[str]:
    """A head with its text; below it, where the first word does not fit beside it."""
    if len(head) + 1 + len(says.split(maxsplit=1)[0]) > style.width:
        yield paint(head, "yellow", style)
        yield "    " + wrapped(says, style, 4, "    ")
    else:
        yield f"{paint(head, 'yellow', style)} {wrapped(says, style, len(head) + 1, '    ')}"


def _sources(cited: tuple[Cited, ...], style: Style) -> Iterator[str]:
    for source in dict.fromkeys(source for each in cited for source in each.sources):
        head, name = f"{source.id}:", f"{source.title}, {source.date}"
        yield f"{paint(head, 'yellow', style)} {wrapped(name, style, len(head) + 1, '    ')}"
        if source.url:
            yield f"    {paint(source.url, 'blue', style, bold=False)}"
