"""The formatter, kind of change by kind of change: what becomes of a text, and what stays as it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from promptlint import readers
from promptlint.formatter import format_source
from promptlint.project import Project
from promptlint.templates import JinjaSyntax
from tests.formatting import formatted, result

YOU = "You are a helpful assistant.\n"


def jinja(text: str) -> str:
    return formatted(text, "prompts/p.j2")


def words(text: str) -> str:
    return formatted(text, "prompts/p.md")


# --- line breaks -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("You are\r\nkind\nand\r\nbrief", "You are\r\nkind\r\nand\r\nbrief"),
        ("You are\r\nkind\nand\nbrief", "You are\nkind\nand\nbrief"),
        ("You are\r\nkind\nand brief", "You are\nkind\nand brief"),
        ("You are\r\nkind\r\n", "You are\r\nkind\r\n"),
        ("You are\rkind\r\nand\nbrief", "You are\rkind\r\nand\nbrief"),
        ("You are\r\r\nkind\n\n", "You are\r\r\nkind\n\n"),
    ],
)
def test_one_kind_of_line_break(before: str, after: str) -> None:
    assert formatted(before, "prompts/p.txt") == after


def test_line_breaks_of_yaml_and_json() -> None:
    text = "system_prompt: |\r\n  You are kind.\n  Be brief.\n"
    assert formatted(text, "a.yaml") == text.replace("\r", "")
    body = '{"model": "gpt-4.1",\r\n "messages": [\n{"role": "user", "content": "a\\r\\nb"}]}\n'
    assert formatted(body, "a.json") == body.replace("\r", "")


@pytest.mark.parametrize("end", ["", "\n", "\n\n", " ", "  \n", "\n \n", "\t\n\n"])
@pytest.mark.parametrize("path", ["p.txt", "p.md", "p.mustache", "p.hbs", "p.liquid", "p.prompty", "p.prompt"])
def test_the_end_of_a_prompt_stays(path: str, end: str) -> None:
    for last in ("Answer:", "Answer {{ now }}", "Be kind."):
        text = YOU + last + end
        assert formatted(text, f"prompts/{path}") == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Be kind.", "Be kind.\n"),
        ("Be {{ x }}", "Be {{ x }}\n"),
        ("Be kind.\n", "Be kind.\n"),
        ("Be kind.\n\n", "Be kind.\n\n"),  # one of them is sent
        ("Answer:", "Answer:"),
        ("Answer: ", "Answer: "),
        ("Be\r\nkind.", "Be\r\nkind.\r\n"),
    ],
)
def test_the_last_line_break_of_a_jinja_template(before: str, after: str) -> None:
    assert jinja(before) == after
    kept = JinjaSyntax(keep_trailing_newline=True)
    assert formatted(before, "prompts/p.j2", jinja=kept) == before


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n", "  ", "\n  \n"])
def test_data_ends_with_one_line_break(end: str) -> None:
    assert formatted('system_prompt: "You are kind."' + end, "a.yaml") == 'system_prompt: "You are kind."\n'
    assert formatted('[chat]\nsystem_prompt = "You are kind."' + end, "a.toml").endswith('kind."\n')
    body = '{"model": "gpt-4.1", "messages": [{"role": "user", "content": "x"}]}'
    assert formatted(body + end, "a.json") == body + "\n"
    assert formatted(f"{body}\n{body}{end}", "a.jsonl") == f"{body}\n{body}\n"


@pytest.mark.parametrize(
    "text", ["system_prompt: |+\n  You are.\n\n\n", "system_prompt: |\n  You are\n  kind: Answer:"]
)
def test_line_breaks_that_belong_to_a_value_of_yaml_stay(text: str) -> None:
    assert formatted(text, "a.yaml") == text
    assert not result(text, "a.yaml").refused


def test_a_block_scalar_that_takes_no_line_break_gets_one_behind_it() -> None:
    assert formatted("system_prompt: &a |-\n  You are kind.", "a.yaml") == "system_prompt: &a |-\n  You are kind.\n"


# --- blanks ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a \nb", "a\nb"),
        ("a\t\nb", "a\nb"),
        ("a  \n\nb", "a\n\nb"),
        ("a   \n  \n b", "a\n\n b"),
        ("a\n   \nb", "a\n\nb"),
        ("a\n\t\n\t\n     \nb", "a\n\n\n\nb"),
        ("a\r\n \t\r\nb \r\nc", "a\r\n\r\nb\r\nc"),
        ("| a | b | \n|---|---| \nc", "| a | b |\n|---|---|\nc"),
    ],
)
def test_blanks_that_say_nothing(before: str, after: str) -> None:
    assert words(YOU.rstrip() + " " + before) == YOU.rstrip() + " " + after
    end = "!\r\n" if "\r" in before else "!\n"
    assert jinja(before + end) == after + end


@pytest.mark.parametrize(
    "text",
    [
        "a  \nb",  # a hard line break
        "a \\ \nb",  # would become one
        "Q: x\nA: \n\nQ: y",
        "    code \n    \n    more",
        "```\ncode \n \n```\nb",
        "~~~\ncode \nnever closed \n",
        "- ```py\n  x \n  ```\nb",
        "a   b\tc\n\n\n\n  d",
        "last word \n",
    ],
)
def test_blanks_that_may_mean_something(text: str) -> None:
    assert words(text) == text
    assert jinja(text + "\n") == text + "\n"


@pytest.mark.parametrize("text", ["{{ x }} \nb\n", "{% if x %} \nb{% endif %}  \n", "{# c #} \nb\n", "{{ x -}} \nb\n"])
def test_blanks_behind_tags_stay(text: str) -> None:
    assert jinja(text) == text


def test_blanks_in_raw_blocks_stay() -> None:
    assert jinja("a \n{% raw %}\nb \n{% endraw %}\nc \nd\n") == "a\n{% raw %}\nb \n{% endraw %}\nc\nd\n"


def test_blanks_outside_of_values() -> None:
    yaml = 'name: x  \n# note \t\nsystem_prompt: |\n  You are.\n\nb: "x \n  y"   \nc:\t\n  - 1 \n'
    wanted = 'name: x\n# note\nsystem_prompt: |\n  You are.\n\nb: "x \n  y"\nc:\n  - 1\n'
    assert formatted(yaml, "a.yaml") == wanted
    toml = 'a = 1  \n[chat] # x \nsystem_prompt = """You are: \n  kind"""\t\n'
    assert formatted(toml, "a.toml") == 'a = 1\n[chat] # x\nsystem_prompt = """You are: \n  kind"""\n'


def test_blanks_in_texts_of_yaml() -> None:
    text = "system_prompt: |\n  You are kind. \n     \n  Hard  \n  break.\n  Be brief: \n  x\nnext: 1\n"
    wanted = "system_prompt: |\n  You are kind.\n  \n  Hard  \n  break.\n  Be brief: \n  x\nnext: 1\n"
    assert formatted(text, "a.yaml") == wanted
    folded = "system_prompt: >\n  You are kind \n  and brief.\n"
    assert formatted(folded, "a.yaml") == folded


# --- accents ---------------------------------------------------------------------------------------------------------


def test_accents_are_composed() -> None:
    assert words("Cafe\u0301 for you, a\u0323\u0308o\u0308 \u1112\u1161\u11ab\n") == "Café for you, \u1ea1\u0308ö 한\n"
    assert formatted("system_prompt: You are e\u0301.\n", "a.yaml") == "system_prompt: You are é.\n"


@pytest.mark.parametrize(
    "text",
    ["\u2126 \u212b \u212a \u037e \uf900", "{{ e\u0301 }}", "$ae\u0301 {x}", "`x`\n```\ne\u0301\n```\n", "\u0301x"],
)
def test_characters_that_stay(text: str) -> None:
    text = f"You are {text}\n"
    assert words(text) == text


def test_an_accent_stays_where_a_name_would_be_one_no_more() -> None:
    for text in ("You write to Cafe\u0301${b}.\n", "You e\u0301$$name.\n"):
        found = result(text, "prompts/p.txt")
        assert (found.after.text, found.refused) == (text, ())


def test_what_was_said_stays() -> None:
    body = '{"model": "gpt-4.1", "messages": [{"role": "system", "content": "You e\u0301 {{x}}{{#a}}b{{/a}}"}]}\n'
    assert formatted(body, "a.json") == body


# --- delimiters ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{{x}} {{  x  }} {{x }}", "{{ x }} {{ x }} {{ x }}"),
        ("{{-x-}} {{- x -}}", "{{- x -}} {{- x -}}"),
        ("{{ -x }}{{-1-}}", "{{ -x }}{{- 1 -}}"),
        ("{%if x%}a{%-else-%}b{%endif%}", "{% if x %}a{%- else -%}b{% endif %}"),
        ("{%+if x+%}a{%endif%}", "{%+ if x +%}a{% endif %}"),
        ("{%raw%}{{x}}{%endraw%}", "{% raw %}{{x}}{% endraw %}"),
        ("{{'}}'}} {{ {'a': 1} }}{{{'a': 1}}}", "{{ '}}' }} {{ {'a': 1} }}{{ {'a': 1} }}"),
        ("{#note#}{{\nx\n}}{{x\n}}", "{#note#}{{\nx\n}}{{x\n}}"),
        ("{{x  |  upper}}", "{{ x  |  upper }}"),
    ],
)
def test_delimiters_of_jinja(before: str, after: str) -> None:
    assert jinja(f"You are {before}.\n") == f"You are {after}.\n"


def test_other_delimiters_of_jinja() -> None:
    syntax = JinjaSyntax(variable_start="${", variable_end="}", block_start="<%", block_end="%>")
    text = "You are ${x} <%if a%>{{b}}<%endif%>\n"
    assert formatted(text, "prompts/p.j2", jinja=syntax) == "You are ${ x } <% if a %>{{b}}<% endif %>\n"


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("p.liquid", "{{x}}{%-if a-%}{{ b|upcase }}{%endif%}", "{{ x }}{%- if a -%}{{ b|upcase }}{% endif %}"),
        ("p.mustache", "{{x}} {{{y}}} {{&z}} {{#a}}{{.}}{{/a}}", "{{ x }} {{{y}}} {{&z}} {{#a}}{{ . }}{{/a}}"),
        ("p.mustache", "{{x}} {{!c}}{{>p}}", "{{ x }} {{!c}}{{>p}}"),
        ("p.hbs", "{{x}} {{#if a}}{{b c}}{{else}}d{{/if}}", "{{ x }} {{#if a}}{{ b c }}{{else}}d{{/if}}"),
        ("p.hbs", "{{@d}} {{~e~}}", "{{ @d }} {{~e~}}"),
        ("p.prompty", "{{x}}", "{{ x }}"),
        ("p.txt", "{{x}} {% if a %}{{y}}{% endif %}", "{{ x }} {% if a %}{{ y }}{% endif %}"),
    ],
)  # fmt: skip
def test_delimiters_of_other_engines(path: str, before: str, after: str) -> None:
    assert formatted(f"You are {before}. Go.\n", f"prompts/{path}") == f"You are {after}. Go.\n"


@pytest.mark.parametrize("path", ["p.txt", "p.md", "p.prompt", "p.prompt.md"])
def test_names_that_a_replacement_may_fill_stay(path: str) -> None:
    for text in ("You are {{name}} and {{ other }} for {{x}}.\n", "You are {{name}}. {{#if x}}{{x}}{{/if}}\n"):
        assert formatted(text, f"prompts/{path}") == text


def test_a_file_of_github_models_stays() -> None:
    text = "messages:\n  - role: system\n    content: You are {{name}}\n"
    assert formatted(text, "a.prompt.yml") == text


def test_the_configuration_can_name_the_engine() -> None:
    assert formatted("You are {{x}}.", "p.txt", dialect="mustache") == "You are {{ x }}."
    assert formatted("You are {{x}}.", "p.txt", dialect="langfuse") == "You are {{x}}."
    assert formatted("You are {x} {{x}}.", "p.txt", dialect="format") == "You are {x} {{x}}."


def test_tags_in_code_stay() -> None:
    text = "You are {{ x }}.\n```\n{{y}}\n```\n"
    assert jinja(text) == text


# --- request bodies --------------------------------------------------------------------------------------------------


def body(**fields: object) -> str:
    messages = [{"role": "system", "content": "You are."}, {"role": "user", "content": "b"}]
    return json.dumps({"model": "gpt-4.1", "messages": messages, **fields}, indent=1) + "\n"


def tool(name: str, **schema: object) -> dict[str, object]:
    return {"name": name, "type": "function", "parameters": schema}


def read(text: str) -> Any:
    return json.loads(formatted(text, "a.json"))


def test_tools_by_name() -> None:
    tools = [{"type": "function", "function": {"name": name}} for name in ("zeta", "alpha", "mid")]
    before = body(tools=tools)
    after = formatted(before, "a.json")
    assert json.loads(after) == {**json.loads(before), "tools": [tools[1], tools[2], tools[0]]}
    assert after.splitlines() != before.splitlines()
    assert sorted(after) == sorted(before)


def test_tools_of_gemini_and_bedrock() -> None:
    declared = [{"name": "b"}, {"name": "a"}]
    text = json.dumps(
        {"contents": [{"role": "user", "parts": [{"text": "x"}]}], "tools": [{"functionDeclarations": declared}]}
    )
    assert read(text)["tools"] == [{"functionDeclarations": declared[::-1]}]
    specs = [{"toolSpec": {"name": name, "inputSchema": {"json": {"type": "object"}}}} for name in "ba"]
    messages = [{"role": "user", "content": [{"text": "x"}]}]
    text = json.dumps({"modelId": "x", "messages": messages, "toolConfig": {"tools": specs}})
    assert read(text)["toolConfig"] == {"tools": specs[::-1]}


@pytest.mark.parametrize(
    "tools",
    [
        [{"name": "b", "cache_control": {"type": "ephemeral"}}, {"name": "a"}],
        [{"name": "b"}, {"type": "web_search"}, {"name": "a"}],
        [{"name": "b"}, {"name": "a"}, {"name": "b"}],
        "none",
        [],
    ],
)
def test_tools_whose_order_may_say_something(tools: object) -> None:
    assert read(body(tools=tools))["tools"] == tools


def test_keys_of_schemas() -> None:
    properties = {"z": {"enum": ["b", "a"], "type": "string"}, "a": {"description": "d", "type": "integer"}}
    schema = {"required": ["a", "z"], "x-own": 1, "properties": properties, "type": "object"}
    [found] = read(body(tools=[tool("t", **schema)]))["tools"]
    wanted = {
        "type": "function",
        "name": "t",
        "parameters": {
            "type": "object",
            "properties": {"z": {"type": "string", "enum": ["b", "a"]}, "a": {"type": "integer", "description": "d"}},
            "required": ["z", "a"],
            "x-own": 1,
        },
    }
    assert json.dumps(found) == json.dumps(wanted)  # as text: here order counts


def test_output_schemas() -> None:
    schema = {"properties": {"why": {"type": "string"}, "answer": {"type": "string"}}, "type": "object"}
    text = body(response_format={"type": "json_schema", "json_schema": {"schema": schema, "name": "n"}})
    after = formatted(text, "a.json")
    assert json.loads(after) == json.loads(text)
    assert (
        after.index('"type": "object"') < after.index('"properties"') < after.index('"why"') < after.index('"answer"')
    )


def test_objects_with_a_key_twice_stay() -> None:
    text = '{"messages": [{"role": "user", "content": "x"}], "tools": [{"type": 1, "name": "a", "type": 2}]}\n'
    assert formatted(text, "a.json") == text


def test_json_that_is_no_request_keeps_its_order() -> None:
    text = '{"system_prompt": "You are kind.", "tools": [{"name": "b"}, {"name": "a"}]}\n'
    assert formatted(text, "prompts/a.json") == text


# --- files -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("README.md", "A page. \nFor people\r\n"),
        ("nginx.conf.j2", "server { listen {{port}}; } \n"),
        ("values.yaml", "replicas: 1  \n"),
        ("app.py", "from openai import OpenAI \nOpenAI().responses.create(model='x', input='y')\n"),
        ("prompts/broken.j2", "You are {{x}} {% if %} \nb\n"),
        ("prompts/broken.json", '{"messages": [  \n'),
    ],
)
def test_other_files_are_left_alone(path: str, text: str) -> None:
    assert not result(text, path).changed


def test_an_included_file_is_not_touched_by_the_one_that_includes_it(tmp_path: Path) -> None:
    (tmp_path / "prompts").mkdir()
    (tmp_path / "prompts/part.j2").write_text("Part {{x}} here. \nEnd.\n")
    (tmp_path / "prompts/main.j2").write_text("You are {{y}}.\n{% include 'part.j2' %}\n")
    project = Project(tmp_path, base=tmp_path)
    found = format_source(readers.read(project.read(tmp_path / "prompts/main.j2"), project), project)
    assert found.after.text == "You are {{ y }}.\n{% include 'part.j2' %}\n"
