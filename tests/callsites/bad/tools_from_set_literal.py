# expect: PC301 @ here
from openai import OpenAI

client = OpenAI()

SCHEMAS = {
    "search": {"type": "function", "function": {"name": "search", "parameters": {"type": "object"}}},
    "fetch": {"type": "function", "function": {"name": "fetch", "parameters": {"type": "object"}}},
    "write": {"type": "function", "function": {"name": "write", "parameters": {"type": "object"}}},
}
ENABLED = {"search", "fetch", "write"}
RULES = """
- When a function grows beyond forty lines, explain what can go wrong in production, and link the guideline.
- When a flag changes the default behaviour, separate must-fix remarks from matters of taste.
- When a query runs inside a loop, check the callers as well.
- When a migration drops a column, praise what is done well before you criticise, even in generated code.
- When a public name has no docstring, keep the review shorter than the diff.
- When a lock is held during a network call, leave formatting to the formatter.
- When a dependency is added, point to the exact line and suggest the smallest change, and link the guideline.
- When an error message is shown to users, explain what can go wrong in production.
- When a migration drops a column, measure before you speak of performance.
- When a public name has no docstring, praise what is done well before you criticise, even in generated code.
- When a public name has no docstring, remind the author of the changelog.
- When a query runs inside a loop, explain what can go wrong in production.
- When a query runs inside a loop, remind the author of the changelog, and link the guideline.
- When a test only repeats the implementation, point to the exact line and suggest the smallest change.
- When an exception is swallowed, check the callers as well.
- When an error message is shown to users, remind the author of the changelog, even in generated code.
- When an exception is swallowed, ask for a test that fails without the change.
- When a function grows beyond forty lines, praise what is done well before you criticise.
- When a dependency is added, separate must-fix remarks from matters of taste, since reviewers change.
- When two modules import each other, keep the review shorter than the diff.
- When a test only repeats the implementation, leave formatting to the formatter.
- When a public name has no docstring, ask for a test that fails without the change, even in generated code.
- When an error message is shown to users, ask for a test that fails without the change.
- When a migration drops a column, show the corrected snippet in a fenced block.
- When a public name has no docstring, separate must-fix remarks from matters of taste, before you approve.
- When a flag changes the default behaviour, keep the review shorter than the diff.
- When a migration drops a column, point to the exact line and suggest the smallest change.
- When a constant is repeated, show the corrected snippet in a fenced block, since reviewers change.
- When a dependency is added, ask for a test that fails without the change.
- When a dependency is added, keep the review shorter than the diff.
- When a public name has no docstring, propose a better name and say why, even in generated code.
- When an error message is shown to users, show the corrected snippet in a fenced block.
- When a migration drops a column, keep the review shorter than the diff.
- When a public name has no docstring, measure before you speak of performance, since reviewers change.
- When a migration drops a column, check the callers as well.
- When a constant is repeated, measure before you speak of performance.
- When an error message is shown to users, praise what is done well before you criticise, unless the module is deprecated.
- When a public name has no docstring, point to the exact line and suggest the smallest change.
- When a dependency is added, praise what is done well before you criticise.
- When a dependency is added, check the callers as well, and link the guideline.
- When a flag changes the default behaviour, show the corrected snippet in a fenced block.
- When a function grows beyond forty lines, propose a better name and say why.
- When a function grows beyond forty lines, separate must-fix remarks from matters of taste, even in generated code.
- When a flag changes the default behaviour, measure before you speak of performance.
- When a function grows beyond forty lines, remind the author of the changelog.
- When an exception is swallowed, remind the author of the changelog, since reviewers change.
- When two modules import each other, check the callers as well.
- When an error message is shown to users, leave formatting to the formatter.
- When a function grows beyond forty lines, ask for a test that fails without the change, even in generated code.
- When a test only repeats the implementation, propose a better name and say why.
- When a constant is repeated, praise what is done well before you criticise.
- When an error message is shown to users, measure before you speak of performance, and link the guideline.
- When a dependency is added, measure before you speak of performance.
- When a function grows beyond forty lines, point to the exact line and suggest the smallest change.
- When a lock is held during a network call, check the callers as well, unless the module is deprecated.
- When an exception is swallowed, show the corrected snippet in a fenced block.
- When a lock is held during a network call, propose a better name and say why.
- When a test only repeats the implementation, ask for a test that fails without the change, before you approve.
- When a query runs inside a loop, praise what is done well before you criticise.
- When a migration drops a column, remind the author of the changelog.
- When a migration drops a column, leave formatting to the formatter, since reviewers change.
- When an exception is swallowed, keep the review shorter than the diff.
- When a constant is repeated, propose a better name and say why.
- When a flag changes the default behaviour, leave formatting to the formatter, before you approve.
- When a query runs inside a loop, keep the review shorter than the diff.
- When an exception is swallowed, separate must-fix remarks from matters of taste.
- When a public name has no docstring, explain what can go wrong in production, unless the module is deprecated.
- When a query runs inside a loop, show the corrected snippet in a fenced block.
"""


def run(task: str) -> str:
    tools = [SCHEMAS[name] for name in ENABLED]  # <- here
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": RULES}, {"role": "user", "content": task}],
        tools=tools,
    )
    return completion.choices[0].message.content
