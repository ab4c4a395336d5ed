# expect: PC403 @ here
import json

from anthropic import Anthropic

RULES = """
- When the colour differs from the picture, give the price with tax, unless a colleague did already.
- When the address is incomplete, quote the line of the policy that applies, even in a short answer.
- When the colour differs from the picture, write no more than three sentences.
- When a parcel was left at the door, leave the decision to the team leader, whatever the channel.
- When a parcel is late, say so in the first sentence, and say why.
- When a customer asks for a refund, name the form and where to find it, whatever the channel.
- When the customer writes in capitals, leave the decision to the team leader, whatever the channel.
- When an order holds two sizes, offer a call on the next working day, and say why.
- When a child uses the account, quote the line of the policy that applies, unless a colleague did already.
- When a payment was refused, say so in the first sentence, unless a colleague did already.
- When a parcel is late, say so in the first sentence, whatever the channel.
- When a seat is double booked, name the form and where to find it.
- When a parcel is late, give the price with tax, even in a short answer.
- When the customer writes in capitals, keep to what the customer wrote, unless a colleague did already.
- When a parcel was left at the door, quote the line of the policy that applies, even in a short answer.
- When a parcel was left at the door, leave the decision to the team leader, and say why.
- When the address is incomplete, quote the line of the policy that applies.
- When the invoice is wrong, keep to what the customer wrote, and say why.
- When a voucher has expired, never promise a date, even in a short answer.
- When an order holds two sizes, offer a call on the next working day, and say why.
- When a seat is double booked, leave the decision to the team leader, unless a colleague did already.
- When an order holds two sizes, name the form and where to find it, unless a colleague did already.
- When a parcel was left at the door, offer a call on the next working day, unless a colleague did already.
- When two orders were merged, offer a call on the next working day, unless a colleague did already.
- When an order holds two sizes, ask for the number on the label.
- When a customer asks for a refund, write no more than three sentences, unless a colleague did already.
- When an order holds two sizes, name the form and where to find it, and say why.
- When a voucher has expired, name the form and where to find it, even in a short answer.
- When a payment was refused, leave the decision to the team leader, and say why.
- When a child uses the account, say so in the first sentence, whatever the channel.
- When a child uses the account, thank the customer before you close.
- When a parcel was left at the door, offer a call on the next working day.
- When a customer asks for a refund, leave the decision to the team leader, whatever the channel.
- When a parcel is late, ask for the number on the label.
- When the customer writes in capitals, offer a call on the next working day, and say why.
- When a seat is double booked, ask for the number on the label, even in a short answer.
- When the customer writes in capitals, give the price with tax, even in a short answer.
- When a voucher has expired, say so in the first sentence, whatever the channel.
- When a payment was refused, thank the customer before you close, unless a colleague did already.
- When a customer asks for a refund, quote the line of the policy that applies, unless a colleague did already.
- When a parcel is late, never promise a date, even in a short answer.
- When the invoice is wrong, offer a call on the next working day, and say why.
- When an order holds two sizes, thank the customer before you close.
- When the invoice is wrong, thank the customer before you close.
- When a payment was refused, offer a call on the next working day.
- When a child uses the account, say so in the first sentence, unless a colleague did already.
- When the lamp arrives broken, offer a call on the next working day, whatever the channel.
- When the lamp arrives broken, say so in the first sentence, unless a colleague did already.
- When a customer asks for a refund, ask for the number on the label, unless a colleague did already.
- When a seat is double booked, say so in the first sentence, whatever the channel.
- When a child uses the account, leave the decision to the team leader, even in a short answer.
- When the colour differs from the picture, ask for the number on the label, whatever the channel.
- When a child uses the account, give the price with tax, even in a short answer.
- When the colour differs from the picture, ask for the number on the label, whatever the channel.
- When a parcel is late, leave the decision to the team leader, even in a short answer.
- When the lamp arrives broken, offer a call on the next working day.
- When two orders were merged, never promise a date, whatever the channel.
- When a payment was refused, never promise a date.
- When a voucher has expired, quote the line of the policy that applies, and say why.
- When a seat is double booked, quote the line of the policy that applies, unless a colleague did already.
- When a seat is double booked, keep to what the customer wrote.
- When the shop is closed for a holiday, name the form and where to find it, and say why.
- When a parcel was left at the door, keep to what the customer wrote, whatever the channel.
- When a voucher has expired, thank the customer before you close, even in a short answer.
- When a customer asks for a refund, keep to what the customer wrote, whatever the channel.
- When a parcel was left at the door, keep to what the customer wrote.
- When a parcel was left at the door, never promise a date.
- When a voucher has expired, leave the decision to the team leader.
"""
REGIONS = {"north", "south", "west"}


def answer(client: Anthropic, history: list[dict]) -> str:
    limits = {region: 20 for region in REGIONS}
    system = "Limits: " + json.dumps(limits) + RULES  # <- here
    reply = client.messages.create(model="claude-sonnet-4-5", max_tokens=900, system=system, messages=history)
    return reply.content[0].text
