"""Reordering templates: which unit moves, where to, and when not."""

from __future__ import annotations

import json

import pytest
import yaml

from promptlint.diagnostic import Fix
from promptlint.fixer import Declined, apply_edits, moving, rendering, reorder
from promptlint.model import Prompt
from promptlint.nodes import segments
from promptlint.project import Project
from promptlint.readers import read
from promptlint.readers.base import ReadSettings
from promptlint.text import Location, MappedText, Source
from tests.fixes import first, fixes, made, moved, template


def reason(text: str, dialect: str = "jinja") -> str:
    answer = first(text, dialect)
    assert isinstance(answer, Declined), answer.message
    return answer.reason


def read_prompts(tmp_path, name: str, text: str) -> tuple[Source, tuple[Prompt, ...]]:
    (tmp_path / name).write_bytes(text.encode())
    project = Project(tmp_path, base=tmp_path)
    source = project.read(tmp_path / name)
    reading = read(source, project, ReadSettings(explicit=True))
    assert not reading.problems
    return source, reading.prompts


def test_a_labelled_line_moves_behind_the_stable_lines():
    assert moved("You help people.\nCurrent time: {{ now }}\nBe kind.\nAnswer in JSON.\n") == (
        "safe",
        "You help people.\nBe kind.\nAnswer in JSON.\nCurrent time: {{ now }}\n",
    )


def test_a_text_without_final_line_break_stays_without():
    assert moved("Current time: {{ now }}\nBe kind.\nStay brief.") == (
        "safe",
        "Be kind.\nStay brief.\nCurrent time: {{ now }}",
    )


def test_a_paragraph_keeps_its_blank_lines():
    assert moved("Current time: {{ now }}\n\nBe kind to people.\n\n- a\n- b\n") == (
        "safe",
        "Be kind to people.\n\n- a\n- b\n\nCurrent time: {{ now }}\n",
    )


def test_windows_line_breaks_stay():
    assert moved("Current time: {{ now }}\r\n\r\nBe kind.\r\nStay brief.\r\n") == (
        "safe",
        "Be kind.\r\nStay brief.\r\n\r\nCurrent time: {{ now }}\r\n",
    )


def test_a_section_moves_with_its_heading_when_nothing_stable_is_left_in_it():
    text = "# Context\n\nCurrent time: {{ now }}\n\n# Rules\n\nBe kind.\n"
    assert moved(text) == ("safe", "# Rules\n\nBe kind.\n\n# Context\n\nCurrent time: {{ now }}\n")


@pytest.mark.parametrize("line", ["=====", "-------"])
def test_an_underlined_title_moves_with_its_line_and_what_stands_under_it(line: str):
    rules = f"The rules\n{line}\n\n### First\nBe kind.\n\n### Second\nStay brief.\n"
    text = f"Context\n{line}\n\nCurrent time: {{{{ now }}}}\n\n{rules}"
    assert moved(text) == ("safe", f"{rules}\nContext\n{line}\n\nCurrent time: {{{{ now }}}}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Current time: {{ now }}\n----------------------------------------\nBe kind.\nStay brief.\n",
        "You are a helper.\n\nCurrent time: {{ now }}\n=\n\nRules\n=====\nBe kind.\n",
        "Current time: {{ now }}\n\nBe kind.\nStay brief, and say so where you are asked to.\n---\n",
    ],
    ids=["below what leaves", "short", "below what it goes behind"],
)
def test_a_line_that_would_make_a_title_of_other_text_is_not_safe(text):
    assert moved(text)[0] == "unsafe"


def test_a_line_leaves_a_section_that_keeps_stable_text():
    text = "# Context\nCurrent time: {{ now }}\nThe shop sells books.\n\n# Rules\nBe kind.\n"
    assert moved(text) == (
        "safe",
        "# Context\nThe shop sells books.\n\n# Rules\nBe kind.\n\nCurrent time: {{ now }}\n",
    )


def test_a_subsection_does_not_leave_its_section():
    text = "# A\n\nStable words here.\n\n## Time\n\n{{ now }}\n\n## Rules\n\nBe kind.\n\n# B\n\nStay brief.\n"
    assert moved(text) == (
        "safe",
        "# A\n\nStable words here.\n\n## Rules\n\nBe kind.\n\n## Time\n\n{{ now }}\n\n# B\n\nStay brief.\n",
    )


def test_a_branch_moves_as_one_with_its_tags():
    text = "Be kind.\n{% if user_name %}\nThe user is {{ user_name }}.\n{% endif %}\nStay brief.\nSay yes."
    assert moved(text) == (
        "safe",
        "Be kind.\nStay brief.\nSay yes.\n{% if user_name %}\nThe user is {{ user_name }}.\n{% endif %}",
    )


def test_inside_a_branch_a_line_stays_inside_it():
    text = "{% if x %}\nCurrent time: {{ now }}\nBe kind to all of them.\n{% endif %}\nBye.\n"
    assert moved(text)[1] == "{% if x %}\nBe kind to all of them.\nCurrent time: {{ now }}\n{% endif %}\nBye.\n"


def test_nothing_leaves_the_else_branch():
    text = "{% if x %}\nHi there.\n{% else %}\nCurrent time: {{ now }}\nBe kind to them.\n{% endif %}\n"
    expected = "{% if x %}\nHi there.\n{% else %}\nBe kind to them.\nCurrent time: {{ now }}\n{% endif %}\n"
    assert moved(text)[1] == expected


def test_a_loop_moves_with_the_line_that_leads_into_it():
    text = "What the user said before:\n{% for m in memories %}\n- {{ m }}\n{% endfor %}\n\nBe kind to people.\n"
    assert moved(text) == (
        "safe",
        "Be kind to people.\n\nWhat the user said before:\n{% for m in memories %}\n- {{ m }}\n{% endfor %}\n",
    )


def test_a_tagged_block_moves_whole_and_nothing_leaves_it():
    text = "<context>\nCurrent time: {{ now }}\n</context>\n\nAlways be kind to people.\n"
    assert moved(text) == ("safe", "Always be kind to people.\n\n<context>\nCurrent time: {{ now }}\n</context>\n")


def test_rules_between_paragraphs_keep_separating():
    text = "Current time: {{ now }}\n\n---\n\nBe kind to people.\n\n---\n\nStay brief.\n"
    assert moved(text)[1] == "Be kind to people.\n\n---\n\nStay brief.\n\n---\n\nCurrent time: {{ now }}\n"


def test_a_moved_line_does_not_join_a_list():
    text = "Current time: {{ now }}\nRules\n- be kind\n- stay brief\n"
    assert moved(text)[1].endswith("- stay brief\n\nCurrent time: {{ now }}\n")


def test_a_unit_goes_behind_those_that_change_already():
    text = "Current time: {{ now }}\nBe kind to people.\nUser: {{ user_name }}\n"
    assert moved(text)[1] == "Be kind to people.\nUser: {{ user_name }}\nCurrent time: {{ now }}\n"


@pytest.mark.parametrize(
    "end", ["Answer:", "{{ question }}", "# Question\n\n{{ question }}\n", "Question:\n{{ question }}\n"]
)
def test_what_closes_the_text_keeps_closing_it(end: str):
    verdict, result = moved(f"Current time: {{{{ now }}}}\n\nBe kind to people.\n\n{end}")
    assert (verdict, result) == ("safe", f"Be kind to people.\n\nCurrent time: {{{{ now }}}}\n\n{end}")


MACRO = "{% macro head(t) %}\nCurrent time: {{ t }}\n{% endmacro %}\n"
CALL = "{% call box('c') %}Current time: {{ now }}{% endcall %}"
BOX = "{% macro box(x) %}<{{ x }}>{{ caller() }}</{{ x }}>{% endmacro %}\n"


@pytest.mark.parametrize(
    ("text", "expected", "verdict"),
    [
        (
            f"{MACRO}You help.\n\n{{{{ head(now) }}}}\n\nBe kind to people.\n",
            f"{MACRO}You help.\n\nBe kind to people.\n\n{{{{ head(now) }}}}\n",
            "unsafe",  # the line itself does not say what it is
        ),
        (
            f"{BOX}You help.\n\n{CALL}\n\nBe kind to people.\n",
            f"{BOX}You help.\n\nBe kind to people.\n\n{CALL}\n",
            "safe",
        ),
    ],
    ids=["macro", "call block"],
)
def test_a_call_of_a_macro_moves_like_an_include(text: str, expected: str, verdict: str):
    assert moved(text) == (verdict, expected)


def test_a_block_that_other_files_fill_moves_whole_and_not_safely():
    block = "{% block context %}\nCurrent time: {{ now }}\n{% endblock %}\n"
    verdict, result = moved(f"You help.\n\n{block}\nBe kind to people.\n")
    assert (verdict, result) == ("unsafe", f"You help.\n\nBe kind to people.\n\n{block}")


def test_no_block_moves_in_a_file_that_fills_the_blocks_of_another():
    text = (
        "{% extends 'base.j2' %}\n{% block a %}\nCurrent time: {{ now }}\n{% endblock %}\n{% block b %}\n"
        "Be kind.\n{% endblock %}\n"
    )
    assert "block of its own (block)" in reason(text)


def test_a_section_of_mustache_moves_whole():
    text = "You help.\n\n{{#x}}\nCurrent time: {{ now }}\n{{/x}}\n\nBe kind to people.\n"
    expected = "You help.\n\nBe kind to people.\n\n{{#x}}\nCurrent time: {{ now }}\n{{/x}}\n"
    assert moved(text, "mustache") == ("safe", expected)


def test_no_fix_where_only_changing_text_follows():
    assert reason("Be kind.\nCurrent time: {{ now }}\nUser: {{ user_name }}\n") == (
        "nothing stable stands behind it in the same text"
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Current time: {{ now }}\n\nUse the time above in your answer.\n", "above"),
        ("The following is the user: {{ user_name }}\n\nBe kind to people.\n", "following"),
        ("Aktuelle Zeit: {{ now }}\n\nDie Zeit steht oben und ist wichtig.\n", "oben"),
        ("Current time: {{ now }}\n\nUse this information with care.\n", "this"),
        ("Be kind.\n\nCurrent time: {{ now }}\n\nThe next line matters most.\n", "next line"),
    ],
)
def test_words_that_point_make_a_move_unsafe(text: str, word: str):
    fix = first(text)
    assert isinstance(fix, Fix)
    assert fix.applicability.value == "unsafe"
    assert f"“{word}”" in fix.message


@pytest.mark.parametrize(
    "text",
    [
        "1. Current time: {{ now }}\n\nBe kind to people.\n",
        "{{ memory }}\n\nBe kind to people.\n",
        "当前时间: {{ now }}\n\n请用简短的句子回答所有问题。\n",
        "Czas: {{ now }}\n\nOdpowiadaj zawsze krótko i uprzejmie, nigdy nie zmyślaj faktów i podawaj źródła wiedzy.\n",
        "- Current time: {{ now }}\n- be kind to everybody\n- stay brief at all times\n\nBye.\n",
    ],
    ids=["numbered", "no label", "other script", "other language", "list item"],
)
def test_what_may_depend_on_its_place_is_unsafe(text: str):
    assert moved(text)[0] == "unsafe"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("```\nx = {{ now }}\n```\n\nBe kind to people.\n", "code fence"),
        ("| a | b |\n|---|---|\n| {{ now }} | 1 |\n\nBe kind to people.\n", "table"),
        ("## Examples\n\nTime: {{ now }}\n\n## Rules\n\nBe kind to people.\n", "example"),
        ("Q: what time is it?\nA: {{ now }}\n\nBe kind to people.\n", "example"),
        ("<example>\nTime: {{ now }}\n</example>\n\nBe kind to people.\n", "example"),
        ("Current time: {{ now }}\n\nBe kind to people.\nAnswer:", "leads into"),
        ("Time: {{ clock }} {{ now }}\n{% set clock = 1 %}\nBe kind to people.\n", "set between"),
        ("Current time: {{ now }}\n\nBe kind to people.\n\n## Examples\n\nSay hello to them.\n", "examples"),
    ],
)
def test_where_nothing_may_be_moved_the_reason_is_said(text: str, part: str):
    assert part in reason(text)


STABLE = "Be kind to people.\n\nStay brief, and use short words.\n"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (f"Translate for {{{{ user_name }}}}.\n\n{STABLE}", "what to do"),
        (f"The name is {{{{ user_name }}}}.\nUse their name.\n\n{STABLE}", "takes it up"),
        (f"# Input\n\nTime: {{{{ now }}}}\n\n# Output\n\n{STABLE}", "marks roles"),
        (f"<|im_start|>system\nTime: {{{{ now }}}}\n<|im_start|>user\n\n{STABLE}", "marks roles"),
        ("Task: what time is it?\nThought: it is {{ now }}.\n\nBe kind to people.\n", "example"),
    ],
)
def test_what_belongs_where_it_stands_stays_there(text: str, part: str):
    answer = first(text)
    assert isinstance(answer, Declined), answer.message
    assert part in answer.reason


def test_a_sentence_leaves_its_paragraph_only_as_an_unsafe_fix():
    text = "You are helpful. The current time is {{ now }}. Always answer in the language of the question.\n"
    assert moved(text) == (
        "unsafe",
        "You are helpful. Always answer in the language of the question.\n\nThe current time is {{ now }}.\n",
    )


def test_a_value_inside_a_sentence_becomes_a_reference():
    text = "Hello {{ user_name }}, you talk to a shop that sells old books and maps.\n\nBe kind to people.\n"
    assert moved(text) == (
        "unsafe",
        "Hello [user name, given at the end], you talk to a shop that sells old books and maps.\n\nBe kind to people."
        "\n\nUser name: {{ user_name }}\n",
    )


def test_a_value_that_is_used_twice_gets_no_reference():
    text = "Hello {{ user_name }}, you talk to a shop that sells old books.\n\nBye {{ user_name }}, come back.\n"
    assert "more than once" in reason(text)


def test_white_space_control_that_would_join_lines_is_respected():
    text = "Be kind.\n\nCurrent time: {{ now }}\n\nStay brief, please.\n{%- if x %}\nUse short words.\n{%- endif %}"
    fix = first(text)
    assert isinstance(fix, Fix)
    assert "{%- endif %}\n\nCurrent time" in apply_edits(text, fix.edits)


def test_positional_placeholders_keep_their_order():
    source = Source("p.txt", "Time: {}\nBe kind to people.\nUser: {}\n")
    for answer in fixes(template(source, "format")):
        assert isinstance(answer, Declined)


def test_an_include_line_moves_when_the_included_text_has_nothing_stable_behind_it(tmp_path):
    (tmp_path / "clock.j2").write_text("Current time: {{ now }}")
    text = "You help people.\n\n{% include 'clock.j2' %}\n\nBe kind to people.\n"
    source, prompts = read_prompts(tmp_path, "main.j2", text)
    answers = [reorder(prompt, each) for prompt in prompts for each in segments(prompt.nodes) if each.causes]
    assert made(source.text, answers[0]) == (
        "safe",
        "You help people.\n\nBe kind to people.\n\n{% include 'clock.j2' %}\n",
    )


def test_yaml_block_scalars_keep_their_indentation(tmp_path):
    text = (
        "messages:\n  - role: system\n    content: |\n      Time: {{now}}\n\n      Be kind.\n      Stay brief.\n"
        "  - role: user\n    content: hi\n"
    )
    source, prompts = read_prompts(tmp_path, "a.prompt.yml", text)
    verdict, result = made(source.text, next(fixes(prompts[0])))
    assert verdict == "safe"
    assert result == (
        "messages:\n  - role: system\n    content: |\n      Be kind.\n      Stay brief.\n\n      Time: {{now}}\n"
        "  - role: user\n    content: hi\n"
    )
    assert yaml.safe_load(result)["messages"][0]["content"] == "Be kind.\nStay brief.\n\nTime: {{now}}\n"


def test_yaml_folded_and_quoted_scalars(tmp_path):
    head = "messages:\n  - role: system\n    content: "
    folded = head + ">-\n      Time: {{now}}\n\n      Be kind to people,\n      please.\n"
    source, prompts = read_prompts(tmp_path, "a.prompt.yml", folded)
    result = made(source.text, next(fixes(prompts[0])))[1]
    assert yaml.safe_load(result)["messages"][0]["content"] == "Be kind to people, please.\nTime: {{now}}"
    quoted = head + '"Time: {{now}}\\n\\nBe kind to \\u00fcs.\\n"\n'
    source, prompts = read_prompts(tmp_path, "b.prompt.yml", quoted)
    result = made(source.text, next(fixes(prompts[0])))[1]
    assert result.endswith('content: "Be kind to \\u00fcs.\\n\\nTime: {{now}}\\n"\n')


def test_json_escapes_stay_as_they_are(tmp_path):
    text = '{"model": "m", "messages": [{"role": "system", "content": "Time: {{now}}\\n\\nSay \\"h\\u00e9\\"."}]}'
    source, prompts = read_prompts(tmp_path, "a.json", text)
    result = made(source.text, next(fixes(prompts[0])))[1]
    assert '"content": "Say \\"h\\u00e9\\".\\n\\nTime: {{now}}"' in result
    assert json.loads(result)["messages"][0]["content"] == 'Say "hé".\n\nTime: {{now}}'


def test_values_move_only_within_their_message(tmp_path):
    text = (
        "messages:\n  - role: system\n    content: |\n      Be kind.\n      Time: {{now}}\n"
        "  - role: user\n    content: Stay brief, please.\n"
    )
    _, prompts = read_prompts(tmp_path, "a.prompt.yml", text)
    answer = next(fixes(prompts[0]))
    assert isinstance(answer, Declined)


ROLES = (
    "messages:\n  - role: system\n    content: |\n      Be kind.\n\n      Current time: {{now}}\n{between}"
    "  - role: user\n    content: |\n      {{question}}\n"
)


@pytest.mark.parametrize("between", ["", "  - role: user\n    content: hi\n  - role: assistant\n    content: Hello.\n"])
def test_the_end_of_the_system_text_goes_to_the_end_of_the_newest_user_message(tmp_path, between: str):
    text = ROLES.replace("{between}", between)
    source, prompts = read_prompts(tmp_path, "a.prompt.yml", text)
    verdict, result = made(source.text, next(fixes(prompts[0])))
    assert verdict == "unsafe"
    contents = [each["content"] for each in yaml.safe_load(result)["messages"]]
    assert (contents[0], contents[-1]) == ("Be kind.\n", "{{question}}\n\nCurrent time: {{now}}\n")
    assert len(contents) == 2 + between.count("role")
    again = read_prompts(tmp_path, "b.prompt.yml", result)[1]
    assert [prompt_roles(each) for each in again] == [prompt_roles(each) for each in prompts]


def prompt_roles(prompt: Prompt) -> list[str]:
    return [host.role for host in prompt.hosts]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("role: user", "role: assistant"),  # nobody's newest turn
        ("Current time: {{now}}", "{{now}}"),  # a user message would not say what it is
        ("      Be kind.\n\n", ""),  # nothing would be left
    ],
)
def test_what_does_not_suit_the_newest_user_message_stays(tmp_path, old: str, new: str):
    text = ROLES.replace("{between}", "").replace(old, new)
    _, prompts = read_prompts(tmp_path, "a.prompt.yml", text)
    assert isinstance(next(fixes(prompts[0])), Declined)


@pytest.mark.parametrize(
    ("scalar", "end"),
    [
        (">\n      {0}\n", "\n"),
        ("|-\n      {0}\n", ""),
        ('"{0}"\n', ""),
    ],
)
def test_a_scalar_of_one_line_gets_line_breaks_of_its_own_kind(tmp_path, scalar: str, end: str):
    sentence = "Help {{user_name}} to find books. Prefer those about the sea, old ships and the people on them."
    text = "messages:\n  - role: system\n    content: " + scalar.format(sentence)
    source, prompts = read_prompts(tmp_path, "a.prompt.yml", text)
    verdict, result = made(source.text, next(fixes(prompts[0])))
    assert verdict == "unsafe"
    expected = sentence.replace("{{user_name}}", "[user name, given at the end]") + "\n\nUser name: {{user_name}}" + end
    assert yaml.safe_load(result)["messages"][0]["content"] == expected


def test_where_no_line_break_can_be_written_nothing_is_done(tmp_path):
    sentences = "Help {{user_name}} to find books. Prefer those about the sea, old ships and the people on them."
    text = f"messages:\n  - role: system\n    content: {sentences}\n"
    _, prompts = read_prompts(tmp_path, "a.prompt.yml", text)
    answer = next(fixes(prompts[0]))
    assert isinstance(answer, Declined)
    assert "line break" in answer.reason


@pytest.mark.parametrize("count", [100, 400])
def test_a_placeholder_is_found_without_looking_at_all_others(count: int, monkeypatch: pytest.MonkeyPatch):
    prompt = template(Source("p.j2", "Be kind to people.\nThe user is {{ user_name }}.\n" * count))
    located = 0
    locate = MappedText.location

    def counting(text: MappedText, start: int, end: int) -> Location:
        nonlocal located
        located += 1
        return locate(text, start, end)

    monkeypatch.setattr(MappedText, "location", counting)
    assert len(list(fixes(prompt))) == count
    assert located <= 5 * count


@pytest.mark.parametrize("count", [20, 80])
def test_lines_are_compared_only_where_a_tag_is_near(count: int, monkeypatch: pytest.MonkeyPatch):
    """Comparing takes time linear in the template, for each value."""
    prompt = template(Source("p.j2", "{# note #}\n" + "Be kind to people.\nThe user is {{ user_name }}.\n" * count))
    compared = []
    compare = moving.same_lines
    monkeypatch.setattr(moving, "same_lines", lambda *each: compared.append(each) or compare(*each))
    assert sum(isinstance(each, Fix) for each in fixes(prompt)) > 1
    assert len(compared) <= 1


@pytest.mark.parametrize("count", [20, 80])
def test_comparing_lines_looks_only_at_what_a_move_can_reach(count: int, monkeypatch: pytest.MonkeyPatch):
    block = "{% if flag %}\nThe user is {{ user_name }} today.\nBe kind to people.\n{% endif %}\n\nAnswer briefly.\n\n"
    prompt = template(Source("p.j2", "".join(block.replace("flag", f"flag_{number}") for number in range(count))))
    compared = []
    compare = moving.same_lines
    monkeypatch.setattr(moving, "same_lines", lambda *each: compared.append(each) or compare(*each))
    assert sum(isinstance(each, Fix) for each in fixes(prompt)) == count
    assert len(compared) >= count
    assert max(sum(len(text) for _, text, _ in pieces) for each in compared for pieces in each) < 400


@pytest.mark.parametrize(
    ("before", "behind", "same"),
    [
        ("Be kind.\n", "{%- if x %}\nYes.\n{%- endif %}\n{%- if y %} No.{% endif %}", False),
        ("Be kind.\n", "{% if x %}\nYes.\n{% endif %}\n{% if y %}\nNo.\n{% endif %}\n", True),
    ],
)
def test_two_tests_may_come_out_differently(before: str, behind: str, same: bool):
    """With x and y both true or both false the texts agree; only where they differ do lines run together."""
    text = f"{before}{behind}"
    host = template(Source("p.j2", text)).hosts[0]
    cut = text.rindex("{%- if y" if "{%- if y" in text else "{% if y")
    swapped = [(0, len(before)), (cut, len(text)), "\n", (len(before), cut)]
    one, other = (rendering.tokens(host, ranges) for ranges in ([(0, len(text))], swapped))
    assert rendering.same_lines(one, other) is same


def test_a_loop_glued_to_what_follows_is_compared_as_it_runs_more_than_once():
    line = "- time: {{ now }}"
    loop = f"{{% for d in documents -%}}\n{line}\n{{%- endfor %}}"
    glued = f"{{%- if x %}}\n# A\n\n{line}\n{{%- endif %}}"
    stable = f"Be kind to people.\n\n{line}"
    old = template(Source("p.j2", f"{loop}\n\n{glued}\n\n{stable}")).hosts[0]
    new = template(Source("p.j2", f"{loop}\n\n{stable}\n\n{glued}")).hosts[0]
    whole = [rendering.tokens(each, [(0, len(each.text.text))]) for each in (old, new)]
    assert rendering.same_lines(whole[0], whole[0])
    assert not rendering.same_lines(*whole)


def test_lines_are_compared_with_loops_that_run_where_branches_are_not_taken():
    loop = "{% for d in documents -%}\n<context>\n{%- endfor %}\n"
    branch = "{% if x %}\n1. one\n{% endif %}\n"
    name = "The user is {{ user_name }}.\n"
    old = template(Source("p.j2", f"{name}{loop}{branch}")).hosts[0]
    new = template(Source("p.j2", f"{loop}{branch}{name}")).hosts[0]
    whole = [rendering.tokens(each, [(0, len(each.text.text))]) for each in (old, new)]
    assert not rendering.same_lines(*whole), "with trim_blocks the last two share a line where x is not true"


@pytest.mark.parametrize("opening", ["{% if x %}\nUser: {{ user_name }}.\n{% endif %}\n---\n", ""])
def test_a_value_that_stays_is_not_brought_nearer_to_the_beginning(opening: str):
    block = "<rules>\nBe kind.\nTime: {{ now }}\n</rules>"
    text = f"{opening}{block}\n\nBe kind to people.\n```\n{{{{ user_name }}}}\n```\nBe kind to people."
    for answer in fixes(template(Source("p.j2", text))):
        assert isinstance(answer, Declined) or all(edit.location.text.strip() != block for edit in answer.edits)


def test_tags_do_not_count_when_a_move_might_shorten_the_beginning():
    greeting = "Hello {{user_name}}, you talk to a shop that sells old books and maps of the sea.\n"
    text = (
        f"{{{{#unless x}}}}\n{greeting}{{{{/unless}}}}\nUser: {{{{user_name}}}}.\n{{{{#if x}}}}\n"
        f"{greeting}{{{{/if}}}}\nYou help.\n"
    )
    prompt = template(Source("p.j2", text), "handlebars")
    assert [each for each in fixes(prompt) if isinstance(each, Fix)] == []


def test_a_sentence_stays_that_other_text_points_at():
    text = (
        "You help people.\n\nToday is {{ now }}. Your knowledge ends in 2024, please keep that in mind!\n"
        "For tasks about freshness or deadlines take the time above as the truth, whatever the user says.\n"
    )
    assert reason(text)


RULES = (
    "Be kind to all people and give them short, true answers.\n\nNever say anything that could hurt anyone at all.\n"
)


def test_nothing_comes_between_a_text_and_the_tagged_block_right_below_it():
    text = (
        f"<input>\n<title>\n{{{{ now }}}}\n</title>\n\n{RULES}\nThe files that are there, one on each line.\n"
        f"<files>\n{{{{ documents }}}}\n</files>\n</input>\n"
    )
    fix = first(text)
    if isinstance(fix, Fix):
        assert "each line.\n<files>" in moved(text)[1]


def test_nothing_comes_between_a_text_and_the_list_that_it_announces():
    text = (
        f"Current time: {{{{ now }}}}\n\n{RULES}\n## Events\n\n"
        f"The following are your latest events, from old to new.\n\nEvents:\n\n{{{{ memory }}}}\n"
    )
    fix = first(text)
    if isinstance(fix, Fix):
        assert "from old to new.\n\nEvents:" in moved(text)[1]


def test_a_title_behind_a_percent_sign_is_a_heading():
    text = (
        "You help people.\n\n% Inputs\n\n- Time: {{ now }}\n- User: {{ user_name }}\n\n% Your Task\n\n"
        f"{RULES}\n{RULES}\n% Output\n\nAnswer in one sentence.\n"
    )
    verdict, result = moved(text)
    assert verdict == "safe"
    assert result.index("% Your Task") < result.index("% Inputs\n\n- Time: {{ now }}\n- User: {{ user_name }}\n")


def test_a_tagged_block_stays_under_the_words_right_above_it():
    text = (
        f"You help.\n\nThe story that was told. It is the source of all truth.\n<story>\n{{{{ memory }}}}\n"
        f"</story>\n\n{RULES}{RULES}"
    )
    assert "leads into it" in reason(text)


def test_what_is_announced_below_goes_with_the_announcement():
    text = (
        f"You help.\n\n# Plan\n\nKeep to the plan below and to nothing else.\n\n<plan>\n{{{{ memory }}}}\n"
        f"</plan>\n\n# Rules\n\n{RULES}{RULES}"
    )
    assert moved(text)[1].endswith("below and to nothing else.\n\n<plan>\n{{ memory }}\n</plan>\n")


def test_what_speaks_of_text_below_it_stays():
    text = (
        f"You help.\n\n# Inputs\n\n- Time: {{{{ now }}}}\n- Intent: {{{{ memory }}}}\n"
        f"  (It weighs the scores given below.)\n\n# Rules\n\n{RULES}{RULES}"
    )
    assert "below" in reason(text)


def test_a_list_that_would_join_another_one_does_not_move_safely():
    text = "- Time: {{ now }}\n\nUser: {{ user_name }}.\n\n- be kind\n- be brief\n"
    assert moved(text)[0] == "unsafe"


def test_what_has_to_stay_is_known_before_another_value_moves_in_front_of_it():
    rules = "<rules>\nBe kind.\nTime: {{ now }}\n</rules>\n"
    text = f"{rules}\nCurrent time: {{{{ now }}}}\n\nBe kind to people.\n\nBe kind to people.\n{rules}"
    assert not isinstance(first(text), Fix)


def test_a_branch_does_not_take_the_rule_beside_it_from_a_value_that_stays():
    text = (
        f"{{% if x %}}\nCurrent time: {{{{ now }}}}\n{{% endif %}}\n---\nYou are kind. It is {{{{ now }}}} now. {RULES}"
    )
    assert not any(isinstance(each, Fix) for each in fixes(template(Source("p.j2", text))))


def test_a_heading_over_a_branch_is_missed_where_the_branch_is_not_taken():
    kept = "## Rules\nBe kind to people.\nHello {{ user_name }}, you talk to a shop that sells old books and maps.\n"
    text = f"## Context\n{{% if x %}}\nRequest: {{{{ request_id }}}}\n{{% endif %}}\n{kept}"
    applicability, _ = moved(text)
    assert applicability == "unsafe"
    assert "is not taken" in first(text).message
    assert moved(text.replace("## Context\n", "", 1))[0] == "safe"  # then nothing is missed
