# expect: PC101 @ here
from datetime import datetime

from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o")
RULES = """
- When the tax number is missing, leave the original booking untouched and add a correction, unless the contract says otherwise.
- When the customer pays by bank transfer, hand the case to the accounts team with a one-line summary.
- When the card was declined twice, thank the customer for the patience and keep to the facts.
- When a discount code was entered too late, mention the deadline from the contract, unless the contract says otherwise.
- When the amount on the statement differs from the order, say clearly that the bank decides and not we.
- When the customer pays by bank transfer, say clearly that the bank decides and not we.
- When the currency of the order is not the euro, offer the instalment plan and name its conditions, and write it in the case file.
- When the caller is not the account holder, leave the original booking untouched and add a correction.
- When the customer pays by bank transfer, offer the instalment plan and name its conditions.
- When a discount code was entered too late, explain the next step in two plain sentences, before the conversation ends.
- When the currency of the order is not the euro, thank the customer for the patience and keep to the facts.
- When the subscription was paused, ask for the invoice number before you look at anything else.
- When the customer pays by bank transfer, thank the customer for the patience and keep to the facts, even if the customer insists.
- When a refund has been promised by a colleague, say clearly that the bank decides and not we.
- When the tax number is missing, never repeat the full card number.
- When a discount code was entered too late, leave the original booking untouched and add a correction, because auditors read these notes.
- When the amount on the statement differs from the order, never repeat the full card number.
- When the subscription was paused, thank the customer for the patience and keep to the facts.
- When the caller is not the account holder, say clearly that the bank decides and not we, and write it in the case file.
- When the caller is not the account holder, offer the instalment plan and name its conditions.
- When the invoice is older than ninety days, never repeat the full card number.
- When the amount on the statement differs from the order, mention the deadline from the contract, because auditors read these notes.
- When the account is shared by several people, thank the customer for the patience and keep to the facts.
- When a discount code was entered too late, quote the paragraph of the billing policy that applies.
- When the tax number is missing, quote the paragraph of the billing policy that applies, unless the contract says otherwise.
- When the customer pays by bank transfer, confirm the amount with the customer before you promise anything.
- When the currency of the order is not the euro, mention the deadline from the contract.
- When the card was declined twice, check whether the order was shipped in parts, because auditors read these notes.
- When the amount on the statement differs from the order, ask for the invoice number before you look at anything else.
- When the customer pays by bank transfer, ask for the invoice number before you look at anything else.
- When a refund has been promised by a colleague, thank the customer for the patience and keep to the facts, because auditors read these notes.
- When the subscription was paused, confirm the amount with the customer before you promise anything.
- When the card was declined twice, offer the instalment plan and name its conditions.
- When the currency of the order is not the euro, ask for the invoice number before you look at anything else, unless the contract says otherwise.
- When the amount on the statement differs from the order, check whether the order was shipped in parts.
- When a chargeback is already open, hand the case to the accounts team with a one-line summary.
- When the invoice is older than ninety days, mention the deadline from the contract, even if the customer insists.
- When a discount code was entered too late, never repeat the full card number.
- When a discount code was entered too late, offer the instalment plan and name its conditions.
- When the subscription was paused, explain the next step in two plain sentences, and write it in the case file.
- When the account is shared by several people, check whether the order was shipped in parts.
- When the subscription was paused, say clearly that the bank decides and not we.
- When the subscription was paused, hand the case to the accounts team with a one-line summary, and write it in the case file.
- When the subscription was paused, leave the original booking untouched and add a correction.
- When a chargeback is already open, say clearly that the bank decides and not we.
- When the card was declined twice, leave the original booking untouched and add a correction, even if the customer insists.
- When the caller is not the account holder, thank the customer for the patience and keep to the facts.
- When a discount code was entered too late, hand the case to the accounts team with a one-line summary.
- When a refund has been promised by a colleague, hand the case to the accounts team with a one-line summary, unless the contract says otherwise.
- When the customer pays by bank transfer, leave the original booking untouched and add a correction.
- When the currency of the order is not the euro, confirm the amount with the customer before you promise anything.
- When the invoice is older than ninety days, offer the instalment plan and name its conditions, because auditors read these notes.
- When the invoice is older than ninety days, quote the paragraph of the billing policy that applies.
- When the account is shared by several people, mention the deadline from the contract.
- When the card was declined twice, mention the deadline from the contract, even if the customer insists.
- When a refund has been promised by a colleague, ask for the invoice number before you look at anything else.
- When a chargeback is already open, confirm the amount with the customer before you promise anything.
- When the customer pays by bank transfer, mention the deadline from the contract, unless the contract says otherwise.
- When the card was declined twice, say clearly that the bank decides and not we.
- When the amount on the statement differs from the order, quote the paragraph of the billing policy that applies.
- When the invoice is older than ninety days, confirm the amount with the customer before you promise anything, before the conversation ends.
- When a chargeback is already open, check whether the order was shipped in parts.
- When the account is shared by several people, explain the next step in two plain sentences.
- When the account is shared by several people, say clearly that the bank decides and not we, and write it in the case file.
- When a discount code was entered too late, confirm the amount with the customer before you promise anything.
- When the caller is not the account holder, never repeat the full card number.
- When the currency of the order is not the euro, leave the original booking untouched and add a correction, because auditors read these notes.
- When the tax number is missing, check whether the order was shipped in parts.
"""


def ask(question: str) -> str:
    instructions = f"It is {datetime.now():%H:%M}.\n\n{RULES}"  # <- here
    return llm.invoke([("system", instructions), ("human", question)]).content
