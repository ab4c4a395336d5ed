# expect: PC103 @ here
from uuid import uuid4

import litellm

RULES = """
- When a chargeback is already open, check whether the order was shipped in parts, because auditors read these notes.
- When a chargeback is already open, never repeat the full card number.
- When the card was declined twice, check whether the order was shipped in parts.
- When the subscription was paused, hand the case to the accounts team with a one-line summary, unless the contract says otherwise.
- When a refund has been promised by a colleague, offer the instalment plan and name its conditions.
- When the currency of the order is not the euro, leave the original booking untouched and add a correction.
- When the caller is not the account holder, check whether the order was shipped in parts, even if the customer insists.
- When a refund has been promised by a colleague, leave the original booking untouched and add a correction.
- When a chargeback is already open, offer the instalment plan and name its conditions.
- When a discount code was entered too late, hand the case to the accounts team with a one-line summary, because auditors read these notes.
- When a refund has been promised by a colleague, never repeat the full card number.
- When the customer pays by bank transfer, hand the case to the accounts team with a one-line summary.
- When the account is shared by several people, mention the deadline from the contract, even if the customer insists.
- When the card was declined twice, offer the instalment plan and name its conditions.
- When the tax number is missing, mention the deadline from the contract.
- When the caller is not the account holder, confirm the amount with the customer before you promise anything, because auditors read these notes.
- When the caller is not the account holder, hand the case to the accounts team with a one-line summary.
- When the caller is not the account holder, mention the deadline from the contract.
- When the customer pays by bank transfer, offer the instalment plan and name its conditions, unless the contract says otherwise.
- When a chargeback is already open, leave the original booking untouched and add a correction.
- When the account is shared by several people, confirm the amount with the customer before you promise anything.
- When a refund has been promised by a colleague, check whether the order was shipped in parts, even if the customer insists.
- When a chargeback is already open, ask for the invoice number before you look at anything else.
- When the invoice is older than ninety days, mention the deadline from the contract.
- When the amount on the statement differs from the order, thank the customer for the patience and keep to the facts, before the conversation ends.
- When the caller is not the account holder, leave the original booking untouched and add a correction.
- When the caller is not the account holder, offer the instalment plan and name its conditions.
- When the tax number is missing, quote the paragraph of the billing policy that applies, because auditors read these notes.
- When a discount code was entered too late, ask for the invoice number before you look at anything else.
- When the card was declined twice, leave the original booking untouched and add a correction.
- When the account is shared by several people, check whether the order was shipped in parts, and write it in the case file.
- When a discount code was entered too late, check whether the order was shipped in parts.
- When a discount code was entered too late, explain the next step in two plain sentences.
- When the currency of the order is not the euro, quote the paragraph of the billing policy that applies, before the conversation ends.
- When the subscription was paused, thank the customer for the patience and keep to the facts.
- When the tax number is missing, thank the customer for the patience and keep to the facts.
- When the customer pays by bank transfer, mention the deadline from the contract, unless the contract says otherwise.
- When the card was declined twice, quote the paragraph of the billing policy that applies.
- When a refund has been promised by a colleague, quote the paragraph of the billing policy that applies.
- When the subscription was paused, leave the original booking untouched and add a correction, unless the contract says otherwise.
- When the card was declined twice, never repeat the full card number.
- When the card was declined twice, confirm the amount with the customer before you promise anything.
- When the tax number is missing, offer the instalment plan and name its conditions, unless the contract says otherwise.
- When the currency of the order is not the euro, thank the customer for the patience and keep to the facts.
- When the currency of the order is not the euro, explain the next step in two plain sentences.
- When the amount on the statement differs from the order, check whether the order was shipped in parts, because auditors read these notes.
- When the invoice is older than ninety days, offer the instalment plan and name its conditions.
- When a discount code was entered too late, thank the customer for the patience and keep to the facts.
- When the account is shared by several people, ask for the invoice number before you look at anything else, and write it in the case file.
- When the customer pays by bank transfer, quote the paragraph of the billing policy that applies.
- When the customer pays by bank transfer, never repeat the full card number.
- When the tax number is missing, confirm the amount with the customer before you promise anything, before the conversation ends.
- When a chargeback is already open, explain the next step in two plain sentences.
- When the customer pays by bank transfer, say clearly that the bank decides and not we.
- When the caller is not the account holder, ask for the invoice number before you look at anything else, even if the customer insists.
- When a discount code was entered too late, say clearly that the bank decides and not we.
- When the amount on the statement differs from the order, quote the paragraph of the billing policy that applies.
- When the currency of the order is not the euro, say clearly that the bank decides and not we, before the conversation ends.
- When the card was declined twice, mention the deadline from the contract.
- When the subscription was paused, say clearly that the bank decides and not we.
- When a refund has been promised by a colleague, say clearly that the bank decides and not we, unless the contract says otherwise.
- When the account is shared by several people, offer the instalment plan and name its conditions.
- When the invoice is older than ninety days, leave the original booking untouched and add a correction.
- When the tax number is missing, say clearly that the bank decides and not we, and write it in the case file.
- When the invoice is older than ninety days, never repeat the full card number.
- When a discount code was entered too late, confirm the amount with the customer before you promise anything.
- When the subscription was paused, explain the next step in two plain sentences, unless the contract says otherwise.
- When a refund has been promised by a colleague, mention the deadline from the contract.
"""


def ask(question: str) -> str:
    request_id = str(uuid4())
    system = "Request " + request_id + "\n" + RULES  # <- here
    response = litellm.completion(
        model="gpt-4.1",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": question}],
    )
    return response.choices[0].message.content
