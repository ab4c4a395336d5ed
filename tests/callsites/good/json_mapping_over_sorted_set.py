# expect: nothing because the mapping is made from a sorted set
import json

from langchain_core.messages import HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI

RULES = """
- When a payment was refused, keep to what the customer wrote, even in a short answer.
- When a customer asks for a refund, never promise a date, even in a short answer.
- When a voucher has expired, name the form and where to find it, and say why.
- When the address is incomplete, offer a call on the next working day, even in a short answer.
- When the lamp arrives broken, quote the line of the policy that applies, unless a colleague did already.
- When the address is incomplete, thank the customer before you close, and say why.
- When the address is incomplete, quote the line of the policy that applies, even in a short answer.
- When a voucher has expired, write no more than three sentences, and say why.
- When the customer writes in capitals, name the form and where to find it, unless a colleague did already.
- When the colour differs from the picture, ask for the number on the label, unless a colleague did already.
- When an order holds two sizes, keep to what the customer wrote, even in a short answer.
- When a customer asks for a refund, give the price with tax.
- When two orders were merged, never promise a date, unless a colleague did already.
- When the colour differs from the picture, quote the line of the policy that applies, and say why.
- When the customer writes in capitals, give the price with tax, unless a colleague did already.
- When two orders were merged, never promise a date, and say why.
- When the customer writes in capitals, keep to what the customer wrote, even in a short answer.
- When the shop is closed for a holiday, say so in the first sentence, even in a short answer.
- When the shop is closed for a holiday, keep to what the customer wrote.
- When a payment was refused, give the price with tax, and say why.
- When a seat is double booked, say so in the first sentence, even in a short answer.
- When the colour differs from the picture, name the form and where to find it, even in a short answer.
- When a voucher has expired, name the form and where to find it, unless a colleague did already.
- When two orders were merged, never promise a date, even in a short answer.
- When the customer writes in capitals, write no more than three sentences, and say why.
- When a payment was refused, leave the decision to the team leader, unless a colleague did already.
- When a payment was refused, leave the decision to the team leader, even in a short answer.
- When the colour differs from the picture, leave the decision to the team leader.
- When an order holds two sizes, write no more than three sentences, whatever the channel.
- When the shop is closed for a holiday, offer a call on the next working day, even in a short answer.
- When a customer asks for a refund, offer a call on the next working day.
- When a payment was refused, ask for the number on the label, whatever the channel.
- When the colour differs from the picture, quote the line of the policy that applies.
- When the colour differs from the picture, write no more than three sentences, unless a colleague did already.
- When a seat is double booked, leave the decision to the team leader.
- When two orders were merged, name the form and where to find it, and say why.
- When a parcel was left at the door, leave the decision to the team leader, even in a short answer.
- When the colour differs from the picture, ask for the number on the label, and say why.
- When a payment was refused, thank the customer before you close.
- When a customer asks for a refund, keep to what the customer wrote.
- When the address is incomplete, say so in the first sentence, even in a short answer.
- When a voucher has expired, name the form and where to find it, and say why.
- When the address is incomplete, keep to what the customer wrote.
- When a seat is double booked, give the price with tax.
- When a child uses the account, keep to what the customer wrote, and say why.
- When a parcel was left at the door, leave the decision to the team leader, unless a colleague did already.
- When a child uses the account, keep to what the customer wrote, and say why.
- When the shop is closed for a holiday, say so in the first sentence, unless a colleague did already.
- When a voucher has expired, quote the line of the policy that applies.
- When the customer writes in capitals, name the form and where to find it, and say why.
- When two orders were merged, thank the customer before you close, whatever the channel.
- When the address is incomplete, name the form and where to find it.
- When a seat is double booked, keep to what the customer wrote, unless a colleague did already.
- When a parcel was left at the door, thank the customer before you close, and say why.
- When a voucher has expired, keep to what the customer wrote.
- When the customer writes in capitals, quote the line of the policy that applies, even in a short answer.
- When two orders were merged, write no more than three sentences, and say why.
- When a voucher has expired, quote the line of the policy that applies, even in a short answer.
- When the invoice is wrong, thank the customer before you close, and say why.
- When a customer asks for a refund, write no more than three sentences, even in a short answer.
- When a parcel is late, never promise a date.
- When a voucher has expired, name the form and where to find it, and say why.
- When a parcel was left at the door, give the price with tax, unless a colleague did already.
- When the customer writes in capitals, never promise a date, and say why.
- When the customer writes in capitals, name the form and where to find it, and say why.
- When the shop is closed for a holiday, keep to what the customer wrote, and say why.
- When a parcel was left at the door, give the price with tax, even in a short answer.
- When the customer writes in capitals, name the form and where to find it, and say why.
"""


def answer(flags: set[str], question: str) -> str:
    state = {flag: "on" for flag in sorted(flags)}
    messages = [SystemMessage(content=json.dumps(state) + RULES), HumanMessage(content=question)]
    return ChatOpenAI(model="gpt-4.1").invoke(messages).content
