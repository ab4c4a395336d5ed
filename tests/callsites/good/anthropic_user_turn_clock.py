# expect: nothing because the system text is marked and the clock is in the newest user turn
import time

from anthropic import Anthropic

client = Anthropic()
RULES = """
- When a test only repeats the implementation, check the callers as well, and link the guideline.
- When a lock is held during a network call, leave formatting to the formatter.
- When a function grows beyond forty lines, propose a better name and say why.
- When two modules import each other, remind the author of the changelog, unless the module is deprecated.
- When a public name has no docstring, propose a better name and say why.
- When a test only repeats the implementation, keep the review shorter than the diff.
- When an exception is swallowed, separate must-fix remarks from matters of taste, unless the module is deprecated.
- When a flag changes the default behaviour, propose a better name and say why.
- When a dependency is added, propose a better name and say why.
- When a lock is held during a network call, measure before you speak of performance, even in generated code.
- When a flag changes the default behaviour, explain what can go wrong in production.
- When an error message is shown to users, separate must-fix remarks from matters of taste.
- When a query runs inside a loop, keep the review shorter than the diff, even in generated code.
- When an exception is swallowed, leave formatting to the formatter.
- When a constant is repeated, show the corrected snippet in a fenced block.
- When an error message is shown to users, keep the review shorter than the diff, before you approve.
- When two modules import each other, keep the review shorter than the diff.
- When a migration drops a column, praise what is done well before you criticise.
- When a lock is held during a network call, explain what can go wrong in production, since reviewers change.
- When a public name has no docstring, remind the author of the changelog.
- When a constant is repeated, measure before you speak of performance.
- When a query runs inside a loop, praise what is done well before you criticise, even in generated code.
- When a flag changes the default behaviour, keep the review shorter than the diff.
- When a constant is repeated, remind the author of the changelog.
- When an exception is swallowed, explain what can go wrong in production, unless the module is deprecated.
- When a function grows beyond forty lines, explain what can go wrong in production.
- When a function grows beyond forty lines, show the corrected snippet in a fenced block.
- When a query runs inside a loop, show the corrected snippet in a fenced block, unless the module is deprecated.
- When a dependency is added, praise what is done well before you criticise.
- When a migration drops a column, separate must-fix remarks from matters of taste.
- When a dependency is added, measure before you speak of performance, even in generated code.
- When a lock is held during a network call, point to the exact line and suggest the smallest change.
- When a migration drops a column, remind the author of the changelog.
- When two modules import each other, explain what can go wrong in production, and link the guideline.
- When a migration drops a column, propose a better name and say why.
- When a public name has no docstring, point to the exact line and suggest the smallest change.
- When an error message is shown to users, leave formatting to the formatter, unless the module is deprecated.
- When a dependency is added, remind the author of the changelog.
- When a constant is repeated, separate must-fix remarks from matters of taste.
- When a query runs inside a loop, measure before you speak of performance, since reviewers change.
- When a migration drops a column, check the callers as well.
- When an exception is swallowed, keep the review shorter than the diff.
- When a function grows beyond forty lines, remind the author of the changelog, unless the module is deprecated.
- When a constant is repeated, check the callers as well.
- When a function grows beyond forty lines, ask for a test that fails without the change.
- When two modules import each other, measure before you speak of performance, unless the module is deprecated.
- When a query runs inside a loop, explain what can go wrong in production.
- When a query runs inside a loop, leave formatting to the formatter.
- When a public name has no docstring, keep the review shorter than the diff, before you approve.
- When an exception is swallowed, measure before you speak of performance.
- When a public name has no docstring, leave formatting to the formatter.
- When a dependency is added, separate must-fix remarks from matters of taste, even in generated code.
- When two modules import each other, praise what is done well before you criticise.
- When a lock is held during a network call, show the corrected snippet in a fenced block.
- When two modules import each other, point to the exact line and suggest the smallest change, since reviewers change.
- When a lock is held during a network call, check the callers as well.
- When a constant is repeated, praise what is done well before you criticise.
- When an error message is shown to users, remind the author of the changelog, unless the module is deprecated.
- When a test only repeats the implementation, point to the exact line and suggest the smallest change.
- When a flag changes the default behaviour, point to the exact line and suggest the smallest change.
- When a public name has no docstring, ask for a test that fails without the change, even in generated code.
- When an exception is swallowed, ask for a test that fails without the change.
- When a flag changes the default behaviour, ask for a test that fails without the change.
- When a migration drops a column, leave formatting to the formatter, unless the module is deprecated.
- When an exception is swallowed, point to the exact line and suggest the smallest change.
- When a query runs inside a loop, propose a better name and say why.
- When a dependency is added, ask for a test that fails without the change, even in generated code.
- When a lock is held during a network call, separate must-fix remarks from matters of taste.
- When an exception is swallowed, remind the author of the changelog.
- When a public name has no docstring, measure before you speak of performance, since reviewers change.
- When a test only repeats the implementation, leave formatting to the formatter.
- When a query runs inside a loop, point to the exact line and suggest the smallest change.
"""


def review(turns: list[dict], diff: str) -> str:
    turns = turns + [{"role": "user", "content": f"{diff}\n\nsent {time.ctime()}"}]
    message = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=1200,
        system=[{"type": "text", "text": RULES, "cache_control": {"type": "ephemeral"}}],
        messages=turns,
    )
    return message.content[0].text
