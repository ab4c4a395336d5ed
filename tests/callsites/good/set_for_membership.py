# expect: nothing because the set is only asked for membership
from openai import OpenAI

client = OpenAI()
ALLOWED = {"search", "fetch"}
TOOLS = [
    {"type": "function", "function": {"name": "search", "parameters": {"type": "object"}}},
    {"type": "function", "function": {"name": "fetch", "parameters": {"type": "object"}}},
    {"type": "function", "function": {"name": "delete", "parameters": {"type": "object"}}},
]
RULES = """
- When a public name has no docstring, keep the review shorter than the diff, before you approve.
- When a lock is held during a network call, show the corrected snippet in a fenced block.
- When a public name has no docstring, explain what can go wrong in production.
- When an error message is shown to users, measure before you speak of performance, before you approve.
- When a constant is repeated, show the corrected snippet in a fenced block.
- When an error message is shown to users, separate must-fix remarks from matters of taste.
- When an error message is shown to users, show the corrected snippet in a fenced block, before you approve.
- When a lock is held during a network call, ask for a test that fails without the change.
- When a flag changes the default behaviour, remind the author of the changelog.
- When a constant is repeated, explain what can go wrong in production, and link the guideline.
- When a lock is held during a network call, leave formatting to the formatter.
- When a lock is held during a network call, keep the review shorter than the diff.
- When a query runs inside a loop, remind the author of the changelog, even in generated code.
- When an exception is swallowed, keep the review shorter than the diff.
- When a migration drops a column, keep the review shorter than the diff.
- When an error message is shown to users, remind the author of the changelog, and link the guideline.
- When a test only repeats the implementation, praise what is done well before you criticise.
- When a migration drops a column, explain what can go wrong in production.
- When an exception is swallowed, leave formatting to the formatter, since reviewers change.
- When a flag changes the default behaviour, leave formatting to the formatter.
- When a test only repeats the implementation, remind the author of the changelog.
- When a flag changes the default behaviour, separate must-fix remarks from matters of taste, even in generated code.
- When a dependency is added, check the callers as well.
- When a dependency is added, leave formatting to the formatter.
- When a dependency is added, ask for a test that fails without the change, before you approve.
- When a flag changes the default behaviour, explain what can go wrong in production.
- When a constant is repeated, leave formatting to the formatter.
- When a function grows beyond forty lines, separate must-fix remarks from matters of taste, before you approve.
- When a flag changes the default behaviour, keep the review shorter than the diff.
- When a migration drops a column, propose a better name and say why.
- When a dependency is added, explain what can go wrong in production, since reviewers change.
- When a flag changes the default behaviour, point to the exact line and suggest the smallest change.
- When two modules import each other, ask for a test that fails without the change.
- When a test only repeats the implementation, measure before you speak of performance, since reviewers change.
- When an error message is shown to users, propose a better name and say why.
- When a migration drops a column, measure before you speak of performance.
- When an exception is swallowed, point to the exact line and suggest the smallest change, even in generated code.
- When a constant is repeated, check the callers as well.
- When a lock is held during a network call, measure before you speak of performance.
- When a flag changes the default behaviour, praise what is done well before you criticise, even in generated code.
- When a function grows beyond forty lines, leave formatting to the formatter.
- When a test only repeats the implementation, propose a better name and say why.
- When a function grows beyond forty lines, explain what can go wrong in production, since reviewers change.
- When a dependency is added, keep the review shorter than the diff.
- When a test only repeats the implementation, keep the review shorter than the diff.
- When an error message is shown to users, explain what can go wrong in production, and link the guideline.
- When two modules import each other, measure before you speak of performance.
- When an exception is swallowed, remind the author of the changelog.
- When a test only repeats the implementation, show the corrected snippet in a fenced block, before you approve.
- When a migration drops a column, praise what is done well before you criticise.
- When a constant is repeated, praise what is done well before you criticise.
- When a function grows beyond forty lines, show the corrected snippet in a fenced block, since reviewers change.
- When a flag changes the default behaviour, check the callers as well.
- When a query runs inside a loop, show the corrected snippet in a fenced block.
- When a constant is repeated, ask for a test that fails without the change, and link the guideline.
- When a query runs inside a loop, keep the review shorter than the diff.
- When a dependency is added, point to the exact line and suggest the smallest change.
- When a lock is held during a network call, check the callers as well, since reviewers change.
- When a test only repeats the implementation, explain what can go wrong in production.
- When a public name has no docstring, propose a better name and say why.
- When a test only repeats the implementation, separate must-fix remarks from matters of taste, before you approve.
- When a constant is repeated, remind the author of the changelog.
- When a migration drops a column, separate must-fix remarks from matters of taste.
- When a function grows beyond forty lines, check the callers as well, and link the guideline.
- When a query runs inside a loop, ask for a test that fails without the change.
- When an exception is swallowed, check the callers as well.
"""


def run(task: str) -> str:
    tools = [tool for tool in TOOLS if tool["function"]["name"] in ALLOWED]
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": RULES}, {"role": "user", "content": task}],
        tools=tools,
    )
    return completion.choices[0].message.content
