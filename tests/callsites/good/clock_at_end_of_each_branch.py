# expect: nothing because the clock is the last text on both branches of a lone prompt
from datetime import datetime

from openai import OpenAI

client = OpenAI()
RULES = """
- When the clause limits liability, compare it with the standard form of the firm, however short the contract is.
- When the notice period is shorter than a month, leave formatting and numbering as they are.
- When a party is not named in full, refer to the page and the paragraph.
- When the text was translated, propose a neutral wording next to the original, however short the contract is.
- When an annex is mentioned but not attached, list the consequences for both parties.
- When the notice period is shorter than a month, keep the defined terms exactly as written.
- When the text was translated, compare it with the standard form of the firm, in the language of the contract.
- When the governing law is missing, list the consequences for both parties.
- When the payment terms refer to a list, do not invent case law.
- When two definitions contradict each other, leave formatting and numbering as they are, and give the reason.
- When the signature page is blank, refer to the page and the paragraph.
- When the notice period is shorter than a month, refer to the page and the paragraph.
- When a penalty is agreed, propose a neutral wording next to the original, unless the client has waived it.
- When an annex is mentioned but not attached, keep the defined terms exactly as written.
- When a party is not named in full, ask which side we act for.
- When the notice period is shorter than a month, do not invent case law, in the language of the contract.
- When personal data leaves the union, mark the sentence and explain the risk in one line.
- When the notice period is shorter than a month, ask which side we act for.
- When the text was translated, keep the defined terms exactly as written, unless the client has waived it.
- When a party is not named in full, compare it with the standard form of the firm.
- When two definitions contradict each other, keep the defined terms exactly as written.
- When the payment terms refer to a list, name the statute without quoting it at length, however short the contract is.
- When the notice period is shorter than a month, list the consequences for both parties.
- When the clause limits liability, propose a neutral wording next to the original.
- When a penalty is agreed, leave formatting and numbering as they are, and give the reason.
- When the governing law is missing, rate the risk as low, medium or high.
- When the payment terms refer to a list, ask which side we act for.
- When a party is not named in full, keep the defined terms exactly as written, and give the reason.
- When the governing law is missing, propose a neutral wording next to the original.
- When personal data leaves the union, do not invent case law.
- When the text was translated, name the statute without quoting it at length, however short the contract is.
- When the notice period is shorter than a month, say which fact a lawyer must check.
- When the contract renews itself, mark the sentence and explain the risk in one line.
- When the clause limits liability, refer to the page and the paragraph, unless the client has waived it.
- When personal data leaves the union, list the consequences for both parties.
- When the contract renews itself, refer to the page and the paragraph.
- When an annex is mentioned but not attached, ask which side we act for, in the language of the contract.
- When two definitions contradict each other, propose a neutral wording next to the original.
- When two definitions contradict each other, ask which side we act for.
- When the text was translated, say which fact a lawyer must check, since partners rely on it.
- When an annex is mentioned but not attached, refer to the page and the paragraph.
- When the payment terms refer to a list, keep the defined terms exactly as written.
- When the contract renews itself, say which fact a lawyer must check, in the language of the contract.
- When the governing law is missing, do not invent case law.
- When a penalty is agreed, mark the sentence and explain the risk in one line.
- When two definitions contradict each other, compare it with the standard form of the firm, and give the reason.
- When two definitions contradict each other, refer to the page and the paragraph.
- When the contract renews itself, rate the risk as low, medium or high.
- When the signature page is blank, compare it with the standard form of the firm, since partners rely on it.
- When the text was translated, mark the sentence and explain the risk in one line.
- When an annex is mentioned but not attached, rate the risk as low, medium or high.
- When the clause limits liability, mark the sentence and explain the risk in one line, however short the contract is.
- When the governing law is missing, keep the defined terms exactly as written.
- When a party is not named in full, mark the sentence and explain the risk in one line.
- When the governing law is missing, name the statute without quoting it at length, in the language of the contract.
- When personal data leaves the union, name the statute without quoting it at length.
- When the signature page is blank, mark the sentence and explain the risk in one line.
- When two definitions contradict each other, say which fact a lawyer must check, since partners rely on it.
- When the payment terms refer to a list, refer to the page and the paragraph.
- When an annex is mentioned but not attached, say which fact a lawyer must check.
- When the signature page is blank, do not invent case law, however short the contract is.
- When personal data leaves the union, leave formatting and numbering as they are.
- When the payment terms refer to a list, compare it with the standard form of the firm.
- When the text was translated, ask which side we act for, since partners rely on it.
- When the signature page is blank, leave formatting and numbering as they are.
- When the signature page is blank, rate the risk as low, medium or high.
"""


def review(contract: str, short: bool) -> str:
    system = RULES
    if short:
        system += f"Answer in one sentence. Clock: {datetime.now():%H:%M}"
    else:
        system += f"Answer in full. Quote each clause. Clock: {datetime.now():%H:%M}"
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": contract}],
    )
    return completion.choices[0].message.content
