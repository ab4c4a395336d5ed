# expect: PC103 @ here
import random

from openai import OpenAI

client = OpenAI()
RULES = """
- When a query runs inside a loop, measure before you speak of performance, before you approve.
- When two modules import each other, point to the exact line and suggest the smallest change.
- When a dependency is added, measure before you speak of performance.
- When a dependency is added, show the corrected snippet in a fenced block, and link the guideline.
- When a dependency is added, ask for a test that fails without the change.
- When a function grows beyond forty lines, measure before you speak of performance.
- When a migration drops a column, ask for a test that fails without the change, even in generated code.
- When an error message is shown to users, keep the review shorter than the diff.
- When a query runs inside a loop, explain what can go wrong in production.
- When a function grows beyond forty lines, point to the exact line and suggest the smallest change, and link the guideline.
- When two modules import each other, show the corrected snippet in a fenced block.
- When an exception is swallowed, remind the author of the changelog.
- When two modules import each other, keep the review shorter than the diff, since reviewers change.
- When a query runs inside a loop, point to the exact line and suggest the smallest change.
- When a migration drops a column, point to the exact line and suggest the smallest change.
- When an exception is swallowed, praise what is done well before you criticise, even in generated code.
- When a query runs inside a loop, check the callers as well.
- When a lock is held during a network call, ask for a test that fails without the change.
- When a test only repeats the implementation, explain what can go wrong in production, before you approve.
- When a lock is held during a network call, separate must-fix remarks from matters of taste.
- When a dependency is added, praise what is done well before you criticise.
- When an exception is swallowed, show the corrected snippet in a fenced block, since reviewers change.
- When a migration drops a column, measure before you speak of performance.
- When a lock is held during a network call, remind the author of the changelog.
- When a dependency is added, propose a better name and say why, since reviewers change.
- When a function grows beyond forty lines, show the corrected snippet in a fenced block.
- When an error message is shown to users, show the corrected snippet in a fenced block.
- When a lock is held during a network call, check the callers as well, and link the guideline.
- When a migration drops a column, leave formatting to the formatter.
- When a dependency is added, separate must-fix remarks from matters of taste.
- When a flag changes the default behaviour, remind the author of the changelog, since reviewers change.
- When an error message is shown to users, point to the exact line and suggest the smallest change.
- When a migration drops a column, separate must-fix remarks from matters of taste.
- When an error message is shown to users, praise what is done well before you criticise, before you approve.
- When an error message is shown to users, separate must-fix remarks from matters of taste.
- When a test only repeats the implementation, propose a better name and say why.
- When an error message is shown to users, remind the author of the changelog, unless the module is deprecated.
- When a test only repeats the implementation, praise what is done well before you criticise.
- When a lock is held during a network call, show the corrected snippet in a fenced block.
- When a test only repeats the implementation, leave formatting to the formatter, since reviewers change.
- When a lock is held during a network call, explain what can go wrong in production.
- When a constant is repeated, point to the exact line and suggest the smallest change.
- When a lock is held during a network call, keep the review shorter than the diff, and link the guideline.
- When a public name has no docstring, point to the exact line and suggest the smallest change.
- When a migration drops a column, remind the author of the changelog.
- When a public name has no docstring, keep the review shorter than the diff, before you approve.
- When two modules import each other, ask for a test that fails without the change.
- When a function grows beyond forty lines, check the callers as well.
- When a query runs inside a loop, propose a better name and say why, even in generated code.
- When a flag changes the default behaviour, separate must-fix remarks from matters of taste.
- When a query runs inside a loop, keep the review shorter than the diff.
- When a lock is held during a network call, point to the exact line and suggest the smallest change, since reviewers change.
- When a flag changes the default behaviour, praise what is done well before you criticise.
- When a dependency is added, explain what can go wrong in production.
- When a function grows beyond forty lines, keep the review shorter than the diff, and link the guideline.
- When a function grows beyond forty lines, remind the author of the changelog.
- When an exception is swallowed, leave formatting to the formatter.
- When a query runs inside a loop, leave formatting to the formatter, before you approve.
- When a public name has no docstring, separate must-fix remarks from matters of taste.
- When a dependency is added, remind the author of the changelog.
- When a query runs inside a loop, praise what is done well before you criticise, before you approve.
- When a constant is repeated, praise what is done well before you criticise.
- When a function grows beyond forty lines, praise what is done well before you criticise.
- When a test only repeats the implementation, point to the exact line and suggest the smallest change, since reviewers change.
- When a flag changes the default behaviour, keep the review shorter than the diff.
- When an exception is swallowed, measure before you speak of performance.
"""


def review(diff: str) -> str:
    hints = ["Look at names.", "Look at tests.", "Look at errors.", "Look at locks."]
    random.shuffle(hints)
    system = "\n".join(hints) + "\n" + RULES  # <- here
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": diff}],
    )
    return completion.choices[0].message.content
