# expect: nothing because the differences of the sets are sorted before they are shown
import re

from anthropic import Anthropic

RULES = """
- When two modules import each other, leave formatting to the formatter, since reviewers change.
- When two modules import each other, separate must-fix remarks from matters of taste.
- When a flag changes the default behaviour, check the callers as well.
- When a lock is held during a network call, separate must-fix remarks from matters of taste, and link the guideline.
- When a test only repeats the implementation, leave formatting to the formatter.
- When a lock is held during a network call, leave formatting to the formatter.
- When a public name has no docstring, explain what can go wrong in production, unless the module is deprecated.
- When a test only repeats the implementation, measure before you speak of performance.
- When a migration drops a column, check the callers as well.
- When a public name has no docstring, keep the review shorter than the diff, and link the guideline.
- When a flag changes the default behaviour, propose a better name and say why.
- When a public name has no docstring, point to the exact line and suggest the smallest change.
- When a test only repeats the implementation, keep the review shorter than the diff, before you approve.
- When a migration drops a column, remind the author of the changelog.
- When a public name has no docstring, ask for a test that fails without the change.
- When an exception is swallowed, point to the exact line and suggest the smallest change, since reviewers change.
- When a test only repeats the implementation, check the callers as well.
- When a function grows beyond forty lines, explain what can go wrong in production.
- When a function grows beyond forty lines, praise what is done well before you criticise, before you approve.
- When a function grows beyond forty lines, measure before you speak of performance.
- When a dependency is added, remind the author of the changelog.
- When an error message is shown to users, remind the author of the changelog, and link the guideline.
- When a constant is repeated, leave formatting to the formatter.
- When a function grows beyond forty lines, check the callers as well.
- When a constant is repeated, measure before you speak of performance, unless the module is deprecated.
- When an exception is swallowed, remind the author of the changelog.
- When a flag changes the default behaviour, point to the exact line and suggest the smallest change.
- When two modules import each other, ask for a test that fails without the change, unless the module is deprecated.
- When a test only repeats the implementation, separate must-fix remarks from matters of taste.
- When an exception is swallowed, praise what is done well before you criticise.
- When a query runs inside a loop, ask for a test that fails without the change, and link the guideline.
- When a function grows beyond forty lines, ask for a test that fails without the change.
- When a dependency is added, check the callers as well.
- When a function grows beyond forty lines, propose a better name and say why, before you approve.
- When a dependency is added, measure before you speak of performance.
- When a constant is repeated, show the corrected snippet in a fenced block.
- When a test only repeats the implementation, praise what is done well before you criticise, since reviewers change.
- When a migration drops a column, ask for a test that fails without the change.
- When a lock is held during a network call, remind the author of the changelog.
- When a dependency is added, leave formatting to the formatter, and link the guideline.
- When a migration drops a column, praise what is done well before you criticise.
- When an error message is shown to users, leave formatting to the formatter.
- When a flag changes the default behaviour, praise what is done well before you criticise, even in generated code.
- When a test only repeats the implementation, explain what can go wrong in production.
- When a function grows beyond forty lines, point to the exact line and suggest the smallest change.
- When an error message is shown to users, measure before you speak of performance, since reviewers change.
- When a dependency is added, point to the exact line and suggest the smallest change.
- When a lock is held during a network call, measure before you speak of performance.
- When a dependency is added, show the corrected snippet in a fenced block, before you approve.
- When a lock is held during a network call, praise what is done well before you criticise.
- When a query runs inside a loop, keep the review shorter than the diff.
- When a function grows beyond forty lines, show the corrected snippet in a fenced block, even in generated code.
- When an error message is shown to users, show the corrected snippet in a fenced block.
- When a dependency is added, ask for a test that fails without the change.
- When two modules import each other, explain what can go wrong in production, and link the guideline.
- When two modules import each other, point to the exact line and suggest the smallest change.
- When a flag changes the default behaviour, explain what can go wrong in production.
- When a query runs inside a loop, point to the exact line and suggest the smallest change, and link the guideline.
- When a migration drops a column, measure before you speak of performance.
- When two modules import each other, measure before you speak of performance.
- When a query runs inside a loop, show the corrected snippet in a fenced block, unless the module is deprecated.
- When a migration drops a column, explain what can go wrong in production.
- When a query runs inside a loop, propose a better name and say why.
- When a public name has no docstring, measure before you speak of performance, before you approve.
- When a public name has no docstring, praise what is done well before you criticise.
- When a dependency is added, propose a better name and say why.
- When an exception is swallowed, measure before you speak of performance, unless the module is deprecated.
- When a flag changes the default behaviour, keep the review shorter than the diff.
- When an exception is swallowed, propose a better name and say why.
- When an error message is shown to users, explain what can go wrong in production, before you approve.
- When a query runs inside a loop, check the callers as well.
- When two modules import each other, remind the author of the changelog.
"""


def review(diff: str, text: str) -> str:
    used = set(re.findall(r"ref{(.*?)}", text))
    known = set(re.findall(r"label{(.*?)}", text))
    message = Anthropic().messages.create(
        model="claude-sonnet-4-5",
        max_tokens=900,
        system=f"Unused: {sorted(known - used)}\nUnknown: {sorted(used - known)}\n{RULES}",
        messages=[{"role": "user", "content": diff}],
    )
    return message.content[0].text
