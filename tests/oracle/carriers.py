"""How a value gets from where it is made to the text: through names, calls, objects, modules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tests.oracle.sources import Source


@dataclass(frozen=True, slots=True)
class Carried:
    """`value` is the expression that the assembly places; `module` and `local` are lines that come before."""

    value: str
    module: tuple[str, ...] = ()
    local: tuple[str, ...] = ()
    imports: tuple[str, ...] = ()
    files: dict[str, str] = field(default_factory=dict)
    source_elsewhere: bool = False


Carrier = Callable[[Source], Carried]


def annotated(parameter: str) -> str:
    """A parameter as a signature has it."""
    return parameter if parameter == "vectorstore" else f"{parameter}: str"


def _needed(source: Source) -> list[str]:
    return list(source.parameters)


def _signature(source: Source) -> str:
    return ", ".join(annotated(each) for each in _needed(source))


def _arguments(source: Source) -> str:
    return ", ".join(_needed(source))


def inline(source: Source) -> Carried:
    return Carried(source.expression)


def local(source: Source) -> Carried:
    return Carried("detail", local=(f"detail = {source.expression}",))


def helper(source: Source) -> Carried:
    lines = (f"def current({_signature(source)}):", f"    return {source.expression}")
    return Carried(f"current({_arguments(source)})", lines)


def helper_with_local(source: Source) -> Carried:
    lines = (
        f"def current({_signature(source)}):",
        f"    found = {source.expression}",
        '    text = f"{found}"',
        "    return text",
    )
    return Carried(f"current({_arguments(source)})", lines)


def chain(source: Source) -> Carried:
    lines = (
        f"def made({_signature(source)}):",
        f"    return {source.expression}",
        "",
        "",
        f"def current({_signature(source)}):",
        f"    return made({_arguments(source)})",
    )
    return Carried("detail", lines, (f"detail = current({_arguments(source)})",))


def keyword_only(source: Source) -> Carried:
    lines = ("def shown(*, detail):", '    return f"{detail}"')
    return Carried(f"shown(detail={source.expression})", lines)


def attribute(source: Source) -> Carried:
    lines = (
        "class Desk:",
        f"    def __init__({', '.join(['self', *filter(None, [_signature(source)])])}):",
        f"        self.detail = {source.expression}",
    )
    return Carried("desk.detail", lines, (f"desk = Desk({_arguments(source)})",))


def method(source: Source) -> Carried:
    lines = (
        "class Desk:",
        f"    def detail({', '.join(['self', *filter(None, [_signature(source)])])}):",
        f"        return {source.expression}",
    )
    return Carried(f"Desk().detail({_arguments(source)})", lines)


def static_method(source: Source) -> Carried:
    lines = (
        "class Desk:",
        "    @staticmethod",
        f"    def detail({_signature(source)}):",
        f"        return {source.expression}",
    )
    return Carried(f"Desk.detail({_arguments(source)})", lines)


def property_(source: Source) -> Carried:
    needed = _needed(source)
    lines = ["class Desk:"]
    if needed:
        lines.append(f"    def __init__(self, {_signature(source)}):")
        lines += [f"        self.{each} = {each}" for each in needed]
        lines.append("")
    expression = source.expression
    for each in needed:
        expression = expression.replace(each, f"self.{each}")
    lines += ["    @property", "    def detail(self):", f"        return {expression}"]
    return Carried(f"Desk({_arguments(source)}).detail", tuple(lines))


def dataclass_(source: Source) -> Carried:
    lines = ("@dataclass", "class Facts:", "    detail: object", '    office: str = "north"')
    return Carried(
        "facts.detail", lines, (f"facts = Facts(detail={source.expression})",), ("from dataclasses import dataclass",)
    )


def named_tuple(source: Source) -> Carried:
    lines = ("class Facts(NamedTuple):", "    office: str", "    detail: object")
    return Carried(
        "facts.detail", lines, (f'facts = Facts("north", {source.expression})',), ("from typing import NamedTuple",)
    )


def mapping(source: Source) -> Carried:
    return Carried("facts['detail']", local=(f'facts = {{"office": "north", "detail": {source.expression}}}',))


def mapping_set(source: Source) -> Carried:
    return Carried("facts['detail']", local=('facts = {"office": "north"}', f'facts["detail"] = {source.expression}'))


def pair(source: Source) -> Carried:
    lines = (f"def facts({_signature(source)}):", f'    return "north", {source.expression}')
    return Carried("detail", lines, (f"office, detail = facts({_arguments(source)})",))


def index(source: Source) -> Carried:
    return Carried("facts[1]", local=(f'facts = ["north", {source.expression}]',))


def default_none(source: Source) -> Carried:
    more = ", ".join(filter(None, [_signature(source), "detail=None"]))
    lines = (
        f"def current({more}):",
        "    if detail is None:",
        f"        detail = {source.expression}",
        "    return detail",
    )
    return Carried(f"current({_arguments(source)})", lines)


def lambda_(source: Source) -> Carried:
    return Carried(
        f"current({_arguments(source)})",
        (f"current = lambda {_arguments(source)}: {source.expression}".replace("lambda :", "lambda:"),),
    )


def nested(source: Source) -> Carried:
    return Carried("current()", local=("def current():", f"    return {source.expression}", ""))


def walrus(source: Source) -> Carried:
    return Carried("detail", local=(f"if not (detail := {source.expression}):", '    raise ValueError("nothing")'))


def attempt(source: Source) -> Carried:
    return Carried(
        "detail", local=("try:", f"    detail = {source.expression}", "except OSError:", '    detail = "unknown"')
    )


def chosen(source: Source) -> Carried:
    return Carried("detail", local=(f'detail = {source.expression} if question else "none"',))


def formatted(source: Source) -> Carried:
    return (
        Carried("detail", local=(f'detail = f"{{{source.expression}}}".strip()',))
        if '"' not in source.expression
        else local(source)
    )


def generator(source: Source) -> Carried:
    lines = (f"def pieces({_signature(source)}):", f"    yield str({source.expression})")
    return Carried(f'" ".join(pieces({_arguments(source)}))', lines)


def partial(source: Source) -> Carried:
    lines = ("def shown(office, detail):", '    return f"{detail} ({office})"')
    return Carried(f'partial(shown, "north")({source.expression})', lines, imports=("from functools import partial",))


def keyword_dict(source: Source) -> Carried:
    lines = ("def shown(**facts):", '    return facts["detail"]')
    return Carried(f"shown(detail={source.expression})", lines)


def inherited(source: Source) -> Carried:
    own = ", ".join(["self", *filter(None, [_signature(source)])])
    lines = (
        "class Base:",
        f"    def detail({own}):",
        f"        return {source.expression}",
        "",
        "",
        "class Desk(Base):",
        '    office = "north"',
    )
    return Carried(f"Desk().detail({_arguments(source)})", lines)


def module(source: Source) -> Carried:
    """A function of a module of its own."""
    lines = [
        *source.imports,
        "",
        *source.setup,
        "",
        "",
        f"def current({_signature(source)}):",
        f"    return {source.expression}",
        "",
    ]
    text = "\n".join(lines).lstrip("\n")
    return Carried(
        f"current({_arguments(source)})",
        imports=("from context import current",),
        files={"context.py": text},
        source_elsewhere=True,
    )


def package(source: Source) -> Carried:
    """A function of a package that hands it on from a module of its own."""
    found = module(source)
    files = {"context/__init__.py": "from .made import current\n", "context/made.py": found.files["context.py"]}
    files["context/made.py"] = files["context/made.py"].replace(
        "dirname(__file__)", "dirname(os.path.dirname(__file__))"
    )
    files["context/made.py"] = files["context/made.py"].replace("Path(__file__).parent", "Path(__file__).parent.parent")
    return replace(found, files=files)


CARRIERS: dict[str, Carrier] = {
    each.__name__.rstrip("_"): each
    for each in (
        inline, local, helper, helper_with_local, chain, keyword_only, attribute, method, static_method, property_, dataclass_,
        named_tuple, mapping, mapping_set, pair, index, default_none, lambda_, nested, walrus, attempt, chosen, formatted,
        generator, partial, keyword_dict, inherited, module, package,
    )
}  # fmt: skip
