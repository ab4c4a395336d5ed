"""What a file is: a prompt in some format, or something else and why.

A file is a prompt only by evidence. Cheap checks of the path come first, then its content. The lists stand in the
catalogue ``detection``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import PurePosixPath

from promptlint.catalogue import load
from promptlint.readers import evidence
from promptlint.readers.base import DIALECTS, ReadSettings
from promptlint.readers.evidence import one_of, strings
from promptlint.templates.session import JINJA, JinjaSyntax

READERS = ("jinja", "text", "markdown", "agent", "yaml", "toml", "json", "jsonl", "python")
FORMATS = frozenset((*READERS, *DIALECTS))  # what the setting `formats` may say
_STRUCTURED = (
    ("yaml_suffixes", "yaml"), ("json_suffixes", "json"), ("jsonl_suffixes", "jsonl"), ("toml_suffixes", "toml"),
)  # fmt: skip
_TEXTS = ("markdown_suffixes", "text_suffixes", "mustache_suffixes", "handlebars_suffixes")
_LINES = re.IGNORECASE | re.MULTILINE
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n")
_ROLE = r"""^[ \t]*(?:-[ \t]+)?["']?role["']?[ \t]*:[ \t]*["']?(?:system|developer|user|assistant)\b"""
_FRAMEWORKS = (  # what a file of a framework cannot do without, in YAML and in JSON
    ("it describes agents or tasks", r"""^[ \t]+["']?(?:backstory|expected_output)["']?[ \t]*:"""),
    (
        "a configuration of promptfoo",
        r"""^[ \t]{0,8}["']?prompts["']?[ \t]*:""",
        r"""^[ \t]{0,8}["']?(?:providers|targets)["']?[ \t]*:""",
    ),
    ("a prompt of LangChain", r"""["']?_type["']?[ \t]*:[ \t]*["']?(?:prompt|few_shot|chat)\b"""),
    ("a prompt of LangChain", r"""["']lc["'][ \t]*:[ \t]*1\b"""),
    (
        "a template with its variables",
        r"""^[ \t]*["']?template["']?[ \t]*:""",
        r"""^[ \t]*["']?(?:input_variables|template_format|execution_settings)["']?[ \t]*:""",
    ),
    ("an agent of Semantic Kernel", r"""^type[ \t]*:[ \t]*["']?\w{1,40}_agent\b"""),
    ("a pipeline of Haystack", r"""["']?type["']?[ \t]*:[ \t]*["']?[\w.]{0,120}PromptBuilder\b"""),
    ("an event of a realtime session", r"""["']type["'][ \t]*:[ \t]*["'](?:session\.update|response\.create)["']"""),
)
_JSON_ROLE = re.compile(r'"role"\s{0,20}:\s{0,20}"(?:system|developer|user|assistant|model|tool)"')
_LONG = 200_000  # characters; a log of conversations is longer than a prompt that somebody wrote
_JSON_BODY = re.compile(r'"(?:messages|input|contents|instructions)"\s{0,20}:')
_TEMPLATE = re.compile(r"\{[{%][^{}\r\n]{1,200}[}%]\}|\{[A-Za-z_]\w*\}|\$\{?[a-z_]\w+")
_CONTENTS = re.compile(
    r"^[ \t]*(?:\d+\.|[-*+])[ \t]+\[[^\]\r\n]{1,200}\]\(#", re.MULTILINE
)  # an entry of a table of contents
_ENTRIES = 3  # links to headings of its own that make a table of contents
_EARLY = 600  # characters; a prompt without other evidence begins with whom it speaks to
_COMMAND = re.compile(r"^prompt[ \t]*=", re.MULTILINE)
_FRAMEWORK_HEAD = 200_000  # characters in which a framework's file shows its keys
_HEAD = 4_000  # characters in which a page or configuration file gives itself away


@dataclass(frozen=True, slots=True)
class Detection:
    """What a file is.

    `format` names a reader, or is empty for what is no prompt; `why` is the evidence or the reason for skipping.
    `dialect` is the template language where path or settings fix it. `by_path` says that the path itself says prompt.
    `jinja` is how Jinja is written here.
    """

    format: str
    why: str
    dialect: str = ""
    by_path: bool = False
    jinja: JinjaSyntax = JINJA


def detect(path: str, text: str, explicit: bool = False, settings: ReadSettings | None = None) -> Detection:
    """What the file at `path` (relative, forward slashes) with this text is.

    `explicit` says that the user named it: then its content gets more benefit of the doubt.
    """
    name = PurePosixPath(path).name
    for pattern, wanted in (settings.formats if settings else {}).items():
        if fnmatch(path, pattern) or fnmatch(name, pattern):
            return _by_settings(wanted, name.lower())
    if not text.strip():
        return _no("empty")
    lower = name.lower()
    if lower.endswith(strings("python_suffixes")):
        return _python(text)
    says_prompt = evidence.says_prompt(path)
    if found := _prompt_file(name, lower):
        return found
    if reason := _other_by_path(path, lower, says_prompt):
        return _no(reason)
    if lower.endswith((*strings("jinja_suffixes"), *strings("liquid_suffixes"))):
        return _rendered(path, name, text, says_prompt, explicit)
    if lower.endswith(strings("yaml_suffixes")):
        return _yaml(path, text, says_prompt)
    if lower.endswith(strings("toml_suffixes")):
        return _toml(path, text, says_prompt)
    if lower.endswith((*strings("json_suffixes"), *strings("jsonl_suffixes"))):
        return _json(lower, text, says_prompt)
    if lower.endswith(tuple(suffix for kind in _TEXTS for suffix in strings(kind))):
        return _text(path, lower, text, says_prompt, explicit)
    if lower.endswith(strings("unread_suffixes")):
        return _no(f"{PurePosixPath(lower).suffix} files are not read yet")
    return _no("not a kind of file that holds prompts")


def _no(why: str) -> Detection:
    return Detection("", why)


def _by_settings(wanted: str, lower: str) -> Detection:
    why = f"the setting formats says {wanted}"
    if wanted == "none" or wanted not in FORMATS:
        return _no(why)
    if wanted in READERS:
        return Detection(wanted, why, dialect={"jinja": "jinja", "agent": "plain"}.get(wanted, ""), by_path=True)
    reader = next((reader for suffixes, reader in _STRUCTURED if lower.endswith(strings(suffixes))), "text")
    return Detection(reader, why, dialect=DIALECTS[wanted], by_path=True)


def _prompt_file(name: str, lower: str) -> Detection | None:
    """Files whose very name says that they are prompts."""
    for suffix in strings("prompt_suffixes"):
        if not lower.endswith(suffix):
            continue
        why = f"the extension {suffix}"
        if suffix.endswith(strings("yaml_suffixes")):
            return Detection("yaml", why, dialect="mustache", by_path=True)
        if suffix.endswith(".json"):
            return Detection("json", why, by_path=True)
        if suffix.endswith((".md", ".mdx")):
            return Detection("markdown", why, by_path=True)
        if suffix.endswith(".j2"):
            return Detection("jinja", why, dialect="jinja", by_path=True)
        return Detection("text", why, by_path=True)
    if name in (*strings("agent_names"), *strings("prompt_names")) or lower.endswith(strings("agent_suffixes")):
        return Detection("agent", f"{name} is read by coding agents", dialect="plain", by_path=True)
    return None


def _other_by_path(path: str, lower: str, says_prompt: bool) -> str:
    """Why a path cannot be a prompt, or nothing."""
    stem, suffix = lower.split(".")[0], PurePosixPath(lower).suffix
    if stem in strings("document_names"):
        return "a document for people"
    if suffix in (".html", ".htm"):
        return "an HTML page"
    if says_prompt:
        return ""
    folders = {part.lower() for part in PurePosixPath(path).parts[:-1]}
    data = suffix in (*strings("yaml_suffixes"), *strings("json_suffixes"), *strings("toml_suffixes"))
    if data and {stem, PurePosixPath(lower).stem} & set(strings("machine_names")):
        return "a configuration file of another tool"
    if not data and suffix not in strings("jinja_suffixes") and stem in strings("document_names_elsewhere"):
        return "a document for people"
    if folders & set(strings("i18n_folders")):
        return "texts of a user interface (translations)"
    if folders & set(strings("machine_folders")):
        return "a configuration file of another tool"
    return ""


def _rendered(path: str, name: str, text: str, says_prompt: bool, explicit: bool) -> Detection:
    """A Jinja or Liquid template: not of a page, a configuration file or a script."""
    inner = PurePosixPath(PurePosixPath(name).stem).suffix.lower()
    if inner in strings("rendered_suffixes") or (inner in strings("rendered_unless_prompt") and not says_prompt):
        return _no(f"a template of a {inner} file")
    if name.lower().endswith(strings("liquid_suffixes")):
        return _prose(path, text, says_prompt, "text", "liquid", explicit)
    return _prose(path, text, says_prompt, "jinja", "jinja", explicit)


def _text(path: str, lower: str, text: str, says_prompt: bool, explicit: bool) -> Detection:
    markdown = lower.endswith(strings("markdown_suffixes"))
    if lower.endswith(".mdx") and one_of("refused_mdx", "", "", re.MULTILINE).search(text):
        return _no("a page made of components")
    folders = {part.lower() for part in PurePosixPath(path).parts[:-1]}
    if markdown:
        agent = "arguments" if "commands" in folders else "plain"
        if folders & set(strings("agent_folders")) and _FRONT_MATTER.match(text):
            why = "Markdown with front matter in a folder of agents, skills or commands"
            return Detection("agent", why, agent, by_path=True)
        if folders & set(strings("agent_homes")):
            return Detection("agent", "a coding agent's own folder", agent, by_path=True)
    dialect = "mustache" if lower.endswith(strings("mustache_suffixes")) else ""
    dialect = "handlebars" if lower.endswith(strings("handlebars_suffixes")) else dialect
    return _prose(path, text, says_prompt, "markdown" if markdown else "text", dialect, explicit)


def _prose(path: str, text: str, says_prompt: bool, reader: str, dialect: str, explicit: bool) -> Detection:
    """Text and templates: the path says prompt, or the text instructs a model."""
    head = text[:_HEAD]
    if reader != "markdown" and not evidence.instructs(text):
        if one_of("refused_html", "", "", _LINES).search(head):
            return _no("an HTML page")
        if one_of("refused_text", "", "", re.MULTILINE).search(head):
            return _no("a template of a configuration file")
    if reader == "markdown" and not _addresses_early(text) and _is_document(path, text):
        return _no("a document for people")
    if says_prompt:
        return Detection(reader, "its path says prompt", dialect, True)
    if len(text) > _LONG and not explicit:
        return _no("a text too long to be a prompt")
    # Prose about models instructs, too, somewhere; a prompt begins with it, or its path gives a hint.
    trusted = reader == "jinja" or explicit or evidence.hints_at_prompt(path)
    if evidence.instructs(text) if trusted else _addresses_early(text):
        return Detection(reader, "its text instructs a model", dialect)
    if explicit and reader != "markdown" and _TEMPLATE.search(text):
        return Detection(reader, "a template that was named explicitly", dialect)
    return _no("nothing in it says that it is a prompt")


def _addresses_early(text: str) -> bool:
    return evidence.addresses(text[:_EARLY])


def _is_document(path: str, text: str) -> bool:
    """True for Markdown of a documentation or a blog, by its folder, its front matter or its table of contents."""
    folders = {part.lower() for part in PurePosixPath(path).parts[:-1]}
    if folders & set(strings("document_folders")) and not folders & set(strings("path_words")):
        return True
    if len(_CONTENTS.findall(text)) >= _ENTRIES:
        return True
    page = one_of("document_keys", "^(?:", ")[ \t]*:", re.MULTILINE)
    return bool(_FRONT_MATTER.match(text) and page.search(text[:_EARLY])) or _shows_templates(text)


def _shows_templates(text: str) -> bool:
    """Whether placeholders stand in samples of code, and none outside: it speaks about templates."""
    from promptlint.readers.dialects import samples  # not asked of Python files

    inside, outside = samples(text)
    return _TEMPLATE.search(inside) is not None and _TEMPLATE.search(outside) is None


def _yaml(path: str, text: str, says_prompt: bool) -> Detection:
    roles = re.search(_ROLE, text, re.MULTILINE)
    if one_of("refused_yaml", "", "", re.MULTILINE).search(text) and not (roles and says_prompt):
        return _no("a configuration file of another tool")
    if says_prompt:
        return Detection("yaml", "its path says prompt", by_path=True)
    if roles:
        return Detection("yaml", "it holds messages with roles")
    if one_of("system_keys", r"^[ \t]*(?:-[ \t]+)?[\"']?(?:", r")[\"']?[ \t]*:", re.MULTILINE).search(text):
        return Detection("yaml", "a key says system prompt")
    if framework := _framework(text):
        return Detection("yaml", framework)
    keys = ("strong_keys", "weak_system_keys", "weak_user_keys", "weak_keys")
    before, after = r"^[ \t]*(?:-[ \t]+)?[\"']?(?:", r")[\"']?[ \t]*:"
    if any(one_of(each, before, after, re.MULTILINE).search(text) for each in keys) and evidence.instructs(text):
        return Detection("yaml", "its text instructs a model")
    return _no("nothing in it says that it is a prompt")


def _framework(text: str) -> str:
    """Which framework's prompt file a YAML or JSON text looks like, or nothing."""
    for why, *patterns in _FRAMEWORKS:
        if all(re.search(pattern, text[:_FRAMEWORK_HEAD], re.MULTILINE) for pattern in patterns):
            return why
    return ""


def _toml(path: str, text: str, says_prompt: bool) -> Detection:
    folders = {part.lower() for part in PurePosixPath(path).parts[:-1]}
    if "commands" in folders and folders & set(strings("agent_homes")) and _COMMAND.search(text):
        return Detection("toml", "a coding agent's own folder", "arguments", by_path=True)
    if says_prompt:
        return Detection("toml", "its path says prompt", by_path=True)
    if one_of("system_keys", r"^[ \t]*[\"']?(?:", r")[\"']?[ \t]*=", re.MULTILINE).search(text):
        return Detection("toml", "a key says system prompt")
    keys = ("strong_keys", "weak_system_keys", "weak_user_keys", "weak_keys")
    before, after = r"^[ \t]*[\"']?(?:", r")[\"']?[ \t]*="
    if any(one_of(each, before, after, re.MULTILINE).search(text) for each in keys) and evidence.instructs(text):
        return Detection("toml", "its text instructs a model")
    return _no("nothing in it says that it is a prompt")


def _json(lower: str, text: str, says_prompt: bool) -> Detection:
    reader = "jsonl" if lower.endswith(strings("jsonl_suffixes")) else "json"
    if _JSON_ROLE.search(text):
        return Detection(reader, "it holds messages with roles", by_path=says_prompt)
    if '"model"' in text and _JSON_BODY.search(text):
        return Detection(reader, "it is shaped like a request", by_path=says_prompt)
    if one_of("system_keys", r'"(?:', r')"[ \t]*:').search(text):
        return Detection(reader, "a key says system prompt", by_path=says_prompt)
    if framework := _framework(text):
        return Detection(reader, framework, by_path=says_prompt)
    if says_prompt:
        return Detection(reader, "its path says prompt", by_path=True)
    return _no("nothing in it says that it is a prompt")


def _python(text: str) -> Detection:
    imported = _imports().search(text)
    if imported:
        return Detection("python", f"it imports {imported.group(1)}")
    word = next((word for word in strings("python_words") if word in text), "")
    if word:
        return Detection("python", f"it says {word}")
    return _no("no prompt in sight")


@cache
def _imports() -> re.Pattern[str]:
    """An import of a library that sends prompts: those whose calls the catalogue knows, and further ones."""
    known = {re.escape(gate) for sdk in load("sinks")["sdks"] for gate in sdk["import_gate"]}
    names = "|".join(sorted(known | set(strings("python_imports")), reverse=True))
    return re.compile(rf"^[ \t]*(?:from|import)[ \t]+((?:{names})\b)", re.MULTILINE)
