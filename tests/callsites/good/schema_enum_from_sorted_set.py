# expect: nothing because the allowed values are sorted
from openai import OpenAI

RULES = """
- When a parcel is late, write no more than three sentences.
- When a parcel is late, write no more than three sentences, and say why.
- When a voucher has expired, ask for the number on the label, whatever the channel.
- When a voucher has expired, quote the line of the policy that applies, even in a short answer.
- When a customer asks for a refund, give the price with tax, whatever the channel.
- When a child uses the account, ask for the number on the label, whatever the channel.
- When the address is incomplete, quote the line of the policy that applies, whatever the channel.
- When an order holds two sizes, thank the customer before you close.
- When a seat is double booked, name the form and where to find it, unless a colleague did already.
- When a customer asks for a refund, offer a call on the next working day, whatever the channel.
- When the address is incomplete, ask for the number on the label, even in a short answer.
- When the invoice is wrong, name the form and where to find it.
- When the shop is closed for a holiday, write no more than three sentences, even in a short answer.
- When the invoice is wrong, name the form and where to find it, unless a colleague did already.
- When a parcel was left at the door, ask for the number on the label, whatever the channel.
- When a customer asks for a refund, keep to what the customer wrote.
- When a child uses the account, quote the line of the policy that applies.
- When the shop is closed for a holiday, never promise a date, even in a short answer.
- When a parcel was left at the door, offer a call on the next working day, whatever the channel.
- When a seat is double booked, say so in the first sentence, and say why.
- When a child uses the account, leave the decision to the team leader, and say why.
- When a customer asks for a refund, leave the decision to the team leader, and say why.
- When a payment was refused, ask for the number on the label.
- When the lamp arrives broken, thank the customer before you close, unless a colleague did already.
- When the invoice is wrong, keep to what the customer wrote, unless a colleague did already.
- When a voucher has expired, say so in the first sentence, whatever the channel.
- When the colour differs from the picture, name the form and where to find it.
- When a parcel is late, thank the customer before you close, and say why.
- When the shop is closed for a holiday, give the price with tax, unless a colleague did already.
- When the colour differs from the picture, keep to what the customer wrote, even in a short answer.
- When the lamp arrives broken, write no more than three sentences.
- When the lamp arrives broken, keep to what the customer wrote, even in a short answer.
- When the customer writes in capitals, write no more than three sentences, even in a short answer.
- When the colour differs from the picture, quote the line of the policy that applies, whatever the channel.
- When a child uses the account, give the price with tax.
- When a child uses the account, ask for the number on the label, and say why.
- When two orders were merged, quote the line of the policy that applies.
- When a customer asks for a refund, write no more than three sentences, whatever the channel.
- When an order holds two sizes, keep to what the customer wrote, unless a colleague did already.
- When two orders were merged, keep to what the customer wrote, and say why.
- When the shop is closed for a holiday, ask for the number on the label.
- When two orders were merged, thank the customer before you close, whatever the channel.
- When the address is incomplete, quote the line of the policy that applies, and say why.
- When the address is incomplete, give the price with tax, even in a short answer.
- When the customer writes in capitals, give the price with tax, whatever the channel.
- When a parcel is late, offer a call on the next working day, even in a short answer.
- When a parcel was left at the door, never promise a date, unless a colleague did already.
- When a seat is double booked, quote the line of the policy that applies, whatever the channel.
- When the address is incomplete, name the form and where to find it, and say why.
- When a parcel is late, ask for the number on the label, whatever the channel.
- When a voucher has expired, give the price with tax, and say why.
- When a seat is double booked, write no more than three sentences, whatever the channel.
- When the colour differs from the picture, quote the line of the policy that applies.
- When a voucher has expired, never promise a date, even in a short answer.
- When a parcel was left at the door, write no more than three sentences.
- When a customer asks for a refund, give the price with tax, and say why.
- When the invoice is wrong, give the price with tax, even in a short answer.
- When a parcel is late, offer a call on the next working day.
- When a parcel is late, quote the line of the policy that applies, whatever the channel.
- When an order holds two sizes, name the form and where to find it, even in a short answer.
- When the address is incomplete, name the form and where to find it, unless a colleague did already.
- When a parcel was left at the door, ask for the number on the label.
- When two orders were merged, say so in the first sentence.
- When the customer writes in capitals, leave the decision to the team leader, even in a short answer.
- When the customer writes in capitals, ask for the number on the label, whatever the channel.
- When the customer writes in capitals, never promise a date.
- When the address is incomplete, write no more than three sentences, unless a colleague did already.
- When a child uses the account, keep to what the customer wrote, even in a short answer.
"""
LABELS = {"refund", "delay", "praise"}


def classify(client: OpenAI, mail: str) -> str:
    schema = {"type": "object", "properties": {"label": {"enum": sorted(LABELS)}}, "required": ["label"]}
    reply = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "system", "content": RULES}, {"role": "user", "content": mail}],
        response_format={"type": "json_schema", "json_schema": {"name": "label", "schema": schema}},
    )
    return reply.choices[0].message.content
