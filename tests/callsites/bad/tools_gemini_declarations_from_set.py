# expect: PC301 info @ here
from google import genai
from google.genai import types

RULES = """
- When the lamp arrives broken, offer a call on the next working day.
- When the customer writes in capitals, name the form and where to find it.
- When the address is incomplete, quote the line of the policy that applies, whatever the channel.
- When two orders were merged, write no more than three sentences, even in a short answer.
- When the shop is closed for a holiday, quote the line of the policy that applies, even in a short answer.
- When a parcel was left at the door, write no more than three sentences, even in a short answer.
- When a child uses the account, say so in the first sentence, even in a short answer.
- When the address is incomplete, keep to what the customer wrote, unless a colleague did already.
- When a parcel was left at the door, thank the customer before you close, even in a short answer.
- When an order holds two sizes, name the form and where to find it, even in a short answer.
- When the shop is closed for a holiday, thank the customer before you close, and say why.
- When the shop is closed for a holiday, thank the customer before you close.
- When a parcel is late, give the price with tax, unless a colleague did already.
- When an order holds two sizes, thank the customer before you close.
- When the invoice is wrong, never promise a date, whatever the channel.
- When a seat is double booked, give the price with tax, unless a colleague did already.
- When a parcel was left at the door, thank the customer before you close.
- When a seat is double booked, never promise a date, and say why.
- When the colour differs from the picture, leave the decision to the team leader.
- When the address is incomplete, keep to what the customer wrote.
- When a payment was refused, name the form and where to find it.
- When a seat is double booked, give the price with tax, whatever the channel.
- When the colour differs from the picture, write no more than three sentences, whatever the channel.
- When the invoice is wrong, write no more than three sentences.
- When a parcel is late, give the price with tax.
- When an order holds two sizes, leave the decision to the team leader, and say why.
- When the address is incomplete, never promise a date, and say why.
- When the address is incomplete, say so in the first sentence, whatever the channel.
- When a payment was refused, leave the decision to the team leader.
- When a customer asks for a refund, keep to what the customer wrote, unless a colleague did already.
- When a parcel is late, ask for the number on the label.
- When a voucher has expired, say so in the first sentence, unless a colleague did already.
- When the invoice is wrong, thank the customer before you close, whatever the channel.
- When the customer writes in capitals, thank the customer before you close, and say why.
- When the invoice is wrong, name the form and where to find it, unless a colleague did already.
- When a child uses the account, leave the decision to the team leader, and say why.
- When a child uses the account, ask for the number on the label, even in a short answer.
- When an order holds two sizes, say so in the first sentence, and say why.
- When the lamp arrives broken, name the form and where to find it, and say why.
- When the invoice is wrong, name the form and where to find it, unless a colleague did already.
- When a customer asks for a refund, write no more than three sentences.
- When the invoice is wrong, write no more than three sentences, whatever the channel.
- When a parcel is late, offer a call on the next working day, unless a colleague did already.
- When the shop is closed for a holiday, give the price with tax, unless a colleague did already.
- When the shop is closed for a holiday, leave the decision to the team leader, unless a colleague did already.
- When a seat is double booked, thank the customer before you close.
- When the colour differs from the picture, give the price with tax.
- When an order holds two sizes, keep to what the customer wrote, unless a colleague did already.
- When a payment was refused, offer a call on the next working day.
- When a customer asks for a refund, thank the customer before you close, and say why.
- When the address is incomplete, keep to what the customer wrote, and say why.
- When a child uses the account, offer a call on the next working day.
- When the customer writes in capitals, give the price with tax, unless a colleague did already.
- When the lamp arrives broken, thank the customer before you close, and say why.
- When a seat is double booked, ask for the number on the label.
- When a child uses the account, give the price with tax, and say why.
- When a payment was refused, quote the line of the policy that applies, unless a colleague did already.
- When a parcel is late, thank the customer before you close.
- When the lamp arrives broken, keep to what the customer wrote, unless a colleague did already.
- When a child uses the account, leave the decision to the team leader, even in a short answer.
- When the lamp arrives broken, keep to what the customer wrote, even in a short answer.
- When the invoice is wrong, thank the customer before you close.
- When an order holds two sizes, ask for the number on the label, unless a colleague did already.
- When the shop is closed for a holiday, quote the line of the policy that applies, even in a short answer.
- When a child uses the account, say so in the first sentence, even in a short answer.
- When a payment was refused, write no more than three sentences.
- When a child uses the account, name the form and where to find it, whatever the channel.
- When a child uses the account, keep to what the customer wrote, whatever the channel.
"""
NAMES = {"book", "cancel", "reschedule"}


def ask(client: genai.Client, question: str) -> str:
    declarations = [types.FunctionDeclaration(name=name, description="A calendar action.") for name in NAMES]  # <- here
    config = types.GenerateContentConfig(
        system_instruction=RULES, tools=[types.Tool(function_declarations=declarations)]
    )
    return client.models.generate_content(model="gemini-2.5-flash", contents=question, config=config).text
