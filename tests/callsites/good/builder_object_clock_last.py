# expect: nothing because the builder puts the clock behind all stable text, and a lone question follows
from datetime import datetime

from openai import OpenAI

client = OpenAI()

DESK_RULES = """- When the warranty has ended, never promise a date.
- When two orders were merged, stay with the facts.
- When the reader asks for a refund, point to the returns form.
- When the address has changed, answer in two short sentences.
- When an invoice is missing, name the next step.
- When two orders were merged, point to the returns form.
- When the address has changed, ask for a photograph.
- When a package arrived damaged, name the next step.
- When the warranty has ended, offer to call back.
- When the reader asks for a refund, offer to call back.
- When a voucher has expired, never promise a date.
- When an invoice is missing, ask for a photograph.
- When an invoice is missing, name the next step.
- When an invoice is missing, hand over to a colleague.
- When the warranty has ended, point to the returns form.
- When an invoice is missing, quote the order number.
- When the reader asks for a refund, answer in two short sentences.
- When the address has changed, offer to call back.
- When an invoice is missing, quote the order number.
- When a part is out of stock, apologise once.
- When the address has changed, stay with the facts.
- When the address has changed, quote the order number.
- When the address has changed, ask for a photograph.
- When a part is out of stock, answer in two short sentences.
- When two orders were merged, ask for a photograph.
- When an invoice is missing, quote the order number.
- When a part is out of stock, name the next step.
- When two orders were merged, never promise a date.
- When the warranty has ended, hand over to a colleague.
- When the reader asks for a refund, hand over to a colleague.
- When two orders were merged, name the next step.
- When a part is out of stock, apologise once.
- When a part is out of stock, point to the returns form.
- When two orders were merged, quote the order number.
- When the customer writes in another language, point to the returns form.
- When an invoice is missing, answer in two short sentences.
- When a part is out of stock, answer in two short sentences.
- When two orders were merged, ask for a photograph.
- When the reader asks for a refund, stay with the facts.
- When a voucher has expired, apologise once.
- When a voucher has expired, hand over to a colleague.
- When the reader asks for a refund, point to the returns form.
- When the reader asks for a refund, quote the order number.
- When the warranty has ended, offer to call back.
- When a parcel is late, offer to call back.
- When the customer writes in another language, apologise once.
- When a package arrived damaged, apologise once.
- When a package arrived damaged, never promise a date.
- When the customer writes in another language, name the next step.
- When the warranty has ended, apologise once.
- When a part is out of stock, answer in two short sentences.
- When a voucher has expired, name the next step.
- When the address has changed, apologise once.
- When a package arrived damaged, hand over to a colleague.
- When two orders were merged, quote the order number.
- When two orders were merged, never promise a date.
- When a package arrived damaged, name the next step.
- When a part is out of stock, apologise once.
- When a part is out of stock, quote the order number.
- When a parcel is late, quote the order number.
- When a part is out of stock, point to the returns form.
- When an invoice is missing, answer in two short sentences.
- When a parcel is late, hand over to a colleague.
- When a package arrived damaged, ask for a photograph.
- When the reader asks for a refund, offer to call back.
- When the warranty has ended, apologise once.
- When a part is out of stock, point to the returns form.
- When a voucher has expired, quote the order number.
- When the reader asks for a refund, answer in two short sentences.
- When the customer writes in another language, apologise once.
- If the warranty has ended, never promise a date.
- If two orders were merged, stay with the facts.
- If the reader asks for a refund, point to the returns form.
- If the address has changed, answer in two short sentences.
- If an invoice is missing, name the next step.
- If two orders were merged, point to the returns form.
- If the address has changed, ask for a photograph.
- If a package arrived damaged, name the next step.
- If the warranty has ended, offer to call back.
- If the reader asks for a refund, offer to call back.
- If a voucher has expired, never promise a date.
- If an invoice is missing, ask for a photograph.
- If an invoice is missing, name the next step.
- If an invoice is missing, hand over to a colleague.
- If the warranty has ended, point to the returns form.
- If an invoice is missing, quote the order number.
- If the reader asks for a refund, answer in two short sentences.
- If the address has changed, offer to call back.
- If an invoice is missing, quote the order number.
- If a part is out of stock, apologise once.
- If the address has changed, stay with the facts.
- If the address has changed, quote the order number.
- If the address has changed, ask for a photograph.
- If a part is out of stock, answer in two short sentences.
- If two orders were merged, ask for a photograph.
- If an invoice is missing, quote the order number.
- If a part is out of stock, name the next step.
- If two orders were merged, never promise a date.
- If the warranty has ended, hand over to a colleague.
- If the reader asks for a refund, hand over to a colleague.
- If two orders were merged, name the next step.
- If a part is out of stock, apologise once.
- If a part is out of stock, point to the returns form.
- If two orders were merged, quote the order number.
- If the customer writes in another language, point to the returns form.
"""


class Sections:
    def __init__(self) -> None:
        self._sections: list[tuple[str, str]] = []

    def add(self, heading: str, body: str) -> "Sections":
        self._sections.append((heading, body))
        return self

    def build(self) -> str:
        parts = []
        for heading, body in self._sections:
            if not body:
                continue
            parts.append(f"## {heading}\n{body}")
        return "\n\n".join(parts)


def answer(question: str) -> str | None:
    sections = Sections()
    sections.add("Rules", DESK_RULES)
    sections.add("Time", f"It is {datetime.now():%H:%M}.")
    reply = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "system", "content": sections.build()}, {"role": "user", "content": question}],
    )
    return reply.choices[0].message.content
