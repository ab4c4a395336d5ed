# expect: nothing because the keys are sorted when the mapping is written
import json

import litellm

RULES = """
- When a payment was refused, write no more than three sentences, even in a short answer.
- When two orders were merged, write no more than three sentences, and say why.
- When the colour differs from the picture, offer a call on the next working day, even in a short answer.
- When a customer asks for a refund, offer a call on the next working day, unless a colleague did already.
- When a child uses the account, say so in the first sentence, unless a colleague did already.
- When two orders were merged, name the form and where to find it, and say why.
- When a seat is double booked, write no more than three sentences.
- When a customer asks for a refund, give the price with tax, unless a colleague did already.
- When a seat is double booked, write no more than three sentences, whatever the channel.
- When a child uses the account, quote the line of the policy that applies, even in a short answer.
- When the lamp arrives broken, quote the line of the policy that applies, even in a short answer.
- When the lamp arrives broken, never promise a date.
- When a voucher has expired, ask for the number on the label, whatever the channel.
- When two orders were merged, give the price with tax, and say why.
- When the address is incomplete, ask for the number on the label.
- When a seat is double booked, name the form and where to find it, unless a colleague did already.
- When the lamp arrives broken, keep to what the customer wrote, even in a short answer.
- When a seat is double booked, name the form and where to find it, whatever the channel.
- When the shop is closed for a holiday, offer a call on the next working day, even in a short answer.
- When a seat is double booked, write no more than three sentences, even in a short answer.
- When a customer asks for a refund, keep to what the customer wrote, whatever the channel.
- When a voucher has expired, say so in the first sentence.
- When the lamp arrives broken, offer a call on the next working day.
- When an order holds two sizes, write no more than three sentences, even in a short answer.
- When a voucher has expired, quote the line of the policy that applies, even in a short answer.
- When a voucher has expired, never promise a date.
- When the customer writes in capitals, offer a call on the next working day, even in a short answer.
- When the shop is closed for a holiday, give the price with tax.
- When a customer asks for a refund, give the price with tax, and say why.
- When two orders were merged, never promise a date, unless a colleague did already.
- When the customer writes in capitals, keep to what the customer wrote, and say why.
- When two orders were merged, leave the decision to the team leader, unless a colleague did already.
- When a parcel is late, keep to what the customer wrote, whatever the channel.
- When the lamp arrives broken, leave the decision to the team leader, and say why.
- When a seat is double booked, offer a call on the next working day, whatever the channel.
- When the shop is closed for a holiday, offer a call on the next working day, unless a colleague did already.
- When the customer writes in capitals, thank the customer before you close, unless a colleague did already.
- When a customer asks for a refund, give the price with tax.
- When an order holds two sizes, leave the decision to the team leader, even in a short answer.
- When a child uses the account, never promise a date, even in a short answer.
- When a voucher has expired, quote the line of the policy that applies, whatever the channel.
- When the address is incomplete, leave the decision to the team leader, and say why.
- When a seat is double booked, quote the line of the policy that applies, even in a short answer.
- When a customer asks for a refund, offer a call on the next working day, unless a colleague did already.
- When the lamp arrives broken, write no more than three sentences, and say why.
- When a payment was refused, write no more than three sentences, even in a short answer.
- When a voucher has expired, never promise a date, unless a colleague did already.
- When the shop is closed for a holiday, write no more than three sentences, whatever the channel.
- When a voucher has expired, say so in the first sentence.
- When a customer asks for a refund, never promise a date, and say why.
- When a voucher has expired, offer a call on the next working day.
- When a child uses the account, keep to what the customer wrote, even in a short answer.
- When a parcel is late, give the price with tax, whatever the channel.
- When a parcel was left at the door, keep to what the customer wrote, unless a colleague did already.
- When the lamp arrives broken, keep to what the customer wrote.
- When a voucher has expired, write no more than three sentences, even in a short answer.
- When a customer asks for a refund, quote the line of the policy that applies, and say why.
- When the colour differs from the picture, leave the decision to the team leader, and say why.
- When a voucher has expired, write no more than three sentences, whatever the channel.
- When a parcel was left at the door, never promise a date, unless a colleague did already.
- When a child uses the account, keep to what the customer wrote, even in a short answer.
- When a customer asks for a refund, leave the decision to the team leader.
- When the invoice is wrong, leave the decision to the team leader, and say why.
- When a customer asks for a refund, never promise a date.
- When a customer asks for a refund, give the price with tax, and say why.
- When the colour differs from the picture, thank the customer before you close, whatever the channel.
- When a payment was refused, write no more than three sentences, even in a short answer.
- When the colour differs from the picture, write no more than three sentences, unless a colleague did already.
"""
REGIONS = {"north", "south", "west"}


def answer(history: list[dict]) -> str:
    limits = {region: 20 for region in REGIONS}
    messages = [{"role": "system", "content": "Limits: " + json.dumps(limits, sort_keys=True) + RULES}, *history]
    return litellm.completion(model="openai/gpt-4.1", messages=messages).choices[0].message.content
