# expect: PC104 @ here
from dataclasses import dataclass

from openai import AsyncOpenAI

client = AsyncOpenAI()
RULES = """
- When a penalty is agreed, say which fact a lawyer must check, and give the reason.
- When the contract renews itself, compare it with the standard form of the firm.
- When a penalty is agreed, name the statute without quoting it at length.
- When the contract renews itself, refer to the page and the paragraph, however short the contract is.
- When personal data leaves the union, name the statute without quoting it at length.
- When the notice period is shorter than a month, refer to the page and the paragraph.
- When the signature page is blank, propose a neutral wording next to the original, and give the reason.
- When the text was translated, mark the sentence and explain the risk in one line.
- When the payment terms refer to a list, keep the defined terms exactly as written.
- When the governing law is missing, propose a neutral wording next to the original, however short the contract is.
- When the clause limits liability, refer to the page and the paragraph.
- When a party is not named in full, propose a neutral wording next to the original.
- When a party is not named in full, say which fact a lawyer must check, since partners rely on it.
- When the payment terms refer to a list, leave formatting and numbering as they are.
- When the notice period is shorter than a month, keep the defined terms exactly as written.
- When the signature page is blank, list the consequences for both parties, in the language of the contract.
- When a party is not named in full, leave formatting and numbering as they are.
- When a penalty is agreed, refer to the page and the paragraph.
- When the clause limits liability, list the consequences for both parties, since partners rely on it.
- When personal data leaves the union, keep the defined terms exactly as written.
- When two definitions contradict each other, name the statute without quoting it at length.
- When the signature page is blank, rate the risk as low, medium or high, unless the client has waived it.
- When the contract renews itself, propose a neutral wording next to the original.
- When two definitions contradict each other, leave formatting and numbering as they are.
- When the signature page is blank, ask which side we act for, and give the reason.
- When the payment terms refer to a list, ask which side we act for.
- When a penalty is agreed, list the consequences for both parties.
- When two definitions contradict each other, keep the defined terms exactly as written, however short the contract is.
- When a penalty is agreed, keep the defined terms exactly as written.
- When an annex is mentioned but not attached, refer to the page and the paragraph.
- When a penalty is agreed, leave formatting and numbering as they are, and give the reason.
- When the contract renews itself, leave formatting and numbering as they are.
- When the payment terms refer to a list, say which fact a lawyer must check.
- When personal data leaves the union, say which fact a lawyer must check, however short the contract is.
- When personal data leaves the union, do not invent case law.
- When an annex is mentioned but not attached, propose a neutral wording next to the original.
- When a party is not named in full, refer to the page and the paragraph, since partners rely on it.
- When personal data leaves the union, compare it with the standard form of the firm.
- When the contract renews itself, say which fact a lawyer must check.
- When the notice period is shorter than a month, name the statute without quoting it at length, however short the contract is.
- When the payment terms refer to a list, propose a neutral wording next to the original.
- When an annex is mentioned but not attached, do not invent case law.
- When the text was translated, propose a neutral wording next to the original, and give the reason.
- When the clause limits liability, keep the defined terms exactly as written.
- When a penalty is agreed, propose a neutral wording next to the original.
- When the signature page is blank, mark the sentence and explain the risk in one line, in the language of the contract.
- When the clause limits liability, name the statute without quoting it at length.
- When the text was translated, rate the risk as low, medium or high.
- When the payment terms refer to a list, name the statute without quoting it at length, and give the reason.
- When the contract renews itself, mark the sentence and explain the risk in one line.
- When the text was translated, keep the defined terms exactly as written.
- When a penalty is agreed, mark the sentence and explain the risk in one line, in the language of the contract.
- When two definitions contradict each other, mark the sentence and explain the risk in one line.
- When the payment terms refer to a list, mark the sentence and explain the risk in one line.
- When a party is not named in full, rate the risk as low, medium or high, since partners rely on it.
- When two definitions contradict each other, list the consequences for both parties.
- When two definitions contradict each other, say which fact a lawyer must check.
- When the notice period is shorter than a month, compare it with the standard form of the firm, since partners rely on it.
- When two definitions contradict each other, compare it with the standard form of the firm.
- When the notice period is shorter than a month, ask which side we act for.
- When the notice period is shorter than a month, list the consequences for both parties, since partners rely on it.
- When an annex is mentioned but not attached, compare it with the standard form of the firm.
- When the governing law is missing, keep the defined terms exactly as written.
- When the signature page is blank, do not invent case law, since partners rely on it.
- When the clause limits liability, ask which side we act for.
- When personal data leaves the union, leave formatting and numbering as they are.
- When the clause limits liability, leave formatting and numbering as they are, however short the contract is.
- When a party is not named in full, ask which side we act for.
"""


@dataclass
class Context:
    trace_id: str
    contract: str


def system_for(ctx: Context) -> str:
    return "Trace " + ctx.trace_id + "\n\n" + RULES  # <- here


async def review(ctx: Context) -> str:
    reply = await client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "system", "content": system_for(ctx)}, {"role": "user", "content": ctx.contract}],
    )
    return reply.choices[0].message.content
