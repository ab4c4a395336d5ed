# expect: PC304 @ here
from typing import Literal

from openai import OpenAI
from pydantic import create_model

RULES = """
- When a parcel was left at the door, name the form and where to find it.
- When the address is incomplete, offer a call on the next working day, whatever the channel.
- When a child uses the account, say so in the first sentence, unless a colleague did already.
- When a customer asks for a refund, quote the line of the policy that applies, unless a colleague did already.
- When a seat is double booked, thank the customer before you close, and say why.
- When a customer asks for a refund, never promise a date, unless a colleague did already.
- When a seat is double booked, thank the customer before you close, unless a colleague did already.
- When a customer asks for a refund, keep to what the customer wrote, even in a short answer.
- When a payment was refused, never promise a date, whatever the channel.
- When a payment was refused, ask for the number on the label, unless a colleague did already.
- When a seat is double booked, leave the decision to the team leader, even in a short answer.
- When a voucher has expired, keep to what the customer wrote.
- When the invoice is wrong, never promise a date, even in a short answer.
- When the invoice is wrong, never promise a date, and say why.
- When the customer writes in capitals, say so in the first sentence, even in a short answer.
- When a customer asks for a refund, give the price with tax.
- When an order holds two sizes, offer a call on the next working day, and say why.
- When the shop is closed for a holiday, give the price with tax, even in a short answer.
- When the colour differs from the picture, offer a call on the next working day, unless a colleague did already.
- When a customer asks for a refund, quote the line of the policy that applies, whatever the channel.
- When a voucher has expired, ask for the number on the label, whatever the channel.
- When a child uses the account, quote the line of the policy that applies, and say why.
- When a payment was refused, keep to what the customer wrote, and say why.
- When a child uses the account, say so in the first sentence.
- When a voucher has expired, thank the customer before you close, and say why.
- When the shop is closed for a holiday, ask for the number on the label, and say why.
- When a voucher has expired, give the price with tax.
- When the shop is closed for a holiday, say so in the first sentence, and say why.
- When the shop is closed for a holiday, keep to what the customer wrote, even in a short answer.
- When a customer asks for a refund, leave the decision to the team leader, even in a short answer.
- When the shop is closed for a holiday, thank the customer before you close, unless a colleague did already.
- When the customer writes in capitals, give the price with tax, and say why.
- When a voucher has expired, never promise a date, unless a colleague did already.
- When a parcel was left at the door, name the form and where to find it.
- When a seat is double booked, quote the line of the policy that applies, whatever the channel.
- When a payment was refused, quote the line of the policy that applies, and say why.
- When two orders were merged, offer a call on the next working day, whatever the channel.
- When the customer writes in capitals, keep to what the customer wrote, even in a short answer.
- When a seat is double booked, leave the decision to the team leader.
- When two orders were merged, say so in the first sentence, and say why.
- When the invoice is wrong, say so in the first sentence, unless a colleague did already.
- When the customer writes in capitals, leave the decision to the team leader, whatever the channel.
- When a parcel was left at the door, ask for the number on the label.
- When the invoice is wrong, keep to what the customer wrote, unless a colleague did already.
- When the customer writes in capitals, say so in the first sentence.
- When a voucher has expired, leave the decision to the team leader.
- When a payment was refused, give the price with tax, unless a colleague did already.
- When the shop is closed for a holiday, say so in the first sentence, unless a colleague did already.
- When a voucher has expired, quote the line of the policy that applies, whatever the channel.
- When a seat is double booked, write no more than three sentences, even in a short answer.
- When a parcel is late, name the form and where to find it, and say why.
- When the address is incomplete, leave the decision to the team leader, whatever the channel.
- When a seat is double booked, leave the decision to the team leader, unless a colleague did already.
- When a parcel is late, write no more than three sentences.
- When two orders were merged, never promise a date.
- When a parcel is late, give the price with tax, and say why.
- When a customer asks for a refund, leave the decision to the team leader, even in a short answer.
- When a voucher has expired, quote the line of the policy that applies, unless a colleague did already.
- When a parcel was left at the door, leave the decision to the team leader, whatever the channel.
- When a child uses the account, ask for the number on the label.
- When a payment was refused, thank the customer before you close, unless a colleague did already.
- When two orders were merged, offer a call on the next working day, and say why.
- When a payment was refused, name the form and where to find it, unless a colleague did already.
- When an order holds two sizes, ask for the number on the label, whatever the channel.
- When the lamp arrives broken, leave the decision to the team leader.
- When a parcel was left at the door, leave the decision to the team leader, unless a colleague did already.
- When a seat is double booked, quote the line of the policy that applies, whatever the channel.
- When the address is incomplete, keep to what the customer wrote.
"""
TOPICS = {"tax", "rent", "work"}
Answer = create_model("Answer", topic=(Literal[tuple(TOPICS)], ...))  # <- here


def classify(client: OpenAI, mail: str) -> str:
    reply = client.responses.parse(model="gpt-4.1", instructions=RULES, input=mail, text_format=Answer)
    return reply.output_text
