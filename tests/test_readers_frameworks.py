"""One test a file format: what each file is taken for, who speaks in it, and where its placeholders stand.

The files are made up for the tests; what they look like follows the documentation of each framework.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from promptlint.model import PromptKind, Role, Segment
from promptlint.nodes import parts, segments
from promptlint.project import Project
from promptlint.readers import Reading, ReadSettings, read
from promptlint.templates import JinjaSyntax
from promptlint.text import Source

SYSTEM, USER, UNKNOWN = Role.SYSTEM, Role.USER, Role.UNKNOWN


def reading(path: str, text: str, settings: ReadSettings | None = None) -> Reading:
    root = Path(__file__).parent
    return read(Source(path, text), Project(root, base=root), settings)


def in_folder(root: Path, path: str, files: dict[str, str]) -> Reading:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    project = Project(root, base=root)
    return read(project.read(Path(path)), project)


def roles(found: Reading) -> list[list[Role]]:
    return [[part.role for part in parts(prompt.nodes)] for prompt in found.prompts]


def values(found: Reading) -> list[tuple[str, int, int]]:
    """Each placeholder: its name, line and column (both from 1)."""
    every = [each for prompt in found.prompts for each in segments(prompt.nodes) if each.text is None]
    return [_value(each) for each in every]


def _value(segment: Segment) -> tuple[str, int, int]:
    return (segment.name, *segment.location.source.position(segment.location.start))


def dialects(found: Reading) -> set[str]:
    return {host.dialect for prompt in found.prompts for host in prompt.hosts}


# --- files of their own ----------------------------------------------------------------------------------------------


def test_github_models() -> None:
    found = reading(
        "sum.prompt.yml",
        "name: Sum\nmodel: openai/gpt-4.1\nmessages:\n  - role: system\n    content: |\n      Sum up.\n"
        "      For {{reader}}.\n"
        "  - role: user\n    content: '{{text}}'\nresponseFormat: json_schema\njsonSchema: '{\"name\": \"s\"}'\n",
    )
    assert roles(found) == [[Role.SCHEMA, SYSTEM, USER]]
    assert values(found) == [("reader", 7, 11), ("text", 9, 15)]


def test_prompty_with_tools_and_a_name_set_before_the_first_role() -> None:
    found = reading(
        "chat.prompty",
        "---\nname: chat\nmodel:\n  id: gpt-4.1\ntools:\n  - name: find\n    kind: function\n---\n"
        "{% set tone = mood %}\nsystem:\nBe {{ tone }}.\n\nuser:\n{{ tone }} {{ question }}\n",
    )
    assert found.format == "prompty"
    assert roles(found) == [[Role.TOOLS, SYSTEM, USER]]
    assert values(found) == [("mood", 11, 4), ("mood", 14, 1), ("question", 14, 12)]
    (prompt,) = found.prompts
    steps = [step.location.line for each in segments(prompt.nodes) if each.name == "mood" for step in each.steps]
    assert steps == [9, 9]


def test_prompty_in_mustache() -> None:
    found = reading(
        "a.prompty", "---\nname: a\ntemplate:\n  format: mustache\n---\nsystem:\nBe {{#x}}{{tone}}{{/x}}.\n"
    )
    assert dialects(found) == {"mustache"}
    assert values(found) == [("tone", 7, 10)]


def test_dotprompt_with_a_partial_and_a_schema(tmp_path: Path) -> None:
    found = in_folder(
        tmp_path,
        "prompts/tell.prompt",
        {
            "prompts/tell.prompt": "---\nmodel: googleai/gemini-2.5-flash\noutput:\n  schema:\n    tale: string\n---\n"
            '{{role "system"}}\n{{> style mood=tone}}\n{{role "user"}}\n'
            "Tell of {{#each heroes}}{{this.name}}{{/each}}.\n",
            "prompts/_style.prompt": "---\nname: style\n---\nWrite in a {{tone}} way.\n",
        },
    )
    assert found.format == "dotprompt"
    assert roles(found) == [[Role.SCHEMA, SYSTEM, USER]]
    assert dialects(found) == {"handlebars"}
    assert values(found) == [("tone", 4, 12), ("heroes", 10, 25)]
    assert found.inputs_complete


def test_a_prompt_file_of_litellm_is_jinja() -> None:
    found = reading("sum.prompt", "---\nmodel: gpt-4\n---\nSystem: Be kind.\nUser: {% if x %}{{ text }}{% endif %}\n")
    assert dialects(found) == {"jinja"}
    assert values(found) == [("text", 5, 17)]


@pytest.mark.parametrize(
    ("path", "text", "dialect", "expected"),
    [
        ("prompts/a.liquid", "{% assign x = y %}Hi {{ x | upcase }}", "liquid", [("y", 1, 22)]),
        ("prompts/a.hbs", "Hi {{#if x}}{{x.y}}{{/if}}", "handlebars", [("x.y", 1, 13)]),
        ("prompts/a.mustache", "Hi {{=<% %>=}}<% x %>", "mustache", [("x", 1, 15)]),
        ("prompts/a.j2", "Hi\n  {{ x }} and ${y}", "jinja", [("x", 2, 3)]),
        ("prompts/a.txt", "Hi {x!r:>{w}} {{literal}}", "format", [("x", 1, 4)]),
        ("prompts/a.txt", "Hi $name and ${NAME} for $$5", "dollar", [("name", 1, 4), ("NAME", 1, 14)]),
        ("prompts/a.txt", "Dear ${CUSTOMER},\n", "dollar", [("CUSTOMER", 1, 6)]),
        ("prompts/a.txt", "Hi {{name}}", "mustache", [("name", 1, 4)]),
        ("prompts/a.txt", "Sum up {{$input}}.", "semantic-kernel", [("input", 1, 8)]),
        ("prompts/a.txt", "{% unless x %}{{ y }}{% endunless %} by {{ z | default: 'me' }}", "liquid", None),
        ("prompts/a.txt", "Look into ${HOME} and `$PATH`.", "plain", []),
    ],
)
def test_templates(path: str, text: str, dialect: str, expected: list[tuple[str, int, int]] | None) -> None:
    found = reading(path, text)
    assert dialects(found) == {dialect}
    assert expected is None or values(found) == expected


# --- promptfoo -------------------------------------------------------------------------------------------------------

FOO = """prompts:
  - 'Sum up {{ text }}'
  - file://prompts/two.txt
  - id: file://prompts/chat.json
    label: chat
  - file://prompts/all_*.md
  - file://prompts/code.py
providers: [openai:gpt-4.1]
tests:
  - vars: {text: You are a cook and you cook}
"""
FOO_FILES = {
    "eval/promptfooconfig.yaml": FOO,
    "eval/prompts/two.txt": "Shorten {{ text }}.\n---\nLengthen {{ text | upper }}.\n",
    "eval/prompts/chat.json": '[{"role": "system", "content": "Be kind."}, {"role": "user", "content": "{{ text }}"}]',
    "eval/prompts/all_a.md": "Sing of {{ text }}.",
    "eval/prompts/code.py": "print(1)",
}


def test_promptfoo(tmp_path: Path) -> None:
    found = in_folder(tmp_path, "eval/promptfooconfig.yaml", FOO_FILES)
    assert found.format == "promptfoo"
    assert roles(found) == [[UNKNOWN], [UNKNOWN], [UNKNOWN], [SYSTEM, USER], [UNKNOWN]]
    assert values(found) == [("text", 2, 13), ("text", 1, 9), ("text", 3, 10), ("text", 1, 74), ("text", 1, 9)]
    assert [prompt.location.source.path.rpartition("/")[2] for prompt in found.prompts] == [
        "promptfooconfig.yaml",
        "two.txt",
        "two.txt",
        "chat.json",
        "all_a.md",
    ]


def test_a_text_that_promptfoo_names_is_cut_at_its_separators(tmp_path: Path) -> None:
    found = in_folder(tmp_path, "eval/prompts/two.txt", FOO_FILES)
    assert (found.format, found.why) == ("promptfoo", "promptfooconfig.yaml names it")
    assert values(found) == [("text", 1, 9), ("text", 3, 10)]
    alone = in_folder(tmp_path, "eval/prompts/other.txt", {"eval/prompts/other.txt": "One {{x}}\n---\nTwo {{x}}\n"})
    assert (alone.format, len(alone.prompts)) == ("text", 1)


def test_promptfoo_messages_in_files_and_in_json(tmp_path: Path) -> None:
    found = in_folder(
        tmp_path,
        "promptfooconfig.chat.yaml",
        {
            "promptfooconfig.chat.yaml": "prompts:\n  - label: a chat\n    messages:\n      - role: system\n"
            "        content: file://system.j2\n      - role: user\n        content: '{{ ask }}'\n"
            '  - |\n    [{"role": "system", "content": "Be \\"{{ tone }}\\""},\n'
            '     {"role": "user", "content": "One\\nmore {{ ask }}"}]\n'
            "providers:\n  - id: openai:gpt\n    prompts: [a chat by name]\n",
            "system.j2": "Be {{ tone }}.",
        },
    )
    assert roles(found) == [[SYSTEM, USER], [SYSTEM, USER]]
    assert values(found) == [("tone", 1, 4), ("ask", 7, 19), ("tone", 9, 42), ("ask", 10, 45)]
    assert (
        in_folder(
            tmp_path, "a.txt", {"promptfooconfig.b.yaml": "prompts: [a.txt]\ntests: []\n", "a.txt": "{{ x }}"}
        ).format
        == ""
    )


def test_promptfoo_in_json_and_what_leads_out_of_the_project(tmp_path: Path) -> None:
    config = {"prompts": ["file://../../secret.txt", {"raw": "Cut {{text}} down"}], "providers": ["x"]}
    found = in_folder(
        tmp_path / "root",
        "promptfooconfig.json",
        {"promptfooconfig.json": json.dumps(config, indent=1), "../secret.txt": "A secret {{text}}"},
    )
    assert found.format == "promptfoo"
    assert [name for name, *_ in values(found)] == ["text"]


# --- LangChain -------------------------------------------------------------------------------------------------------


def test_langchain_prompts(tmp_path: Path) -> None:
    found = in_folder(
        tmp_path,
        "a.yaml",
        {
            "a.yaml": "_type: prompt\ninput_variables: [word]\ntemplate: |\n  Explain {word}, as {{literal}}.\n",
            "b.json": '{"_type": "prompt", "input_variables": ["x"], "template_path": "b.txt",'
            ' "template_format": "jinja2"}',
            "b.txt": "Explain {{ x }}.",
        },
    )
    assert (found.format, dialects(found), values(found)) == ("langchain", {"format"}, [("word", 4, 11)])
    other = in_folder(tmp_path, "b.json", {})
    assert (other.format, dialects(other), values(other)) == ("langchain", {"jinja"}, [("x", 1, 9)])
    assert other.prompts[0].hosts[0].text.source.path == "b.txt"


def test_langchain_few_shot() -> None:
    found = reading(
        "few.yaml",
        "_type: few_shot\nprefix: Give the opposite.\nsuffix: 'Of {word}:'\nexamples: [{a: hot, b: cold}]\n"
        "example_prompt: {_type: prompt, template: '{a} {b}'}\n",
    )
    assert found.format == "langchain"
    assert roles(found) == [[UNKNOWN, UNKNOWN]]
    assert values(found) == [("word", 3, 13)]


def test_langchain_serialised_chat() -> None:
    def made(name: str, **kwargs: object) -> dict[str, object]:
        return {"lc": 1, "type": "constructor", "id": ["langchain", "prompts", name], "kwargs": kwargs}

    def message(name: str, template: str) -> dict[str, object]:
        prompt = made("PromptTemplate", template=template, template_format="f-string", input_variables=["x"])
        return made(f"{name}MessagePromptTemplate", prompt=prompt)

    chat = made(
        "ChatPromptTemplate",
        messages=[
            message("System", "Be kind to {name}."),
            made("MessagesPlaceholder", variable_name="turns"),
            message("Human", "{question}"),
        ],
    )
    found = reading("chat.json", json.dumps(chat))
    assert found.format == "langchain"
    assert roles(found) == [[SYSTEM, Role.HISTORY, USER]]
    assert [name for name, *_ in values(found)] == ["name", "turns", "question"]


# --- Semantic Kernel -------------------------------------------------------------------------------------------------


def test_semantic_kernel_folder(tmp_path: Path) -> None:
    config = {"schema": 1, "description": "Sums up", "execution_settings": {}, "input_variables": [{"name": "input"}]}
    files = {"Sum/skprompt.txt": "Sum up:\n{{$input}} {{chat.recall $ask}}\n", "Sum/config.json": json.dumps(config)}
    found = in_folder(tmp_path, "Sum/skprompt.txt", files)
    assert (found.format, dialects(found)) == ("semantic-kernel", {"semantic-kernel"})
    assert values(found) == [("input", 2, 1), ("ask", 2, 12)]
    assert in_folder(tmp_path, "Sum/config.json", {}).skipped
    files = {"Sum/config.json": json.dumps(config | {"template_format": "handlebars"})}
    assert dialects(in_folder(tmp_path, "Sum/skprompt.txt", files)) == {"handlebars"}


@pytest.mark.parametrize(
    ("named", "template", "dialect"),
    [
        ("", '<message role="system">Be {{$tone}}</message><message role="user">{{$ask}}</message>', "semantic-kernel"),
        ("semantic-kernel", '<message role="system">{{$tone}}</message><message role="user">{{$ask}}</message>', ""),
        ("handlebars", '{{#message role="system"}}{{tone}}{{/message}}{{#message role="user"}}{{ask}}{{/message}}', ""),
        ("liquid", '<message role="system">{{ tone }}</message><message role="user">{{ ask }}</message>', ""),
        ("jinja2", '<message role="system">{{ tone }}</message><message role="user">{{ ask }}</message>', ""),
    ],
)
def test_semantic_kernel_yaml(named: str, template: str, dialect: str) -> None:
    text = f"name: a\ntemplate: |\n  {template}\ninput_variables:\n  - name: tone\n    description: You are a tone.\n"
    found = reading("a.yaml", text + (f"template_format: {named}\n" if named else ""))
    assert found.format == "semantic-kernel"
    assert roles(found) == [[SYSTEM, USER]]
    assert dialects(found) == {dialect or {"jinja2": "jinja"}.get(named, named)}
    column = {name: at for name, _, at in values(found)}
    assert (
        column["tone"]
        == template.index("{{$tone" if "$tone" in template else "{{ tone" if "{{ t" in template else "{{tone") + 3
    )


def test_semantic_kernel_agent() -> None:
    found = reading("agent.yaml", "type: chat_completion_agent\nname: a\ninstructions: Be {{$tone}} always.\n")
    assert (found.format, roles(found), values(found)) == ("semantic-kernel", [[SYSTEM]], [("tone", 3, 18)])


# --- Haystack, crewAI, TOML ------------------------------------------------------------------------------------------


def test_haystack() -> None:
    found = reading(
        "pipe.yml",
        "components:\n  p:\n    type: haystack.components.builders.prompt_builder.PromptBuilder\n    init_parameters:\n"
        "      template: |\n        {% for d in documents %}{{ d.content }}{% endfor %}\n"
        "  c:\n    type: haystack.components.builders.chat_prompt_builder.ChatPromptBuilder\n    init_parameters:\n"
        "      template:\n      - _role: system\n        _content: [{text: 'Be {{ tone }}'}]\n"
        "      - role: user\n        content: [{text: '{{ ask }}'}]\n"
        "  s:\n    type: haystack.components.builders.chat_prompt_builder.ChatPromptBuilder\n    init_parameters:\n"
        "      template: '{% message role=\"system\" %}Be {{ tone }}{% endmessage %}'\n",
    )
    assert found.format == "haystack"
    assert roles(found) == [[UNKNOWN], [SYSTEM, USER], [SYSTEM]]
    assert dialects(found) == {"jinja"}
    assert values(found) == [("documents", 6, 33), ("tone", 12, 31), ("ask", 14, 27), ("tone", 18, 48)]


def test_crewai_in_the_order_of_the_framework() -> None:
    found = reading(
        "agents.yaml", "cook:\n  role: '{dish} cook'\n  goal: Cook {dish}\n  backstory: Learned in {town}\n"
    )
    assert (found.format, roles(found)) == ("crewai", [[SYSTEM, SYSTEM, SYSTEM]])
    assert values(found) == [("dish", 2, 10), ("town", 4, 25), ("dish", 3, 14)]
    tasks = reading(
        "tasks.yaml", "t:\n  expected_output: A meal\n  description: >\n    Cook\n    {dish}\n  agent: cook\n"
    )
    assert (tasks.format, roles(tasks), values(tasks)) == ("crewai", [[USER, USER]], [("dish", 5, 5)])


def test_a_test_case_is_no_task_of_crewai() -> None:
    found = reading(
        "case.yaml", "user_prompt: Which pods are down?\nexpected_output: All are up\ndescription: You are a test.\n"
    )
    assert found.skipped


def test_toml_with_sections() -> None:
    found = reading(
        "review_prompts.toml",
        '[review]\nsystem = """You review.\n{% if extra %}{{ extra }}{% endif %}\\\n   end"""\n'
        'user="""The diff:\n{{ diff }}"""\n',
    )
    assert (found.format, roles(found), dialects(found)) == ("toml", [[SYSTEM, USER]], {"jinja", "mustache"})
    assert values(found) == [("extra", 3, 15), ("diff", 6, 1)]


def test_a_command_in_toml() -> None:
    text = 'description = "Reviews"\nprompt = """\nReview {{args}} with !{git diff}.\n"""\n'
    found = reading(".gemini/commands/review.toml", text)
    assert (found.format, dialects(found)) == ("toml", {"arguments"})
    assert [place for _, *place in values(found)] == [[3, 8], [3, 22]]


def test_merge_keys() -> None:
    found = reading(
        "models.yaml",
        "base: &base\n  system_prompt: You are {{ role }}.\n  temperature: 0\n"
        "one:\n  <<: *base\n  user_prompt: Sum up {{ text }}.\n"
        "two:\n  <<: [*base, {x: 1}]\n  system_prompt: You are another.\n",
    )
    assert roles(found) == [[SYSTEM], [SYSTEM, USER], [SYSTEM]]
    assert values(found) == [("role", 2, 26), ("role", 2, 26), ("text", 6, 23)]


def test_merge_keys_do_not_grow_without_end() -> None:
    lines = ["a0: &a0 {" + ", ".join(f"k{n}: v" for n in range(300)) + ", system_prompt: You are a cook.}"]
    lines += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 50)}], n{n}: x}}" for n in range(1, 300)]
    assert reading("prompts/many.yaml", "\n".join(lines) + "\n").prompts


# --- Markdown of coding agents ---------------------------------------------------------------------------------------


def test_agents_skills_and_commands() -> None:
    head = "---\nname: a\ndescription: You are {x} and $ARGUMENTS\n---\n"
    agent = reading(".claude/agents/a.md", head + "You are {x} of {{y}}.\n")
    assert (agent.format, roles(agent), values(agent)) == ("agent", [[SYSTEM]], [])
    skill = reading("skills/pdf/SKILL.md", head + "Open $ARGUMENTS.\n")
    assert (skill.format, roles(skill), dialects(skill)) == ("agent", [[SYSTEM]], {"plain"})
    command = reading(".claude/commands/a.md", head + "Fix $ARGUMENTS now, on $1 of\n!`git status` for $5.00.\n")
    assert (command.format, roles(command), dialects(command)) == ("agent", [[USER]], {"arguments"})
    assert [place for _, *place in values(command)] == [[5, 5], [5, 24], [6, 1]]
    assert all(each.partly_unknown for each in segments(command.prompts[0].nodes) if each.text is None)


def test_prompt_files_of_editors() -> None:
    found = reading("a.prompt.md", "---\nmode: agent\n---\nWrite tests for ${input:name:what} in ${file}.\n")
    assert (found.format, dialects(found)) == ("markdown", {"arguments"})
    assert [place for _, *place in values(found)] == [[4, 17], [4, 39]]


# --- requests --------------------------------------------------------------------------------------------------------

TOOL = {"type": "function", "name": "find"}
CHAT = {"model": "gpt-4.1", "messages": [{"role": "system", "content": "Be kind"}, {"role": "user", "content": "Hi"}]}
BODY = {key: value for key, value in CHAT.items() if key != "model"}


@pytest.mark.parametrize(
    ("body", "name", "sdk", "expected"),
    [
        (CHAT | {"tools": [TOOL]}, "openai-chat", "openai", [Role.TOOLS, SYSTEM, USER]),
        (BODY | {"temperature": 0}, "openai-chat", "openai", [SYSTEM, USER]),
        (BODY | {"data_sources": []}, "azure-openai-chat", "azure", [SYSTEM, USER]),
        (
            {"custom_id": "1", "method": "POST", "url": "/v1/chat/completions", "body": CHAT},
            "openai-chat-batch",
            "openai",
            [SYSTEM, USER],
        ),
        (
            {"custom_id": "1", "method": "POST", "url": "/chat/completions", "body": CHAT},
            "azure-openai-chat",
            "azure",
            [SYSTEM, USER],
        ),
        (
            {"url": "https://x.openai.azure.com/openai/deployments/d/chat/completions", "json": BODY},
            "azure-messages",
            "",
            None,
        ),
        (
            {"model": "gpt-4.1", "instructions": "Be kind", "input": "Hi", "tools": [TOOL]},
            "openai-responses",
            "openai",
            [Role.TOOLS, SYSTEM, USER],
        ),
        (
            {"type": "session.update", "session": {"instructions": "Be kind", "tools": [TOOL], "voice": "alloy"}},
            "openai-realtime",
            "openai",
            [Role.TOOLS, SYSTEM],
        ),
        (
            {"model": "gpt-realtime", "instructions": "Be kind", "turn_detection": None},
            "openai-realtime",
            "openai",
            [SYSTEM],
        ),
        (
            {"model": "claude-sonnet-4-5", "system": "Be kind", "messages": [{"role": "user", "content": "Hi"}]},
            "anthropic",
            "anthropic",
            [SYSTEM, USER],
        ),
        (
            {"custom_id": "1", "params": {"model": "claude-x", "messages": [{"role": "user", "content": "Hi"}]}},
            "anthropic-batch",
            "anthropic",
            [USER],
        ),
        (
            {
                "system": [{"text": "Be kind"}, {"cachePoint": {"type": "default"}}],
                "messages": [{"role": "user", "content": [{"text": "Hi"}]}],
                "toolConfig": {"tools": [{"toolSpec": {"name": "find"}}]},
            },
            "bedrock",
            "bedrock",
            [Role.TOOLS, SYSTEM, USER],
        ),
        (
            {
                "systemInstruction": {"parts": [{"text": "Be kind"}]},
                "contents": [{"role": "user", "parts": [{"text": "Hi"}]}],
                "tools": [{"functionDeclarations": []}],
                "generationConfig": {"responseSchema": {"type": "OBJECT", "properties": {}}},
            },
            "gemini",
            "google-genai",
            [Role.TOOLS, Role.SCHEMA, SYSTEM, USER],
        ),
    ],
)
def test_requests(body: dict[str, object], name: str, sdk: str, expected: list[Role] | None) -> None:
    found = reading("log.json", json.dumps(body, indent=1))
    if expected is None:
        assert len(found.prompts) == 1
        return
    assert found.format == name
    assert roles(found) == [expected]
    assert found.prompts[0].sdk == sdk


def test_a_batch_is_a_prompt_a_line() -> None:
    line = json.dumps({"custom_id": "1", "method": "POST", "url": "/v1/chat/completions", "body": CHAT})
    found = reading("batch.jsonl", f"{line}\n{line}\n")
    assert (found.format, len(found.prompts)) == ("openai-chat-batch", 2)
    assert [prompt.location.line for prompt in found.prompts] == [1, 2]
    assert all(prompt.kind is PromptKind.CAPTURED for prompt in found.prompts)


# --- settings --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "wanted", "text", "expected"),
    [
        ("notes.txt", "liquid", "{% assign x = y %}{{ x }}", ("liquid", "liquid")),
        ("notes.txt", "langfuse", "{{ x }} {{#y}}", ("langfuse", "langfuse")),
        ("notes.txt", "jinja2", "{{ x }}", ("jinja", "jinja")),
        ("notes.yaml", "handlebars", "prompt: Hello {{#if x}}you{{/if}} there\n", ("yaml", "handlebars")),
        ("notes.md", "agent", "You are {x}", ("agent", "plain")),
    ],
)
def test_a_format_that_is_set(name: str, wanted: str, text: str, expected: tuple[str, str]) -> None:
    found = reading(name, text, ReadSettings(formats={name: wanted}))
    assert (found.format, *dialects(found)) == expected


def test_jinja_as_it_is_set() -> None:
    settings = ReadSettings(jinja=JinjaSyntax(variable_start="${", variable_end="}"))
    found = reading("prompts/a.j2", "Hi ${ NAME }, {{ x }}", settings)
    assert values(found) == [("NAME", 1, 4)]
    found = reading("prompts/a.yaml", "system_prompt: Hi ${ NAME }, {% if x %}y{% endif %}\n", settings)
    assert values(found) == [("NAME", 1, 19)]
