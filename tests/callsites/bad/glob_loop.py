# expect: PC402 @ here
from pathlib import Path

import anthropic

RULES = """
- When the payment terms refer to a list, compare it with the standard form of the firm, unless the client has waived it.
- When an annex is mentioned but not attached, refer to the page and the paragraph.
- When a penalty is agreed, list the consequences for both parties.
- When the governing law is missing, keep the defined terms exactly as written, however short the contract is.
- When the notice period is shorter than a month, name the statute without quoting it at length.
- When the contract renews itself, keep the defined terms exactly as written.
- When a penalty is agreed, mark the sentence and explain the risk in one line, and give the reason.
- When the payment terms refer to a list, mark the sentence and explain the risk in one line.
- When an annex is mentioned but not attached, rate the risk as low, medium or high.
- When two definitions contradict each other, propose a neutral wording next to the original, since partners rely on it.
- When the governing law is missing, leave formatting and numbering as they are.
- When the governing law is missing, list the consequences for both parties.
- When two definitions contradict each other, do not invent case law, and give the reason.
- When the notice period is shorter than a month, propose a neutral wording next to the original.
- When the signature page is blank, propose a neutral wording next to the original.
- When the clause limits liability, keep the defined terms exactly as written, however short the contract is.
- When the signature page is blank, rate the risk as low, medium or high.
- When the payment terms refer to a list, do not invent case law.
- When the signature page is blank, keep the defined terms exactly as written, however short the contract is.
- When the payment terms refer to a list, keep the defined terms exactly as written.
- When the text was translated, compare it with the standard form of the firm.
- When the notice period is shorter than a month, refer to the page and the paragraph, however short the contract is.
- When an annex is mentioned but not attached, list the consequences for both parties.
- When personal data leaves the union, name the statute without quoting it at length.
- When two definitions contradict each other, name the statute without quoting it at length, and give the reason.
- When the governing law is missing, ask which side we act for.
- When an annex is mentioned but not attached, do not invent case law.
- When the text was translated, do not invent case law, since partners rely on it.
- When personal data leaves the union, do not invent case law.
- When the signature page is blank, compare it with the standard form of the firm.
- When a party is not named in full, ask which side we act for, however short the contract is.
- When the signature page is blank, leave formatting and numbering as they are.
- When the contract renews itself, say which fact a lawyer must check.
- When the payment terms refer to a list, leave formatting and numbering as they are, however short the contract is.
- When the contract renews itself, name the statute without quoting it at length.
- When two definitions contradict each other, leave formatting and numbering as they are.
- When the contract renews itself, do not invent case law, and give the reason.
- When the clause limits liability, ask which side we act for.
- When a party is not named in full, list the consequences for both parties.
- When an annex is mentioned but not attached, ask which side we act for, in the language of the contract.
- When a penalty is agreed, name the statute without quoting it at length.
- When the text was translated, rate the risk as low, medium or high.
- When the clause limits liability, do not invent case law, and give the reason.
- When personal data leaves the union, mark the sentence and explain the risk in one line.
- When personal data leaves the union, compare it with the standard form of the firm.
- When the governing law is missing, say which fact a lawyer must check, unless the client has waived it.
- When an annex is mentioned but not attached, compare it with the standard form of the firm.
- When the clause limits liability, rate the risk as low, medium or high.
- When the notice period is shorter than a month, say which fact a lawyer must check, and give the reason.
- When the signature page is blank, do not invent case law.
- When the clause limits liability, refer to the page and the paragraph.
- When the clause limits liability, leave formatting and numbering as they are, however short the contract is.
- When personal data leaves the union, say which fact a lawyer must check.
- When the text was translated, say which fact a lawyer must check.
- When the payment terms refer to a list, rate the risk as low, medium or high, unless the client has waived it.
- When personal data leaves the union, rate the risk as low, medium or high.
- When the clause limits liability, compare it with the standard form of the firm.
- When a party is not named in full, mark the sentence and explain the risk in one line, however short the contract is.
- When the governing law is missing, mark the sentence and explain the risk in one line.
- When the governing law is missing, rate the risk as low, medium or high.
- When the governing law is missing, compare it with the standard form of the firm, however short the contract is.
- When the payment terms refer to a list, name the statute without quoting it at length.
- When a party is not named in full, rate the risk as low, medium or high.
- When two definitions contradict each other, ask which side we act for, in the language of the contract.
- When the signature page is blank, list the consequences for both parties.
- When two definitions contradict each other, compare it with the standard form of the firm.
- When the notice period is shorter than a month, leave formatting and numbering as they are, unless the client has waived it.
- When the text was translated, list the consequences for both parties.
- When the payment terms refer to a list, ask which side we act for.
- When a penalty is agreed, say which fact a lawyer must check, in the language of the contract.
- When the contract renews itself, rate the risk as low, medium or high.
- When a penalty is agreed, keep the defined terms exactly as written.
"""


def forms() -> str:
    text = "Forms of the firm:\n"
    for path in Path("forms").glob("*.md"):
        text += f"* {path.stem}\n"  # <- here
    return text


def review(contract: str) -> str:
    message = anthropic.Anthropic().messages.create(
        model="claude-sonnet-4-5",
        max_tokens=700,
        system=forms() + RULES,
        messages=[{"role": "user", "content": contract}],
    )
    return message.content[0].text
