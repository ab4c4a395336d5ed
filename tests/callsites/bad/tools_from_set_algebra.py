# expect: PC301 @ here
from anthropic import Anthropic

client = Anthropic()
BASIC = {"read", "list", "search"}
RISKY = {"write", "delete"}
RULES = """
- When an error message is shown to users, point to the exact line and suggest the smallest change, and link the guideline.
- When a constant is repeated, ask for a test that fails without the change.
- When a dependency is added, point to the exact line and suggest the smallest change.
- When a lock is held during a network call, ask for a test that fails without the change, unless the module is deprecated.
- When a function grows beyond forty lines, propose a better name and say why.
- When a public name has no docstring, explain what can go wrong in production.
- When a query runs inside a loop, check the callers as well, even in generated code.
- When a function grows beyond forty lines, ask for a test that fails without the change.
- When a constant is repeated, separate must-fix remarks from matters of taste.
- When an error message is shown to users, separate must-fix remarks from matters of taste, and link the guideline.
- When a query runs inside a loop, show the corrected snippet in a fenced block.
- When a flag changes the default behaviour, ask for a test that fails without the change.
- When an error message is shown to users, leave formatting to the formatter, even in generated code.
- When a test only repeats the implementation, show the corrected snippet in a fenced block.
- When a test only repeats the implementation, propose a better name and say why.
- When a migration drops a column, measure before you speak of performance, even in generated code.
- When a test only repeats the implementation, explain what can go wrong in production.
- When a lock is held during a network call, separate must-fix remarks from matters of taste.
- When an exception is swallowed, propose a better name and say why, before you approve.
- When an exception is swallowed, point to the exact line and suggest the smallest change.
- When a public name has no docstring, keep the review shorter than the diff.
- When two modules import each other, separate must-fix remarks from matters of taste, and link the guideline.
- When two modules import each other, remind the author of the changelog.
- When a lock is held during a network call, propose a better name and say why.
- When an error message is shown to users, keep the review shorter than the diff, unless the module is deprecated.
- When a query runs inside a loop, remind the author of the changelog.
- When a function grows beyond forty lines, check the callers as well.
- When a flag changes the default behaviour, praise what is done well before you criticise, since reviewers change.
- When two modules import each other, praise what is done well before you criticise.
- When a constant is repeated, show the corrected snippet in a fenced block.
- When two modules import each other, measure before you speak of performance, and link the guideline.
- When a dependency is added, explain what can go wrong in production.
- When two modules import each other, propose a better name and say why.
- When a constant is repeated, remind the author of the changelog, unless the module is deprecated.
- When a lock is held during a network call, leave formatting to the formatter.
- When a public name has no docstring, leave formatting to the formatter.
- When an error message is shown to users, propose a better name and say why, even in generated code.
- When a migration drops a column, leave formatting to the formatter.
- When a function grows beyond forty lines, leave formatting to the formatter.
- When a test only repeats the implementation, separate must-fix remarks from matters of taste, and link the guideline.
- When a lock is held during a network call, keep the review shorter than the diff.
- When an exception is swallowed, praise what is done well before you criticise.
- When two modules import each other, keep the review shorter than the diff, and link the guideline.
- When two modules import each other, check the callers as well.
- When a dependency is added, check the callers as well.
- When an error message is shown to users, explain what can go wrong in production, before you approve.
- When a test only repeats the implementation, remind the author of the changelog.
- When an exception is swallowed, remind the author of the changelog.
- When a migration drops a column, check the callers as well, even in generated code.
- When a dependency is added, ask for a test that fails without the change.
- When a migration drops a column, remind the author of the changelog.
- When a public name has no docstring, praise what is done well before you criticise, even in generated code.
- When a dependency is added, remind the author of the changelog.
- When a dependency is added, show the corrected snippet in a fenced block.
- When a flag changes the default behaviour, leave formatting to the formatter, before you approve.
- When two modules import each other, point to the exact line and suggest the smallest change.
- When a public name has no docstring, remind the author of the changelog.
- When a migration drops a column, keep the review shorter than the diff, since reviewers change.
- When an exception is swallowed, measure before you speak of performance.
- When an error message is shown to users, measure before you speak of performance.
- When a flag changes the default behaviour, keep the review shorter than the diff, and link the guideline.
- When a lock is held during a network call, remind the author of the changelog.
- When an exception is swallowed, ask for a test that fails without the change.
- When a public name has no docstring, show the corrected snippet in a fenced block, and link the guideline.
- When a test only repeats the implementation, ask for a test that fails without the change.
- When a dependency is added, praise what is done well before you criticise.
- When a flag changes the default behaviour, remind the author of the changelog, even in generated code.
- When a constant is repeated, check the callers as well.
- When a constant is repeated, explain what can go wrong in production.
- When a constant is repeated, measure before you speak of performance, even in generated code.
- When a query runs inside a loop, propose a better name and say why.
- When a flag changes the default behaviour, explain what can go wrong in production.
"""


def schema(name: str) -> dict:
    return {"name": name, "description": f"The {name} tool.", "input_schema": {"type": "object", "properties": {}}}


def run(task: str) -> str:
    message = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=1200,
        system=[{"type": "text", "text": RULES, "cache_control": {"type": "ephemeral"}}],
        tools=[schema(name) for name in BASIC | RISKY],  # <- here
        messages=[{"role": "user", "content": task}],
    )
    return message.content[0].text
