# expect: PC305 @ here
import uuid

from openai import AzureOpenAI

RULES = """
- When the address is incomplete, leave the decision to the team leader, whatever the channel.
- When the invoice is wrong, leave the decision to the team leader, unless a colleague did already.
- When a child uses the account, thank the customer before you close, and say why.
- When the shop is closed for a holiday, thank the customer before you close, and say why.
- When a payment was refused, ask for the number on the label, even in a short answer.
- When the invoice is wrong, offer a call on the next working day, and say why.
- When a parcel was left at the door, give the price with tax, whatever the channel.
- When a payment was refused, say so in the first sentence, whatever the channel.
- When a voucher has expired, give the price with tax.
- When a seat is double booked, leave the decision to the team leader, and say why.
- When the colour differs from the picture, quote the line of the policy that applies.
- When two orders were merged, write no more than three sentences, unless a colleague did already.
- When a payment was refused, offer a call on the next working day, and say why.
- When the customer writes in capitals, give the price with tax, and say why.
- When a parcel was left at the door, name the form and where to find it, and say why.
- When a customer asks for a refund, never promise a date, whatever the channel.
- When a child uses the account, give the price with tax.
- When the address is incomplete, ask for the number on the label, unless a colleague did already.
- When a parcel is late, say so in the first sentence.
- When a payment was refused, quote the line of the policy that applies, and say why.
- When the colour differs from the picture, thank the customer before you close, whatever the channel.
- When a customer asks for a refund, quote the line of the policy that applies.
- When a parcel is late, offer a call on the next working day, even in a short answer.
- When the invoice is wrong, ask for the number on the label, unless a colleague did already.
- When a parcel is late, quote the line of the policy that applies, unless a colleague did already.
- When a seat is double booked, leave the decision to the team leader, whatever the channel.
- When a seat is double booked, name the form and where to find it, even in a short answer.
- When the lamp arrives broken, keep to what the customer wrote, unless a colleague did already.
- When a payment was refused, never promise a date, even in a short answer.
- When the address is incomplete, give the price with tax, even in a short answer.
- When the invoice is wrong, quote the line of the policy that applies, and say why.
- When the customer writes in capitals, ask for the number on the label, whatever the channel.
- When the lamp arrives broken, never promise a date, even in a short answer.
- When a child uses the account, leave the decision to the team leader.
- When a payment was refused, name the form and where to find it, even in a short answer.
- When a payment was refused, quote the line of the policy that applies, even in a short answer.
- When a customer asks for a refund, write no more than three sentences, and say why.
- When the customer writes in capitals, give the price with tax, and say why.
- When the invoice is wrong, write no more than three sentences, and say why.
- When a child uses the account, name the form and where to find it, unless a colleague did already.
- When a payment was refused, thank the customer before you close, even in a short answer.
- When an order holds two sizes, quote the line of the policy that applies, unless a colleague did already.
- When a parcel was left at the door, offer a call on the next working day.
- When a voucher has expired, leave the decision to the team leader, and say why.
- When a customer asks for a refund, ask for the number on the label, unless a colleague did already.
- When the address is incomplete, keep to what the customer wrote, unless a colleague did already.
- When the colour differs from the picture, keep to what the customer wrote, even in a short answer.
- When a parcel is late, write no more than three sentences, even in a short answer.
- When the colour differs from the picture, write no more than three sentences.
- When the address is incomplete, leave the decision to the team leader, and say why.
- When the address is incomplete, name the form and where to find it, unless a colleague did already.
- When a seat is double booked, write no more than three sentences, whatever the channel.
- When the address is incomplete, name the form and where to find it, even in a short answer.
- When the invoice is wrong, write no more than three sentences, and say why.
- When two orders were merged, write no more than three sentences, even in a short answer.
- When a parcel is late, thank the customer before you close.
- When the address is incomplete, name the form and where to find it, and say why.
- When the colour differs from the picture, give the price with tax.
- When an order holds two sizes, name the form and where to find it, unless a colleague did already.
- When the address is incomplete, thank the customer before you close.
- When a parcel was left at the door, give the price with tax, whatever the channel.
- When a payment was refused, keep to what the customer wrote.
- When a parcel is late, say so in the first sentence, even in a short answer.
- When a customer asks for a refund, give the price with tax.
- When the address is incomplete, quote the line of the policy that applies, unless a colleague did already.
- When the shop is closed for a holiday, never promise a date, and say why.
- When an order holds two sizes, thank the customer before you close, whatever the channel.
- When a child uses the account, ask for the number on the label, unless a colleague did already.
"""


def extract(client: AzureOpenAI, page: str) -> str:
    shape = {"name": f"extract_{uuid.uuid4().hex}", "schema": {"type": "object"}}  # <- here
    reply = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "system", "content": RULES}, {"role": "user", "content": page}],
        response_format={"type": "json_schema", "json_schema": shape},
    )
    return reply.choices[0].message.content
