# expect: nothing because the tools are always declared; a call out of place is refused when it comes
from anthropic import Anthropic

RULES = """
- When a customer asks for a refund, offer a call on the next working day.
- When the invoice is wrong, ask for the number on the label, whatever the channel.
- When the address is incomplete, quote the line of the policy that applies, and say why.
- When a customer asks for a refund, offer a call on the next working day, and say why.
- When the customer writes in capitals, write no more than three sentences, and say why.
- When the colour differs from the picture, leave the decision to the team leader.
- When the customer writes in capitals, give the price with tax, and say why.
- When the customer writes in capitals, keep to what the customer wrote, even in a short answer.
- When two orders were merged, write no more than three sentences, unless a colleague did already.
- When a seat is double booked, never promise a date, unless a colleague did already.
- When a voucher has expired, quote the line of the policy that applies, and say why.
- When the address is incomplete, quote the line of the policy that applies, whatever the channel.
- When an order holds two sizes, quote the line of the policy that applies.
- When an order holds two sizes, offer a call on the next working day, and say why.
- When a customer asks for a refund, name the form and where to find it.
- When an order holds two sizes, offer a call on the next working day, whatever the channel.
- When a customer asks for a refund, write no more than three sentences, unless a colleague did already.
- When a payment was refused, say so in the first sentence, whatever the channel.
- When a customer asks for a refund, quote the line of the policy that applies, even in a short answer.
- When the lamp arrives broken, leave the decision to the team leader, even in a short answer.
- When a parcel was left at the door, never promise a date, and say why.
- When an order holds two sizes, keep to what the customer wrote, unless a colleague did already.
- When a customer asks for a refund, quote the line of the policy that applies, and say why.
- When a child uses the account, thank the customer before you close, even in a short answer.
- When a payment was refused, quote the line of the policy that applies, unless a colleague did already.
- When the colour differs from the picture, give the price with tax, even in a short answer.
- When the address is incomplete, say so in the first sentence, unless a colleague did already.
- When the address is incomplete, say so in the first sentence, and say why.
- When the lamp arrives broken, thank the customer before you close, unless a colleague did already.
- When the customer writes in capitals, say so in the first sentence, unless a colleague did already.
- When the invoice is wrong, leave the decision to the team leader, whatever the channel.
- When a payment was refused, quote the line of the policy that applies, even in a short answer.
- When the customer writes in capitals, say so in the first sentence, even in a short answer.
- When a parcel is late, offer a call on the next working day.
- When the customer writes in capitals, ask for the number on the label.
- When the shop is closed for a holiday, name the form and where to find it, whatever the channel.
- When the customer writes in capitals, write no more than three sentences, and say why.
- When a parcel was left at the door, ask for the number on the label, and say why.
- When a parcel was left at the door, name the form and where to find it, unless a colleague did already.
- When two orders were merged, quote the line of the policy that applies.
- When a parcel is late, leave the decision to the team leader, and say why.
- When a parcel is late, keep to what the customer wrote, whatever the channel.
- When an order holds two sizes, write no more than three sentences, even in a short answer.
- When the shop is closed for a holiday, name the form and where to find it, and say why.
- When a payment was refused, thank the customer before you close, unless a colleague did already.
- When a parcel was left at the door, quote the line of the policy that applies.
- When a payment was refused, say so in the first sentence.
- When the lamp arrives broken, keep to what the customer wrote, whatever the channel.
- When the shop is closed for a holiday, never promise a date, even in a short answer.
- When a customer asks for a refund, offer a call on the next working day, unless a colleague did already.
- When two orders were merged, give the price with tax, whatever the channel.
- When a customer asks for a refund, never promise a date, even in a short answer.
- When a payment was refused, say so in the first sentence, and say why.
- When the colour differs from the picture, give the price with tax, unless a colleague did already.
- When the lamp arrives broken, never promise a date, even in a short answer.
- When a parcel is late, offer a call on the next working day.
- When an order holds two sizes, give the price with tax, unless a colleague did already.
- When a customer asks for a refund, name the form and where to find it, even in a short answer.
- When a customer asks for a refund, name the form and where to find it.
- When a parcel is late, give the price with tax, and say why.
- When a voucher has expired, thank the customer before you close.
- When a parcel is late, leave the decision to the team leader, even in a short answer.
- When a voucher has expired, never promise a date, and say why.
- When a parcel was left at the door, say so in the first sentence, unless a colleague did already.
- When the colour differs from the picture, say so in the first sentence, even in a short answer.
- When a customer asks for a refund, give the price with tax, even in a short answer.
- When the invoice is wrong, thank the customer before you close, and say why.
- When a payment was refused, leave the decision to the team leader, even in a short answer.
"""
TOOLS = [{"name": "search", "input_schema": {"type": "object"}}]


def side_question(client: Anthropic, history: list[dict], question: str) -> str:
    messages = [*history, {"role": "user", "content": question}]
    answer = client.messages.create(
        model="claude-sonnet-4-5", max_tokens=900, system=RULES, tools=TOOLS, messages=messages
    )
    if answer.stop_reason == "tool_use":
        return "No tools in a side question."
    return answer.content[0].text
