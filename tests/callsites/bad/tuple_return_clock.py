# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()
RULES = """
- When a party is not named in full, compare it with the standard form of the firm, and give the reason.
- When the signature page is blank, propose a neutral wording next to the original.
- When the clause limits liability, leave formatting and numbering as they are.
- When two definitions contradict each other, mark the sentence and explain the risk in one line, in the language of the contract.
- When the governing law is missing, list the consequences for both parties.
- When the contract renews itself, keep the defined terms exactly as written.
- When the governing law is missing, mark the sentence and explain the risk in one line, and give the reason.
- When the payment terms refer to a list, propose a neutral wording next to the original.
- When the contract renews itself, ask which side we act for.
- When the payment terms refer to a list, name the statute without quoting it at length, since partners rely on it.
- When the clause limits liability, rate the risk as low, medium or high.
- When the text was translated, say which fact a lawyer must check.
- When the contract renews itself, say which fact a lawyer must check, in the language of the contract.
- When the notice period is shorter than a month, do not invent case law.
- When the text was translated, list the consequences for both parties.
- When the payment terms refer to a list, keep the defined terms exactly as written, since partners rely on it.
- When the contract renews itself, list the consequences for both parties.
- When the text was translated, propose a neutral wording next to the original.
- When the signature page is blank, name the statute without quoting it at length, in the language of the contract.
- When two definitions contradict each other, refer to the page and the paragraph.
- When the clause limits liability, say which fact a lawyer must check.
- When a penalty is agreed, rate the risk as low, medium or high, unless the client has waived it.
- When the text was translated, rate the risk as low, medium or high.
- When the text was translated, compare it with the standard form of the firm.
- When the governing law is missing, propose a neutral wording next to the original, since partners rely on it.
- When the text was translated, refer to the page and the paragraph.
- When a party is not named in full, rate the risk as low, medium or high.
- When two definitions contradict each other, rate the risk as low, medium or high, in the language of the contract.
- When the signature page is blank, say which fact a lawyer must check.
- When the signature page is blank, compare it with the standard form of the firm.
- When an annex is mentioned but not attached, ask which side we act for, and give the reason.
- When the payment terms refer to a list, rate the risk as low, medium or high.
- When personal data leaves the union, ask which side we act for.
- When the signature page is blank, refer to the page and the paragraph, since partners rely on it.
- When two definitions contradict each other, list the consequences for both parties.
- When the signature page is blank, rate the risk as low, medium or high.
- When a penalty is agreed, mark the sentence and explain the risk in one line, unless the client has waived it.
- When the notice period is shorter than a month, propose a neutral wording next to the original.
- When the governing law is missing, compare it with the standard form of the firm.
- When the clause limits liability, ask which side we act for, unless the client has waived it.
- When the contract renews itself, name the statute without quoting it at length.
- When the payment terms refer to a list, mark the sentence and explain the risk in one line.
- When a penalty is agreed, propose a neutral wording next to the original, however short the contract is.
- When two definitions contradict each other, compare it with the standard form of the firm.
- When an annex is mentioned but not attached, do not invent case law.
- When the text was translated, keep the defined terms exactly as written, unless the client has waived it.
- When the clause limits liability, keep the defined terms exactly as written.
- When the signature page is blank, leave formatting and numbering as they are.
- When the clause limits liability, do not invent case law, and give the reason.
- When the clause limits liability, list the consequences for both parties.
- When the clause limits liability, compare it with the standard form of the firm.
- When two definitions contradict each other, keep the defined terms exactly as written, in the language of the contract.
- When a penalty is agreed, list the consequences for both parties.
- When the notice period is shorter than a month, list the consequences for both parties.
- When the signature page is blank, ask which side we act for, and give the reason.
- When the notice period is shorter than a month, ask which side we act for.
- When personal data leaves the union, say which fact a lawyer must check.
- When the clause limits liability, propose a neutral wording next to the original, and give the reason.
- When a party is not named in full, ask which side we act for.
- When the contract renews itself, propose a neutral wording next to the original.
- When a penalty is agreed, ask which side we act for, in the language of the contract.
- When the governing law is missing, name the statute without quoting it at length.
- When the governing law is missing, keep the defined terms exactly as written.
- When a party is not named in full, leave formatting and numbering as they are, since partners rely on it.
- When the contract renews itself, refer to the page and the paragraph.
- When the text was translated, mark the sentence and explain the risk in one line.
- When the text was translated, leave formatting and numbering as they are, and give the reason.
- When the signature page is blank, do not invent case law.
"""


def build(contract: str) -> tuple[str, str]:
    system = f"Checked at {datetime.now().isoformat()}\n{RULES}"  # <- here
    user = f"Contract:\n{contract}"
    return system, user


def review(contract: str) -> str:
    system, user = build(contract)
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": user}],
    )
    return completion.choices[0].message.content
