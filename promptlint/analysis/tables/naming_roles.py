"""Whose text a variable or function holds, by its name."""

from __future__ import annotations

import ast
import re
from functools import lru_cache

from promptlint.analysis.syntax.trees import remembered
from promptlint.model import Role

_SYSTEM = re.compile(
    r"(?:^|_)(?:sys(?:tem)?|developer)_?(?:prompt|message|msg|instructions?|text|content|template)s?(?:_|$)"
    r"|(?:^|_)instructions?$|^system$"
)
_QUESTION = re.compile(r"_*(?:is|has|should|can|use|supports?|with)_")  # a flag, or a function that answers yes or no
_PROMPT = re.compile(r"(?:^|_)prompt(?:_text|_template|_str)?$")
_TOOLS = re.compile(
    r"(?:^|_)tools?$|(?:^|_)(?:tool|function)_?(?:schemas?|definitions?|defs?|specs?|declarations?|params)$"
)
_TOOL_CLASS = re.compile(r"(?:^|[a-z])(?:Tool(?:Param|Spec|Definition|Def|Schema)?|FunctionDeclaration)$")
_LOOKS_UP = re.compile(r"_*(?:search|find|match|look_?up|query|rank|score|suggest|recommend)")
_LISTS = frozenset({"list", "List", "Sequence", "Iterable", "tuple", "Tuple"})
_WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def tools_name(name: str) -> bool:
    """Whether a variable or function holds tool definitions, by its name (``get_tools``, ``TOOL_SCHEMAS``)."""
    return _TOOLS.search(_WORDS.sub("_", name).lower()) is not None


def tool_class(name: str) -> bool:
    """Whether a class describes a tool, by its name (``BaseTool``, ``ToolSpec``)."""
    return _TOOL_CLASS.search(name) is not None


def tools_annotation(annotation: ast.expr) -> bool:
    """Whether an annotation names a list of tools, alone or in a tuple."""
    match annotation:
        case ast.Constant(value=str(text)):
            try:
                return tools_annotation(ast.parse(text, mode="eval").body)
            except (SyntaxError, RecursionError, ValueError):
                return False
        case ast.Subscript(value=ast.Name(id="tuple" | "Tuple"), slice=ast.Tuple(elts=items)):
            return any(tools_annotation(each) for each in items)
        case ast.Subscript(value=outer, slice=inner):
            return _last_name(outer) in _LISTS and tool_class(_last_name(inner))
        case _:
            return False


@remembered
def says_tools(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a function gives tool definitions, by its name or by what it is annotated to return; one that looks some
    up gives them to whoever asked."""
    if tools_name(node.name):
        return True
    return node.returns is not None and tools_annotation(node.returns) and not _LOOKS_UP.match(node.name)


def _last_name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.Constant(value=str(name)):
            return name
        case _:
            return ""


SYSTEM_NAMES = frozenset(
    {"system", "system_prompt", "system_message", "system_text", "system_instruction", "system_instructions"}
    | {"instructions", "sys_prompt"}
)
TURN_NAMES = frozenset(
    {"messages", "msgs", "history", "chat_history", "message_history", "conversation", "conversation_history", "turns"}
)


def hands_prompt(node: ast.AST) -> bool:
    """Whether a call is handed a system text and a conversation, by the names of what it takes; a mapping just so."""
    match node:
        case ast.Call(args=args, keywords=keywords):
            if len(args) + len(keywords) < 2:
                return False
            names = {each.arg for each in keywords} | {_last_name(each) for each in args}
        case ast.Dict(keys=keys):
            names = {_last_name(each) for each in keys if each is not None}
        case _:
            return False
    return not names.isdisjoint(SYSTEM_NAMES) and not names.isdisjoint(TURN_NAMES)


_CONVERSATION = re.compile(
    r"_*(?:(?:chat|conversation|conv|message|msg|dialog(?:ue)?|llm|ai|agent|model|in_context|context|prompt|api|openai"
    r"|anthropic|claude|gpt|gemini|ollama|user|session|full|all|working|short_term|memory|thread|base|running)_)*"
    r"(?:history|histories|messages|msgs|conversations?|chat_?log|dialog(?:ue)?|turns|transcript"
    r"|(?:history|conversation|message|turn)_(?:candidates|items|entries|list|buffer|window|records|blocks))"
)


@lru_cache(maxsize=8192)
def is_conversation(name: str) -> bool:
    """Whether a variable or attribute holds the turns of a conversation, by its name (``self.chat_history``)."""
    snake = _WORDS.sub("_", name.rpartition(".")[2]).lower()
    return _CONVERSATION.fullmatch(snake) is not None


_QUESTION = re.compile(r"_*(?:is|has|have|should|needs?|can|may|was|uses?|with|without|no|skip)_")


@lru_cache(maxsize=8192)
def role_of_name(name: str) -> Role | None:
    """Whose text a variable or function holds, by its name; `None` if the name says nothing of prompts."""
    snake = _WORDS.sub("_", name).lower()
    if _QUESTION.match(snake):
        return None
    if _SYSTEM.search(snake):
        return Role.SYSTEM
    return Role.UNKNOWN if _PROMPT.search(snake) else None
