"""What must hold after each fix; if one thing does not, the file stays as it was."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping

from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.fixer.edits import kept_outside
from promptlint.fixer.python.code import code_of, nested_too_deeply
from promptlint.fixer.rendering import same_lines, tokens
from promptlint.model import Prompt, PromptKind, SliceKind
from promptlint.nodes import parts
from promptlint.readers.base import Reading
from promptlint.text import Source

Read = Callable[[Source, Mapping[str, Source]], Reading]
Prefix = Callable[[Prompt], int]
Holders = Callable[[str], Collection[str]]

_MAY_COME = frozenset({"sorted", "key", "entry", "name", "date"})  # what sorting and coarsening bring into a file
_MAY_GO = frozenset({"list"})  # list(x) becomes sorted(x)


def checker(read: Read, prefix: Prefix | None = None, holders: Holders = lambda path: ()) -> Callable[..., str]:
    """The check that `apply.fix` wants.

    `read` reads a source as the run does, with the other sources in place of the files. `prefix` measures the stable
    beginning of a prompt in tokens; without it the layout measures. `holders` names the files whose prompts hold text
    of a file, as code holds the texts of another module: they are read again, too.
    """

    def verify(before: Mapping[str, Source], after: Mapping[str, Source], fixes: tuple[Fix, ...]) -> str:
        edits: dict[str, list[Edit]] = {}
        for fix in fixes:
            for edit in fix.edits:
                edits.setdefault(edit.location.source.path, []).append(edit)
        safe = all(fix.applicability is Applicability.SAFE for fix in fixes)
        for path, own in edits.items():
            old, new = before[path], after[path]
            if not kept_outside(old.text, new.text, own):
                return "text outside the edits would change"
            if path.endswith((".py", ".pyi", ".pyw")) and (reason := python_broken(old, new)):
                return reason
            was = read(old, before)
            loaded = not was.prompts and not path.endswith((".py", ".pyi", ".pyw"))  # by code, which is read elsewhere
            if safe and loaded and Counter(old.text.split()) != Counter(new.text.split()):
                return "words would be lost or doubled"
            if reason := reading_broken(was, read(new, after), safe, prefix or stable_prefix):
                return reason
        for path in sorted({each for changed in edits for each in holders(changed)} - edits.keys()):
            source = before.get(path)
            if source is not None and (
                reason := reading_broken(read(source, before), read(source, after), safe, prefix or stable_prefix)
            ):
                return reason
        return ""

    return verify


def python_broken(old: Source, new: Source) -> str:
    """Why rewritten Python is not what it should be, or an empty string."""
    if nested_too_deeply(new.text):
        return "its brackets are nested too deeply to be checked"
    import libcst  # reads newer syntax than the interpreter, and keeps every character

    try:
        ast.parse(new.text)
        if libcst.parse_module(new.text).code != new.text:
            return "the rewritten Python would not keep its format"
    except RecursionError:
        return "its nesting is too deep to be checked"
    except (SyntaxError, ValueError, libcst.ParserSyntaxError):
        return "the rewritten Python would not be valid"
    were, are = _names(old), _names(new)
    if set(were - are) - _MAY_GO or set(are - were) - _MAY_COME:
        return "names or calls would be lost or doubled"
    return ""


def reading_broken(old: Reading, new: Reading, safe: bool, prefix: Prefix) -> str:
    """Why a rewritten file is not what it should be as a prompt, or an empty string."""
    if len(new.problems) > len(old.problems):
        return f"the result could not be read: {new.problems[-1].message}"
    were, are = list(old.prompts), list(new.prompts)
    if len(are) < len(were):  # what nobody is seen to send is looked at only while something in it changes
        were, are = _sent(were), _sent(are)
    if new.format != old.format or len(are) != len(were):
        return "it would be taken for something else"
    for one, other in zip(were, are, strict=True):
        if _roles(one) != _roles(other):
            return "the roles of the messages would change"
        if len(one.hosts) != len(other.hosts):
            return "it would be taken for something else"
        for kind, what in ((SliceKind.INTERPOLATION, "placeholders"), (SliceKind.TAG, "template tags")):
            if _slices(one, kind) != _slices(other, kind):
                return f"{what} would be lost or doubled"
        if safe and not _same_blocks(one, other):
            return "the lines of the rendered text would not be the same"
        if prefix(other) < prefix(one):
            return "the stable beginning would get shorter"
    return ""


def _sent(prompts: list[Prompt]) -> list[Prompt]:
    return [prompt for prompt in prompts if prompt.sdk or prompt.kind is not PromptKind.REQUEST]


def stable_prefix(prompt: Prompt) -> int:
    """The known tokens before the first changing value, on the cheapest path that holds one; blanks do not count."""
    from promptlint import tokens as tokenizer
    from promptlint.layout import Layout
    from promptlint.providers import lookup

    facts = lookup(sdk=prompt.sdk, endpoint=prompt.endpoint, model=prompt.model)
    placements = Layout(prompt.nodes, facts).measure(
        lambda text: tokenizer.count(" ".join(text.split()), facts.encoding)
    )
    return min((each.before.tokens for each in placements if each.reached), default=1 << 60)


def _same_blocks(one: Prompt, other: Prompt) -> bool:
    for old, new in zip(one.hosts, other.hosts, strict=True):
        if old.text.text != new.text.text and not same_lines(
            tokens(old, [(0, len(old.text.text))]), tokens(new, [(0, len(new.text.text))])
        ):
            return False
    return True


def _roles(prompt: Prompt) -> list[str]:
    return [part.role for part in parts(prompt.nodes)]


def _slices(prompt: Prompt, kind: SliceKind) -> Counter[str]:
    return Counter(
        host.text.text[piece.start : piece.end] for host in prompt.hosts for piece in host.slices if piece.kind is kind
    )  # fmt: skip


def _names(source: Source) -> Counter[str]:
    code = code_of(source)
    return Counter(_spoken(code.tree)) if code is not None else Counter()


def _spoken(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield name
            case ast.keyword(arg=str(name)):
                yield name
