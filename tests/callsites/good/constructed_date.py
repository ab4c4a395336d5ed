# expect: nothing because a date that is written out never changes
from datetime import datetime, timedelta

from openai import OpenAI

client = OpenAI()
CUTOFF = datetime(2025, 6, 1, 12, 30)
RULES = """
- When the contract renews itself, refer to the page and the paragraph, and give the reason.
- When the notice period is shorter than a month, say which fact a lawyer must check.
- When the clause limits liability, name the statute without quoting it at length.
- When a penalty is agreed, compare it with the standard form of the firm, unless the client has waived it.
- When personal data leaves the union, list the consequences for both parties.
- When the clause limits liability, propose a neutral wording next to the original.
- When the governing law is missing, list the consequences for both parties, since partners rely on it.
- When an annex is mentioned but not attached, leave formatting and numbering as they are.
- When the governing law is missing, compare it with the standard form of the firm.
- When the clause limits liability, list the consequences for both parties, however short the contract is.
- When two definitions contradict each other, ask which side we act for.
- When the clause limits liability, do not invent case law.
- When the notice period is shorter than a month, mark the sentence and explain the risk in one line, unless the client has waived it.
- When the payment terms refer to a list, leave formatting and numbering as they are.
- When two definitions contradict each other, propose a neutral wording next to the original.
- When a party is not named in full, name the statute without quoting it at length, since partners rely on it.
- When the notice period is shorter than a month, list the consequences for both parties.
- When a party is not named in full, propose a neutral wording next to the original.
- When two definitions contradict each other, refer to the page and the paragraph, unless the client has waived it.
- When a party is not named in full, rate the risk as low, medium or high.
- When the governing law is missing, propose a neutral wording next to the original.
- When the signature page is blank, say which fact a lawyer must check, since partners rely on it.
- When a party is not named in full, keep the defined terms exactly as written.
- When personal data leaves the union, leave formatting and numbering as they are.
- When a penalty is agreed, refer to the page and the paragraph, since partners rely on it.
- When the contract renews itself, propose a neutral wording next to the original.
- When a penalty is agreed, propose a neutral wording next to the original.
- When an annex is mentioned but not attached, refer to the page and the paragraph, since partners rely on it.
- When the contract renews itself, mark the sentence and explain the risk in one line.
- When an annex is mentioned but not attached, compare it with the standard form of the firm.
- When the signature page is blank, compare it with the standard form of the firm, since partners rely on it.
- When the signature page is blank, propose a neutral wording next to the original.
- When the clause limits liability, mark the sentence and explain the risk in one line.
- When an annex is mentioned but not attached, name the statute without quoting it at length, however short the contract is.
- When two definitions contradict each other, list the consequences for both parties.
- When the notice period is shorter than a month, refer to the page and the paragraph.
- When the clause limits liability, say which fact a lawyer must check, in the language of the contract.
- When the payment terms refer to a list, compare it with the standard form of the firm.
- When the governing law is missing, say which fact a lawyer must check.
- When two definitions contradict each other, keep the defined terms exactly as written, and give the reason.
- When the signature page is blank, refer to the page and the paragraph.
- When a penalty is agreed, ask which side we act for.
- When personal data leaves the union, rate the risk as low, medium or high, however short the contract is.
- When personal data leaves the union, propose a neutral wording next to the original.
- When an annex is mentioned but not attached, mark the sentence and explain the risk in one line.
- When the signature page is blank, leave formatting and numbering as they are, since partners rely on it.
- When two definitions contradict each other, leave formatting and numbering as they are.
- When a penalty is agreed, say which fact a lawyer must check.
- When the text was translated, ask which side we act for, however short the contract is.
- When personal data leaves the union, name the statute without quoting it at length.
- When the clause limits liability, keep the defined terms exactly as written.
- When personal data leaves the union, say which fact a lawyer must check, however short the contract is.
- When the text was translated, mark the sentence and explain the risk in one line.
- When the contract renews itself, rate the risk as low, medium or high.
- When the payment terms refer to a list, rate the risk as low, medium or high, unless the client has waived it.
- When the payment terms refer to a list, name the statute without quoting it at length.
- When the text was translated, name the statute without quoting it at length.
- When an annex is mentioned but not attached, keep the defined terms exactly as written, in the language of the contract.
- When the notice period is shorter than a month, leave formatting and numbering as they are.
- When the signature page is blank, keep the defined terms exactly as written.
- When the clause limits liability, rate the risk as low, medium or high, unless the client has waived it.
- When the notice period is shorter than a month, name the statute without quoting it at length.
- When the signature page is blank, do not invent case law.
- When the contract renews itself, name the statute without quoting it at length, unless the client has waived it.
- When a penalty is agreed, leave formatting and numbering as they are.
- When personal data leaves the union, compare it with the standard form of the firm.
"""


def review(contract: str) -> str:
    now = CUTOFF + timedelta(days=30)
    system = f"The law of {now.isoformat()} applies ({CUTOFF:%H:%M}).\n{RULES}"
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": contract}],
    )
    return completion.choices[0].message.content
