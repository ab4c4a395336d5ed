# expect: PC304 @ here
from openai import AzureOpenAI

RULES = """
- When a parcel is late, never promise a date, unless a colleague did already.
- When a child uses the account, write no more than three sentences, unless a colleague did already.
- When a voucher has expired, name the form and where to find it, whatever the channel.
- When a child uses the account, say so in the first sentence, unless a colleague did already.
- When the customer writes in capitals, name the form and where to find it, and say why.
- When a child uses the account, name the form and where to find it, whatever the channel.
- When the colour differs from the picture, leave the decision to the team leader.
- When the invoice is wrong, ask for the number on the label, even in a short answer.
- When an order holds two sizes, offer a call on the next working day, unless a colleague did already.
- When a payment was refused, write no more than three sentences, even in a short answer.
- When the customer writes in capitals, write no more than three sentences, and say why.
- When the lamp arrives broken, never promise a date, unless a colleague did already.
- When an order holds two sizes, leave the decision to the team leader, unless a colleague did already.
- When the address is incomplete, never promise a date, even in a short answer.
- When a customer asks for a refund, thank the customer before you close, unless a colleague did already.
- When the invoice is wrong, write no more than three sentences.
- When a payment was refused, ask for the number on the label, whatever the channel.
- When a payment was refused, thank the customer before you close, even in a short answer.
- When the colour differs from the picture, name the form and where to find it, even in a short answer.
- When the address is incomplete, ask for the number on the label, unless a colleague did already.
- When a parcel was left at the door, offer a call on the next working day, unless a colleague did already.
- When the address is incomplete, never promise a date, whatever the channel.
- When a payment was refused, name the form and where to find it, unless a colleague did already.
- When the address is incomplete, ask for the number on the label, and say why.
- When two orders were merged, say so in the first sentence, and say why.
- When a voucher has expired, keep to what the customer wrote.
- When the colour differs from the picture, leave the decision to the team leader, unless a colleague did already.
- When a customer asks for a refund, ask for the number on the label, whatever the channel.
- When the invoice is wrong, quote the line of the policy that applies, unless a colleague did already.
- When a customer asks for a refund, leave the decision to the team leader, and say why.
- When the customer writes in capitals, give the price with tax.
- When a child uses the account, thank the customer before you close, unless a colleague did already.
- When the shop is closed for a holiday, thank the customer before you close, whatever the channel.
- When the invoice is wrong, never promise a date, even in a short answer.
- When a customer asks for a refund, leave the decision to the team leader, whatever the channel.
- When a parcel is late, write no more than three sentences, whatever the channel.
- When the shop is closed for a holiday, quote the line of the policy that applies.
- When a parcel was left at the door, keep to what the customer wrote, whatever the channel.
- When the lamp arrives broken, thank the customer before you close.
- When a parcel is late, never promise a date, and say why.
- When a child uses the account, offer a call on the next working day, whatever the channel.
- When the invoice is wrong, write no more than three sentences, even in a short answer.
- When the invoice is wrong, thank the customer before you close, unless a colleague did already.
- When a parcel is late, thank the customer before you close.
- When an order holds two sizes, name the form and where to find it, and say why.
- When a child uses the account, give the price with tax, even in a short answer.
- When an order holds two sizes, name the form and where to find it, and say why.
- When a parcel was left at the door, offer a call on the next working day, and say why.
- When the lamp arrives broken, give the price with tax, and say why.
- When two orders were merged, give the price with tax, unless a colleague did already.
- When the invoice is wrong, quote the line of the policy that applies, even in a short answer.
- When a customer asks for a refund, name the form and where to find it.
- When a voucher has expired, offer a call on the next working day.
- When the lamp arrives broken, write no more than three sentences.
- When the lamp arrives broken, keep to what the customer wrote, whatever the channel.
- When a parcel is late, leave the decision to the team leader, even in a short answer.
- When a parcel was left at the door, give the price with tax, whatever the channel.
- When an order holds two sizes, write no more than three sentences, unless a colleague did already.
- When the lamp arrives broken, name the form and where to find it, even in a short answer.
- When a seat is double booked, say so in the first sentence.
- When the colour differs from the picture, keep to what the customer wrote, even in a short answer.
- When two orders were merged, keep to what the customer wrote, unless a colleague did already.
- When the address is incomplete, write no more than three sentences, and say why.
- When the shop is closed for a holiday, name the form and where to find it, whatever the channel.
- When a customer asks for a refund, quote the line of the policy that applies, even in a short answer.
- When a parcel was left at the door, name the form and where to find it, even in a short answer.
- When a customer asks for a refund, write no more than three sentences, whatever the channel.
- When a voucher has expired, say so in the first sentence, unless a colleague did already.
"""
SCORES = frozenset({"tone", "facts", "style"})


def grade(client: AzureOpenAI, essay: str) -> str:
    fields = {name: {"type": "integer"} for name in SCORES}  # <- here
    reply = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "system", "content": RULES}, {"role": "user", "content": essay}],
        response_format={"type": "json_schema", "json_schema": {"name": "grades", "schema": {"properties": fields}}},
    )
    return reply.choices[0].message.content
