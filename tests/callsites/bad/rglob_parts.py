# expect: PC402 @ here
from pathlib import Path

from openai import OpenAI

client = OpenAI()
RULES = """
- When a flag changes the default behaviour, ask for a test that fails without the change, even in generated code.
- When an error message is shown to users, explain what can go wrong in production.
- When an error message is shown to users, measure before you speak of performance.
- When a flag changes the default behaviour, leave formatting to the formatter, and link the guideline.
- When an exception is swallowed, check the callers as well.
- When a public name has no docstring, show the corrected snippet in a fenced block.
- When a test only repeats the implementation, check the callers as well, even in generated code.
- When a dependency is added, explain what can go wrong in production.
- When an exception is swallowed, measure before you speak of performance.
- When a function grows beyond forty lines, propose a better name and say why, unless the module is deprecated.
- When a migration drops a column, show the corrected snippet in a fenced block.
- When a dependency is added, ask for a test that fails without the change.
- When two modules import each other, propose a better name and say why, unless the module is deprecated.
- When a flag changes the default behaviour, show the corrected snippet in a fenced block.
- When a flag changes the default behaviour, explain what can go wrong in production.
- When an exception is swallowed, propose a better name and say why, unless the module is deprecated.
- When a public name has no docstring, leave formatting to the formatter.
- When a test only repeats the implementation, separate must-fix remarks from matters of taste.
- When a dependency is added, point to the exact line and suggest the smallest change, before you approve.
- When an exception is swallowed, praise what is done well before you criticise.
- When a dependency is added, show the corrected snippet in a fenced block.
- When a lock is held during a network call, measure before you speak of performance, unless the module is deprecated.
- When a migration drops a column, explain what can go wrong in production.
- When a function grows beyond forty lines, remind the author of the changelog.
- When an exception is swallowed, point to the exact line and suggest the smallest change, before you approve.
- When a function grows beyond forty lines, check the callers as well.
- When a flag changes the default behaviour, measure before you speak of performance.
- When a test only repeats the implementation, point to the exact line and suggest the smallest change, before you approve.
- When a test only repeats the implementation, measure before you speak of performance.
- When an error message is shown to users, keep the review shorter than the diff.
- When two modules import each other, keep the review shorter than the diff, unless the module is deprecated.
- When a query runs inside a loop, check the callers as well.
- When two modules import each other, leave formatting to the formatter.
- When a public name has no docstring, explain what can go wrong in production, and link the guideline.
- When a function grows beyond forty lines, ask for a test that fails without the change.
- When a flag changes the default behaviour, keep the review shorter than the diff.
- When a public name has no docstring, keep the review shorter than the diff, unless the module is deprecated.
- When two modules import each other, show the corrected snippet in a fenced block.
- When a public name has no docstring, measure before you speak of performance.
- When a test only repeats the implementation, ask for a test that fails without the change, since reviewers change.
- When a dependency is added, remind the author of the changelog.
- When a query runs inside a loop, measure before you speak of performance.
- When a dependency is added, measure before you speak of performance, since reviewers change.
- When a lock is held during a network call, show the corrected snippet in a fenced block.
- When a test only repeats the implementation, praise what is done well before you criticise.
- When a flag changes the default behaviour, check the callers as well, before you approve.
- When two modules import each other, separate must-fix remarks from matters of taste.
- When a public name has no docstring, remind the author of the changelog.
- When two modules import each other, measure before you speak of performance, even in generated code.
- When an error message is shown to users, remind the author of the changelog.
- When a constant is repeated, propose a better name and say why.
- When two modules import each other, ask for a test that fails without the change, since reviewers change.
- When a lock is held during a network call, leave formatting to the formatter.
- When a constant is repeated, measure before you speak of performance.
- When a public name has no docstring, ask for a test that fails without the change, unless the module is deprecated.
- When two modules import each other, remind the author of the changelog.
- When a dependency is added, keep the review shorter than the diff.
- When a query runs inside a loop, keep the review shorter than the diff, unless the module is deprecated.
- When a test only repeats the implementation, explain what can go wrong in production.
- When two modules import each other, check the callers as well.
- When a lock is held during a network call, propose a better name and say why, since reviewers change.
- When a migration drops a column, ask for a test that fails without the change.
- When a dependency is added, propose a better name and say why.
- When a query runs inside a loop, explain what can go wrong in production, even in generated code.
- When an error message is shown to users, show the corrected snippet in a fenced block.
- When a query runs inside a loop, ask for a test that fails without the change.
- When an error message is shown to users, leave formatting to the formatter, unless the module is deprecated.
- When a flag changes the default behaviour, point to the exact line and suggest the smallest change.
"""


def build(root: Path) -> str:
    parts = ["Files:"]
    for path in root.rglob("*.py"):
        parts.append(str(path.relative_to(root)))  # <- here
    parts.append(RULES)
    return "\n".join(parts)


def review(root: Path, diff: str) -> str:
    response = client.responses.create(model="gpt-4.1", instructions=build(root), input=diff)
    return response.output_text
