"""Text, Markdown and Jinja files: dialects, roles, front matter, includes."""

from __future__ import annotations

from pathlib import Path

import pytest

from promptlint.model import PromptKind, Role
from promptlint.nodes import parts, segments
from promptlint.project import Project
from promptlint.readers import Reading, ReadSettings, read
from promptlint.readers.dialects import choose
from promptlint.readers.front_matter import split
from promptlint.readers.roles import history_name, role_of
from promptlint.readers.roles import split as split_roles
from promptlint.text import Source


def reading(path: str, text: str, *, explicit: bool = False, root: Path | None = None) -> Reading:
    root = root or Path(__file__).parent
    return read(Source(path, text), Project(root, base=root), ReadSettings(explicit=explicit))


def outline(found: Reading) -> list[tuple[Role, str]]:
    (prompt,) = found.prompts
    return [
        (part.role, "".join(f"<{each.name}>" if each.name else each.text or "" for each in segments((part,))))
        for part in parts(prompt.nodes)
    ]


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("Hello {name}!", "format"),
        ("Hello {user.name} {items[0]} {total:.2f} {x!r}", "format"),
        ('Answer as {{"a": 1}} for {name}.', "format"),
        ("Hello {{name}} and {{ other }}", "mustache"),
        ("{{$input}} and {{{raw}}}", "mustache"),
        ("{{#each items}}{{this}}{{/each}}", "mustache"),
        ('{{name}} answers {"a": 1}', "mustache"),
        ("{{ name | upper }}", "jinja"),
        ("{{ call(x) }} {{ a['b'] }}", "jinja"),
        ("{% if a %}b{% endif %}", "jinja"),
        ("{# note #} text", "jinja"),
        ("Hello $name and ${other_name}", "dollar"),
        ("It costs $5 or $HOME", "plain"),
        ('Answer as {"name": "x", "list": {}}', "plain"),
        ("interface A {name: string}", "plain"),
        ("\\frac{a}{b} and \\textbf{word}", "plain"),
        ("```python\nprint(f'{name}')\n```\nand `{other}`", "plain"),
        ("Review this:\n```\n{diff}\n```\n", "format"),
        ("```\nprint({{x}})\n```\n", "plain"),
        ('```python\nprompt = f"""Context:\n{context}\n"""\n```\n', "plain"),
        ("```jsx\n<b>\n  {item.title}\n</b>\n```\n", "plain"),
        ("Review this:\n```python\n{code}\n```\n", "format"),
        ("Answer so:\n```\nTopic: x\n{answer}\n```\n", "format"),
        ("nothing here", "plain"),
        ("", "plain"),
    ],
)
def test_dialect_by_content(text: str, dialect: str) -> None:
    assert choose(text) == dialect


def test_text_template() -> None:
    found = reading("prompts/reply.txt", "Reply to {name}.\nBe kind.\n")
    assert outline(found) == [(Role.UNKNOWN, "Reply to <name>.\nBe kind.")]
    (prompt,) = found.prompts
    assert (prompt.kind, prompt.complete) == (PromptKind.TEMPLATE, False)
    (host,) = prompt.hosts
    assert host.dialect == "format"
    assert (found.format, found.why) == ("text", "its path says prompt")


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("prompts/system.md", Role.SYSTEM),
        ("prompts/chat_system_prompt.txt", Role.SYSTEM),
        ("prompts/user_prompt.j2", Role.USER),
        ("prompts/summary.md", Role.UNKNOWN),
        ("AGENTS.md", Role.SYSTEM),
    ],
)
def test_role_by_name(path: str, role: Role) -> None:
    assert outline(reading(path, "Be kind."))[0][0] is role


def test_jinja_suffix_decides_the_dialect() -> None:
    found = reading("prompts/greet.j2", "Hello {{ name }} and {x}.")
    assert outline(found) == [(Role.UNKNOWN, "Hello <name> and {x}.")]
    assert found.format == "jinja"


def test_agent_files_have_no_placeholders_and_keep_front_matter_apart() -> None:
    text = "---\nname: reviewer\ndescription: reads: diffs\n---\n\nYou are {x} of {{y}} at $HOME.\n"
    found = reading(".claude/agents/reviewer.md", text)
    assert outline(found) == [(Role.SYSTEM, "You are {x} of {{y}} at $HOME.")]
    assert not found.problems
    (prompt,) = found.prompts
    assert prompt.hosts[0].text.start_of(0) == text.index("You")


def test_prompty() -> None:
    text = (
        "---\nname: x\nmodel:\n  configuration:\n    type: azure_openai\n    model: m1\n---\n"
        "# system:\nYou are {{ name }}.\n\n{% if a %}\nuser:\nnot a mark\n{% endif %}\n"
        "{% for item in chat_history %}\n{{ item.role }}:\n{{ item.content }}\n{% endfor %}\n\n"
        "user:\n{{ question }}\n"
    )
    found = reading("a/chat.prompty", text)
    roles = [role for role, _ in outline(found)]
    assert roles == [Role.SYSTEM, Role.HISTORY, Role.USER]
    assert outline(found)[2] == (Role.USER, "<question>")
    (prompt,) = found.prompts
    assert (prompt.sdk, prompt.model, prompt.complete, found.format) == ("azure", "m1", True, "prompty")
    assert [host.role for host in prompt.hosts] == [Role.SYSTEM, Role.USER]
    assert all(host.dialect == "jinja" for host in prompt.hosts)


def test_dotprompt() -> None:
    body = '{{role "system"}}\nBe kind.\n{{history}}\n{{role "user"}}\n{{question}}\n'
    text = f"# a comment\n---\nmodel: vendor/m1\n---\n{body}"
    found = reading("a/chat.prompt", text)
    assert outline(found)[0] == (Role.SYSTEM, "Be kind.")
    assert [role for role, _ in outline(found)] == [Role.SYSTEM, Role.HISTORY, Role.USER]
    assert found.prompts[0].model == "vendor/m1"


def test_prompt_file_with_heads() -> None:
    found = reading("a/chat.prompt", "System: Be kind.\nUser: {{question}}\n")
    assert outline(found) == [(Role.SYSTEM, "Be kind."), (Role.USER, "<question>")]


def test_an_example_dialogue_in_a_prompt_file_has_no_roles() -> None:
    text = "Answer as an agent.\n\nExample:\nAgent: What is it?\nUser: It is late.\nAgent: Oh.\n\nNow you, {{name}}.\n"
    assert [role for role, _ in outline(reading("a/chat.prompt", text))] == [Role.UNKNOWN]


def test_prompt_file_without_roles() -> None:
    assert outline(reading("a/sum.prompt", "Sum up {{text}}\n"))[0][0] is Role.UNKNOWN


def test_broken_front_matter_of_a_prompty_is_told_and_the_body_read() -> None:
    found = reading("a/chat.prompty", "---\nname: [x\n---\nsystem:\nBe kind.\n")
    assert outline(found) == [(Role.SYSTEM, "Be kind.")]
    (problem,) = found.problems
    assert found.source.position(problem.location.start)[0] == 2


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("<|im_start|>system\nBe kind<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n", [Role.SYSTEM, Role.USER]),
        ('<message role="system">Be kind</message><message role="user">Hi</message>', [Role.SYSTEM, Role.USER]),
        (
            '{% chat role="system" %}Be kind{% endchat %}\n{% chat role="user" %}Hi{% endchat %}',
            [Role.SYSTEM, Role.USER],
        ),
        ('{{ _.role("user") }}Hi', [Role.USER]),
        ("Note for the user:\nsystem:\nno mark here", [Role.UNKNOWN]),
    ],
)
def test_role_marks_inside_one_text(text: str, roles: list[Role]) -> None:
    assert [piece.role for piece in split_roles(text)] == roles


def test_role_marks_are_not_found_inside_branches() -> None:
    text = "{% if x %}\nsystem:\na\n{% endif %}\n{% set y = 1 %}\nuser:\nb"
    assert [piece.role for piece in split_roles(text, lines=True)] == [Role.UNKNOWN, Role.USER]


def test_a_wrong_guess_is_no_syntax_error() -> None:
    text = "You write templates.\n\nUse {% if x %} and {{ <name> | upper }} in your answer.\n"
    found = reading("prompts/teach.md", text)
    assert not found.problems
    assert outline(found) == [(Role.UNKNOWN, text.strip())]


def test_role_words() -> None:
    words = ["system", "Developer", "human", "model", "function", "stranger"]
    roles = [Role.SYSTEM, Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL, Role.UNKNOWN]
    assert [role_of(word) for word in words] == roles


@pytest.mark.parametrize(
    "text", ["{{history}}", "{{ chat_history }}", "{history}", "{{#messages}}", "$chat_history", " {{messages}}\n"]
)
def test_history_placeholders(text: str) -> None:
    assert history_name(text)


@pytest.mark.parametrize("text", ["{{question}}", "history", "The {{history}} so far", "{{product_line}}", ""])
def test_other_placeholders_are_no_history(text: str) -> None:
    assert not history_name(text) or text == "history"


def test_front_matter_is_no_pair_of_rules() -> None:
    assert split(Source("a.md", "---\nSome words\n---\nmore")).body == 0
    assert split(Source("a.md", "---\nkey: a\nno end")).body == 0
    assert split(Source("a.md", "---\r\nkey: a\r\n---\r\nBody")).body == len("---\r\nkey: a\r\n---\r\n")
    assert split(Source("a.md", "---\nmodel:\n  id: m\n---\n")).string("model", "id") == "m"


def test_includes_are_found_near_and_never_outside(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "app" / "prompts" / "parts").mkdir(parents=True)
    (root / "templates").mkdir()
    (tmp_path / "secret.j2").write_text("secret")
    (root / "app" / "prompts" / "near.j2").write_text("near {{ a_near }}")
    (root / "app" / "prompts" / "parts" / "inner.j2").write_text("inner {% include 'deep.j2' %}")
    (root / "app" / "prompts" / "parts" / "deep.j2").write_text("deep")
    (root / "templates" / "far.j2").write_text("far")
    main = root / "app" / "prompts" / "main.j2"
    main.write_text("{% include 'near.j2' %}|{% include 'parts/inner.j2' %}|{% include 'far.j2' %}")
    project = Project(root, base=root)
    found = read(project.read(main), project)
    assert outline(found) == [(Role.UNKNOWN, "near <a_near>|inner deep|far")]
    assert found.inputs_complete
    places = [each.location.source.path for each in segments(found.prompts[0].nodes) if each.name]
    assert places == ["app/prompts/near.j2"]
    main.write_text("a {% include '../../../secret.j2' %} b {% include 'absent.j2' ignore missing %}")
    found = read(Project(root, base=root).read(main), Project(root, base=root))
    assert "secret" not in outline(found)[0][1]
    assert not found.inputs_complete


def test_broken_jinja_is_a_problem_at_its_line() -> None:
    found = reading("prompts/a.j2", "Hello\n\n{% if x %}\nopen\n")
    assert found.problems
    assert found.source.position(found.problems[0].location.start)[0] in (3, 4, 5)


@pytest.mark.parametrize(
    "text", ["{{" * 50_000, "{% if a %}" * 5_000, "(" * 100_000, "{{ " + "(" * 5_000 + "a" + ")" * 5_000 + " }}"]
)
def test_hostile_templates_end_in_a_reading(text: str) -> None:
    found = reading("prompts/a.j2", text)
    assert found.format == "jinja"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n \n"])
def test_empty_files_are_skipped(data: bytes) -> None:
    root = Path(__file__).parent
    assert read(Source.decode("prompts/a.md", data), Project(root, base=root)).skipped


def test_positions_with_crlf_bom_and_wide_characters() -> None:
    root = Path(__file__).parent
    source = Source.decode("prompts/a.txt", b"\xef\xbb\xbf" + "猫 😀\r\nHello é {name}\r\n".encode())
    (prompt,) = read(source, Project(root, base=root)).prompts
    (value,) = [each for each in segments(prompt.nodes) if each.name]
    assert value.location.text == "{name}"
    assert source.position(value.location.start) == (2, 9)


def test_reading_is_linear_on_hostile_text() -> None:
    blank = " " * 300_000
    for text in (
        blank + "x",
        "system" + blank + "x",
        "{{role" + blank + "x",
        "```a\n" * 50_000,
        "{a" * 100_000,
        "---\n" + blank,
    ):
        for path in ("prompts/a.md", "a.prompt", "prompts/a.jsonl", "prompts/a.yaml"):
            reading(path, text)
