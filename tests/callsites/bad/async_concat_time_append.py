# expect: PC101 @ here
import asyncio
import time

from openai import AsyncOpenAI

GUIDE = """
- When a test only repeats the implementation, explain what can go wrong in production, even in generated code.
- When a migration drops a column, ask for a test that fails without the change.
- When two modules import each other, propose a better name and say why.
- When two modules import each other, check the callers as well, unless the module is deprecated.
- When a query runs inside a loop, measure before you speak of performance.
- When a query runs inside a loop, leave formatting to the formatter.
- When a lock is held during a network call, leave formatting to the formatter, before you approve.
- When a dependency is added, point to the exact line and suggest the smallest change.
- When a lock is held during a network call, remind the author of the changelog.
- When a query runs inside a loop, separate must-fix remarks from matters of taste, unless the module is deprecated.
- When a constant is repeated, praise what is done well before you criticise.
- When a test only repeats the implementation, show the corrected snippet in a fenced block.
- When a function grows beyond forty lines, measure before you speak of performance, since reviewers change.
- When two modules import each other, remind the author of the changelog.
- When a test only repeats the implementation, propose a better name and say why.
- When a lock is held during a network call, separate must-fix remarks from matters of taste, since reviewers change.
- When a function grows beyond forty lines, leave formatting to the formatter.
- When a query runs inside a loop, ask for a test that fails without the change.
- When a function grows beyond forty lines, separate must-fix remarks from matters of taste, unless the module is deprecated.
- When a public name has no docstring, leave formatting to the formatter.
- When a dependency is added, praise what is done well before you criticise.
- When a migration drops a column, check the callers as well, since reviewers change.
- When a lock is held during a network call, propose a better name and say why.
- When an error message is shown to users, explain what can go wrong in production.
- When a dependency is added, leave formatting to the formatter, since reviewers change.
- When a lock is held during a network call, point to the exact line and suggest the smallest change.
- When a lock is held during a network call, explain what can go wrong in production.
- When a function grows beyond forty lines, ask for a test that fails without the change, and link the guideline.
- When a public name has no docstring, praise what is done well before you criticise.
- When two modules import each other, keep the review shorter than the diff.
- When a lock is held during a network call, show the corrected snippet in a fenced block, even in generated code.
- When a function grows beyond forty lines, praise what is done well before you criticise.
- When a migration drops a column, remind the author of the changelog.
- When a query runs inside a loop, show the corrected snippet in a fenced block, since reviewers change.
- When a test only repeats the implementation, leave formatting to the formatter.
- When an exception is swallowed, explain what can go wrong in production.
- When two modules import each other, praise what is done well before you criticise, before you approve.
- When an error message is shown to users, leave formatting to the formatter.
- When an exception is swallowed, separate must-fix remarks from matters of taste.
- When a test only repeats the implementation, ask for a test that fails without the change, unless the module is deprecated.
- When an exception is swallowed, keep the review shorter than the diff.
- When a flag changes the default behaviour, explain what can go wrong in production.
- When an exception is swallowed, ask for a test that fails without the change, before you approve.
- When a flag changes the default behaviour, propose a better name and say why.
- When an exception is swallowed, point to the exact line and suggest the smallest change.
- When a flag changes the default behaviour, separate must-fix remarks from matters of taste, unless the module is deprecated.
- When a public name has no docstring, keep the review shorter than the diff.
- When a query runs inside a loop, explain what can go wrong in production.
- When a lock is held during a network call, check the callers as well, and link the guideline.
- When a public name has no docstring, remind the author of the changelog.
- When an error message is shown to users, ask for a test that fails without the change.
- When a function grows beyond forty lines, point to the exact line and suggest the smallest change, unless the module is deprecated.
- When a public name has no docstring, show the corrected snippet in a fenced block.
- When an error message is shown to users, point to the exact line and suggest the smallest change.
- When a dependency is added, measure before you speak of performance, even in generated code.
- When a public name has no docstring, explain what can go wrong in production.
- When an error message is shown to users, propose a better name and say why.
- When two modules import each other, separate must-fix remarks from matters of taste, and link the guideline.
- When a migration drops a column, keep the review shorter than the diff.
- When a lock is held during a network call, praise what is done well before you criticise.
- When a public name has no docstring, point to the exact line and suggest the smallest change, even in generated code.
- When a migration drops a column, propose a better name and say why.
- When an exception is swallowed, praise what is done well before you criticise.
- When two modules import each other, leave formatting to the formatter, and link the guideline.
- When a constant is repeated, point to the exact line and suggest the smallest change.
- When a dependency is added, remind the author of the changelog.
- When a query runs inside a loop, praise what is done well before you criticise, unless the module is deprecated.
- When a function grows beyond forty lines, check the callers as well.
"""

client = AsyncOpenAI()


async def review(diff: str) -> str:
    messages = []
    text = (
        "You review pull requests. Unix time is "
        + str(int(time.time()))  # <- here
        + ". Follow the guide.\n"
        + GUIDE
    )
    messages.append({"role": "system", "content": text})
    messages.append({"role": "user", "content": diff})
    result = await client.chat.completions.create(model="gpt-4o", messages=messages)
    return result.choices[0].message.content


if __name__ == "__main__":
    print(asyncio.run(review("- a\n+ b")))
