"""Programs from combinators: where a value comes from, how it travels, how the text is put together, who sends it.

A program is named by its four parts and the value's place, ``now_iso-helper-fstring-head-openai_chat``, and nothing else:
the same name gives the same text. `kept.txt` lists those that are run by the tests. A line of it is never removed; a
program that cannot be judged is listed in `excluded.txt` with the reason.

    python -m tests.oracle.programs FOLDER [NAME ...]

writes the kept programs, or these, to be read. Without a folder it counts them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from tests.oracle.assemblies import ASSEMBLIES, PLACES, Assembled, Plan
from tests.oracle.carriers import CARRIERS, Carried, annotated
from tests.oracle.collection import Collection, Composed
from tests.oracle.sdks import SDKS, Sdk
from tests.oracle.sources import CHANGING, SOURCES, STABLE, WORDS, Source
from tests.oracle.texts import LONG_TEXT, RULES_TEXT


@dataclass(frozen=True, slots=False)
class Program(Composed):
    """One program; `files` is its text."""

    source_name: str
    carrier_name: str
    assembly_name: str
    place: str
    sdk_name: str

    @property
    def source(self) -> Source:
        return SOURCES[self.source_name]

    @property
    def sdk(self) -> Sdk:
        return SDKS[self.sdk_name]

    @property
    def family(self) -> str:
        return self.sdk.family

    @property
    def pedantic(self) -> bool:
        """Where two short turns are all that stands behind the value, and where a key is drawn from a few: that may
        well be how requests are meant to be spread."""
        short = self.place == "end" and self.sdk_name == "openai_examples"
        return short or (self.source_name == "random_choice" and self.sdk_name == "openai_key")

    @property
    def joints(self) -> int:
        return int(self.assembly_name == "branch")

    @property
    def valid(self) -> bool:
        """False for combinations that nobody can write down."""
        value = self._carried.value
        if (
            self.assembly_name in ("fstring", "joined_paragraphs", "dedented", "stripped")
            and "'" in value
            and '"' in value
        ):
            return False
        if self.assembly_name in (
            "fstring",
            "joined_paragraphs",
            "dedented",
            "stripped",
            "fstring_parts",
            "fstring_lines",
        ):
            return "{" not in value and '"' not in value
        return True

    @cached_property
    def _carried(self) -> Carried:
        return CARRIERS[self.carrier_name](self.source)

    @cached_property
    def _assembled(self) -> Assembled:
        return ASSEMBLIES[self.assembly_name](Plan(self._carried.value, self.source.label, self.place))

    @cached_property
    def files(self) -> dict[str, str]:
        """The text of each file, by its path in the program's folder."""
        files = {"app.py": self._main(), **self._carried.files, **self._assembled.files}
        if any("SHELF" in line for line in self.source.setup):
            files |= {f"shelf/{word}.md": f"# {word}\n" for word in WORDS}
        return files

    def _main(self) -> str:
        carried, assembled = self._carried, self._assembled
        system = assembled.text
        local = (*carried.local, *assembled.local)
        if self.sdk_name in _TAKES_NAME and not system.isidentifier():
            name = "note" if self.sdk_name == "openai_metadata" else "written"
            local, system = (*local, f"{name} = {system}"), name
        sent = self.sdk.write(system, "question")
        own = () if carried.source_elsewhere else self.source.imports
        imports = sorted({*own, *carried.imports, *assembled.imports, *sent.imports}, key=_import_order)
        blocks = [
            [f'"""{self.name}"""'],
            imports,
            [f'RULES = """{LONG_TEXT if self.sdk.needs_long_text else RULES_TEXT}"""'],
            [] if carried.source_elsewhere else list(self.source.setup),
            list(carried.module),
            list(assembled.module),
            list(sent.module),
        ]
        parameters = ", ".join(annotated(each) for each in dict.fromkeys(("question", *self.source.parameters)))
        head = f"{'async ' if sent.asynchronous else ''}def answer({parameters}):"
        body = [
            f"    {line}" if line and not _continued else line
            for line, _continued in _with_strings((*local, *sent.body))
        ]
        lines = []
        for block in blocks:
            if block:
                lines += [*block, "", ""]
        return "\n".join([*lines, head, *body, ""])


_TAKES_NAME = frozenset(
    {
        "openai_key",
        "pydantic_ai_decorator", "agents_callable", "openai_question", "anthropic_question", "openai_metadata", "langchain_chain",
    }
)  # fmt: skip


def _with_strings(lines: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """Each physical line, and whether it lies inside of a triple-quoted string, where indentation counts."""
    inside = False
    for each in "\n".join(lines).split("\n"):
        yield each, inside
        if each.count('"""') % 2:
            inside = not inside


_OTHERS = (
    "agents",
    "anthropic",
    "boto3",
    "google",
    "jinja2",
    "langchain",
    "litellm",
    "llama_index",
    "openai",
    "pydantic",
    "yaml",
)


def _import_order(line: str) -> tuple[int, str]:
    module = line.split()[1]
    rank = 2 if module == "context" else 1 if module.startswith(_OTHERS) else 0
    return rank, line


def covering() -> Iterator[Program]:
    """Programs in which every source, carrier, assembly, place and SDK occurs several times, each with other partners.

    The strides have no common divisor with the numbers of choices, so the partners differ from round to round.
    """
    carriers, assemblies, sdks = list(CARRIERS), list(ASSEMBLIES), list(SDKS)
    sources = [*CHANGING, *STABLE]
    for round_ in range(5):
        for at, source in enumerate(sources):
            carrier = carriers[(at * 5 + round_ * 11) % len(carriers)]
            assembly = assemblies[(at * 3 + round_ * 7) % len(assemblies)]
            place = PLACES[(at + round_) % 3 if (at + round_) % 7 == 0 else (at + round_) % 2]
            found = Program(source, carrier, assembly, place, sdks[(at * 7 + round_ * 13) % len(sdks)])
            if found.valid:
                yield found


def _simplest_first(names: Iterable[str], simplest: str) -> tuple[str, ...]:
    return (simplest, *(each for each in names if each != simplest))


PROGRAMS = Collection(
    "programs",
    "kept.txt",
    Program,
    (
        _simplest_first(SOURCES, "now_iso"),
        tuple(CARRIERS),
        _simplest_first(ASSEMBLIES, "concatenation"),
        PLACES,
        tuple(SDKS),
    ),
    (
        ("SDK", lambda each: each.family),
        ("shape of the request", lambda each: each.sdk_name),
        ("source", lambda each: each.source_name),
        ("carrier", lambda each: each.carrier_name),
        ("assembly", lambda each: each.assembly_name),
        ("place of the value", lambda each: each.place),
    ),
)

if __name__ == "__main__":
    PROGRAMS.command(sys.argv[1:])
