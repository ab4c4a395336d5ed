"""What programs, conversations and fittings have in common: files, a name made of their parts, a list of those that are kept.

A line of such a list is never removed. What cannot be judged is listed in `excluded.txt` with the reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Generic, TypeVar

HERE = Path(__file__).parent


class Composed:
    """Base of dataclasses whose fields are the names of their parts."""

    @property
    def files(self) -> Mapping[str, str]:
        """The text of each file, by its path in the program's folder."""
        raise NotImplementedError

    @property
    def name(self) -> str:
        return "-".join(astuple(self))  # type: ignore[call-overload]

    @property
    def family(self) -> str:
        """The SDK that sends."""
        raise NotImplementedError

    @property
    def pedantic(self) -> bool:
        """Whether what changes in it is told of with --pedantic only."""
        return False

    @property
    def joints(self) -> int:
        """Places where the end of a branch meets the text behind it: a tokenizer may save a token at each."""
        return 0

    @property
    def valid(self) -> bool:
        """False for combinations that nobody can write down."""
        raise NotImplementedError

    def write(self, folder: Path) -> Path:
        """Write the program below `folder`; its own folder."""
        own = folder / self.name
        for path, text in self.files.items():
            (own / path).parent.mkdir(parents=True, exist_ok=True)
            (own / path).write_text(text, encoding="utf-8")
        return own


P = TypeVar("P", bound=Composed)


@dataclass(frozen=True)
class Collection(Generic[P]):
    """Programs of one kind.

    `choices` are the names of each part, the simplest first; `parts` are what they are counted by, with the title of the
    column.
    """

    noun: str
    list_name: str
    made: Callable[..., P]
    choices: Sequence[Sequence[str]]
    parts: Sequence[tuple[str, Callable[[P], str]]]

    def named(self, name: str) -> P:
        """The program of that name."""
        return self.made(*name.split("-"))

    def names(self) -> list[str]:
        """The names of the kept ones, in the order in which they came."""
        return (HERE / self.list_name).read_text(encoding="utf-8").split()

    def kept(self) -> list[P]:
        return [self.named(each) for each in self.names()]

    def judged(self) -> list[P]:
        """The kept ones that are not excluded."""
        left_out = excluded()
        return [self.named(each) for each in self.names() if each not in left_out]

    def table(self) -> str:
        """How many are kept, by part, as Markdown."""
        lines = []
        for title, part in self.parts:
            lines += [f"| {title} | {self.noun} |", "|---|---|"]
            counted = Counter(map(part, self.kept()))
            lines += [f"| {name} | {count} |" for name, count in sorted(counted.items())] + [""]
        return "\n".join(lines)

    def command(self, arguments: Sequence[str]) -> None:
        """Write the kept ones, or those that are named, below a folder; without arguments print the table."""
        if not arguments:
            print(self.table())
            return
        folder, *names = arguments
        for each in names or self.names():
            self.named(each).write(Path(folder))


def excluded() -> dict[str, str]:
    """The programs that are not judged, and why."""
    lines = (HERE / "excluded.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines if line and not line.startswith("#"))
