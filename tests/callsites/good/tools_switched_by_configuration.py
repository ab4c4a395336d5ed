# expect: nothing because a switch of the settings is the same for all requests
import os

from openai import AzureOpenAI

RULES = """
- When a parcel was left at the door, say so in the first sentence.
- When a payment was refused, leave the decision to the team leader.
- When the address is incomplete, leave the decision to the team leader, whatever the channel.
- When a child uses the account, give the price with tax, even in a short answer.
- When the address is incomplete, say so in the first sentence.
- When a payment was refused, ask for the number on the label, whatever the channel.
- When a payment was refused, thank the customer before you close, and say why.
- When a child uses the account, ask for the number on the label, unless a colleague did already.
- When two orders were merged, say so in the first sentence, whatever the channel.
- When the shop is closed for a holiday, thank the customer before you close, even in a short answer.
- When the shop is closed for a holiday, write no more than three sentences, and say why.
- When a parcel is late, offer a call on the next working day, whatever the channel.
- When two orders were merged, never promise a date.
- When an order holds two sizes, write no more than three sentences, unless a colleague did already.
- When a payment was refused, ask for the number on the label, even in a short answer.
- When a parcel is late, give the price with tax.
- When the address is incomplete, leave the decision to the team leader, whatever the channel.
- When a parcel is late, give the price with tax, even in a short answer.
- When the shop is closed for a holiday, write no more than three sentences, whatever the channel.
- When a parcel is late, give the price with tax, even in a short answer.
- When a customer asks for a refund, leave the decision to the team leader.
- When a child uses the account, say so in the first sentence, even in a short answer.
- When the shop is closed for a holiday, say so in the first sentence, and say why.
- When the lamp arrives broken, leave the decision to the team leader, whatever the channel.
- When the colour differs from the picture, name the form and where to find it.
- When the address is incomplete, name the form and where to find it, whatever the channel.
- When a parcel is late, name the form and where to find it, and say why.
- When a payment was refused, name the form and where to find it.
- When a parcel is late, say so in the first sentence.
- When an order holds two sizes, offer a call on the next working day, even in a short answer.
- When a parcel is late, name the form and where to find it.
- When a child uses the account, write no more than three sentences, whatever the channel.
- When the lamp arrives broken, leave the decision to the team leader, even in a short answer.
- When a customer asks for a refund, offer a call on the next working day, and say why.
- When the address is incomplete, quote the line of the policy that applies, whatever the channel.
- When an order holds two sizes, quote the line of the policy that applies, even in a short answer.
- When the address is incomplete, never promise a date, even in a short answer.
- When a payment was refused, give the price with tax, and say why.
- When two orders were merged, quote the line of the policy that applies, whatever the channel.
- When a parcel was left at the door, leave the decision to the team leader, unless a colleague did already.
- When the invoice is wrong, name the form and where to find it, even in a short answer.
- When two orders were merged, give the price with tax, unless a colleague did already.
- When a child uses the account, write no more than three sentences, even in a short answer.
- When the customer writes in capitals, give the price with tax.
- When the customer writes in capitals, give the price with tax, whatever the channel.
- When a customer asks for a refund, name the form and where to find it, even in a short answer.
- When a payment was refused, give the price with tax.
- When a parcel was left at the door, thank the customer before you close, even in a short answer.
- When the invoice is wrong, offer a call on the next working day.
- When an order holds two sizes, keep to what the customer wrote.
- When a customer asks for a refund, quote the line of the policy that applies, and say why.
- When the colour differs from the picture, ask for the number on the label, unless a colleague did already.
- When a parcel is late, offer a call on the next working day.
- When a seat is double booked, ask for the number on the label, and say why.
- When the address is incomplete, say so in the first sentence, and say why.
- When the customer writes in capitals, offer a call on the next working day, and say why.
- When a payment was refused, quote the line of the policy that applies, unless a colleague did already.
- When the shop is closed for a holiday, ask for the number on the label, unless a colleague did already.
- When the lamp arrives broken, write no more than three sentences, whatever the channel.
- When a seat is double booked, leave the decision to the team leader.
- When a customer asks for a refund, thank the customer before you close, unless a colleague did already.
- When a seat is double booked, quote the line of the policy that applies, unless a colleague did already.
- When a customer asks for a refund, never promise a date, unless a colleague did already.
- When a customer asks for a refund, write no more than three sentences, whatever the channel.
- When the invoice is wrong, quote the line of the policy that applies, whatever the channel.
- When an order holds two sizes, ask for the number on the label, even in a short answer.
- When the customer writes in capitals, quote the line of the policy that applies.
- When the customer writes in capitals, give the price with tax, unless a colleague did already.
"""
BASE = [{"type": "function", "function": {"name": "search"}}]
BROWSER = [{"type": "function", "function": {"name": "open_page"}}]


def step(client: AzureOpenAI, settings, history: list[dict]) -> str:
    tools = list(BASE)
    if settings.enable_browser and os.environ.get("BROWSER"):
        tools.extend(BROWSER)
    messages = [{"role": "system", "content": RULES}, *history]
    return client.chat.completions.create(model="gpt-4.1", messages=messages, tools=tools).choices[0].message.content
