# expect: PC301 @ here
from langchain.agents import create_agent
from langchain_core.tools import StructuredTool

RULES = """
- When the customer writes in capitals, leave the decision to the team leader.
- When a voucher has expired, thank the customer before you close, whatever the channel.
- When the colour differs from the picture, say so in the first sentence, unless a colleague did already.
- When the lamp arrives broken, keep to what the customer wrote, and say why.
- When the lamp arrives broken, quote the line of the policy that applies, whatever the channel.
- When the lamp arrives broken, name the form and where to find it, even in a short answer.
- When a child uses the account, leave the decision to the team leader.
- When the invoice is wrong, say so in the first sentence, and say why.
- When a parcel was left at the door, leave the decision to the team leader, unless a colleague did already.
- When the invoice is wrong, say so in the first sentence.
- When a customer asks for a refund, give the price with tax.
- When a seat is double booked, keep to what the customer wrote, even in a short answer.
- When an order holds two sizes, write no more than three sentences, even in a short answer.
- When a payment was refused, name the form and where to find it, unless a colleague did already.
- When the lamp arrives broken, write no more than three sentences, and say why.
- When the address is incomplete, write no more than three sentences, even in a short answer.
- When a seat is double booked, quote the line of the policy that applies, and say why.
- When an order holds two sizes, ask for the number on the label, unless a colleague did already.
- When the invoice is wrong, say so in the first sentence.
- When a payment was refused, thank the customer before you close, unless a colleague did already.
- When a child uses the account, say so in the first sentence, whatever the channel.
- When the address is incomplete, thank the customer before you close, unless a colleague did already.
- When a child uses the account, leave the decision to the team leader, even in a short answer.
- When a parcel was left at the door, write no more than three sentences, unless a colleague did already.
- When a voucher has expired, name the form and where to find it, whatever the channel.
- When a voucher has expired, thank the customer before you close, and say why.
- When a parcel was left at the door, thank the customer before you close, unless a colleague did already.
- When a seat is double booked, never promise a date, whatever the channel.
- When a customer asks for a refund, offer a call on the next working day, even in a short answer.
- When a customer asks for a refund, keep to what the customer wrote, unless a colleague did already.
- When the shop is closed for a holiday, quote the line of the policy that applies, unless a colleague did already.
- When a payment was refused, keep to what the customer wrote, unless a colleague did already.
- When the shop is closed for a holiday, keep to what the customer wrote, and say why.
- When the lamp arrives broken, quote the line of the policy that applies, unless a colleague did already.
- When two orders were merged, say so in the first sentence, whatever the channel.
- When the address is incomplete, thank the customer before you close, even in a short answer.
- When a parcel is late, ask for the number on the label, and say why.
- When a payment was refused, quote the line of the policy that applies, and say why.
- When the shop is closed for a holiday, keep to what the customer wrote, whatever the channel.
- When two orders were merged, say so in the first sentence, unless a colleague did already.
- When the customer writes in capitals, ask for the number on the label, unless a colleague did already.
- When a customer asks for a refund, quote the line of the policy that applies, whatever the channel.
- When the shop is closed for a holiday, thank the customer before you close.
- When a seat is double booked, thank the customer before you close, even in a short answer.
- When the shop is closed for a holiday, leave the decision to the team leader.
- When the shop is closed for a holiday, offer a call on the next working day, and say why.
- When a customer asks for a refund, keep to what the customer wrote, whatever the channel.
- When a seat is double booked, offer a call on the next working day, and say why.
- When a seat is double booked, offer a call on the next working day, even in a short answer.
- When the colour differs from the picture, never promise a date.
- When two orders were merged, leave the decision to the team leader, even in a short answer.
- When the address is incomplete, thank the customer before you close, even in a short answer.
- When the invoice is wrong, quote the line of the policy that applies.
- When the colour differs from the picture, write no more than three sentences, even in a short answer.
- When the shop is closed for a holiday, name the form and where to find it.
- When the shop is closed for a holiday, leave the decision to the team leader, even in a short answer.
- When a payment was refused, never promise a date, unless a colleague did already.
- When a payment was refused, keep to what the customer wrote.
- When a parcel was left at the door, write no more than three sentences, whatever the channel.
- When a payment was refused, name the form and where to find it.
- When the lamp arrives broken, say so in the first sentence, whatever the channel.
- When the lamp arrives broken, give the price with tax, even in a short answer.
- When a parcel is late, quote the line of the policy that applies, and say why.
- When a parcel is late, ask for the number on the label, whatever the channel.
- When the colour differs from the picture, say so in the first sentence.
- When a parcel was left at the door, never promise a date, unless a colleague did already.
- When a customer asks for a refund, write no more than three sentences, whatever the channel.
- When the customer writes in capitals, keep to what the customer wrote, whatever the channel.
"""


def handoff(name: str) -> StructuredTool:
    return StructuredTool.from_function(lambda: name, name=f"ask_{name}", description="Hand over to a colleague.")


def supervisor(model, agents: list):
    names = set()
    for agent in agents:
        names.add(agent.name)
    tools = [handoff(name) for name in names]  # <- here
    return create_agent(model, tools=tools, system_prompt=RULES)
