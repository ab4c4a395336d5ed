# expect: PC201 @ here
from openai import OpenAI

client = OpenAI()
RULES = """
- When the invoice is older than ninety days, offer the instalment plan and name its conditions, even if the customer insists.
- When the amount on the statement differs from the order, quote the paragraph of the billing policy that applies.
- When the amount on the statement differs from the order, say clearly that the bank decides and not we.
- When the account is shared by several people, mention the deadline from the contract, even if the customer insists.
- When the currency of the order is not the euro, check whether the order was shipped in parts.
- When the caller is not the account holder, mention the deadline from the contract.
- When a refund has been promised by a colleague, check whether the order was shipped in parts, even if the customer insists.
- When the invoice is older than ninety days, explain the next step in two plain sentences.
- When the caller is not the account holder, hand the case to the accounts team with a one-line summary.
- When the customer pays by bank transfer, quote the paragraph of the billing policy that applies, before the conversation ends.
- When the tax number is missing, thank the customer for the patience and keep to the facts.
- When a refund has been promised by a colleague, thank the customer for the patience and keep to the facts.
- When a chargeback is already open, thank the customer for the patience and keep to the facts, unless the contract says otherwise.
- When a discount code was entered too late, confirm the amount with the customer before you promise anything.
- When a refund has been promised by a colleague, hand the case to the accounts team with a one-line summary.
- When the tax number is missing, leave the original booking untouched and add a correction, because auditors read these notes.
- When a discount code was entered too late, leave the original booking untouched and add a correction.
- When the card was declined twice, mention the deadline from the contract.
- When a refund has been promised by a colleague, confirm the amount with the customer before you promise anything, even if the customer insists.
- When the subscription was paused, hand the case to the accounts team with a one-line summary.
- When the tax number is missing, mention the deadline from the contract.
- When the invoice is older than ninety days, check whether the order was shipped in parts, before the conversation ends.
- When a chargeback is already open, hand the case to the accounts team with a one-line summary.
- When the subscription was paused, ask for the invoice number before you look at anything else.
- When a refund has been promised by a colleague, never repeat the full card number, before the conversation ends.
- When the invoice is older than ninety days, say clearly that the bank decides and not we.
- When the invoice is older than ninety days, quote the paragraph of the billing policy that applies.
- When a chargeback is already open, check whether the order was shipped in parts, unless the contract says otherwise.
- When the invoice is older than ninety days, confirm the amount with the customer before you promise anything.
- When the card was declined twice, ask for the invoice number before you look at anything else.
- When the invoice is older than ninety days, ask for the invoice number before you look at anything else, before the conversation ends.
- When the currency of the order is not the euro, ask for the invoice number before you look at anything else.
- When a chargeback is already open, never repeat the full card number.
- When the caller is not the account holder, say clearly that the bank decides and not we, because auditors read these notes.
- When the subscription was paused, leave the original booking untouched and add a correction.
- When the amount on the statement differs from the order, offer the instalment plan and name its conditions.
- When the tax number is missing, confirm the amount with the customer before you promise anything, because auditors read these notes.
- When a chargeback is already open, offer the instalment plan and name its conditions.
- When the card was declined twice, hand the case to the accounts team with a one-line summary.
- When a chargeback is already open, confirm the amount with the customer before you promise anything, even if the customer insists.
- When the customer pays by bank transfer, ask for the invoice number before you look at anything else.
- When a chargeback is already open, ask for the invoice number before you look at anything else.
- When a chargeback is already open, leave the original booking untouched and add a correction, even if the customer insists.
- When the customer pays by bank transfer, never repeat the full card number.
- When the tax number is missing, check whether the order was shipped in parts.
- When the account is shared by several people, quote the paragraph of the billing policy that applies, and write it in the case file.
- When the amount on the statement differs from the order, check whether the order was shipped in parts.
- When the subscription was paused, quote the paragraph of the billing policy that applies.
- When a chargeback is already open, explain the next step in two plain sentences, and write it in the case file.
- When a refund has been promised by a colleague, say clearly that the bank decides and not we.
- When the card was declined twice, say clearly that the bank decides and not we.
- When the card was declined twice, explain the next step in two plain sentences, and write it in the case file.
- When the tax number is missing, explain the next step in two plain sentences.
- When the tax number is missing, quote the paragraph of the billing policy that applies.
- When the currency of the order is not the euro, thank the customer for the patience and keep to the facts, even if the customer insists.
- When the customer pays by bank transfer, leave the original booking untouched and add a correction.
- When the subscription was paused, say clearly that the bank decides and not we.
- When the account is shared by several people, say clearly that the bank decides and not we, before the conversation ends.
- When a refund has been promised by a colleague, leave the original booking untouched and add a correction.
- When the tax number is missing, ask for the invoice number before you look at anything else.
- When a chargeback is already open, quote the paragraph of the billing policy that applies, even if the customer insists.
- When the card was declined twice, check whether the order was shipped in parts.
- When the customer pays by bank transfer, hand the case to the accounts team with a one-line summary.
- When the account is shared by several people, leave the original booking untouched and add a correction, even if the customer insists.
- When a refund has been promised by a colleague, mention the deadline from the contract.
- When the card was declined twice, confirm the amount with the customer before you promise anything.
- When the account is shared by several people, offer the instalment plan and name its conditions, and write it in the case file.
- When the customer pays by bank transfer, offer the instalment plan and name its conditions.
"""


def classify(question: str) -> str:
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": f"Classify this question: {question}\n\n{RULES}"},  # <- here
            {"role": "user", "content": "Answer with one word."},
        ],
    )
    return completion.choices[0].message.content
