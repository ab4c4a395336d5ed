"""Write docs/providers.md from the catalogue of providers.

python scripts/build_provider_docs.py            write the page
python scripts/build_provider_docs.py --check    only say whether it is up to date
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from promptlint import catalogue, citations
from promptlint.providers import Row, entries

TARGET = Path(__file__).parent.parent / "docs" / "providers.md"

_INTRODUCTION = """# What providers cache

<!-- Made by scripts/build_provider_docs.py from promptlint/catalogues/providers.yaml: change that, and run the script. -->

These are the facts by which promptlint judges prompts. Each has its sources in brackets, listed [below](#sources) with
their dates; check what matters to you. Where documents disagree, a range is given and
the [disagreement](#disagreements) named. `scripts/stale_facts.py --before 2026-10-01` lists what has not been confirmed
since that day.

Why a response says `cached_tokens: 0`: see [the usual reasons](cached-tokens-zero.md).

Rows are providers, and the endpoints and models of theirs for which something else holds. What is set *in italics* is
taken over from another row: that of the provider, or of the one whose models it serves. An empty cell means that nothing
is documented. A model that is not known gets its provider's cautious values, and promptlint says so.
"""  # noqa: E501

_TABLES = (
    ("From where on, and for how long", ("caches", "minimum", "step", "lifetime", "extended_lifetime", "isolation")),
    ("What is cached, in which order", ("order", "cached_parts", "system_mid_conversation")),
    (
        "Breakpoints",
        ("needs_breakpoint", "max_breakpoints", "breakpoint_parameters", "breakpoint_parts", "lookback", "ttls",
         "longer_ttl_first"),
    ),
    ("Routing", ("cache_keys", "key_advised", "routing_tokens", "requests_per_minute", "retention_values",
                 "rejected_parameters")),
    ("Price, relative to ordinary input tokens", ("read_price", "write_price", "provisioned_price")),
    ("Where responses report it", ("usage_paths", "usage_includes_cached", "usage_api_version")),
    ("Truncation of realtime sessions", ("truncation",)),
)  # fmt: skip


def page() -> str:
    """The text of the page."""
    parts = [_INTRODUCTION]
    for title, names in _TABLES:
        head = ["provider", *(citations.LABELS[name] for name in names)]
        parts.append(f"## {title}\n\n{_table(head, _side_by_side(names))}")
        parts.append("\n".join(["Remarks:\n", *_remarks(names), ""]))
    parts.append(
        "## By model\n\n"
        "Exceptions, first match first. Models are glob patterns over the name without a router's prefix.\n\n"
        + _table(["provider", "fact", "models", "value", "remark"], _by_model())
    )
    parts.append(
        "## What a changed parameter loses\n\n"
        + _table(["provider", "parameters", "what is lost", "how sure", "remark"], _changes("invalidators"))
    )
    parts.append(
        "## What may change without loss\n\n"
        + _table(["provider", "parameters", "how sure", "remark"], _changes("keepers"))
    )
    parts.append("## Limits\n\n" + _table(["provider", "models", "what"], _limits()))
    parts.append("## Facts\n\n" + _table(["id", "fact", "of", "as of"], _statements()))
    parts.append("## Disagreements\n\n" + "\n".join(_disagreements()))
    parts.append("## Sources\n\n" + _table(["id", "source", "date"], _sources()))
    return "\n".join(parts)


def up_to_date() -> bool:
    return TARGET.exists() and TARGET.read_text(encoding="utf-8") == page()


def _side_by_side(names: tuple[str, ...]) -> Iterator[list[str]]:
    """A row for each entry that says something of its own on one of these."""
    for row in catalogue.load("providers")["providers"]:
        if any(name in row for name in names):
            whole = entries()[row["id"]]
            yield [_name(row), *(_cell(name, whole.get(name), own=name in row) for name in names)]


def _cell(name: str, row: Row | None, *, own: bool) -> str:
    """A value with its sources; in italics and without them where it is taken over from another entry."""
    if row is None or (row["value"] is None and not own):
        return ""
    shown = "" if row["value"] is None else citations.value(name, row)
    if name == "usage_paths":
        shown = _paths(shown)
    elif not own:
        return f"*{shown}*"
    return f"{shown} {_cited(row)}".strip() if own else shown


def _remarks(names: tuple[str, ...]) -> Iterator[str]:
    """What the cells of a table leave out."""
    for row in catalogue.load("providers")["providers"]:
        for name in names:
            if name in row and "note" in row[name]:
                yield f"- {row['id']}, {citations.LABELS[name]}: {_escaped(row[name]['note'])}"


def _cited(row: Row) -> str:
    """The sources of a fact and the disagreement that it is part of, as links."""
    links = [f"[{name}](#source-{name.lower()})" for name in row["source"]]
    if "disagreement" in row:
        links.append(f"[{row['disagreement']}](#{row['disagreement'].lower()})")
    return f"({', '.join(links)})"


def _by_model() -> Iterator[list[str]]:
    for entry in catalogue.load("providers")["providers"]:
        for name, label in citations.LABELS.items():
            for each in entry.get(name, {}).get("by_model", ()):
                value = citations.value(name, each)
                yield [_name(entry), label, _models(each), value, f"{each.get('note', '')} {_cited(each)}".strip()]


def _changes(kind: str) -> Iterator[list[str]]:
    for entry in catalogue.load("providers")["providers"]:
        for each in entry.get(kind, ()):
            scope = [citations.LOST[each["scope"]]] if kind == "invalidators" else []
            remark = f"{each.get('note', '')} {_cited(each)}".strip()
            yield [_name(entry), _codes(each["parameters"]), *scope, each["certainty"], remark]


def _limits() -> Iterator[list[str]]:
    for entry in catalogue.load("providers")["providers"]:
        for each in entry.get("limits", ()):
            yield [_name(entry), _models(each) if "models" in each else "", f"{each['says']} {_cited(each)}"]


def _statements() -> Iterator[list[str]]:
    for each in catalogue.load("providers")["statements"]:
        yield [_anchor(each["id"]), f"{each['says']} {_cited(each)}", ", ".join(each["about"]), each["date"]]


def _disagreements() -> Iterator[str]:
    for each in catalogue.load("providers")["disagreements"]:
        yield f"{_anchor(each['id'])} **{each['topic']}** (as of {each['date']})\n"
        yield from (f"- {_escaped(text['says'])} {_cited(text)}" for text in each["texts"])
        yield f"- promptlint takes: {each['taken']}\n"


def _sources() -> Iterator[list[str]]:
    for name, each in catalogue.load("providers")["sources"].items():
        title = f"[{each['title']}]({each['url']})" if each["url"] else each["title"]
        yield [_anchor(name, "source-"), title, each["date"]]


def _name(entry: Row) -> str:
    where = [f"endpoint {', '.join(entry['endpoints'])}"] if "endpoints" in entry else []
    where += [_models(entry)] if "models" in entry else []
    return f"{entry['id']} ({'; '.join(where)})" if where else f"**{entry['id']}**"


def _anchor(name: str, prefix: str = "") -> str:
    return f'<a id="{prefix}{name.lower()}"></a>{name}'


def _models(row: Row) -> str:
    return _codes(row["models"])


def _codes(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _paths(pairs: str) -> str:
    """``input a.b, cached c.d`` with the paths as code."""
    return "<br>".join(f"{what}: `{path}`" for what, _, path in (pair.partition(" ") for pair in pairs.split(", ")))


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


def _table(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(_escaped, line)) + " |" for line in lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the page is stale")
    if parser.parse_args().check:
        fresh = up_to_date()
        print(f"{TARGET.name} is {'up to date' if fresh else 'stale: run scripts/build_provider_docs.py'}")
        return 0 if fresh else 1
    TARGET.write_text(page(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
