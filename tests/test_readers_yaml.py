"""YAML prompt files: exact positions inside scalars, shapes, and what cannot be parsed."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from promptlint.documents.tree import Fields, Items, Leaf, Tree
from promptlint.documents.yaml_nodes import documents
from promptlint.model import Part, Prompt, PromptKind, Role, Segment
from promptlint.nodes import parts, segments
from promptlint.project import Project
from promptlint.readers import Reading, read
from promptlint.text import MappedText, Source


def reading(text: str, path: str = "prompts/p.yaml") -> Reading:
    root = Path(__file__).parent
    return read(Source(path, text), Project(root, base=root))


def leaves(tree: Tree) -> list[Leaf]:
    match tree:
        case Leaf():
            return [tree]
        case Items():
            return [leaf for item in tree.items for leaf in leaves(item)]
        case Fields():
            return [leaf for key, value in tree.members for leaf in (key, *leaves(value))]


def roles_and_texts(prompt: Prompt) -> list[tuple[Role, str]]:
    return [(part.role, "".join(each.text or "{}" for each in segments((part,)))) for part in parts(prompt.nodes)]


def check_runs(mapped: MappedText) -> None:
    """Each character leads to where it was written: verbatim, or as an escape or line break."""
    source = mapped.source.text
    at = -1
    for run in mapped.runs:
        assert run.source >= at, "runs must follow the source"
        at = run.source + run.width
        read_as, written = mapped.text[run.decoded : run.decoded + run.length], source[run.source : at]
        if read_as != written:
            assert run.length == 1
            assert (
                (read_as in " \n" and written in ("\n", "\r", "\r\n", "\x85")) or written == "''" or written[0] == "\\"
            )


def first_scalar(text: str) -> MappedText:
    trees, problems = documents(Source("p.yaml", text))
    assert not problems
    leaf = leaves(trees[0])[-1]
    mapped = leaf.text
    assert mapped.text == leaf.value
    return mapped


@pytest.mark.parametrize(
    ("text", "value", "needle", "place"),
    [
        ("a: say {x} now\n", "say {x} now", "{x}", (1, 8)),
        ("a: |\n  one\n    {x}\n", "one\n  {x}\n", "{x}", (3, 5)),
        ("a: |2\n    one {x}\n", "  one {x}\n", "{x}", (2, 9)),
        ("a: |-\n  one\n\n  {x}\n\n", "one\n\n{x}", "{x}", (4, 3)),
        ("a: |+\n  {x}\n\n\nb: 1\n", "{x}\n\n\n", "{x}", (2, 3)),
        ("a: >\n  one\n  {x}\n\n  two\n", "one {x}\ntwo\n", "{x}", (3, 3)),
        ("a: >-\n  one\n    kept {x}\n  two\n", "one\n  kept {x}\ntwo", "{x}", (3, 10)),
        ('a: "one\\n{x}"\n', "one\n{x}", "{x}", (1, 10)),
        ('a: "\\u00e9\\U0001F600{x}"\n', "é\U0001f600{x}", "{x}", (1, 21)),
        ('a: "one \\\n  two {x}"\n', "one two {x}", "{x}", (2, 7)),
        ('a: "one\n\n  {x}"\n', "one\n{x}", "{x}", (3, 3)),
        ("a: 'it''s {x}'\n", "it's {x}", "{x}", (1, 11)),
        ("a: one\n  two {x}\n", "one two {x}", "{x}", (2, 7)),
        ("a: &name !!str |\n  {x}\n", "{x}\n", "{x}", (2, 3)),
        ("a: |\r\n  one\r\n  {x}\r\n", "one\n{x}\n", "{x}", (3, 3)),
        ("a: 猫 😀 {x}\n", "猫 😀 {x}", "{x}", (1, 8)),
        ("a: | # note\n  {x}", "{x}", "{x}", (2, 3)),
    ],
)
def test_positions_inside_scalars(text: str, value: str, needle: str, place: tuple[int, int]) -> None:
    trees, _ = documents(Source("p.yaml", text))
    assert isinstance(trees[0], Fields)
    leaf = trees[0].members[0][1]
    assert isinstance(leaf, Leaf)
    mapped = leaf.text
    assert mapped.text == value
    check_runs(mapped)
    start = value.index(needle)
    location = mapped.location(start, start + len(needle))
    assert location.text == needle
    assert mapped.source.position(location.start) == place


_WORDS = st.text(st.sampled_from("ab {}:#'\"\\-é猫😀\t|>&*%@`,[]?!"), max_size=12)
_PROSE = st.lists(_WORDS, max_size=6).map("\n".join)


@given(
    text=_PROSE,
    style=st.sampled_from(["|", ">", "'", '"', None]),
    width=st.sampled_from([10, 20, 80]),
    unicode=st.booleans(),
    newline=st.sampled_from(["\n", "\r\n"]),
)
@example(text="\n\n a\n", style="|", width=10, unicode=True, newline="\n")
@example(text="a\n\n\n", style=">", width=10, unicode=True, newline="\r\n")
def test_scalars_decode_like_the_parser(text: str, style: str | None, width: int, unicode: bool, newline: str) -> None:
    written = yaml.safe_dump({"k": text}, default_style=style, width=width, allow_unicode=unicode).replace(
        "\n", newline
    )
    expected = yaml.safe_load(written)["k"]
    trees, problems = documents(Source("p.yaml", written))
    assert not problems
    mapped = leaves(trees[0])[-1].text
    assert mapped.text == expected
    check_runs(mapped)


_LINE = st.tuples(st.integers(0, 4), st.sampled_from(["", "a", "b c", "# x", "- y", "{x}", "\tz", "é"]))


@given(
    lines=st.lists(_LINE, max_size=7),
    style=st.sampled_from("|>"),
    chomp=st.sampled_from(["", "+", "-"]),
    indicator=st.sampled_from(["", "1", "2"]),
    last=st.sampled_from(["", "\n"]),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_hand_written_block_scalars_decode_like_the_parser(
    lines: list[tuple[int, str]], style: str, chomp: str, indicator: str, last: str, newline: str
) -> None:
    body = "\n".join("  " + " " * indent + text for indent, text in lines)
    written = f"k:\n - {style}{indicator}{chomp}\n{body}{last}".replace("\n", newline)
    try:
        expected = yaml.load(written, Loader=yaml.CSafeLoader)["k"][0]
    except (yaml.YAMLError, TypeError):
        return
    if not isinstance(expected, str):
        return
    mapped = first_scalar(written)
    assert mapped.text == expected
    check_runs(mapped)


_FLOW = st.lists(
    st.sampled_from(["a", " ", "\n  ", "\n\n  ", "b c", "''", "\\n", "\\\n  ", "\\u00e9", "\\\\", "é", "\t"]),
    max_size=9,
)


@given(pieces=_FLOW, quote=st.sampled_from(["'", '"', ""]), newline=st.sampled_from(["\n", "\r\n"]))
def test_hand_written_flow_scalars_decode_like_the_parser(pieces: list[str], quote: str, newline: str) -> None:
    written = f"k: {quote}{''.join(pieces)}{quote}\n".replace("\n", newline)
    try:
        expected = yaml.load(written, Loader=yaml.CSafeLoader)["k"]
    except (yaml.YAMLError, TypeError):
        return
    if isinstance(expected, str):
        mapped = first_scalar(written)
        assert mapped.text == expected
        check_runs(mapped)


def test_messages_with_roles() -> None:
    found = reading(
        "name: x\nmodel: vendor/m1\nmessages:\n"
        "  - role: developer\n    content: |\n      Be kind to {{name}}.\n"
        "  - role: user\n    content:\n      - type: text\n        text: '{{question}}'\n"
        "testData:\n  - question: You are a cook and you cook\n",
        "a/kind.prompt.yml",
    )
    (prompt,) = found.prompts
    assert (prompt.kind, prompt.model, prompt.complete) == (PromptKind.TEMPLATE, "vendor/m1", True)
    assert roles_and_texts(prompt) == [(Role.SYSTEM, "Be kind to {}.\n"), (Role.USER, "{}")]
    assert [host.dialect for host in prompt.hosts] == ["mustache", "mustache"]
    places = [each.location.text for each in segments(prompt.nodes) if each.name]
    assert places == ["{{name}}", "{{question}}"]


def test_history_is_a_part_of_its_own() -> None:
    found = reading(
        "messages:\n  - role: system\n    content: Be kind\n  - role: user\n    content: '{{chat_history}}'\n"
        "  - type: placeholder\n    name: earlier\n  - role: model\n    content: Yes indeed\n"
    )
    roles = [part.role for part in parts(found.prompts[0].nodes)]
    assert roles == [Role.SYSTEM, Role.HISTORY, Role.HISTORY, Role.ASSISTANT]


def test_system_and_user_at_one_level_are_one_prompt() -> None:
    found = reading(
        "judge_system_prompt: You weigh two answers.\njudge_user_prompt: Here is {answer}.\n"
        "title_prompt: Find a title for {text}.\nport: 80\n"
    )
    assert [roles_and_texts(prompt) for prompt in found.prompts] == [
        [(Role.SYSTEM, "You weigh two answers."), (Role.USER, "Here is {}.")],
        [(Role.UNKNOWN, "Find a title for {}.")],
    ]


def test_templates_of_an_agent_configuration() -> None:
    found = reading(
        "agent:\n  templates:\n    system_template: |-\n      You are a tester.\n"
        "    instance_template: |-\n      Try {{ thing }} now.\n    next_step_template: 'Seen: {{ seen }}'\n",
        "config/agent.yaml",
    )
    assert [roles_and_texts(prompt) for prompt in found.prompts] == [
        [(Role.SYSTEM, "You are a tester."), (Role.USER, "Try {} now.")],
        [(Role.USER, "Seen: {}")],
    ]


def test_weak_keys_need_a_witness() -> None:
    plain = "user: Jane Doe\ntemplate: some words here\nprompt: Enter your name\n"
    assert reading(plain, "config/app.yaml").skipped
    told = "instructions: |\n  You are a cook.\n"
    assert len(reading(told, "config/app.yaml").prompts) == 1
    assert reading("system_prompt: prompts/cook.md\nprompt: default\n", "config/app.yaml").skipped
    assert reading("system_prompt: null\n---\nsystem_prompt: 3\n", "config/app.yaml").skipped


def test_crew_agents_and_tasks() -> None:
    agents = reading(
        "cook:\n  role: >\n    {dish} cook\n  goal: Cook {dish}\n  backstory: Born in a kitchen\n", "c/agents.yaml"
    )
    assert agents.format == "crewai"
    assert roles_and_texts(agents.prompts[0]) == [
        (Role.SYSTEM, "{} cook\n"),
        (Role.SYSTEM, "Born in a kitchen"),
        (Role.SYSTEM, "Cook {}"),
    ]
    tasks = reading("t:\n  description: Cook {dish}\n  expected_output: A meal\n  agent: cook\n", "c/tasks.yaml")
    assert [role for role, _ in roles_and_texts(tasks.prompts[0])] == [Role.USER, Role.USER]


def test_lists_of_prompts() -> None:
    found = reading(
        "prompts:\n  - 'Sum up {{text}}'\n  - file://other.txt\n  - label: b\n    raw: 'Shorten {{text}}'\n"
        "  - label: c\n    messages:\n      - {role: user, content: 'Cut {{text}}'}\nproviders: [vendor:m]\n"
    )
    assert [roles_and_texts(prompt)[0][1] for prompt in found.prompts] == ["Sum up {}", "Shorten {}", "Cut {}"]


def test_template_format_names_the_dialect() -> None:
    found = reading("template: Hello {{ name }} and {x}\ntemplate_format: jinja2\n")
    assert found.prompts[0].hosts[0].dialect == "jinja"


def test_roles_marked_inside_a_text() -> None:
    found = reading('template: |\n  <message role="system">Be kind</message>\n  <message role="user">{{q}}</message>\n')
    assert [role for role, _ in roles_and_texts(found.prompts[0])] == [Role.SYSTEM, Role.USER]


def test_several_documents_and_one_that_is_broken() -> None:
    found = reading(
        "system_prompt: You are one.\n---\nsystem_prompt: [\n---\nsystem_prompt: You are three.\n", "config/many.yaml"
    )
    assert [roles_and_texts(prompt)[0][1] for prompt in found.prompts] == ["You are one.", "You are three."]
    (problem,) = found.problems
    assert found.source.position(problem.location.start)[0] in (3, 4)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("system_prompt:\n\tBe kind to me\n", (2, 1), "tab"),
        ('system_prompt: "Be kind\n', (1, 16), "never closed"),
        ("system_prompt: Note: be kind\n", (1, 20), "quotes"),
        ("system_prompt: [a, b\n", (1, 16), "never closed"),
        ("system_prompt: *other\n", (1, 16), "other"),
        ("system_prompt: a\x01b\n", (1, 17), "control characters"),
        ("system_prompt: a\n bad indent: x\n  - y\n", (2, 12), "quotes"),
    ],
)
def test_syntax_errors_say_where_and_what_to_do(text: str, place: tuple[int, int], words: str) -> None:
    (problem,) = reading(text).problems
    source = problem.location.source
    assert source.position(problem.location.start) == place
    assert words in problem.message


def test_an_alias_bomb_is_walked_once() -> None:
    lines = ["a0: &a0 {system_prompt: You are a cook.}"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 60)]
    found = reading("\n".join(lines) + "\n")
    assert len(found.prompts) == 1


def test_an_alias_to_itself_ends() -> None:
    assert len(reading("a: &a\n  system_prompt: You are a cook.\n  more: [*a]\n").prompts) == 1


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 50_000, "- " * 50_000, "? " * 20_000])
def test_deep_nesting_is_a_problem_and_no_crash(text: str) -> None:
    (problem,) = reading("system_prompt: " + text if text[0] in "[{" else text).problems
    assert "levels deep" in problem.message


def test_yaml_that_is_a_template_is_read_as_one() -> None:
    found = reading("{% if x %}\nsystem: You are {{ name }}\n{% endif %}\n")
    assert found.format == "jinja"
    assert not found.problems


@pytest.mark.parametrize("text", ["", "\n", "--- \n...\n", "# nothing\n", "just words\n", "- 1\n- 2\n"])
def test_files_without_prompts(text: str) -> None:
    found = reading(text)
    assert found.skipped
    assert not found.problems


def test_a_byte_order_mark_shifts_nothing() -> None:
    source = Source.decode("prompts/p.yaml", b"\xef\xbb\xbfsystem_prompt: You are {name}.\r\n")
    root = Path(__file__).parent
    (prompt,) = read(source, Project(root, base=root)).prompts
    (segment,) = [each for each in segments(prompt.nodes) if each.name]
    assert source.position(segment.location.start) == (1, 24)


def test_every_text_part_has_a_host() -> None:
    found = reading("system_prompt: You are {name}.\nuser_prompt: Do {what} now.\n")
    (prompt,) = found.prompts
    texts = [part for part in prompt.nodes if isinstance(part, Part)]
    assert [host.role for host in prompt.hosts] == [part.role for part in texts]
    assert all(isinstance(child, Segment) for part in texts for child in part.children)
