# expect: PC304 @ here
from openai import OpenAI

RULES = """
- When an order holds two sizes, say so in the first sentence, whatever the channel.
- When a parcel was left at the door, leave the decision to the team leader.
- When a voucher has expired, ask for the number on the label, and say why.
- When an order holds two sizes, name the form and where to find it, unless a colleague did already.
- When a child uses the account, leave the decision to the team leader.
- When a parcel is late, say so in the first sentence, even in a short answer.
- When the lamp arrives broken, leave the decision to the team leader, even in a short answer.
- When a parcel is late, say so in the first sentence, even in a short answer.
- When a customer asks for a refund, write no more than three sentences, unless a colleague did already.
- When a customer asks for a refund, ask for the number on the label, whatever the channel.
- When two orders were merged, say so in the first sentence, even in a short answer.
- When the shop is closed for a holiday, never promise a date, unless a colleague did already.
- When a voucher has expired, leave the decision to the team leader.
- When the address is incomplete, ask for the number on the label, even in a short answer.
- When a parcel is late, keep to what the customer wrote, whatever the channel.
- When a seat is double booked, give the price with tax, whatever the channel.
- When a voucher has expired, keep to what the customer wrote, unless a colleague did already.
- When the lamp arrives broken, quote the line of the policy that applies, whatever the channel.
- When the shop is closed for a holiday, thank the customer before you close, even in a short answer.
- When an order holds two sizes, quote the line of the policy that applies, even in a short answer.
- When the lamp arrives broken, leave the decision to the team leader, even in a short answer.
- When an order holds two sizes, leave the decision to the team leader, whatever the channel.
- When a parcel was left at the door, keep to what the customer wrote, unless a colleague did already.
- When the colour differs from the picture, name the form and where to find it, and say why.
- When the address is incomplete, give the price with tax.
- When a payment was refused, give the price with tax, even in a short answer.
- When the shop is closed for a holiday, quote the line of the policy that applies, whatever the channel.
- When two orders were merged, never promise a date, whatever the channel.
- When the colour differs from the picture, give the price with tax.
- When the shop is closed for a holiday, thank the customer before you close, unless a colleague did already.
- When two orders were merged, give the price with tax, even in a short answer.
- When a child uses the account, never promise a date.
- When a payment was refused, name the form and where to find it, unless a colleague did already.
- When a seat is double booked, offer a call on the next working day, and say why.
- When the customer writes in capitals, name the form and where to find it.
- When the colour differs from the picture, never promise a date, even in a short answer.
- When the address is incomplete, ask for the number on the label, even in a short answer.
- When a voucher has expired, quote the line of the policy that applies, whatever the channel.
- When a payment was refused, never promise a date, unless a colleague did already.
- When the address is incomplete, name the form and where to find it, whatever the channel.
- When a parcel was left at the door, name the form and where to find it, even in a short answer.
- When a seat is double booked, offer a call on the next working day, and say why.
- When the customer writes in capitals, give the price with tax, unless a colleague did already.
- When a customer asks for a refund, offer a call on the next working day, even in a short answer.
- When a voucher has expired, offer a call on the next working day, whatever the channel.
- When a parcel is late, quote the line of the policy that applies, and say why.
- When a customer asks for a refund, write no more than three sentences, and say why.
- When a parcel was left at the door, leave the decision to the team leader, unless a colleague did already.
- When an order holds two sizes, keep to what the customer wrote, and say why.
- When an order holds two sizes, leave the decision to the team leader, whatever the channel.
- When a voucher has expired, thank the customer before you close, unless a colleague did already.
- When the colour differs from the picture, quote the line of the policy that applies, even in a short answer.
- When two orders were merged, give the price with tax, whatever the channel.
- When a voucher has expired, write no more than three sentences, whatever the channel.
- When the colour differs from the picture, quote the line of the policy that applies, unless a colleague did already.
- When the address is incomplete, never promise a date.
- When a parcel was left at the door, keep to what the customer wrote, whatever the channel.
- When a parcel is late, ask for the number on the label, and say why.
- When two orders were merged, quote the line of the policy that applies, even in a short answer.
- When a customer asks for a refund, name the form and where to find it, unless a colleague did already.
- When a parcel was left at the door, say so in the first sentence.
- When a payment was refused, thank the customer before you close, even in a short answer.
- When a payment was refused, name the form and where to find it, unless a colleague did already.
- When the lamp arrives broken, keep to what the customer wrote.
- When the invoice is wrong, thank the customer before you close, whatever the channel.
- When a customer asks for a refund, quote the line of the policy that applies, unless a colleague did already.
- When the invoice is wrong, give the price with tax, whatever the channel.
- When the customer writes in capitals, offer a call on the next working day, unless a colleague did already.
"""
LABELS = {"refund", "delay", "praise"}


def classify(client: OpenAI, mail: str) -> str:
    schema = {
        "type": "object",
        "properties": {"label": {"type": "string", "enum": list(LABELS)}},  # <- here
        "required": ["label"],
        "additionalProperties": False,
    }
    reply = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "system", "content": RULES}, {"role": "user", "content": mail}],
        response_format={"type": "json_schema", "json_schema": {"name": "label", "schema": schema, "strict": True}},
    )
    return reply.choices[0].message.content
