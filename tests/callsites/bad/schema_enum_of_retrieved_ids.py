# expect: PC305 @ here
from openai import OpenAI

RULES = """
- When the customer writes in capitals, write no more than three sentences, whatever the channel.
- When a customer asks for a refund, say so in the first sentence, even in a short answer.
- When a voucher has expired, give the price with tax, whatever the channel.
- When the invoice is wrong, keep to what the customer wrote.
- When a payment was refused, ask for the number on the label, and say why.
- When a seat is double booked, give the price with tax, and say why.
- When two orders were merged, ask for the number on the label, whatever the channel.
- When the shop is closed for a holiday, offer a call on the next working day, unless a colleague did already.
- When a parcel is late, keep to what the customer wrote, and say why.
- When the lamp arrives broken, never promise a date, and say why.
- When an order holds two sizes, say so in the first sentence, unless a colleague did already.
- When an order holds two sizes, name the form and where to find it, whatever the channel.
- When a voucher has expired, leave the decision to the team leader, unless a colleague did already.
- When a customer asks for a refund, quote the line of the policy that applies, whatever the channel.
- When a seat is double booked, never promise a date, even in a short answer.
- When the shop is closed for a holiday, leave the decision to the team leader, and say why.
- When the shop is closed for a holiday, thank the customer before you close, whatever the channel.
- When two orders were merged, ask for the number on the label, and say why.
- When the customer writes in capitals, never promise a date.
- When the customer writes in capitals, give the price with tax, whatever the channel.
- When the colour differs from the picture, offer a call on the next working day, unless a colleague did already.
- When the lamp arrives broken, leave the decision to the team leader, and say why.
- When the shop is closed for a holiday, say so in the first sentence, and say why.
- When two orders were merged, keep to what the customer wrote.
- When a voucher has expired, say so in the first sentence, whatever the channel.
- When a child uses the account, leave the decision to the team leader, and say why.
- When a seat is double booked, leave the decision to the team leader, whatever the channel.
- When the address is incomplete, write no more than three sentences, unless a colleague did already.
- When a payment was refused, give the price with tax, even in a short answer.
- When the lamp arrives broken, write no more than three sentences, whatever the channel.
- When a payment was refused, write no more than three sentences.
- When the shop is closed for a holiday, never promise a date, and say why.
- When a customer asks for a refund, name the form and where to find it, and say why.
- When an order holds two sizes, quote the line of the policy that applies, and say why.
- When a customer asks for a refund, say so in the first sentence.
- When the lamp arrives broken, keep to what the customer wrote, even in a short answer.
- When the invoice is wrong, offer a call on the next working day, unless a colleague did already.
- When a voucher has expired, give the price with tax, whatever the channel.
- When a voucher has expired, quote the line of the policy that applies, even in a short answer.
- When the customer writes in capitals, name the form and where to find it, even in a short answer.
- When the address is incomplete, keep to what the customer wrote, unless a colleague did already.
- When a child uses the account, name the form and where to find it, even in a short answer.
- When the lamp arrives broken, say so in the first sentence.
- When the address is incomplete, thank the customer before you close, whatever the channel.
- When an order holds two sizes, thank the customer before you close.
- When a seat is double booked, leave the decision to the team leader, unless a colleague did already.
- When the colour differs from the picture, give the price with tax, even in a short answer.
- When a voucher has expired, thank the customer before you close, and say why.
- When the customer writes in capitals, say so in the first sentence, unless a colleague did already.
- When two orders were merged, never promise a date, even in a short answer.
- When the address is incomplete, keep to what the customer wrote.
- When a payment was refused, ask for the number on the label.
- When two orders were merged, offer a call on the next working day, unless a colleague did already.
- When a parcel is late, say so in the first sentence, even in a short answer.
- When the shop is closed for a holiday, write no more than three sentences, whatever the channel.
- When a parcel is late, leave the decision to the team leader, even in a short answer.
- When a payment was refused, thank the customer before you close, and say why.
- When an order holds two sizes, say so in the first sentence, and say why.
- When the invoice is wrong, never promise a date.
- When two orders were merged, never promise a date, and say why.
- When the colour differs from the picture, give the price with tax.
- When the lamp arrives broken, write no more than three sentences.
- When a child uses the account, leave the decision to the team leader.
- When a child uses the account, name the form and where to find it, whatever the channel.
- When a parcel is late, name the form and where to find it, unless a colleague did already.
- When the address is incomplete, write no more than three sentences.
- When the lamp arrives broken, leave the decision to the team leader, and say why.
- When the address is incomplete, keep to what the customer wrote, whatever the channel.
"""


def cite(client: OpenAI, retriever, question: str) -> str:
    found = retriever.invoke(question)
    schema = {
        "type": "object",
        "properties": {"source": {"enum": [each.id for each in found]}},  # <- here
    }
    reply = client.responses.create(
        model="gpt-4.1",
        instructions=RULES,
        input=question,
        text={"format": {"type": "json_schema", "name": "cite", "schema": schema}},
    )
    return reply.output_text
