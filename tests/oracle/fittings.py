"""What stands around the text of a request: tools, their schemas and output schemas, made from a list of names.

A fitting is named by where the names come from, what is made of them, how they get there, and who sends them:
``set-tools-helper-openai``. `fittings.txt` lists those that are run by the tests; a line of it is never removed.

    python -m tests.oracle.fittings FOLDER [NAME ...]

writes them, to be read. Without a folder it counts them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tests.oracle.carriers import annotated
from tests.oracle.collection import Collection, Composed
from tests.oracle.sdks import Sdk, Sent
from tests.oracle.sources import WORDS, Source
from tests.oracle.texts import LONG_TEXT, RULES_TEXT


def _names(
    name: str, expression: str, factors: str = "", codes: str = "", imports: str = "", **more: object
) -> tuple[str, Source]:
    lines = tuple(each for each in imports.split("; ") if each)
    return name, Source(
        name, expression, lines, frozenset(factors.split()), frozenset(codes.split()), spread=True, **more  # type: ignore[arg-type]
    )  # fmt: skip


_SET = ("ENABLED = {" + ", ".join(f'"{each}"' for each in WORDS) + "}",)
_LIST = ("NAMES = [" + ", ".join(f'"{each}"' for each in WORDS) + "]",)
_SHELF = ('SHELF = Path(__file__).parent / "shelf"',)
_ORDER = "PC301 PC304"
_CHOICE = "PC302 PC303 PC305"

NAMES: dict[str, Source] = dict(
    [
        _names("set", "ENABLED", "hash", _ORDER, setup=_SET),
        _names("set_list", "list(ENABLED)", "hash", _ORDER, setup=_SET),
        _names("set_minus", 'ENABLED - {"returns"}', "hash", _ORDER, setup=_SET),
        _names("set_both", 'ENABLED | {"labels"}', "hash", _ORDER, setup=_SET),
        _names("set_of", "{each.lower() for each in NAMES}", "hash", _ORDER, setup=_LIST),
        _names("listing", "os.listdir(SHELF)", "listing", _ORDER, "import os; from pathlib import Path", setup=_SHELF),
        _names("glob", '[each.stem for each in SHELF.glob("*.md")]', "listing", _ORDER, "from pathlib import Path", setup=_SHELF),
        _names("sampled", "random.sample(NAMES, len(NAMES))", "chance", _ORDER, "import random", setup=_LIST),
        _names(
            "completed",
            "[each.result() for each in as_completed([POOL.submit(str.lower, each) for each in NAMES])]",
            "listing",
            _ORDER,
            "from concurrent.futures import ThreadPoolExecutor, as_completed",
            setup=(*_LIST, "POOL = ThreadPoolExecutor(2)"),
        ),
        _names("by_question", 'NAMES if "cancel" in question else NAMES[:4]', "what", _CHOICE, setup=_LIST, parameters=("question",)),
        _names("by_user", 'NAMES if is_admin else NAMES[:4]', "who", _CHOICE, setup=_LIST, parameters=("is_admin",), shared=True),
        _names("listed", "NAMES", setup=_LIST),
        _names("sorted", "sorted(ENABLED)", setup=_SET),
        _names("sorted_listing", "sorted(os.listdir(SHELF))", imports="import os; from pathlib import Path", setup=_SHELF),
        _names("members", "[each for each in NAMES if each in ENABLED]", setup=(*_LIST, *_SET)),
        _names("keys", "list(dict.fromkeys(NAMES))", setup=_LIST),
        _names("mapped", "list(POOL.map(str.lower, NAMES))", imports="from concurrent.futures import ThreadPoolExecutor", setup=(*_LIST, "POOL = ThreadPoolExecutor(2)")),
        _names("by_setting", 'NAMES if os.environ.get("EVERYTHING") else NAMES[:4]', imports="import os", setup=_LIST),
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """How an SDK writes a tool and an output schema, and sends them. TITLE, TEXT and SCHEMA are expressions."""

    name: str
    family: str
    imports: tuple[str, ...]
    client: str
    tool: str
    call: str
    schema: str = ""


_CHAT_TOOL = '{"type": "function", "function": {"name": TITLE, "description": TEXT, "parameters": SCHEMA}}'
_FORM = 'response_format={"type": "json_schema", "json_schema": {"name": "letter", "schema": SCHEMA}}'
_MESSAGES = 'messages=[{"role": "system", "content": RULES}, {"role": "user", "content": question}]'
SHAPES = {
    each.name: each
    for each in (
        Shape("openai", "openai", ("from openai import OpenAI",), "client = OpenAI()", _CHAT_TOOL,
              f'client.chat.completions.create(model="gpt-4o", {_MESSAGES}, GIVEN)', _FORM),
        Shape("azure", "openai", ("from openai import AzureOpenAI",), "client = AzureOpenAI()", _CHAT_TOOL,
              f'client.chat.completions.create(model="gpt-4o", {_MESSAGES}, GIVEN)', _FORM),
        Shape("responses", "openai", ("from openai import OpenAI",), "client = OpenAI()",
              '{"type": "function", "name": TITLE, "description": TEXT, "parameters": SCHEMA}',
              'client.responses.create(model="gpt-4o", instructions=RULES, input=question, GIVEN)',
              'text={"format": {"type": "json_schema", "name": "letter", "schema": SCHEMA}}'),
        Shape("anthropic", "anthropic", ("from anthropic import Anthropic",), "client = Anthropic()",
              '{"name": TITLE, "description": TEXT, "input_schema": SCHEMA}',
              'client.messages.create(model="claude-sonnet-4-5", max_tokens=500, system=RULES, messages=[{"role": "user", "content": question}], GIVEN)'),
        Shape("litellm", "litellm", ("import litellm",), "", _CHAT_TOOL,
              f'litellm.completion(model="openai/gpt-4o", {_MESSAGES}, GIVEN)', _FORM),
        Shape("bedrock", "boto3", ("import boto3",), 'client = boto3.client("bedrock-runtime", region_name="eu-central-1")',
              '{"toolSpec": {"name": TITLE, "description": TEXT, "inputSchema": {"json": SCHEMA}}}',
              'client.converse(modelId="anthropic.claude-sonnet-4-5-20250929-v1:0", system=[{"text": RULES}], messages=[{"role": "user", "content": [{"text": question}]}], GIVEN)'),
        Shape("genai", "google-genai", ("from google import genai", "from google.genai import types"), "client = genai.Client()",
              'types.FunctionDeclaration(name=TITLE, description=TEXT, parameters_json_schema=SCHEMA)',
              'client.models.generate_content(model="gemini-2.5-flash", contents=question, config=types.GenerateContentConfig(system_instruction=RULES, GIVEN))'),
        Shape("langchain", "langchain", ("from langchain_core.messages import HumanMessage, SystemMessage", "from langchain_openai import ChatOpenAI"),
              'llm = ChatOpenAI(model="gpt-4o")', _CHAT_TOOL,
              "llm.bind_tools(TOOLS).invoke([SystemMessage(RULES), HumanMessage(question)])"),
    )
}  # fmt: skip
GIVEN = {"bedrock": 'toolConfig={"tools": TOOLS}', "genai": "tools=[types.Tool(function_declarations=TOOLS)]"}
USES = "tools", "enum", "required", "schema"
CARRIERS = "inline", "local", "appended", "helper", "constant", "field", "module"


@dataclass(frozen=True)
class Fitting(Composed):
    """One program; `files` is its text."""

    names: str
    use: str
    carrier: str
    shape_name: str

    @property
    def source(self) -> Source:
        return NAMES[self.names]

    @property
    def shape(self) -> Shape:
        return SHAPES[self.shape_name]

    @property
    def sdk_name(self) -> str:
        return self.shape_name

    @property
    def family(self) -> str:
        return self.shape.family

    @property
    def sdk(self) -> Sdk:
        return Sdk(self.shape_name, self.shape.family, lambda *_: Sent((), ()))

    @property
    def pedantic(self) -> bool:
        return self.source.shared

    @property
    def valid(self) -> bool:
        """False for combinations that nobody can write down."""
        if self.source.parameters and self.carrier in ("constant", "field", "module"):
            return False
        if self.source.factors == {"chance"} and self.carrier in ("constant", "module"):  # made once in a process
            return False
        return self.use != "schema" or bool(self.shape.schema)

    def _made(self, names: str) -> tuple[str, list[str], list[str]]:
        """The argument that is sent, and lines of the module and of the function that it needs."""
        shape, plain = self.shape, '{"type": "object", "properties": {"number": {"type": "string"}}}'
        fields = '{each: {"type": "string"} for each in sorted(NAMES_OF)}'.replace("NAMES_OF", names)
        schema = {
            "tools": plain,
            "enum": f'{{"type": "object", "properties": {{"kind": {{"type": "string", "enum": {_listed(names)}}}}}}}',
            "required": f'{{"type": "object", "properties": {fields}, "required": {_listed(names)}}}',
            "schema": f'{{"type": "object", "properties": {{"kind": {{"type": "string", "enum": {_listed(names)}}}}}}}',
        }[self.use]
        if self.use == "schema":
            return shape.schema.replace("SCHEMA", schema), [], []
        one = shape.tool.replace("SCHEMA", schema)
        names = f"({names})" if " if " in names and not names.startswith("[") else names
        if self.use != "tools":
            tools = "[" + one.replace("TITLE", '"find"').replace("TEXT", '"Finds a paper."') + "]"
            return self._given(tools), [], []
        one = one.replace("TITLE", 'each.partition(".")[0]').replace("TEXT", 'f"Finds {each}."')
        if self.carrier == "appended":
            return self._given("tools"), [], ["tools = []", f"for each in {names}:", f"    tools.append({one})"]
        return self._given(f"[{one} for each in {names}]"), [], []

    def _given(self, tools: str) -> str:
        return GIVEN.get(self.shape_name, "tools=TOOLS").replace("TOOLS", tools)

    @cached_property
    def files(self) -> dict[str, str]:
        """The text of each file, by its path in the program's folder."""
        source, shape = self.source, self.shape
        parameters = [each for each in source.parameters if each != "question"]
        signature = ", ".join(annotated(each) for each in ("question", *parameters))
        names, module, local, imports, other = source.expression, list(source.setup), [], [*source.imports], ""
        match self.carrier:
            case "local":
                local, names = [f"names = {names}"], "names"
            case "helper":
                asked = ", ".join(annotated(each) for each in source.parameters)
                module += ["", "", f"def chosen({asked}):", f"    return {names}"]
                names = f"chosen({', '.join(source.parameters)})"
            case "constant":
                module.append(f"CHOSEN = {names}")
                names = "CHOSEN"
            case "field":
                module += [
                    "",
                    "",
                    "class Desk:",
                    "    def __init__(self):",
                    f"        self.names = {names}",
                    "",
                    "",
                    "desk = Desk()",
                ]
                names = "desk.names"
            case "module":
                other = "\n".join([*imports, "", *module, f"CHOSEN = {names}", ""]).lstrip("\n")
                imports, module, names = ["from chosen import CHOSEN"], [], "CHOSEN"
            case _:
                pass
        given, _, more = self._made(names)
        call = shape.call.replace("GIVEN", given).replace("TOOLS", given.removeprefix("tools="))
        text = LONG_TEXT if shape.family == "google-genai" else RULES_TEXT
        lines = [f'"""{self.name}"""', *sorted({*imports, *shape.imports}), "", f'RULES = """{text}"""', *module]
        lines += [*([shape.client] if shape.client else []), "", "", f"def answer({signature}):"]
        lines += [f"    {each}" for each in (*local, *more, f"return {call}")]
        files = {"app.py": "\n".join([*lines, ""])}
        files |= {"chosen.py": other} if other else {}
        if any("SHELF" in each for each in source.setup):
            files |= {f"shelf/{word}.md": f"# {word}\n" for word in WORDS}
        return files


def _listed(names: str) -> str:
    return names if names.startswith(("list(", "sorted(", "[")) else f"list({names})"


def covering() -> Iterator[Fitting]:
    """Fittings in which each source of names occurs with each use, and all carriers and SDKs occur often."""
    carriers, shapes = list(CARRIERS), list(SHAPES)
    for at, names in enumerate(NAMES):
        for number, use in enumerate(USES):
            for step in range(len(carriers) * len(shapes)):
                carrier = carriers[(at * 2 + number * 3 + step) % len(carriers)]
                found = Fitting(names, use, carrier, shapes[(at * 3 + number * 5 + step) % len(shapes)])
                if found.valid:
                    yield found
                    break


FITTINGS = Collection(
    "fittings",
    "fittings.txt",
    Fitting,
    (tuple(NAMES), USES, CARRIERS, tuple(SHAPES)),
    (
        ("names are", lambda each: each.names),
        ("made into", lambda each: each.use),
        ("carried by", lambda each: each.carrier),
        ("sent by", lambda each: each.shape_name),
    ),
)

if __name__ == "__main__":
    FITTINGS.command(sys.argv[1:])
