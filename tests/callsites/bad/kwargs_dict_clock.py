# expect: PC101 @ here
from datetime import datetime

from anthropic import Anthropic

RULES = """
- When a constant is repeated, check the callers as well, unless the module is deprecated.
- When a test only repeats the implementation, check the callers as well.
- When a migration drops a column, explain what can go wrong in production.
- When a function grows beyond forty lines, explain what can go wrong in production, before you approve.
- When a test only repeats the implementation, separate must-fix remarks from matters of taste.
- When a flag changes the default behaviour, measure before you speak of performance.
- When an exception is swallowed, leave formatting to the formatter, since reviewers change.
- When an error message is shown to users, measure before you speak of performance.
- When a test only repeats the implementation, explain what can go wrong in production.
- When an error message is shown to users, point to the exact line and suggest the smallest change, even in generated code.
- When a dependency is added, measure before you speak of performance.
- When a function grows beyond forty lines, ask for a test that fails without the change.
- When an error message is shown to users, ask for a test that fails without the change, since reviewers change.
- When a test only repeats the implementation, praise what is done well before you criticise.
- When a test only repeats the implementation, remind the author of the changelog.
- When a lock is held during a network call, remind the author of the changelog, unless the module is deprecated.
- When a query runs inside a loop, remind the author of the changelog.
- When a test only repeats the implementation, ask for a test that fails without the change.
- When two modules import each other, check the callers as well, before you approve.
- When a migration drops a column, separate must-fix remarks from matters of taste.
- When a migration drops a column, keep the review shorter than the diff.
- When a query runs inside a loop, leave formatting to the formatter, unless the module is deprecated.
- When two modules import each other, praise what is done well before you criticise.
- When a public name has no docstring, propose a better name and say why.
- When a public name has no docstring, leave formatting to the formatter, before you approve.
- When a lock is held during a network call, show the corrected snippet in a fenced block.
- When a public name has no docstring, explain what can go wrong in production.
- When a dependency is added, check the callers as well, and link the guideline.
- When an exception is swallowed, show the corrected snippet in a fenced block.
- When an error message is shown to users, remind the author of the changelog.
- When an exception is swallowed, measure before you speak of performance, unless the module is deprecated.
- When a test only repeats the implementation, show the corrected snippet in a fenced block.
- When a lock is held during a network call, separate must-fix remarks from matters of taste.
- When two modules import each other, leave formatting to the formatter, and link the guideline.
- When a migration drops a column, point to the exact line and suggest the smallest change.
- When a public name has no docstring, measure before you speak of performance.
- When a lock is held during a network call, keep the review shorter than the diff, and link the guideline.
- When a query runs inside a loop, keep the review shorter than the diff.
- When a function grows beyond forty lines, remind the author of the changelog.
- When a function grows beyond forty lines, praise what is done well before you criticise, and link the guideline.
- When two modules import each other, keep the review shorter than the diff.
- When a dependency is added, propose a better name and say why.
- When an exception is swallowed, check the callers as well, unless the module is deprecated.
- When an exception is swallowed, separate must-fix remarks from matters of taste.
- When a dependency is added, ask for a test that fails without the change.
- When an exception is swallowed, ask for a test that fails without the change, since reviewers change.
- When a constant is repeated, leave formatting to the formatter.
- When a test only repeats the implementation, keep the review shorter than the diff.
- When an exception is swallowed, keep the review shorter than the diff, and link the guideline.
- When a constant is repeated, keep the review shorter than the diff.
- When a function grows beyond forty lines, separate must-fix remarks from matters of taste.
- When a lock is held during a network call, point to the exact line and suggest the smallest change, unless the module is deprecated.
- When a flag changes the default behaviour, check the callers as well.
- When an exception is swallowed, point to the exact line and suggest the smallest change.
- When a query runs inside a loop, propose a better name and say why, even in generated code.
- When a query runs inside a loop, praise what is done well before you criticise.
- When a query runs inside a loop, ask for a test that fails without the change.
- When a function grows beyond forty lines, show the corrected snippet in a fenced block, unless the module is deprecated.
- When a flag changes the default behaviour, ask for a test that fails without the change.
- When a lock is held during a network call, praise what is done well before you criticise.
- When a dependency is added, separate must-fix remarks from matters of taste, unless the module is deprecated.
- When two modules import each other, point to the exact line and suggest the smallest change.
- When an error message is shown to users, separate must-fix remarks from matters of taste.
- When a query runs inside a loop, point to the exact line and suggest the smallest change, and link the guideline.
- When a flag changes the default behaviour, separate must-fix remarks from matters of taste.
- When a dependency is added, show the corrected snippet in a fenced block.
- When a constant is repeated, remind the author of the changelog, even in generated code.
- When a function grows beyond forty lines, leave formatting to the formatter.
- When an exception is swallowed, explain what can go wrong in production.
- When a query runs inside a loop, show the corrected snippet in a fenced block, unless the module is deprecated.
- When a test only repeats the implementation, leave formatting to the formatter.
- When a public name has no docstring, show the corrected snippet in a fenced block.
"""


def review(diff: str, tools: list | None = None) -> str:
    client = Anthropic()
    moment = datetime.now().replace(microsecond=0)
    params = {"model": "claude-sonnet-4-5", "max_tokens": 2048}
    params["system"] = f"Review begun {moment}.\n{RULES}"  # <- here
    params["messages"] = [{"role": "user", "content": diff}]
    if tools:
        params["tools"] = tools
    message = client.messages.create(**params)
    return message.content[0].text
