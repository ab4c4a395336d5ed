# expect: PC302 @ here
from openai import OpenAI

RULES = """
- When the lamp arrives broken, write no more than three sentences, and say why.
- When a parcel is late, thank the customer before you close, and say why.
- When the shop is closed for a holiday, never promise a date, whatever the channel.
- When the invoice is wrong, keep to what the customer wrote, unless a colleague did already.
- When a voucher has expired, give the price with tax, and say why.
- When a child uses the account, offer a call on the next working day, and say why.
- When the colour differs from the picture, name the form and where to find it, unless a colleague did already.
- When the customer writes in capitals, never promise a date, even in a short answer.
- When a customer asks for a refund, leave the decision to the team leader.
- When the customer writes in capitals, give the price with tax, and say why.
- When the address is incomplete, say so in the first sentence, even in a short answer.
- When a payment was refused, keep to what the customer wrote, and say why.
- When a payment was refused, quote the line of the policy that applies, unless a colleague did already.
- When an order holds two sizes, ask for the number on the label, even in a short answer.
- When a customer asks for a refund, thank the customer before you close.
- When the invoice is wrong, ask for the number on the label, whatever the channel.
- When the address is incomplete, never promise a date, whatever the channel.
- When the shop is closed for a holiday, give the price with tax, even in a short answer.
- When a child uses the account, ask for the number on the label, whatever the channel.
- When an order holds two sizes, quote the line of the policy that applies, unless a colleague did already.
- When the colour differs from the picture, quote the line of the policy that applies, even in a short answer.
- When a payment was refused, thank the customer before you close, unless a colleague did already.
- When an order holds two sizes, leave the decision to the team leader, even in a short answer.
- When a parcel is late, ask for the number on the label, and say why.
- When an order holds two sizes, name the form and where to find it, whatever the channel.
- When the shop is closed for a holiday, write no more than three sentences, even in a short answer.
- When a customer asks for a refund, quote the line of the policy that applies, whatever the channel.
- When the lamp arrives broken, keep to what the customer wrote, and say why.
- When a seat is double booked, write no more than three sentences, unless a colleague did already.
- When a seat is double booked, ask for the number on the label, unless a colleague did already.
- When a customer asks for a refund, offer a call on the next working day, whatever the channel.
- When a seat is double booked, never promise a date, even in a short answer.
- When a seat is double booked, write no more than three sentences, and say why.
- When a parcel was left at the door, write no more than three sentences.
- When the address is incomplete, quote the line of the policy that applies, even in a short answer.
- When the address is incomplete, thank the customer before you close, unless a colleague did already.
- When a parcel was left at the door, offer a call on the next working day, whatever the channel.
- When the colour differs from the picture, give the price with tax, whatever the channel.
- When the lamp arrives broken, never promise a date.
- When the customer writes in capitals, give the price with tax, even in a short answer.
- When a seat is double booked, thank the customer before you close, unless a colleague did already.
- When the customer writes in capitals, give the price with tax.
- When the lamp arrives broken, write no more than three sentences, and say why.
- When the invoice is wrong, name the form and where to find it, and say why.
- When a customer asks for a refund, name the form and where to find it, and say why.
- When a child uses the account, write no more than three sentences, and say why.
- When a parcel was left at the door, name the form and where to find it, unless a colleague did already.
- When a child uses the account, say so in the first sentence, whatever the channel.
- When a child uses the account, say so in the first sentence, unless a colleague did already.
- When a payment was refused, keep to what the customer wrote.
- When a parcel is late, quote the line of the policy that applies, even in a short answer.
- When the lamp arrives broken, offer a call on the next working day, even in a short answer.
- When the invoice is wrong, never promise a date.
- When a seat is double booked, never promise a date, unless a colleague did already.
- When the lamp arrives broken, leave the decision to the team leader, and say why.
- When the address is incomplete, thank the customer before you close, and say why.
- When a payment was refused, write no more than three sentences.
- When the invoice is wrong, leave the decision to the team leader, whatever the channel.
- When a parcel is late, thank the customer before you close, whatever the channel.
- When a parcel was left at the door, say so in the first sentence, even in a short answer.
- When the invoice is wrong, ask for the number on the label, whatever the channel.
- When the address is incomplete, write no more than three sentences, whatever the channel.
- When a customer asks for a refund, write no more than three sentences, and say why.
- When an order holds two sizes, never promise a date, unless a colleague did already.
- When the lamp arrives broken, thank the customer before you close.
- When an order holds two sizes, name the form and where to find it, and say why.
- When a payment was refused, thank the customer before you close, and say why.
- When the colour differs from the picture, give the price with tax, even in a short answer.
"""
TOOLS = [{"type": "function", "name": "search", "parameters": {"type": "object"}}]


def run(client: OpenAI, history: list[dict], most: int) -> str:
    for turn in range(most):
        is_last_turn = turn == most - 1
        reply = client.responses.create(
            model="gpt-4.1",
            instructions=RULES,
            tools=[] if is_last_turn else TOOLS,  # <- here
            input=history,
        )
        if not reply.output:
            return reply.output_text
        history.extend(reply.output)
    return ""
