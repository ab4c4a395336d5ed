"""Fixes in each template language, judged by its real engine: the same lines for any values, a beginning that is no
shorter, nothing lost and nothing doubled, and a second run that changes nothing."""

from __future__ import annotations

import json
import re
import string
import textwrap
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

import chevron
import jinja2
import liquid
import pytest
import yaml
from hypothesis import event, given, note
from hypothesis import strategies as st

from promptlint.diagnostic import Fix
from promptlint.fixer import checker, fix
from promptlint.fixer.apply import Sources
from promptlint.project import Project
from promptlint.readers import read
from promptlint.readers.base import Reading, ReadSettings
from promptlint.text import Source
from promptlint.tokens import count
from tests.fixes import fixes, python, template
from tests.rendering import CASES, RANDOM, handlebars

Values = Mapping[str, str]
CHANGING = ("now", "user_name", "memory", "request_id")


@dataclass(frozen=True)
class Format:
    """A template language: how a value is written, what only it knows, and its engine.

    In a file of another kind (`path`) it is written by `written`; then what the file's reader finds is fixed.
    """

    dialect: str
    value: str
    special: tuple[str, ...]
    render: Callable[[str, Values, bool], str]
    path: str = "prompt.txt"
    written: Callable[[str], str] = str


def by_jinja(text: str, values: Values, x: bool) -> str:
    return jinja2.Environment(keep_trailing_newline=True).from_string(text).render(values, x=x)


def filled(text: str, values: Values) -> str:
    return re.sub(r"\{\{(\w+)\}\}", lambda found: values[found[1]], text)


def scalar(text: str) -> str:
    """A text as a block scalar of a prompt file in YAML."""
    body = textwrap.indent(text.replace("\r\n", "\n"), "      ", lambda line: bool(line.strip()))
    keep = "+" if text.endswith("\n\n") else "" if text.endswith("\n") else "-"
    content = f"messages:\n  - role: system\n    content: |{keep}\n{body}"
    return content + ("" if content.endswith("\n") else "\n") + "  - role: user\n    content: Hello.\n"


def body(text: str) -> str:
    """A text as the system message of a request body."""
    messages = [{"role": "system", "content": text}, {"role": "user", "content": "Hello."}]
    return json.dumps({"model": "gpt-4o", "messages": messages}, indent=2, ensure_ascii=len(text) % 2 == 0)


def content(text: str) -> str:
    return str(yaml.safe_load(text)["messages"][0]["content"])  # JSON is YAML


def function(text: str) -> str:
    """A text as an f-string that a function returns, and the request that it is the system text of.

    Without a request nothing would be known of its beginning, and `--fix` offers nothing.
    """
    escaped = text.replace("\\", "\\\\").replace('"""', '\\"""')
    names = ", ".join(CHANGING)
    return (
        f'def build({names}):\n    return f"""{escaped}"""\n\n\n'
        f"def send({names}, question):\n    from openai import OpenAI\n\n    text = build({names})\n"
        '    return OpenAI().responses.create(model="gpt-4.1", instructions=text, input=question)\n'
    )


def returned(code: str, values: Values) -> str:
    names: dict[str, Callable[..., str]] = {}
    exec(code, {}, names)
    return names["build"](**values)


FORMATS = [
    Format("jinja", "{{ %s }}", ("{# note #}", "{% if x %}\n%LINE%\n{% endif %}", "{{ '{{' }} stays."), by_jinja),
    Format(
        "mustache",
        "{{%s}}",
        ("{{! note }}", "{{#x}}\n%LINE%\n{{/x}}", "{{^x}}\n%LINE%\n{{/x}}", "Raw: {{{now}}}"),
        lambda text, values, x: chevron.render(text, {**values, "x": x}),
    ),
    Format(
        "format",
        "{%s}",
        ("Write {{this}} with braces.", "Time: {now:>10}"),
        lambda text, values, x: text.format(**values),
    ),
    Format(
        "dollar",
        "${%s}",
        ("It costs $$5 and not more.", "Time: $now"),
        lambda text, values, x: string.Template(text).substitute(values),
    ),
    Format(
        "handlebars",
        "{{%s}}",
        ("{{!-- note --}}", "{{#if x}}\n%LINE%\n{{/if}}", "{{#unless x}}\n%LINE%\n{{/unless}}", "Raw: {{{now}}}"),
        lambda text, values, x: handlebars(text, {**values, "x": x}),
    ),
    Format(
        "liquid",
        "{{ %s }}",
        ("{% comment %}note{% endcomment %}", "{% if x %}\n%LINE%\n{% endif %}", "{% assign z = 'a' %}"),
        lambda text, values, x: liquid.render(text, **values, x=x),
    ),
    Format(
        "yaml",
        "{{%s}}",
        ("Say 'yes' # or no", "key: value", '"quoted"'),
        lambda text, values, x: filled(content(text), values),
        "a.prompt.yml",
        scalar,
    ),
    Format(
        "json",
        "{{%s}}",
        ('Say "yes" \\ no', "a\tb"),
        lambda text, values, x: filled(content(text), values),
        "prompts/system.json",
        body,
    ),
    Format(
        "python",
        "{%s}",
        ("Write {{this}} with braces.", "Time: {now:>10}", "Say 'yes'."),
        lambda text, values, x: returned(text, values),
        "app.py",
        function,
    ),
]


TASK = """## Task
Read what the people wrote and sort it by what they ask for, the oldest first. Say which of the books they speak of and
what is known about each of them: who wrote it, when it was printed, how many copies the shop has, and what one costs.
Where two people ask for the same book, say so in one sentence and name the shelf on which it stands. Never make up a
price, and never promise a day."""
INPUTS = ("## Request\n- Number: @request_id", "## Person\n<name>\n@user_name\n</name>", "## Notes\n@memory")


def texts(random: Random, form: Format) -> str:
    """A template of lines, paragraphs, lists and sections, with what the language alone knows."""
    spoken = [
        "Be kind to people.",
        "You help.",
        "Answer in JSON 😀.",
        "Stay polite, use short words",
        "ünïcode is fine.",
    ]
    lines = [
        *spoken, "Current time: @now", "User: @user_name.", "@memory", "Memory: @memory and @now",
        "Request: @request_id",
        "The user is @user_name.", "Hello @user_name, you talk to a shop that sells old books and maps of the sea.",
        "You are kind. It is @now now. Answer in short sentences and be polite to all people.", "- be kind",
        "- time: @now", "1. one", "# Title", "## Context", "The rules\n=====", "Notes\n-----",
        "<rules>\nBe kind.\nTime: @now\n</rules>", "---", "Answer:",
        TASK, TASK.replace("sort it", "sort it above"), *INPUTS, *form.special,
    ]  # fmt: skip
    paragraphs = [[random.choice(lines) for _ in range(random.randint(1, 3))] for _ in range(random.randint(1, 6))]
    text = random.choice(["\n\n", "\n"]).join("\n".join(each) for each in paragraphs)
    text = text.replace("%LINE%", random.choice(lines[:12]))
    text = re.sub(r"@(\w+)", lambda found: form.value % found[1], text) + random.choice(["", "\n"])
    return form.written(text.replace("\n", random.choice(["\n", "\n", "\r\n"])))


def word(random: Random) -> str:
    return "".join(random.choice(string.ascii_letters) for _ in range(random.randint(1, 12)))


bindings = RANDOM.map(lambda random: {name: word(random) for name in CHANGING})


def mended(form: Format, text: str, unsafe: bool) -> str:
    path = form.path

    def again(source: Source, _: object = None) -> Reading:
        project = Project(Path("/nowhere"), {Path("/nowhere") / path: source.text}, Path("/nowhere"))
        chosen = {path: form.dialect} if path == "prompt.txt" else {}
        return read(source, project, ReadSettings(explicit=True, formats=chosen))

    def propose(sources: Sources) -> list[Fix]:
        source = sources[path]
        if form.dialect == "python":
            prompts = [python(source, *(f"{{{name}}}" for name in CHANGING), "{now:>10}")]
        elif form.written is not str:
            prompts = list(again(source).prompts)
        else:
            prompts = [template(source, form.dialect)]
        return [each for prompt in prompts for each in fixes(prompt) if isinstance(each, Fix)]

    result = fix({path: Source(path, text)}, propose, checker(again), unsafe=unsafe)
    assert result.settled
    return result.sources[path].text if result.sources else text


def blocks(text: str) -> Counter[str]:
    return Counter(line for line in re.split(r"\r\n|\n", text) if line.strip())


def beginning(form: Format, text: str, one: Values, x: bool) -> int:
    """The tokens before the first changing value, blanks apart; more than any text has if there is none."""
    marked = form.render(text, {name: f"\ue000{value}" for name, value in one.items()}, x)
    return count(" ".join(marked.partition("\ue000")[0].split()), "o200k_base") if "\ue000" in marked else 1 << 60


def placeholders(form: Format, text: str) -> Counter[str]:
    return Counter(re.findall(re.escape(form.value).replace("%s", r"\s*\w+\s*"), text))


def check_safe(form: Format, text: str, values: Values, x: bool) -> bool:
    """Whether safe fixes change a text, once what holds for them is asserted."""
    new = mended(form, text, unsafe=False)
    if new == text:
        return False
    assert placeholders(form, new) == placeholders(form, text)
    assert blocks(form.render(new, values, x)) == blocks(form.render(text, values, x))
    assert beginning(form, new, values, x) >= beginning(form, text, values, x)
    assert mended(form, new, unsafe=False) == new
    return True


@pytest.mark.parametrize("form", FORMATS, ids=[each.dialect for each in FORMATS])
@CASES
@given(RANDOM, bindings, st.booleans())
def test_safe_fixes_keep_every_line_whatever_the_values(form: Format, random: Random, values: Values, x: bool):
    text = texts(random, form)
    note(text)
    if check_safe(form, text, values, x):
        event("changed")


@pytest.mark.parametrize("form", FORMATS, ids=[each.dialect for each in FORMATS])
@CASES
@given(RANDOM, bindings, st.booleans())
def test_unsafe_fixes_lose_nothing_and_end(form: Format, random: Random, values: Values, x: bool):
    text = texts(random, form)
    note(text)
    new = mended(form, text, unsafe=True)
    if new == text:
        return
    event("changed")
    assert placeholders(form, new) == placeholders(form, text)
    form.render(new, values, x)
    assert mended(form, new, unsafe=True) == new


@pytest.mark.parametrize("x", [True, False])
@pytest.mark.parametrize(
    ("dialect", "text"),
    [
        (
            "mustache",
            "## Context\n{{#x}}\nRequest: {{request_id}}\n{{/x}}\n## Context\nBe kind to people.\n"
            "Hello {{user_name}}, you talk to a shop that sells old books and maps of the sea.",
        ),
        (
            "mustache",
            "{{#x}}\nCurrent time: {{now}}\n{{/x}}\nRequest: {{request_id}}\n{{#x}}\nCurrent time: {{now}}\n{{/x}}\n\n"
            "{{! note }}\n- time: {{now}}\nStay polite, use short words\n\nYou help.\nRequest: {{request_id}}\n",
        ),
        (
            "python",
            function(
                "You help.\n# Title\n## Request\n- Number: {request_id}\n{memory}\nCurrent time: {now}\n"
                "Memory: {memory} and {now}\n# Title\nBe kind to people.\n---\nBe kind to people.\n## Notes\n{memory}\n"
            ),
        ),
        ("python", function("- time: {now}\nRequest: {request_id}\n\nStay polite, use short words")),
        (
            "python",
            function("The user is {user_name}.\nMemory: {memory} and {now}\n\nSay 'yes'.\nBe kind to people.\n"),
        ),
    ],
)
def test_texts_whose_beginning_once_got_shorter(dialect: str, text: str, x: bool):
    form = next(each for each in FORMATS if each.dialect == dialect)
    check_safe(form, text, {name: word(Random(7)) for name in CHANGING}, x)


def test_nothing_leaves_ahead_of_a_section_that_stays() -> None:
    """The notes would win nothing by moving, for the sentence behind them stays, too."""
    form = next(each for each in FORMATS if each.dialect == "python")
    rules = "<rules>\nBe kind.\nTime: {now}\n</rules>\n"
    notes = "## Notes\n{memory}\n\n" + rules + "- time: {now}\nünïcode is fine.\n\n"
    hello = "Hello {user_name}, you talk to a shop that sells old books and maps of the sea.\n# Title\n\n- be kind\n"
    end = "You are kind. It is {now} now. Answer in short sentences and be polite to all people.\n"
    text = function(rules + notes + hello + end)
    assert mended(form, text, unsafe=False) == text
