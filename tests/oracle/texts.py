"""The long text that all programs send."""

from __future__ import annotations

import itertools

_CASES = (
    "the parcel is late", "the invoice is wrong", "the voucher has expired", "the order was changed", "the address is unknown",
    "the customer is a company", "the goods are damaged", "the payment is missing", "the parcel was opened", "a part is missing",
)  # fmt: skip
_DEEDS = (
    "say so in the first sentence", "ask for the number of the order", "name the day on which it will be settled",
    "offer another delivery", "quote the paragraph of the contract", "do not promise money", "pass the case on to the office",
)  # fmt: skip


def rules(letters: int) -> str:
    """Seventy rules, and one for each of so many letters."""
    return "".join(f"If {case}, {deed}.\n" for case, deed in itertools.product(_CASES, _DEEDS)) + "\n".join(
        f"Letter {number} is answered within {number % 5 + 1} days by the desk that received it."
        for number in range(1, letters + 1)
    )


RULES_TEXT = rules(24)  # 1,301 tokens, more than most providers take as a minimum
LONG_TEXT = rules(90)  # for those that take 2,048
