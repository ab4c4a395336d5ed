"""Template files, rendered by their real engines with one binding changed at a time.

A template is named by its engine, its structure and the name of its value, ``jinja-line-now``. What promptlint says about
the file is held against the renderings, before and after its fixes.
"""

from __future__ import annotations

import importlib.util
import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from promptlint import tokens
from promptlint.diagnostic import Diagnostic
from tests.oracle.texts import RULES_TEXT
from tests.oracle.wire import Break, Region, Section, first_break

Bindings = Mapping[str, Any]

VALUES: dict[str, tuple[Any, Any, frozenset[str]]] = {
    "now": ("21:14:05", "09:47:38", frozenset({"PC101"})),
    "current_date": ("21 November", "4 March", frozenset({"PC102"})),
    "request_id": ("r-1001", "q-2002", frozenset({"PC104"})),
    "session_id": ("s-71", "x-98", frozenset({"PC105"})),
    "user_name": ("Ada Lovelace", "Boris Karlow", frozenset({"PC105"})),
    "memory_context": ("Likes short answers.", "Prefers letters to mail", frozenset({"PC107"})),
    "company_name": ("Northwind", "Northwind", frozenset()),
}
RULES = RULES_TEXT + "\n"


@dataclass(frozen=True, slots=True)
class Engine:
    """A template language: how it writes a value and a condition, and what renders it.

    `wrap` puts the template into its file, `open` gets the texts out again, in the provider's order.
    """

    name: str
    file: str
    value: str
    render: Callable[[str, Bindings], str]
    needs: str = ""
    condition: str = ""
    wrap: Callable[[str], str] = str
    open: Callable[[str, Callable[[str], str]], tuple[Section, ...]] = lambda text, render: (
        Section("system", render(text)),
    )

    @property
    def installed(self) -> bool:
        return not self.needs or importlib.util.find_spec(self.needs) is not None

    def shown(self, name: str) -> str:
        return self.value.replace("NAME", name)


def _jinja(text: str, bindings: Bindings) -> str:
    from jinja2 import Environment

    return Environment(keep_trailing_newline=True).from_string(text).render(**bindings)


def _mustache(text: str, bindings: Bindings) -> str:
    import chevron

    return str(chevron.render(text, dict(bindings)))


def _handlebars(text: str, bindings: Bindings) -> str:
    from pybars import Compiler

    return str(Compiler().compile(text)(dict(bindings)))


def _liquid(text: str, bindings: Bindings) -> str:
    from liquid import Environment

    return str(Environment().from_string(text).render(**bindings))


def _format(text: str, bindings: Bindings) -> str:
    return text.format(**bindings)


def _dollar(text: str, bindings: Bindings) -> str:
    return string.Template(text).substitute(bindings)


def _yaml_file(text: str) -> str:
    body = "".join(f"      {line}".rstrip() + "\n" for line in text.splitlines())
    return f'messages:\n  - role: system\n    content: |\n{body}  - role: user\n    content: "{{{{ question }}}}"\nmodel: openai/gpt-4o\n'


def _yaml_open(text: str, render: Callable[[str], str]) -> tuple[Section, ...]:
    return tuple(Section(each["role"], render(each["content"])) for each in yaml.safe_load(text)["messages"])


def _prompty_file(text: str) -> str:
    return (
        f"---\nname: letters\ninputs:\n  question:\n    type: string\n---\nsystem:\n{text}\nuser:\n{{{{ question }}}}\n"
    )


def _prompty_open(text: str, render: Callable[[str], str]) -> tuple[Section, ...]:
    system, user = text.split("---\n", 2)[2].removeprefix("system:\n").rsplit("user:\n", 1)
    return Section("system", render(system)), Section("user", render(user))


ENGINES = {
    each.name: each
    for each in (
        Engine("jinja", "prompts/system.j2", "{{ NAME }}", _jinja, condition="{% if NAME %}BODY{% endif %}"),
        Engine("mustache", "prompts/system.mustache", "{{NAME}}", _mustache, "chevron", "{{#NAME}}BODY{{/NAME}}"),
        Engine("handlebars", "prompts/system.hbs", "{{NAME}}", _handlebars, "pybars", "{{#if NAME}}BODY{{/if}}"),
        Engine("liquid", "prompts/system_prompt.txt", "{{ NAME }}", _liquid, "liquid", "{% if NAME %}BODY{% endif %}"),
        Engine("format", "prompts/system_prompt.txt", "{NAME}", _format),
        Engine("dollar", "prompts/system_prompt.txt", "$NAME", _dollar),
        Engine("yaml", "letters.prompt.yml", "{{NAME}}", _jinja, wrap=_yaml_file, open=_yaml_open),
        Engine("prompty", "letters.prompty", "{{ NAME }}", _jinja, wrap=_prompty_file, open=_prompty_open),
    )
}
STRUCTURES = {
    "line": f"You answer letters of customers.\n\nNote: VALUE\n\n{RULES}",
    "first": f"VALUE\n\n{RULES}",
    "sentence": f"You answer letters of customers, and VALUE matters for each answer.\n\n{RULES}",
    "section": f"# Situation\n\nNote: VALUE\n\n# Rules\n\n{RULES}",
    "list": f"You know this:\n\n- Note: VALUE\n- Letters are short.\n\n{RULES}",
    "tag": f"<situation>\nNote: VALUE\n</situation>\n\n{RULES}",
    "end": f"{RULES}\nNote: VALUE\n",
    "condition": f"You answer letters of customers.\n\nIFNote: VALUE\nTHEN\n{RULES}",
}


@dataclass(frozen=True, slots=True)
class Template:
    engine: Engine
    structure: str
    value: str

    @property
    def name(self) -> str:
        return f"{self.engine.name}-{self.structure}-{self.value}"

    @property
    def text(self) -> str:
        text = STRUCTURES[self.structure]
        if "IF" in text and "THEN" in text:
            head, _, rest = text.partition("IF")
            body, _, tail = rest.partition("THEN")
            text = head + self.engine.condition.replace("NAME", self.value).replace("BODY", body) + tail
        return self.engine.wrap(text.replace("VALUE", self.engine.shown(self.value)))

    def write(self, folder: Path) -> Path:
        path = folder / self.engine.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.text, encoding="utf-8")
        return path


def cases() -> Iterator[Template]:
    for engine in ENGINES.values():
        for at, structure in enumerate(STRUCTURES):
            if structure != "condition" or engine.condition:
                names = list(VALUES)
                for name in (names[at % len(names)], names[(at + 3) % len(names)]):
                    yield Template(engine, structure, name)


def renderings(template: Template, text: str) -> tuple[Region, Region]:
    """What a template text gives under two bindings, without the newest turn."""
    found = []
    for which in (0, 1):
        bindings: dict[str, Any] = {name: values[which] for name, values in VALUES.items()}
        bindings["question"] = ("Where is it?", "How long?")[which]
        sections = template.engine.open(text, lambda part, bound=bindings: template.engine.render(part, bound))  # type: ignore[misc]
        found.append(Region(tuple(each for each in sections if each.role != "user")))
    return found[0], found[1]


def measured(template: Template, text: str) -> Break | None:
    return first_break(*renderings(template, text), lambda part: tokens.count(part, "o200k_base"))


def disagreements(template: Template, said: Sequence[Diagnostic]) -> Iterator[str]:
    """In what promptlint and the renderings differ."""
    first = measured(template, template.text)
    if first is None or not first.words:
        yield from (f"{each.code} is reported, but nothing is lost: {each.message}" for each in said)
        return
    if not said or said[0].prefix is None:
        yield f"nothing is reported, but {first.value!r} at token {first.tokens} changes"
        return
    seam = 1 if template.structure == "condition" else 0  # texts that meet at a branch are counted apart
    prefix, codes = said[0].prefix, VALUES[template.value][2]
    if said[0].code not in codes:
        yield f"{said[0].code} is reported, but the cause is one of {sorted(codes)}"
    if prefix.token > first.tokens or (prefix.exact and prefix.token != first.tokens):
        yield f"{prefix.token} tokens (exact: {prefix.exact}) are said to stand before it, {first.tokens} do"
    if prefix.stable_tokens_after > first.after + seam or (
        prefix.stable_tokens_after_exact and abs(prefix.stable_tokens_after - first.after) > seam
    ):
        yield f"{prefix.stable_tokens_after} tokens (exact: {prefix.stable_tokens_after_exact}) are said to stand behind it, {first.after} do"


def worsened(template: Template, text: str, *, safe: bool) -> Iterator[str]:
    """In what the fixed `text` of a template is worse."""
    before, after = measured(template, template.text), measured(template, text)
    if before is not None and after is not None and after.tokens < before.tokens:
        yield f"{before.tokens} tokens stood before the value, {after.tokens} do after the fix"
    one, other = renderings(template, template.text)[0].text, renderings(template, text)[0].text
    gone = set(filter(None, map(str.strip, one.split("\n")))) - set(map(str.strip, other.split("\n")))
    if safe and gone:
        yield f"after the fix these are gone: {sorted(gone)[:5]}"
    if rules := {line for line in RULES.split("\n") if line} - set(map(str.strip, other.split("\n"))):
        yield f"after the fix {len(rules)} rules are gone"
