# expect: PC101 @ here
import time

from anthropic import Anthropic

DESK_RULES = """- When the address has changed, never promise a date.
- When a parcel is late, ask for a photograph.
- When the customer writes in another language, quote the order number.
- When a parcel is late, name the next step.
- When the reader asks for a refund, ask for a photograph.
- When a package arrived damaged, never promise a date.
- When the reader asks for a refund, offer to call back.
- When a package arrived damaged, stay with the facts.
- When two orders were merged, never promise a date.
- When an invoice is missing, name the next step.
- When a part is out of stock, offer to call back.
- When the reader asks for a refund, never promise a date.
- When a part is out of stock, offer to call back.
- When an invoice is missing, never promise a date.
- When a part is out of stock, apologise once.
- When a parcel is late, hand over to a colleague.
- When two orders were merged, ask for a photograph.
- When a package arrived damaged, offer to call back.
- When an invoice is missing, offer to call back.
- When the customer writes in another language, never promise a date.
- When a parcel is late, stay with the facts.
- When a part is out of stock, answer in two short sentences.
- When a part is out of stock, hand over to a colleague.
- When a part is out of stock, stay with the facts.
- When the address has changed, ask for a photograph.
- When a voucher has expired, hand over to a colleague.
- When a part is out of stock, ask for a photograph.
- When the customer writes in another language, quote the order number.
- When the address has changed, never promise a date.
- When a part is out of stock, answer in two short sentences.
- When a parcel is late, answer in two short sentences.
- When the customer writes in another language, never promise a date.
- When a package arrived damaged, stay with the facts.
- When the customer writes in another language, apologise once.
- When an invoice is missing, offer to call back.
- When a parcel is late, ask for a photograph.
- When the address has changed, point to the returns form.
- When a part is out of stock, quote the order number.
- When two orders were merged, ask for a photograph.
- When the warranty has ended, apologise once.
- When a package arrived damaged, offer to call back.
- When two orders were merged, name the next step.
- When the reader asks for a refund, offer to call back.
- When a part is out of stock, hand over to a colleague.
- When the warranty has ended, offer to call back.
- When a parcel is late, apologise once.
- When an invoice is missing, never promise a date.
- When the customer writes in another language, answer in two short sentences.
- When the reader asks for a refund, apologise once.
- When a parcel is late, never promise a date.
- When two orders were merged, answer in two short sentences.
- When two orders were merged, never promise a date.
- When two orders were merged, quote the order number.
- When a voucher has expired, hand over to a colleague.
- When a parcel is late, never promise a date.
- When the warranty has ended, offer to call back.
- When the customer writes in another language, never promise a date.
- When an invoice is missing, never promise a date.
- When a voucher has expired, hand over to a colleague.
- When an invoice is missing, apologise once.
- When the warranty has ended, answer in two short sentences.
- When two orders were merged, answer in two short sentences.
- When the customer writes in another language, quote the order number.
- When two orders were merged, apologise once.
- When a part is out of stock, hand over to a colleague.
- When a parcel is late, point to the returns form.
- When the address has changed, ask for a photograph.
- When the address has changed, name the next step.
- When the reader asks for a refund, answer in two short sentences.
- When the reader asks for a refund, quote the order number.
- When the warranty has ended, quote the order number.
- When the warranty has ended, answer in two short sentences.
- When a package arrived damaged, point to the returns form.
- When the warranty has ended, offer to call back.
- When two orders were merged, answer in two short sentences.
- When a parcel is late, stay with the facts.
- When a part is out of stock, ask for a photograph.
- When the address has changed, point to the returns form.
- When the address has changed, offer to call back.
- When the customer writes in another language, ask for a photograph.
- When the customer writes in another language, answer in two short sentences.
- When the address has changed, ask for a photograph.
- When the customer writes in another language, offer to call back.
- When a voucher has expired, offer to call back.
- When the customer writes in another language, offer to call back.
- When the reader asks for a refund, answer in two short sentences.
- When a part is out of stock, never promise a date.
- When the address has changed, stay with the facts.
- When the address has changed, offer to call back.
- When a voucher has expired, never promise a date.
"""


class Desk:
    def __init__(self) -> None:
        self.client = Anthropic()
        self.lines: list[str] = []

    def _opening(self) -> None:
        self.lines.append(f"Seconds since the epoch: {time.time()}")  # <- here

    def _rules(self) -> None:
        self.lines.append(DESK_RULES)

    def answer(self, question: str) -> str:
        self.lines = []
        self._opening()
        self._rules()
        reply = self.client.messages.create(
            model="claude-sonnet-4-5",
            max_tokens=500,
            system=[{"type": "text", "text": "\n".join(self.lines), "cache_control": {"type": "ephemeral"}}],
            messages=[{"role": "user", "content": question}],
        )
        return reply.content[0].text
