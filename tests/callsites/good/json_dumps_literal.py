# expect: nothing because a literal mapping always serialises alike
import json

from openai import OpenAI

client = OpenAI()
SCHEMA = {"rating": "low | medium | high", "reason": "one sentence", "page": "number"}
RULES = """
- When the contract renews itself, refer to the page and the paragraph, and give the reason.
- When personal data leaves the union, ask which side we act for.
- When personal data leaves the union, leave formatting and numbering as they are.
- When an annex is mentioned but not attached, propose a neutral wording next to the original, since partners rely on it.
- When the notice period is shorter than a month, rate the risk as low, medium or high.
- When the text was translated, propose a neutral wording next to the original.
- When the notice period is shorter than a month, list the consequences for both parties, however short the contract is.
- When the signature page is blank, name the statute without quoting it at length.
- When the clause limits liability, mark the sentence and explain the risk in one line.
- When the payment terms refer to a list, ask which side we act for, however short the contract is.
- When a party is not named in full, leave formatting and numbering as they are.
- When the signature page is blank, propose a neutral wording next to the original.
- When the contract renews itself, mark the sentence and explain the risk in one line, however short the contract is.
- When the governing law is missing, say which fact a lawyer must check.
- When the text was translated, compare it with the standard form of the firm.
- When the contract renews itself, name the statute without quoting it at length, and give the reason.
- When the payment terms refer to a list, keep the defined terms exactly as written.
- When a party is not named in full, say which fact a lawyer must check.
- When the governing law is missing, refer to the page and the paragraph, and give the reason.
- When personal data leaves the union, do not invent case law.
- When the text was translated, leave formatting and numbering as they are.
- When an annex is mentioned but not attached, name the statute without quoting it at length, since partners rely on it.
- When an annex is mentioned but not attached, do not invent case law.
- When the governing law is missing, list the consequences for both parties.
- When the payment terms refer to a list, mark the sentence and explain the risk in one line, and give the reason.
- When the notice period is shorter than a month, say which fact a lawyer must check.
- When the signature page is blank, keep the defined terms exactly as written.
- When the clause limits liability, do not invent case law, however short the contract is.
- When an annex is mentioned but not attached, say which fact a lawyer must check.
- When a penalty is agreed, mark the sentence and explain the risk in one line.
- When the signature page is blank, leave formatting and numbering as they are, since partners rely on it.
- When the clause limits liability, refer to the page and the paragraph.
- When the payment terms refer to a list, list the consequences for both parties.
- When personal data leaves the union, keep the defined terms exactly as written, in the language of the contract.
- When the signature page is blank, refer to the page and the paragraph.
- When the payment terms refer to a list, refer to the page and the paragraph.
- When personal data leaves the union, mark the sentence and explain the risk in one line, however short the contract is.
- When the clause limits liability, compare it with the standard form of the firm.
- When a penalty is agreed, refer to the page and the paragraph.
- When two definitions contradict each other, list the consequences for both parties, and give the reason.
- When two definitions contradict each other, say which fact a lawyer must check.
- When the text was translated, list the consequences for both parties.
- When a penalty is agreed, propose a neutral wording next to the original, unless the client has waived it.
- When two definitions contradict each other, name the statute without quoting it at length.
- When two definitions contradict each other, compare it with the standard form of the firm.
- When personal data leaves the union, propose a neutral wording next to the original, in the language of the contract.
- When the text was translated, say which fact a lawyer must check.
- When the clause limits liability, list the consequences for both parties.
- When the notice period is shorter than a month, propose a neutral wording next to the original, and give the reason.
- When the clause limits liability, say which fact a lawyer must check.
- When a penalty is agreed, say which fact a lawyer must check.
- When the clause limits liability, name the statute without quoting it at length, in the language of the contract.
- When a penalty is agreed, leave formatting and numbering as they are.
- When the signature page is blank, say which fact a lawyer must check.
- When the signature page is blank, do not invent case law, in the language of the contract.
- When the governing law is missing, compare it with the standard form of the firm.
- When a party is not named in full, rate the risk as low, medium or high.
- When two definitions contradict each other, propose a neutral wording next to the original, unless the client has waived it.
- When the contract renews itself, do not invent case law.
- When the contract renews itself, ask which side we act for.
- When a penalty is agreed, name the statute without quoting it at length, however short the contract is.
- When the notice period is shorter than a month, ask which side we act for.
- When a penalty is agreed, keep the defined terms exactly as written.
- When the signature page is blank, mark the sentence and explain the risk in one line, since partners rely on it.
- When the notice period is shorter than a month, keep the defined terms exactly as written.
- When two definitions contradict each other, ask which side we act for.
"""


def review(contract: str) -> str:
    system = "Answer as JSON: " + json.dumps(SCHEMA, indent=2) + "\n" + RULES
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": contract}],
    )
    return completion.choices[0].message.content
