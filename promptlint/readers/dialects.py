"""Which template language a text is written in, judged by its content.

The weakest kind of evidence: whoever renders the text decides. Callers that know better (a suffix, a `template_format`
key, the call that loads it) do not ask here.
"""

from __future__ import annotations

import re

from promptlint.readers.base import DIALECTS

_LIQUID_TAG = re.compile(
    r"\{%-?[ \t\r\n]{0,20}"
    r"(?:elsif|(?:end)?(?:unless|case|capture|comment|tablerow)|assign|when|render|increment|cycle)\b"
)
_LIQUID_FILTER = re.compile(r"\{\{-?[^{}|\r\n]{1,100}\|[ \t]{0,5}\w{1,30}[ \t]{0,5}:[ \t]")
_JINJA_TAG = re.compile(
    r"\{%[-+]?[ \t\r\n]{0,20}(?:if|for|set|include|extends|block|macro|import|from|raw|with|call|filter|el(?:se|if)"
    r"|end[a-z]+|chat|message|insert|completion)\b"
)
_JINJA_COMMENT = re.compile(r"\{#[^#{}]{0,2000}#\}")
_DOUBLE = re.compile(r"\{\{\{?[-~]?([^{}\r\n]{1,300}?)[-~]?\}?\}\}")
_MUSTACHE = re.compile(
    r"[ \t]*(?:[&$@#/^>!]?[ \t]*[A-Za-z_$@][\w.$@:-]*|[#/^>!].*|else.*|role[ \t].*"
    r"|[A-Za-z_]\w*(?:[ \t]+[$\w.=\"']+)+)[ \t]*"
)
_JINJA_EXPRESSION = re.compile(
    r"[ \t]*[A-Za-z_(\[].*[|(\[].*|[ \t]*[A-Za-z_][\w.]*[ \t]+(?:if|or|and|not|is|~|\+)[ \t].*"
)
_FIELD = re.compile(
    r"\\[A-Za-z]+(?:\{[^{}\r\n]{0,200}\})+"  # LaTeX, passed over
    r"|(?<![{$\\])\{([A-Za-z_]\w*(?:\.\w+|\[\w+\])*)(?:![rsa])?(?::(?:[-<>=^+#,.\w%]|\{\w{0,40}\}){0,12})?\}(?!\})"
)
_BRACES = re.compile(r"\{\{|\}\}|\{[A-Za-z_][\w.\[\]]*(?:![rsa])?(?::(?:[^{}\r\n]|\{\w{0,40}\}){0,40})?\}|[{}]")
_KERNEL = re.compile(r"[ \t]*(?:[A-Za-z_][\w.]*[ \t]+)?\$[A-Za-z_]\w*[ \t]*|[ \t]*'[^']*'[ \t]*")
_SHELL = "HOME|PATH|PWD|USER|SHELL|TMPDIR|EDITOR|LANG|TERM|OLDPWD|HOSTNAME"
_DOLLAR = re.compile(rf"(?<![\w$\\])\$(?:\{{(?!(?:{_SHELL})\}})[A-Za-z_]\w*\}}|[a-z_]\w+(?!\w|-\w))")
_ARGUMENTS = re.compile(r"\$ARGUMENTS\b|\$\{input:[A-Za-z_]")
_FENCE = re.compile(r"[ \t]*(?:```|~~~)[ \t]*(\w*)")
_CODE = re.compile(
    r"bash|c|cpp|cs|csharp|css|go|html|java|javascript|js|jsx|kotlin|php|py|python|rb|ruby|rust|sh|shell|svelte|swift|ts"
    r"|tsx|typescript|vue"
)
_INLINE = re.compile(r"`[^`\r\n]{1,200}`")
_LONE = re.compile(r"[ \t]*(?:\{{1,3}[^{}\r\n]{1,80}\}{1,3}|\$\{?\w+\}?)[ \t]*")


def choose(text: str) -> str:
    """The dialect: ``jinja``, ``liquid``, ``mustache``, ``semantic-kernel``, ``format``, ``arguments``, ``dollar`` or
    ``plain``."""
    if _LIQUID_TAG.search(text) or _LIQUID_FILTER.search(text):
        return "liquid"
    if _JINJA_TAG.search(text) or _JINJA_COMMENT.search(text):
        return "jinja"
    prose = _prose(text) if "`" in text or "~~~" in text else text
    doubled = [found.group(1) for found in _DOUBLE.finditer(prose)] if "{{" in prose else []
    mustache = any(_MUSTACHE.fullmatch(inner) for inner in doubled)
    jinja = any(_JINJA_EXPRESSION.fullmatch(inner) and not _MUSTACHE.fullmatch(inner) for inner in doubled)
    fields = "{" in prose and any(found.group(1) for found in _FIELD.finditer(prose))
    if jinja or mustache:
        if fields and all(found.group() not in ("{", "}") for found in _BRACES.finditer(text)):
            return "format"  # a str.format text, in which doubled braces are escapes
        if jinja:
            return "jinja"
        return "semantic-kernel" if all(_KERNEL.fullmatch(inner) for inner in doubled) else "mustache"
    if fields:
        return "plain" if _spoken_of(_FIELD, prose, text) else "format"
    if "$" in prose and _ARGUMENTS.search(prose):
        return "arguments"
    dollars = "$" in prose and _DOLLAR.search(prose) and not _spoken_of(_DOLLAR, prose, text)
    return "dollar" if dollars else "plain"


def _spoken_of(placeholder: re.Pattern[str], prose: str, text: str) -> bool:
    """Whether a text speaks of placeholders rather than having them: most of them stand in code samples."""
    if prose is text:
        return False
    inside, everywhere = (sum(bool(each.group(0)) for each in placeholder.finditer(one)) for one in (prose, text))
    return 2 * inside < everywhere


def _prose(text: str) -> str:
    """The text without code samples, whose braces are their own. A placeholder on a line of its own counts, but not
    among lines of a programming language: there it is code, too."""
    kept: list[str] = []
    inside, language = False, ""
    lone: list[str] = []  # of the sample so far
    other = False  # whether the sample holds anything else
    for line in text.splitlines():
        fence = _FENCE.match(line)
        if fence and not inside:
            inside, language, lone, other = True, fence[1].lower(), [], False
        elif fence:
            inside = False
            kept += [] if other and _CODE.fullmatch(language) else lone
        elif not inside:
            kept.append(_INLINE.sub(" ", line))
        elif _LONE.fullmatch(line):
            lone.append(line)
        else:
            other = other or bool(line.strip())
    return "\n".join(kept if not inside else kept + lone)


def samples(text: str) -> tuple[str, str]:
    """What stands in code samples that name their language, and the rest without code within lines."""
    inside: list[str] = []
    outside: list[str] = []
    language: str | None = None  # of the sample that is open, "" if it names none
    for line in text.splitlines():
        fence = _FENCE.match(line)
        if fence:
            language = fence[1] if language is None else None
        elif language:
            inside.append(line)
        else:
            outside.append(_INLINE.sub(" ", line))
    return "\n".join(inside), "\n".join(outside)


def named(name: str) -> str:
    """The dialect that a file names (`template_format: jinja2`), or nothing for an unknown one."""
    return DIALECTS.get(name.strip().lower(), "")
