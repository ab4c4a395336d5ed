"""How a text is sent: the SDKs, and the shapes in which their requests are written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.oracle.assemblies import RULES


@dataclass(frozen=True, slots=True)
class Sent:
    """`body` are the lines of `answer` that send; `module` lines come before it, `asynchronous` makes it a coroutine."""

    body: tuple[str, ...]
    imports: tuple[str, ...]
    module: tuple[str, ...] = ()
    asynchronous: bool = False


@dataclass(frozen=True, slots=True)
class Sdk:
    """`family` names the distribution under test; `write` gets the expressions of the system and of the user text.

    `keeps_conversation` says that the SDK's agent sends the same system text again with each step.
    """

    name: str
    family: str
    write: Callable[[str, str], Sent]

    @property
    def keeps_conversation(self) -> bool:
        return self.name in ("langchain_agent", "genai_chat") or self.family in ("pydantic-ai", "openai-agents")

    @property
    def needs_long_text(self) -> bool:
        """Whether the provider caches nothing that is as short as the usual text; `genai_short` sends that."""
        return self.family == "google-genai" and self.name != "genai_short"


_OPENAI = "from openai import OpenAI"
_CLIENT = ("client = OpenAI()",)


def _chat(system: str, user: str, role: str = "system") -> tuple[str, ...]:
    return (
        "messages=[",
        f'    {{"role": "{role}", "content": {system}}},',
        f'    {{"role": "user", "content": {user}}},',
        "],",
    )


def _call(head: str, *arguments: str, tail: str = ")") -> tuple[str, ...]:
    return (head, *(f"    {each}" for each in arguments), tail)


def openai_chat(system: str, user: str) -> Sent:
    return Sent(
        (
            *_call("reply = client.chat.completions.create(", 'model="gpt-4o",', *_chat(system, user)),
            "return reply.choices[0].message.content",
        ),
        (_OPENAI,),
        _CLIENT,
    )


def openai_developer(system: str, user: str) -> Sent:
    return Sent(
        (*_call("return client.chat.completions.create(", 'model="gpt-4.1",', *_chat(system, user, "developer")),),
        (_OPENAI,),
        _CLIENT,
    )


def openai_async(system: str, user: str) -> Sent:
    lines = _call("reply = await client.chat.completions.create(", 'model="gpt-4o-mini",', *_chat(system, user))
    return Sent(
        ("client = AsyncOpenAI()", *lines, "return reply.choices[0].message.content"),
        ("from openai import AsyncOpenAI",),
        (),
        True,
    )


def openai_stream(system: str, user: str) -> Sent:
    lines = _call("chunks = client.chat.completions.create(", 'model="gpt-4o",', *_chat(system, user), "stream=True,")
    return Sent(
        (*lines, 'return "".join(each.choices[0].delta.content or "" for each in chunks if each.choices)'),
        (_OPENAI,),
        _CLIENT,
    )


def openai_stream_helper(system: str, user: str) -> Sent:
    lines = _call("with client.chat.completions.stream(", 'model="gpt-4o",', *_chat(system, user), tail=") as stream:")
    return Sent((*lines, "    return stream.get_final_completion()"), (_OPENAI,), _CLIENT)


def openai_parse(system: str, user: str) -> Sent:
    lines = _call(
        "return client.chat.completions.parse(", 'model="gpt-4o",', *_chat(system, user), "response_format=Reply,"
    )
    return Sent(
        lines,
        (_OPENAI, "from pydantic import BaseModel"),
        ("class Reply(BaseModel):", "    answer: str", "", "", *_CLIENT),
    )


def openai_options(system: str, user: str) -> Sent:
    """The request as a dict that is passed on."""
    lines = (
        'options = {"model": "gpt-4o", "temperature": 0}',
        f'options["messages"] = [{{"role": "system", "content": {system}}}]',
    )
    more = (
        f'options["messages"].append({{"role": "user", "content": {user}}})',
        "return client.chat.completions.create(**options)",
    )
    return Sent((*lines, *more), (_OPENAI,), _CLIENT)


def openai_appended(system: str, user: str) -> Sent:
    lines = (
        f'messages = [{{"role": "system", "content": {system}}}]',
        f'messages.append({{"role": "user", "content": {user}}})',
    )
    return Sent(
        (*lines, 'return client.chat.completions.create(model="gpt-4o", messages=messages)'), (_OPENAI,), _CLIENT
    )


def openai_inserted(system: str, user: str) -> Sent:
    lines = (
        f'messages = [{{"role": "user", "content": {user}}}]',
        f'messages.insert(0, {{"role": "system", "content": {system}}})',
    )
    return Sent(
        (*lines, 'return client.chat.completions.create(model="gpt-4o", messages=messages)'), (_OPENAI,), _CLIENT
    )


def openai_wrapper(system: str, user: str) -> Sent:
    lines = (
        "def ask(system, user):",
        '    messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]',
        '    return client.chat.completions.create(model="gpt-4o", messages=messages)',
    )
    return Sent((f"return ask({system}, {user})",), (_OPENAI,), (*_CLIENT, "", "", *lines))


def openai_assistant(system: str, user: str) -> Sent:
    """An object that keeps its client and sends."""
    lines = (
        "class Assistant:",
        "    def __init__(self):",
        "        self.client = OpenAI()",
        "",
        "    def ask(self, system, user):",
        "        return self.client.chat.completions.create(",
        '            model="gpt-4o",',
        '            messages=[{"role": "system", "content": system}, {"role": "user", "content": user}],',
        "        )",
    )
    return Sent((f"return Assistant().ask({system}, {user})",), (_OPENAI,), lines)


_TURNS = (
    '    {"role": "user", "content": "Where is my voucher?"},',
    '    {"role": "assistant", "content": "It was sent to you by mail on the day of the order."},',
)


def openai_examples(system: str, user: str) -> Sent:
    """Turns written by hand stand between the system text and the question."""
    lines = _call(
        "return client.chat.completions.create(",
        'model="gpt-4o",',
        "messages=[",
        f'    {{"role": "system", "content": {system}}},',
        *_TURNS,
        f'    {{"role": "user", "content": {user}}},',
        "],",
    )
    return Sent(lines, (_OPENAI,), _CLIENT)


def openai_blocks(system: str, user: str) -> Sent:
    """Content as a list of parts."""
    lines = _call(
        "return client.chat.completions.create(",
        'model="gpt-4o",',
        "messages=[",
        f'    {{"role": "system", "content": [{{"type": "text", "text": {system}}}]}},',
        f'    {{"role": "user", "content": [{{"type": "text", "text": {user}}}]}},',
        "],",
    )
    return Sent(lines, (_OPENAI,), _CLIENT)


def openai_two_systems(system: str, user: str) -> Sent:
    """The changing text in a message of its own, the rules in the next."""
    lines = _call(
        "return client.chat.completions.create(",
        'model="gpt-4o",',
        "messages=[",
        f'    {{"role": "system", "content": {system}}},',
        f'    {{"role": "system", "content": {RULES}}},',
        f'    {{"role": "user", "content": {user}}},',
        "],",
    )
    return Sent(lines, (_OPENAI,), _CLIENT)


_TOOL = (
    "TOOLS = [",
    "    {",
    '        "type": "function",',
    '        "function": {',
    '            "name": "find_parcel",',
    '            "description": "Finds a parcel by its number.",',
    '            "parameters": {"type": "object", "properties": {"number": {"type": "string"}}, "required": ["number"]},',
    "        },",
    "    }",
    "]",
)


def openai_tools(system: str, user: str) -> Sent:
    lines = _call("return client.chat.completions.create(", 'model="gpt-4o",', "tools=TOOLS,", *_chat(system, user))
    return Sent(lines, (_OPENAI,), (*_CLIENT, *_TOOL))


def openai_tool_text(system: str, user: str) -> Sent:
    """The text describes a tool."""
    lines = (
        f'about = {{"name": "find_parcel", "description": {system}, "parameters": {{"type": "object", "properties": {{}}}}}}',
        *_call(
            "return client.chat.completions.create(",
            'model="gpt-4o",',
            'tools=[{"type": "function", "function": about}],',
            *_chat(RULES, user),
        ),
    )
    return Sent(lines, (_OPENAI,), _CLIENT)


def openai_question(system: str, user: str) -> Sent:
    """The text stands in the newest turn."""
    lines = _call(
        "return client.chat.completions.create(", 'model="gpt-4o",', *_chat(RULES, f'{system} + "\\n" + {user}')
    )
    return Sent(lines, (_OPENAI,), _CLIENT)


def openai_newest_turn(system: str, user: str) -> Sent:
    """The text stands in the newest turn, behind earlier ones."""
    lines = _call(
        "return client.chat.completions.create(",
        'model="gpt-4o",',
        "messages=[",
        f'    {{"role": "system", "content": {RULES}}},',
        *_TURNS,
        f'    {{"role": "user", "content": {system} + "\\n" + {user}}},',
        "],",
    )
    return Sent(lines, (_OPENAI,), _CLIENT)


def openai_metadata(system: str, user: str) -> Sent:
    """The text goes along, but not to the model."""
    lines = _call(
        "return client.chat.completions.create(",
        'model="gpt-4o",',
        *_chat(RULES, user),
        f'metadata={{"note": ({system})[:60]}},',
    )
    return Sent(lines, (_OPENAI,), _CLIENT)


def openai_key(system: str, user: str) -> Sent:
    """The text decides which machines share a cache."""
    lines = _call(
        "return client.chat.completions.create(",
        'model="gpt-4o",',
        *_chat(RULES, user),
        f"prompt_cache_key=hashlib.sha256(({system}).encode()).hexdigest(),",
    )
    return Sent(lines, (_OPENAI, "import hashlib"), _CLIENT)


def openai_realtime(system: str, user: str) -> Sent:
    """The set-up of a realtime session, for which a browser gets a key."""
    lines = _call(
        "return client.realtime.client_secrets.create(",
        "session={",
        '    "type": "realtime",',
        '    "model": "gpt-realtime",',
        f'    "instructions": {system},',
        '    "truncation": {"type": "retention_ratio", "retention_ratio": 0.8},',
        "}",
    )
    return Sent(lines, (_OPENAI,), _CLIENT)


def openai_responses(system: str, user: str) -> Sent:
    lines = _call("reply = client.responses.create(", 'model="gpt-4o",', f"instructions={system},", f"input={user},")
    return Sent((*lines, "return reply.output_text"), (_OPENAI,), _CLIENT)


def openai_responses_items(system: str, user: str) -> Sent:
    lines = _call("return client.responses.create(", 'model="gpt-4o",', *_chat(system, user, "developer"))
    return Sent(tuple(each.replace("messages=[", "input=[") for each in lines), (_OPENAI,), _CLIENT)


def openai_responses_stream(system: str, user: str) -> Sent:
    lines = _call(
        "with client.responses.stream(",
        'model="gpt-4o",',
        f"instructions={system},",
        f"input={user},",
        tail=") as stream:",
    )
    return Sent((*lines, "    return stream.get_final_response()"), (_OPENAI,), _CLIENT)


def openai_responses_parse(system: str, user: str) -> Sent:
    lines = _call(
        "return client.responses.parse(",
        'model="gpt-4o",',
        f"instructions={system},",
        f"input={user},",
        "text_format=Reply,",
    )
    return Sent(
        lines,
        (_OPENAI, "from pydantic import BaseModel"),
        ("class Reply(BaseModel):", "    answer: str", "", "", *_CLIENT),
    )


def azure_chat(system: str, user: str) -> Sent:
    lines = _call("return client.chat.completions.create(", 'model="gpt-4o",', *_chat(system, user))
    return Sent(lines, ("from openai import AzureOpenAI",), ("client = AzureOpenAI()",))


_ANTHROPIC = "from anthropic import Anthropic"
_ANTHROPIC_CLIENT = ("client = Anthropic()",)
_CLAUDE = ('model="claude-sonnet-4-5",', "max_tokens=500,")
_MARK = '"cache_control": {"type": "ephemeral"}'


def _user(user: str) -> str:
    return f'messages=[{{"role": "user", "content": {user}}}],'


def anthropic_text(system: str, user: str) -> Sent:
    lines = _call("reply = client.messages.create(", *_CLAUDE, f"system={system},", _user(user))
    return Sent((*lines, "return reply.content[0].text"), (_ANTHROPIC,), _ANTHROPIC_CLIENT)


def anthropic_marked(system: str, user: str) -> Sent:
    block = f'system=[{{"type": "text", "text": {system}, {_MARK}}}],'
    return Sent(_call("return client.messages.create(", *_CLAUDE, block, _user(user)), (_ANTHROPIC,), _ANTHROPIC_CLIENT)


def anthropic_before_mark(system: str, user: str) -> Sent:
    """The text in a block of its own, the mark on the rules behind it."""
    blocks = (
        "system=[",
        f'    {{"type": "text", "text": {system}}},',
        f'    {{"type": "text", "text": {RULES}, {_MARK}}},',
        "],",
    )
    return Sent(
        _call("return client.messages.create(", *_CLAUDE, *blocks, _user(user)), (_ANTHROPIC,), _ANTHROPIC_CLIENT
    )


def anthropic_behind_mark(system: str, user: str) -> Sent:
    """The mark on the rules, the text behind it."""
    blocks = (
        "system=[",
        f'    {{"type": "text", "text": {RULES}, {_MARK}}},',
        f'    {{"type": "text", "text": {system}}},',
        "],",
    )
    return Sent(
        _call("return client.messages.create(", *_CLAUDE, *blocks, _user(user)), (_ANTHROPIC,), _ANTHROPIC_CLIENT
    )


def anthropic_stream(system: str, user: str) -> Sent:
    lines = _call("with client.messages.stream(", *_CLAUDE, f"system={system},", _user(user), tail=") as stream:")
    return Sent((*lines, "    return stream.get_final_text()"), (_ANTHROPIC,), _ANTHROPIC_CLIENT)


def anthropic_async(system: str, user: str) -> Sent:
    lines = _call("reply = await AsyncAnthropic().messages.create(", *_CLAUDE, f"system={system},", _user(user))
    return Sent((*lines, "return reply.content[0].text"), ("from anthropic import AsyncAnthropic",), (), True)


def anthropic_question(system: str, user: str) -> Sent:
    lines = _call("return client.messages.create(", *_CLAUDE, f"system={RULES},", _user(f'{system} + "\\n" + {user}'))
    return Sent(lines, (_ANTHROPIC,), _ANTHROPIC_CLIENT)


def anthropic_newest_turn(system: str, user: str) -> Sent:
    """The text stands in the newest turn, behind earlier ones."""
    question = f'    {{"role": "user", "content": {system} + "\\n" + {user}}},'
    turns = ("messages=[", *_TURNS, question, "],")
    return Sent(
        _call("return client.messages.create(", *_CLAUDE, f"system={RULES},", *turns), (_ANTHROPIC,), _ANTHROPIC_CLIENT
    )


def litellm_completion(system: str, user: str) -> Sent:
    lines = _call("return litellm.completion(", 'model="openai/gpt-4o",', *_chat(system, user))
    return Sent(lines, ("import litellm",))


def litellm_async(system: str, user: str) -> Sent:
    lines = _call("return await acompletion(", 'model="openai/gpt-4o",', *_chat(system, user))
    return Sent(lines, ("from litellm import acompletion",), (), True)


def litellm_anthropic(system: str, user: str) -> Sent:
    lines = _call("return litellm.completion(", 'model="anthropic/claude-sonnet-4-5",', *_chat(system, user))
    return Sent(lines, ("import litellm",))


_GENAI = ("from google import genai", "from google.genai import types")


def genai_generate(system: str, user: str) -> Sent:
    config = f"config=types.GenerateContentConfig(system_instruction={system}),"
    lines = _call("return client.models.generate_content(", 'model="gemini-2.5-flash",', f"contents={user},", config)
    return Sent(lines, _GENAI, ("client = genai.Client()",))


def genai_stream(system: str, user: str) -> Sent:
    config = f'config={{"system_instruction": {system}}},'
    lines = _call(
        "chunks = client.models.generate_content_stream(", 'model="gemini-2.5-flash",', f"contents={user},", config
    )
    return Sent(
        (*lines, 'return "".join(each.text or "" for each in chunks)'), _GENAI[:1], ("client = genai.Client()",)
    )


def genai_chat(system: str, user: str) -> Sent:
    config = f"config=types.GenerateContentConfig(system_instruction={system}),"
    lines = _call("chat = client.chats.create(", 'model="gemini-2.5-flash",', config)
    return Sent((*lines, f"return chat.send_message({user}).text"), _GENAI, ("client = genai.Client()",))


def genai_short(system: str, user: str) -> Sent:
    """A request that is too short to be cached whatever stands in it."""
    return genai_generate(system, user)


_BEDROCK = ('client = boto3.client("bedrock-runtime", region_name="eu-central-1")',)
_NOVA = 'modelId="anthropic.claude-sonnet-4-5-20250929-v1:0",'


def _turn(user: str) -> str:
    return f'messages=[{{"role": "user", "content": [{{"text": {user}}}]}}],'


def bedrock_converse(system: str, user: str) -> Sent:
    lines = _call("return client.converse(", _NOVA, f'system=[{{"text": {system}}}],', _turn(user))
    return Sent(lines, ("import boto3",), _BEDROCK)


def bedrock_marked(system: str, user: str) -> Sent:
    blocks = f'system=[{{"text": {system}}}, {{"cachePoint": {{"type": "default"}}}}],'
    return Sent(_call("return client.converse(", _NOVA, blocks, _turn(user)), ("import boto3",), _BEDROCK)


def bedrock_stream(system: str, user: str) -> Sent:
    lines = _call("reply = client.converse_stream(", _NOVA, f'system=[{{"text": {system}}}],', _turn(user))
    return Sent((*lines, 'return list(reply["stream"])'), ("import boto3",), _BEDROCK)


_LANGCHAIN = (
    "from langchain_core.messages import HumanMessage, SystemMessage",
    "from langchain_openai import ChatOpenAI",
)
_MODEL = ('llm = ChatOpenAI(model="gpt-4o")',)


def langchain_messages(system: str, user: str) -> Sent:
    lines = (
        f"messages = [SystemMessage(content={system}), HumanMessage(content={user})]",
        "return llm.invoke(messages).content",
    )
    return Sent(lines, _LANGCHAIN, _MODEL)


def langchain_tuples(system: str, user: str) -> Sent:
    return Sent((f'return llm.invoke([("system", {system}), ("human", {user})])',), _LANGCHAIN[1:], _MODEL)


def langchain_stream(system: str, user: str) -> Sent:
    lines = (
        f"messages = [SystemMessage({system}), HumanMessage({user})]",
        "return [each.content for each in llm.stream(messages)]",
    )
    return Sent(lines, _LANGCHAIN, _MODEL)


def langchain_template(system: str, user: str) -> Sent:
    """The text goes in as a variable of a chat template."""
    module = (
        'template = ChatPromptTemplate.from_messages([("system", "{instructions}"), ("human", "{question}")])',
        *_MODEL,
    )
    lines = (
        f"messages = template.format_messages(instructions={system}, question={user})",
        "return llm.invoke(messages)",
    )
    return Sent(lines, ("from langchain_core.prompts import ChatPromptTemplate", _LANGCHAIN[1]), module)


def langchain_chain(system: str, user: str) -> Sent:
    module = (
        'template = ChatPromptTemplate.from_messages([("system", "{instructions}"), ("human", "{question}")])',
        'chain = template | ChatOpenAI(model="gpt-4o")',
    )
    lines = (f'return chain.invoke({{"instructions": {system}, "question": {user}}})',)
    return Sent(lines, ("from langchain_core.prompts import ChatPromptTemplate", _LANGCHAIN[1]), module)


def langchain_anthropic(system: str, user: str) -> Sent:
    module = ('llm = ChatAnthropic(model="claude-sonnet-4-5")',)
    lines = (f"return llm.invoke([SystemMessage({system}), HumanMessage({user})])",)
    return Sent(lines, (_LANGCHAIN[0], "from langchain_anthropic import ChatAnthropic"), module)


def langchain_agent(system: str, user: str) -> Sent:
    lines = (
        f'agent = create_agent(ChatOpenAI(model="gpt-4o"), tools=[], system_prompt={system})',
        f'return agent.invoke({{"messages": [{{"role": "user", "content": {user}}}]}})',
    )
    return Sent(lines, ("from langchain.agents import create_agent", _LANGCHAIN[1]))


def pydantic_ai_instructions(system: str, user: str) -> Sent:
    lines = (f'agent = Agent("openai-chat:gpt-4o", instructions={system})', f"return agent.run_sync({user}).output")
    return Sent(lines, ("from pydantic_ai import Agent",))


def pydantic_ai_system(system: str, user: str) -> Sent:
    lines = (f'agent = Agent("openai-chat:gpt-4o", system_prompt={system})', f"return (await agent.run({user})).output")
    return Sent(lines, ("from pydantic_ai import Agent",), (), True)


def pydantic_ai_decorator(system: str, user: str) -> Sent:
    lines = (
        'agent = Agent("openai-chat:gpt-4o")',
        "",
        "@agent.instructions",
        "def instructions() -> str:",
        f"    return {system}",
        "",
        f"return agent.run_sync({user}).output",
    )
    return Sent(lines, ("from pydantic_ai import Agent",))


def agents_instructions(system: str, user: str) -> Sent:
    lines = (
        f'agent = Agent(name="Post", model="gpt-4o", instructions={system})',
        f"return Runner.run_sync(agent, {user}).final_output",
    )
    return Sent(lines, ("from agents import Agent, Runner",))


def agents_callable(system: str, user: str) -> Sent:
    lines = (
        "def instructions(context, agent):",
        f"    return {system}",
        "",
        'agent = Agent(name="Post", model="gpt-4o", instructions=instructions)',
        f"return (await Runner.run(agent, {user})).final_output",
    )
    return Sent(lines, ("from agents import Agent, Runner",), (), True)


_LLAMA = ("from llama_index.core.llms import ChatMessage", "from llama_index.llms.openai import OpenAI")


def _llama(system: str, user: str) -> str:
    return f'messages = [ChatMessage(role="system", content={system}), ChatMessage(role="user", content={user})]'


def llama_index_chat(system: str, user: str) -> Sent:
    return Sent(
        (_llama(system, user), "return llm.chat(messages).message.content"), _LLAMA, ('llm = OpenAI(model="gpt-4o")',)
    )


def llama_index_stream(system: str, user: str) -> Sent:
    return Sent(
        (_llama(system, user), "return [each.delta for each in llm.stream_chat(messages)]"),
        _LLAMA,
        ('llm = OpenAI(model="gpt-4o")',),
    )


_FAMILIES = {
    "openai": "openai", "azure": "openai", "anthropic": "anthropic", "litellm": "litellm", "genai": "google-genai",
    "bedrock": "boto3", "langchain": "langchain", "pydantic": "pydantic-ai", "agents": "openai-agents", "llama": "llama-index",
}  # fmt: skip

SDKS: dict[str, Sdk] = {
    each.__name__: Sdk(each.__name__, _FAMILIES[each.__name__.partition("_")[0]], each)
    for each in (
        openai_chat, openai_developer, openai_async, openai_stream, openai_stream_helper, openai_parse, openai_options,
        openai_appended, openai_inserted, openai_wrapper, openai_assistant, openai_examples, openai_blocks, openai_two_systems,
        openai_tools, openai_tool_text, openai_question, openai_metadata, openai_key, openai_realtime, openai_responses, openai_responses_items,
        openai_responses_stream, openai_responses_parse, azure_chat, anthropic_text, anthropic_marked, anthropic_before_mark,
        anthropic_behind_mark, anthropic_stream, anthropic_async, anthropic_question, litellm_completion, litellm_async,
        litellm_anthropic, genai_generate, genai_stream, genai_chat, genai_short, bedrock_converse, bedrock_marked, bedrock_stream,
        langchain_messages, langchain_tuples, langchain_stream, langchain_template, langchain_chain, langchain_anthropic,
        langchain_agent, pydantic_ai_instructions, pydantic_ai_system, pydantic_ai_decorator, agents_instructions, agents_callable,
        llama_index_chat, llama_index_stream, openai_newest_turn, anthropic_newest_turn,
    )
}  # fmt: skip
FAMILIES = tuple(dict.fromkeys(each.family for each in SDKS.values()))
