# expect: nothing because the class gives the same schema each time
from typing import Literal

from openai import OpenAI
from pydantic import BaseModel, Field

RULES = """
- When the lamp arrives broken, thank the customer before you close, and say why.
- When a parcel was left at the door, name the form and where to find it.
- When a seat is double booked, name the form and where to find it, and say why.
- When the address is incomplete, give the price with tax, whatever the channel.
- When the colour differs from the picture, name the form and where to find it, even in a short answer.
- When the colour differs from the picture, offer a call on the next working day, unless a colleague did already.
- When the shop is closed for a holiday, ask for the number on the label, unless a colleague did already.
- When a child uses the account, ask for the number on the label, even in a short answer.
- When a voucher has expired, quote the line of the policy that applies.
- When a parcel was left at the door, quote the line of the policy that applies.
- When the colour differs from the picture, say so in the first sentence, unless a colleague did already.
- When the shop is closed for a holiday, thank the customer before you close, and say why.
- When the invoice is wrong, name the form and where to find it, and say why.
- When a payment was refused, quote the line of the policy that applies, unless a colleague did already.
- When a customer asks for a refund, ask for the number on the label, unless a colleague did already.
- When an order holds two sizes, say so in the first sentence.
- When a customer asks for a refund, thank the customer before you close, and say why.
- When the colour differs from the picture, ask for the number on the label, and say why.
- When a voucher has expired, offer a call on the next working day.
- When an order holds two sizes, never promise a date.
- When a voucher has expired, ask for the number on the label.
- When the shop is closed for a holiday, give the price with tax, unless a colleague did already.
- When the shop is closed for a holiday, keep to what the customer wrote, even in a short answer.
- When the address is incomplete, keep to what the customer wrote, whatever the channel.
- When a customer asks for a refund, ask for the number on the label, even in a short answer.
- When a parcel is late, thank the customer before you close, and say why.
- When a voucher has expired, keep to what the customer wrote, even in a short answer.
- When a customer asks for a refund, never promise a date, whatever the channel.
- When a parcel was left at the door, ask for the number on the label, whatever the channel.
- When a child uses the account, never promise a date, and say why.
- When an order holds two sizes, give the price with tax, unless a colleague did already.
- When two orders were merged, say so in the first sentence, whatever the channel.
- When the shop is closed for a holiday, ask for the number on the label, whatever the channel.
- When a customer asks for a refund, thank the customer before you close, and say why.
- When a customer asks for a refund, keep to what the customer wrote.
- When a parcel was left at the door, say so in the first sentence, whatever the channel.
- When the colour differs from the picture, ask for the number on the label, and say why.
- When the colour differs from the picture, write no more than three sentences, even in a short answer.
- When two orders were merged, thank the customer before you close, and say why.
- When the address is incomplete, say so in the first sentence, and say why.
- When the invoice is wrong, give the price with tax, and say why.
- When the customer writes in capitals, quote the line of the policy that applies, and say why.
- When a customer asks for a refund, thank the customer before you close, unless a colleague did already.
- When a parcel was left at the door, keep to what the customer wrote, even in a short answer.
- When the lamp arrives broken, give the price with tax, even in a short answer.
- When the lamp arrives broken, never promise a date.
- When a payment was refused, keep to what the customer wrote, whatever the channel.
- When the shop is closed for a holiday, leave the decision to the team leader.
- When the shop is closed for a holiday, leave the decision to the team leader, whatever the channel.
- When the customer writes in capitals, offer a call on the next working day.
- When the lamp arrives broken, never promise a date, whatever the channel.
- When a parcel is late, keep to what the customer wrote.
- When a customer asks for a refund, thank the customer before you close, unless a colleague did already.
- When an order holds two sizes, keep to what the customer wrote, even in a short answer.
- When a customer asks for a refund, name the form and where to find it, and say why.
- When the shop is closed for a holiday, ask for the number on the label.
- When an order holds two sizes, leave the decision to the team leader, whatever the channel.
- When two orders were merged, offer a call on the next working day, and say why.
- When two orders were merged, offer a call on the next working day, even in a short answer.
- When an order holds two sizes, give the price with tax, whatever the channel.
- When an order holds two sizes, ask for the number on the label.
- When the address is incomplete, keep to what the customer wrote, whatever the channel.
- When a voucher has expired, say so in the first sentence, and say why.
- When the address is incomplete, never promise a date, even in a short answer.
- When a parcel was left at the door, never promise a date, and say why.
- When a parcel was left at the door, say so in the first sentence.
- When the colour differs from the picture, ask for the number on the label.
- When the shop is closed for a holiday, thank the customer before you close, even in a short answer.
"""


class Label(BaseModel):
    label: Literal["refund", "delay"] = Field(description="What the mail is about.")
    sure: bool = False


def classify(client: OpenAI, mail: str) -> str:
    reply = client.responses.parse(model="gpt-4.1", instructions=RULES, input=mail, text_format=Label)
    return reply.output_parsed.label
