"""What is taken for a prompt and, above all, what is not."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from promptlint.catalogue import FOLDER
from promptlint.project import Project
from promptlint.readers import ReadSettings, read
from promptlint.readers.detect import detect
from promptlint.readers.evidence import instructs, path_words
from promptlint.text import Source

INSTRUCTION = "You are a patient librarian.\n\nAnswer in one sentence.\n"


@pytest.mark.parametrize(
    ("path", "text", "reader"),
    [
        ("a/answer.prompt", "Say hello to {{name}}", "text"),
        ("a/answer.prompty", "---\nname: x\n---\nsystem:\nBe kind\n", "text"),
        ("a/answer.prompt.yml", "messages: []", "yaml"),
        ("a/answer.prompt.md", "Sum this up", "markdown"),
        ("prompts/security.md", "Look for holes in {code}.", "markdown"),
        ("prompts/compose.md", "Write a letter.", "markdown"),
        ("prompts/history.j2", "{{ turns }}", "jinja"),
        ("prompts/reply.txt", "Reply kindly to {name}.", "text"),
        ("app/system_prompt.md", "# Rules\n\nBe kind.", "markdown"),
        ("app/templates/systemPrompt.j2", "Be kind to {{ name }}.", "jinja"),
        ("app/templates/greeting.jinja2", INSTRUCTION, "jinja"),
        ("app/templates/greeting.j2", "Du bist ein geduldiger Helfer.\n{{ frage }}", "jinja"),
        ("notes/librarian.txt", INSTRUCTION, "text"),
        ("AGENTS.md", "# Build\n\nRun make.", "agent"),
        ("sub/CLAUDE.md", "Use tabs.", "agent"),
        ("skills/pdf/SKILL.md", "---\nname: pdf\n---\nOpen it.", "agent"),
        (".claude/agents/reviewer.md", "---\nname: reviewer\n---\nReview.", "agent"),
        (".claude/commands/fix.md", "Fix issue $ARGUMENTS", "agent"),
        ("_bmad/flows/story/instructions.md", "You write stories. Load {project_root}/story.yaml first.", "agent"),
        (".kiro/steering/tech.md", "You use Python. The date is {{date}}.", "agent"),
        ("config/app.yaml", "model: x\nsystem_prompt: |\n  Be kind.\n", "yaml"),
        ("config/agents.yaml", "a:\n  role: cook\n  goal: cook well\n  backstory: born in a kitchen\n", "yaml"),
        ("data/chat.yaml", "- role: system\n  content: Be kind\n", "yaml"),
        ("data/request.json", '{"model": "m", "messages": []}', "json"),
        ("data/turns.json", '[{"role": "user", "content": "hi"}]', "json"),
        ("data/batch.jsonl", '{"custom_id": "1", "body": {"model": "m", "input": "hi"}}\n', "jsonl"),
        ("app/main.py", "from anthropic import Anthropic\n", "python"),
        ("app/deep.py", "def f():\n    from langchain_core.messages import X\n", "python"),
        ("app/text.py", 'SYSTEM_PROMPT = "x"\n', "python"),
        ("app/turns.py", 'x = [{"role": "user", "content": q}]\n', "python"),
    ],
)
def test_prompts_are_recognised(path: str, text: str, reader: str) -> None:
    assert detect(path, text).format == reader


HELM = """apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  template:
    spec:
      containers:
        - image: "{{ .Values.image }}"
"""
WORKFLOW = """name: ci
on: [push]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: some/action
        with:
          prompt: |
            You are a reviewer. Review the change.
"""
PAGE = '<!DOCTYPE html>\n<html><body><div class="user">{{ user.name }}</div></body></html>\n'
FRAGMENT = '{% extends "base" %}\n{% block body %}<div class="card">{{ session_id }}</div>{% endblock %}\n'
PLAYBOOK = """- hosts: web
  vars_prompt:
    - name: password
      prompt: "Enter the password of the user"
  tasks:
    - template: src=a.j2 dest=/etc/a
"""
COMPOSE = "services:\n  web:\n    image: web:1\n    user: '1000 1000'\n    environment:\n      SYSTEM: production x\n"
ABOUT = "The assistant answers questions of our customers.\n\n"
OPENAPI = "openapi: 3.1.0\ninfo:\n  title: Chat\n  description: You are a client of this API. Answer in JSON.\n"


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("README.md", INSTRUCTION, "document for people"),
        ("prompts/README.md", INSTRUCTION, "document for people"),
        ("CHANGELOG.md", "You are a user of the old version? Read on.", "document for people"),
        ("LICENSE", "You are a licensee.", "document for people"),
        ("LICENSE.txt", "You are a licensee.", "document for people"),
        ("CONTRIBUTING.md", "You are an author? Welcome.", "document for people"),
        ("requirements.txt", "openai==1\n", "document for people"),
        ("SECURITY.md", INSTRUCTION, "document for people"),
        ("logo.SVG", "<svg/>", "not a kind of file"),
        ("docs/prompting-guide.md", "# How to write\n\nTell the model who it is.\n", "document for people"),
        (
            "architecture/assistant.md",
            f"# Us\n\n1. [Aims](#aims)\n2. [Prompts](#prompts)\n3. [Costs](#costs)\n\n{ABOUT * 20}{INSTRUCTION}",
            "document for people",
        ),
        ("docs/system-prompt.md", "# The system prompt\n\nHow we write it.\n", "document for people"),
        ("posts/agents.md", "---\ntitle: Agents\ndate: today\n---\nWe say: respond in JSON.\n", "document for people"),
        ("notes/shopping.txt", "Milk, bread, eggs for {name}", "nothing in it"),
        ("src/about.md", "Agents call tools. The user's question is answered in JSON.", "nothing in it"),
        ("chart/templates/deployment.yaml", HELM, "another tool"),
        ("deploy/values.yaml", "system: a b\nprompt: a b\n", "another tool"),
        (".github/workflows/ci.yml", WORKFLOW, "another tool"),
        ("ci/pipeline.yml", WORKFLOW, "another tool"),
        ("web/index.html", PAGE, "HTML"),
        ("web/prompts.html", PAGE, "HTML"),
        ("web/index.html.j2", PAGE, ".html"),
        ("web/templates/card.j2", FRAGMENT, "HTML"),
        ("prompts/page.j2", PAGE, "HTML"),
        ("site.yml", PLAYBOOK, "another tool"),
        ("prompts.yml", PLAYBOOK, "another tool"),
        ("roles/web/tasks/main.yml", "- name: ask\n  template:\n    src: a.j2\n", "nothing in it"),
        ("nginx.conf.j2", "server {\n  listen {{ port }};\n}\n", ".conf"),
        ("nginx.j2", "server {\n  listen {{ port }};\n}\n", "configuration file"),
        ("units/app.service.j2", "[Unit]\nDescription={{ name }}\n", ".service"),
        ("sql/report.sql.j2", "select 1", ".sql"),
        ("deploy/app.yaml.j2", "a: {{ b }}", ".yaml"),
        ("docker-compose.yml", COMPOSE, "another tool"),
        ("stack/prod.yml", COMPOSE, "another tool"),
        ("api/spec.yaml", OPENAPI, "another tool"),
        ("locales/en.json", '{"system_prompt": "Enter the system prompt"}', "translations"),
        ("src/i18n/de.yaml", "system_prompt: Systemtext eingeben\n", "translations"),
        ("package.json", '{"model": "x", "messages": []}', "another tool"),
        ("tsconfig.json", "{}", "another tool"),
        ("data/cities.json", '{"model": "T", "towns": ["a"]}', "nothing in it"),
        ("answer.baml", "function Answer() -> string {}", "not read yet"),
        ("logo.svg", "<svg/>", "not a kind of file"),
        ("app/main.py", "import os\n\nprint(os.getcwd())\n", "no prompt in sight"),
        ("empty.prompt", " \n", "empty"),
    ],
)
def test_other_files_are_skipped_with_a_reason(path: str, text: str, reason: str) -> None:
    found = detect(path, text)
    assert not found.format
    assert reason in found.why


def test_a_document_that_shows_templates_is_no_template() -> None:
    shown = "# The layers of a prompt\n\nEach is:\n\n```yaml\nsystem: |\n  Review {{CODE}} now:\n  {{CODE}}\n```\n"
    assert detect("output/27_prompt_layer.md", shown).why == "a document for people"
    assert detect("output/27_prompt_layer.md", shown + "\n`{{CODE}}` is code.\n").why == "a document for people"
    assert detect("output/27_prompt_layer.md", "# Prompts\n\n`{{CODE}}` is code.\n").format == "markdown"
    assert detect("output/27_prompt_layer.md", shown + "\nThe change: {{CODE}}\n").format == "markdown"
    assert detect("prompts/review.md", shown.replace("yaml", "")).format == "markdown"
    assert detect("prompts/review.md", "You are a reviewer.\n\n" + shown).format == "markdown"


def test_an_explicitly_named_template_is_read_but_a_page_stays_a_page() -> None:
    assert not detect("a/greeting.j2", "Hello {{ name }}, it is {{ now }}.").format
    assert detect("a/greeting.j2", "Hello {{ name }}, it is {{ now }}.", explicit=True).format == "jinja"
    assert detect("a/greeting.txt", "Hello {name}, it is late.", explicit=True).format == "text"
    assert not detect("web/card.j2", FRAGMENT, explicit=True).format
    assert not detect("README.md", INSTRUCTION, explicit=True).format


@pytest.mark.parametrize(
    ("wanted", "reader", "dialect"),
    [("jinja", "jinja", "jinja"), ("mustache", "text", "mustache"), ("yaml", "yaml", ""), ("none", "", "")],
)
def test_settings_decide_before_anything_else(wanted: str, reader: str, dialect: str) -> None:
    settings = ReadSettings(formats={"texts/*.txt": wanted})
    found = detect("texts/readme.txt", INSTRUCTION, settings=settings)
    assert (found.format, found.dialect) == (reader, dialect)


def test_where_the_project_lies_says_nothing(tmp_path: Path) -> None:
    root = tmp_path / "prompts" / "project"
    root.mkdir(parents=True)
    (root / "list.txt").write_text("Milk, bread, eggs.\n")
    project = Project(root, base=tmp_path)
    assert read(project.read(root / "list.txt"), project).skipped


def test_a_path_is_read_relative_to_the_project(tmp_path: Path) -> None:
    folder = tmp_path / "prompts"
    folder.mkdir()
    (folder / "reply.txt").write_text("Reply kindly.\n")
    project = Project(tmp_path, base=folder)
    assert read(project.read(Path("reply.txt")), project).format == "text"


def test_words_of_paths() -> None:
    assert path_words("app/my-systemPrompt_v2.txt") >= {"app", "my", "system", "prompt", "v", "2"}
    assert "prompts" not in path_words("/home/prompts/a/b/c.txt")


@pytest.mark.parametrize(
    "text",
    [
        "You are an expert in maps.",
        "# Role\nYou're the editor of a newspaper.",
        "{# note #}You are a poet.",
        "Tu es un assistant.",
        "你是一个翻译。",
        "Your task is to sort the list.",
        "Look at the user's question and respond in JSON.",
    ],
)
def test_text_that_instructs_a_model(text: str) -> None:
    assert instructs(text)


@pytest.mark.parametrize(
    "text",
    ["If you are a maintainer, tag the release.", "The assistant manager is a kind person.", "Milk and bread", ""],
)
def test_text_that_does_not(text: str) -> None:
    assert not instructs(text)


def test_detection_is_linear_on_hostile_text() -> None:
    blank = " " * 300_000
    for text in (
        blank + "x",
        "system" + blank + "x",
        "{{role" + blank + "x",
        "x: 1\n" + blank + "x",
        "```a\n" * 50_000,
        "\n" * 200_000,
        " " * 200_000,
        "{{" * 100_000,
        "system_" * 40_000 + ":",
        "a-" * 100_000,
        "<div " * 50_000,
    ):
        for path in ("a.j2", "prompts/a.md", "a.yaml", "a.json", "a.py", "a.prompt"):
            detect(path, text)


def test_the_catalogue_fits_its_schema() -> None:
    catalogue = yaml.safe_load((FOLDER / "detection.yaml").read_text(encoding="utf-8"))
    jsonschema.validate(catalogue, json.loads((FOLDER / "detection.schema.json").read_text(encoding="utf-8")))


def test_a_skipped_file_is_a_reading_without_format(tmp_path: Path) -> None:
    reading = read(Source("LICENSE", "You are a licensee."), Project(tmp_path, base=tmp_path))
    assert reading.skipped
    assert not reading.prompts
    assert not reading.problems


def test_a_log_of_conversations_is_too_long_to_be_a_prompt() -> None:
    turn = "You are a helpful assistant. Write about {topic}.\n"
    assert detect("runs/first.txt", turn).format == "text"
    assert detect("runs/first.txt", turn * 10_000).format == ""
