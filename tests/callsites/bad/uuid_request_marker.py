# expect: PC103 @ line 12
import uuid

from openai import OpenAI

client = OpenAI()


def extract(document: str) -> str:
    marker = uuid.uuid4()
    system = f"""You extract facts from contracts.
Wrap your answer in <{marker}> tags.

- When the notice period is shorter than a month, leave formatting and numbering as they are, and give the reason.
- When the text was translated, do not invent case law.
- When the contract renews itself, mark the sentence and explain the risk in one line.
- When a party is not named in full, propose a neutral wording next to the original, and give the reason.
- When an annex is mentioned but not attached, propose a neutral wording next to the original.
- When a party is not named in full, refer to the page and the paragraph.
- When a party is not named in full, compare it with the standard form of the firm, unless the client has waived it.
- When personal data leaves the union, list the consequences for both parties.
- When the signature page is blank, propose a neutral wording next to the original.
- When the clause limits liability, ask which side we act for, and give the reason.
- When a party is not named in full, keep the defined terms exactly as written.
- When the contract renews itself, ask which side we act for.
- When the contract renews itself, do not invent case law, since partners rely on it.
- When personal data leaves the union, leave formatting and numbering as they are.
- When two definitions contradict each other, do not invent case law.
- When two definitions contradict each other, say which fact a lawyer must check, in the language of the contract.
- When an annex is mentioned but not attached, mark the sentence and explain the risk in one line.
- When the notice period is shorter than a month, mark the sentence and explain the risk in one line.
- When an annex is mentioned but not attached, name the statute without quoting it at length, and give the reason.
- When a penalty is agreed, ask which side we act for.
- When the governing law is missing, list the consequences for both parties.
- When an annex is mentioned but not attached, list the consequences for both parties, in the language of the contract.
- When the contract renews itself, compare it with the standard form of the firm.
- When the contract renews itself, keep the defined terms exactly as written.
- When the contract renews itself, list the consequences for both parties, unless the client has waived it.
- When the signature page is blank, mark the sentence and explain the risk in one line.
- When the payment terms refer to a list, do not invent case law.
- When an annex is mentioned but not attached, say which fact a lawyer must check, since partners rely on it.
- When the notice period is shorter than a month, list the consequences for both parties.
- When the clause limits liability, rate the risk as low, medium or high.
- When a penalty is agreed, leave formatting and numbering as they are, and give the reason.
- When the payment terms refer to a list, mark the sentence and explain the risk in one line.
- When a penalty is agreed, keep the defined terms exactly as written.
- When the notice period is shorter than a month, rate the risk as low, medium or high, and give the reason.
- When the clause limits liability, list the consequences for both parties.
- When a party is not named in full, do not invent case law.
- When the payment terms refer to a list, compare it with the standard form of the firm, in the language of the contract.
- When a penalty is agreed, say which fact a lawyer must check.
- When the signature page is blank, list the consequences for both parties.
- When the payment terms refer to a list, leave formatting and numbering as they are, however short the contract is.
- When the governing law is missing, ask which side we act for.
- When the clause limits liability, say which fact a lawyer must check.
- When the notice period is shorter than a month, ask which side we act for, and give the reason.
- When the text was translated, leave formatting and numbering as they are.
- When the contract renews itself, leave formatting and numbering as they are.
- When the notice period is shorter than a month, compare it with the standard form of the firm, however short the contract is.
- When the governing law is missing, refer to the page and the paragraph.
- When two definitions contradict each other, compare it with the standard form of the firm.
- When a party is not named in full, mark the sentence and explain the risk in one line, in the language of the contract.
- When a penalty is agreed, list the consequences for both parties.
- When a penalty is agreed, mark the sentence and explain the risk in one line.
- When the clause limits liability, refer to the page and the paragraph, however short the contract is.
- When personal data leaves the union, ask which side we act for.
- When the signature page is blank, ask which side we act for.
- When a party is not named in full, leave formatting and numbering as they are, in the language of the contract.
- When the payment terms refer to a list, keep the defined terms exactly as written.
- When an annex is mentioned but not attached, do not invent case law.
- When the notice period is shorter than a month, keep the defined terms exactly as written, in the language of the contract.
- When two definitions contradict each other, ask which side we act for.
- When the clause limits liability, propose a neutral wording next to the original.
- When two definitions contradict each other, name the statute without quoting it at length, since partners rely on it.
- When personal data leaves the union, compare it with the standard form of the firm.
- When the text was translated, mark the sentence and explain the risk in one line.
- When an annex is mentioned but not attached, rate the risk as low, medium or high, in the language of the contract.
- When a party is not named in full, list the consequences for both parties.
- When the contract renews itself, refer to the page and the paragraph.
"""
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": document}],
    )
    return completion.choices[0].message.content
