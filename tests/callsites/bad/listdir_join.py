# expect: PC402 @ here
import os

from openai import OpenAI

client = OpenAI()
RULES = """
- When two modules import each other, explain what can go wrong in production, and link the guideline.
- When an exception is swallowed, leave formatting to the formatter.
- When a test only repeats the implementation, check the callers as well.
- When a query runs inside a loop, ask for a test that fails without the change, even in generated code.
- When a query runs inside a loop, praise what is done well before you criticise.
- When a dependency is added, separate must-fix remarks from matters of taste.
- When a lock is held during a network call, keep the review shorter than the diff, before you approve.
- When a migration drops a column, check the callers as well.
- When a dependency is added, check the callers as well.
- When an exception is swallowed, explain what can go wrong in production, even in generated code.
- When two modules import each other, praise what is done well before you criticise.
- When a public name has no docstring, praise what is done well before you criticise.
- When a test only repeats the implementation, remind the author of the changelog, since reviewers change.
- When an error message is shown to users, separate must-fix remarks from matters of taste.
- When two modules import each other, ask for a test that fails without the change.
- When a query runs inside a loop, explain what can go wrong in production, before you approve.
- When a flag changes the default behaviour, praise what is done well before you criticise.
- When a migration drops a column, remind the author of the changelog.
- When a function grows beyond forty lines, propose a better name and say why, before you approve.
- When a query runs inside a loop, leave formatting to the formatter.
- When a constant is repeated, measure before you speak of performance.
- When an error message is shown to users, ask for a test that fails without the change, since reviewers change.
- When an error message is shown to users, propose a better name and say why.
- When a flag changes the default behaviour, explain what can go wrong in production.
- When a dependency is added, remind the author of the changelog, before you approve.
- When a lock is held during a network call, measure before you speak of performance.
- When a migration drops a column, praise what is done well before you criticise.
- When a dependency is added, keep the review shorter than the diff, and link the guideline.
- When a lock is held during a network call, separate must-fix remarks from matters of taste.
- When a public name has no docstring, propose a better name and say why.
- When a migration drops a column, ask for a test that fails without the change, before you approve.
- When a function grows beyond forty lines, check the callers as well.
- When a lock is held during a network call, remind the author of the changelog.
- When a public name has no docstring, check the callers as well, even in generated code.
- When a lock is held during a network call, explain what can go wrong in production.
- When a flag changes the default behaviour, show the corrected snippet in a fenced block.
- When a dependency is added, measure before you speak of performance, before you approve.
- When a flag changes the default behaviour, check the callers as well.
- When an exception is swallowed, measure before you speak of performance.
- When two modules import each other, separate must-fix remarks from matters of taste, unless the module is deprecated.
- When a migration drops a column, propose a better name and say why.
- When two modules import each other, point to the exact line and suggest the smallest change.
- When a constant is repeated, ask for a test that fails without the change, and link the guideline.
- When an exception is swallowed, keep the review shorter than the diff.
- When a lock is held during a network call, show the corrected snippet in a fenced block.
- When an error message is shown to users, measure before you speak of performance, before you approve.
- When a public name has no docstring, keep the review shorter than the diff.
- When a flag changes the default behaviour, propose a better name and say why.
- When a test only repeats the implementation, point to the exact line and suggest the smallest change, even in generated code.
- When two modules import each other, show the corrected snippet in a fenced block.
- When a test only repeats the implementation, show the corrected snippet in a fenced block.
- When an error message is shown to users, point to the exact line and suggest the smallest change, before you approve.
- When a query runs inside a loop, keep the review shorter than the diff.
- When a public name has no docstring, measure before you speak of performance.
- When a function grows beyond forty lines, show the corrected snippet in a fenced block, since reviewers change.
- When a constant is repeated, point to the exact line and suggest the smallest change.
- When a query runs inside a loop, check the callers as well.
- When a public name has no docstring, leave formatting to the formatter, unless the module is deprecated.
- When a migration drops a column, leave formatting to the formatter.
- When a function grows beyond forty lines, keep the review shorter than the diff.
- When two modules import each other, leave formatting to the formatter, even in generated code.
- When a dependency is added, ask for a test that fails without the change.
- When a test only repeats the implementation, separate must-fix remarks from matters of taste.
- When a constant is repeated, show the corrected snippet in a fenced block, and link the guideline.
- When a function grows beyond forty lines, separate must-fix remarks from matters of taste.
- When two modules import each other, measure before you speak of performance.
- When a dependency is added, leave formatting to the formatter, since reviewers change.
- When a function grows beyond forty lines, leave formatting to the formatter.
"""


def review(diff: str) -> str:
    names = os.listdir("src")
    system = "Modules: " + ", ".join(names) + "\n" + RULES  # <- here
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": diff}],
    )
    return completion.choices[0].message.content
