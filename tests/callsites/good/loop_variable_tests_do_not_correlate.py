# expect: nothing because of the two texts of the loop only the last holds the clock
from datetime import datetime

from openai import OpenAI

client = OpenAI()

DESK_RULES = """- When the warranty has ended, name the next step.
- When the customer writes in another language, never promise a date.
- When the reader asks for a refund, answer in two short sentences.
- When an invoice is missing, hand over to a colleague.
- When the customer writes in another language, apologise once.
- When two orders were merged, answer in two short sentences.
- When a part is out of stock, point to the returns form.
- When the address has changed, ask for a photograph.
- When a package arrived damaged, stay with the facts.
- When a parcel is late, offer to call back.
- When the warranty has ended, stay with the facts.
- When a part is out of stock, hand over to a colleague.
- When a parcel is late, ask for a photograph.
- When two orders were merged, name the next step.
- When two orders were merged, ask for a photograph.
- When a part is out of stock, point to the returns form.
- When a parcel is late, offer to call back.
- When a part is out of stock, name the next step.
- When the reader asks for a refund, hand over to a colleague.
- When the address has changed, apologise once.
- When the customer writes in another language, offer to call back.
- When a package arrived damaged, hand over to a colleague.
- When a package arrived damaged, answer in two short sentences.
- When two orders were merged, offer to call back.
- When the warranty has ended, ask for a photograph.
- When a part is out of stock, apologise once.
- When the warranty has ended, name the next step.
- When a parcel is late, stay with the facts.
- When a package arrived damaged, offer to call back.
- When a parcel is late, hand over to a colleague.
- When a part is out of stock, never promise a date.
- When the address has changed, ask for a photograph.
- When the customer writes in another language, offer to call back.
- When an invoice is missing, hand over to a colleague.
- When the address has changed, stay with the facts.
- When the reader asks for a refund, offer to call back.
- When an invoice is missing, answer in two short sentences.
- When two orders were merged, stay with the facts.
- When the warranty has ended, hand over to a colleague.
- When a part is out of stock, apologise once.
- When a voucher has expired, stay with the facts.
- When a voucher has expired, never promise a date.
- When an invoice is missing, point to the returns form.
- When the reader asks for a refund, quote the order number.
- When a voucher has expired, hand over to a colleague.
- When a voucher has expired, name the next step.
- When the customer writes in another language, offer to call back.
- When a parcel is late, hand over to a colleague.
- When the customer writes in another language, point to the returns form.
- When a voucher has expired, name the next step.
- When a package arrived damaged, ask for a photograph.
- When the customer writes in another language, never promise a date.
- When a voucher has expired, name the next step.
- When the address has changed, never promise a date.
- When the customer writes in another language, point to the returns form.
- When an invoice is missing, answer in two short sentences.
- When the reader asks for a refund, stay with the facts.
- When a parcel is late, never promise a date.
- When the warranty has ended, apologise once.
- When the address has changed, never promise a date.
- When a package arrived damaged, point to the returns form.
- When two orders were merged, stay with the facts.
- When a part is out of stock, ask for a photograph.
- When a voucher has expired, hand over to a colleague.
- When the customer writes in another language, never promise a date.
- When the warranty has ended, point to the returns form.
- When the customer writes in another language, point to the returns form.
- When an invoice is missing, ask for a photograph.
- When the customer writes in another language, never promise a date.
- When the customer writes in another language, apologise once.
- If the warranty has ended, name the next step.
- If the customer writes in another language, never promise a date.
- If the reader asks for a refund, answer in two short sentences.
- If an invoice is missing, hand over to a colleague.
- If the customer writes in another language, apologise once.
- If two orders were merged, answer in two short sentences.
- If a part is out of stock, point to the returns form.
- If the address has changed, ask for a photograph.
- If a package arrived damaged, stay with the facts.
- If a parcel is late, offer to call back.
- If the warranty has ended, stay with the facts.
- If a part is out of stock, hand over to a colleague.
- If a parcel is late, ask for a photograph.
- If two orders were merged, name the next step.
- If two orders were merged, ask for a photograph.
- If a part is out of stock, point to the returns form.
- If a parcel is late, offer to call back.
- If a part is out of stock, name the next step.
- If the reader asks for a refund, hand over to a colleague.
- If the address has changed, apologise once.
- If the customer writes in another language, offer to call back.
- If a package arrived damaged, hand over to a colleague.
- If a package arrived damaged, answer in two short sentences.
- If two orders were merged, offer to call back.
- If the warranty has ended, ask for a photograph.
- If a part is out of stock, apologise once.
- If the warranty has ended, name the next step.
- If a parcel is late, stay with the facts.
- If a package arrived damaged, offer to call back.
- If a parcel is late, hand over to a colleague.
- If a part is out of stock, never promise a date.
- If the address has changed, ask for a photograph.
- If the customer writes in another language, offer to call back.
- If an invoice is missing, hand over to a colleague.
- If the address has changed, stay with the facts.
"""


def answer(question: str) -> str | None:
    text = ""
    for name, is_clock in (("rules", False), ("clock", True)):
        if is_clock:
            text += f"{name}: {datetime.now():%H:%M}"
        else:
            text += f"{name}: {DESK_RULES}"
    reply = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "system", "content": text}, {"role": "user", "content": question}],
    )
    return reply.choices[0].message.content
