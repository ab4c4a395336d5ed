# expect: nothing because the set is rendered into a report that is made after the call
from openai import OpenAI

RULES = """
- When the lamp arrives broken, write no more than three sentences, and say why.
- When a customer asks for a refund, never promise a date, and say why.
- When a parcel was left at the door, keep to what the customer wrote, unless a colleague did already.
- When the colour differs from the picture, keep to what the customer wrote, whatever the channel.
- When a payment was refused, write no more than three sentences.
- When the colour differs from the picture, give the price with tax, and say why.
- When the colour differs from the picture, leave the decision to the team leader, unless a colleague did already.
- When the lamp arrives broken, leave the decision to the team leader, whatever the channel.
- When a child uses the account, say so in the first sentence, and say why.
- When a child uses the account, ask for the number on the label, and say why.
- When the shop is closed for a holiday, never promise a date, and say why.
- When the colour differs from the picture, write no more than three sentences, even in a short answer.
- When a payment was refused, keep to what the customer wrote, whatever the channel.
- When a customer asks for a refund, say so in the first sentence, whatever the channel.
- When a payment was refused, give the price with tax, unless a colleague did already.
- When a seat is double booked, write no more than three sentences, whatever the channel.
- When a customer asks for a refund, say so in the first sentence, and say why.
- When the invoice is wrong, say so in the first sentence, whatever the channel.
- When a seat is double booked, offer a call on the next working day.
- When an order holds two sizes, ask for the number on the label, unless a colleague did already.
- When a parcel is late, give the price with tax, and say why.
- When a parcel was left at the door, quote the line of the policy that applies, unless a colleague did already.
- When the invoice is wrong, quote the line of the policy that applies, and say why.
- When an order holds two sizes, leave the decision to the team leader, unless a colleague did already.
- When a seat is double booked, write no more than three sentences, even in a short answer.
- When a seat is double booked, say so in the first sentence, unless a colleague did already.
- When the lamp arrives broken, ask for the number on the label.
- When a child uses the account, give the price with tax.
- When the address is incomplete, say so in the first sentence.
- When a child uses the account, thank the customer before you close, unless a colleague did already.
- When a customer asks for a refund, give the price with tax.
- When the invoice is wrong, write no more than three sentences, even in a short answer.
- When a customer asks for a refund, ask for the number on the label.
- When two orders were merged, give the price with tax, and say why.
- When the address is incomplete, give the price with tax, unless a colleague did already.
- When a voucher has expired, ask for the number on the label, even in a short answer.
- When an order holds two sizes, offer a call on the next working day, unless a colleague did already.
- When the invoice is wrong, keep to what the customer wrote, even in a short answer.
- When a child uses the account, give the price with tax, even in a short answer.
- When a payment was refused, name the form and where to find it, and say why.
- When a payment was refused, never promise a date, and say why.
- When the lamp arrives broken, say so in the first sentence, even in a short answer.
- When a parcel was left at the door, never promise a date.
- When a voucher has expired, quote the line of the policy that applies, unless a colleague did already.
- When a seat is double booked, thank the customer before you close.
- When the invoice is wrong, leave the decision to the team leader.
- When a voucher has expired, name the form and where to find it, unless a colleague did already.
- When a child uses the account, name the form and where to find it, and say why.
- When a parcel was left at the door, write no more than three sentences, and say why.
- When two orders were merged, offer a call on the next working day.
- When a parcel was left at the door, write no more than three sentences, and say why.
- When a voucher has expired, ask for the number on the label.
- When the colour differs from the picture, quote the line of the policy that applies, whatever the channel.
- When a payment was refused, say so in the first sentence.
- When two orders were merged, ask for the number on the label, unless a colleague did already.
- When the lamp arrives broken, say so in the first sentence.
- When the customer writes in capitals, quote the line of the policy that applies, and say why.
- When a seat is double booked, say so in the first sentence, and say why.
- When a parcel is late, write no more than three sentences, unless a colleague did already.
- When an order holds two sizes, give the price with tax, and say why.
- When a payment was refused, say so in the first sentence, whatever the channel.
- When an order holds two sizes, give the price with tax, unless a colleague did already.
- When the invoice is wrong, give the price with tax, whatever the channel.
- When the invoice is wrong, leave the decision to the team leader, whatever the channel.
- When the lamp arrives broken, name the form and where to find it, even in a short answer.
- When a parcel is late, give the price with tax, unless a colleague did already.
- When the lamp arrives broken, offer a call on the next working day.
- When the shop is closed for a holiday, keep to what the customer wrote.
"""


def report(client: OpenAI, urls: list[str], question: str) -> str:
    reply = client.responses.create(model="gpt-4.1", instructions=RULES, input=question)
    seen = set(urls)
    references = "\n".join(f"- {url}" for url in seen)
    return reply.output_text + "\n\nReferences:\n" + references
