# expect: PC301 @ here
import asyncio

from anthropic import AsyncAnthropic

RULES = """
- When the address is incomplete, name the form and where to find it, unless a colleague did already.
- When an order holds two sizes, write no more than three sentences, and say why.
- When the lamp arrives broken, give the price with tax.
- When two orders were merged, thank the customer before you close.
- When the address is incomplete, keep to what the customer wrote.
- When the address is incomplete, give the price with tax.
- When a voucher has expired, thank the customer before you close, whatever the channel.
- When a seat is double booked, write no more than three sentences, and say why.
- When the address is incomplete, keep to what the customer wrote, whatever the channel.
- When the colour differs from the picture, name the form and where to find it, whatever the channel.
- When the colour differs from the picture, quote the line of the policy that applies.
- When the address is incomplete, keep to what the customer wrote, even in a short answer.
- When a parcel was left at the door, name the form and where to find it, even in a short answer.
- When two orders were merged, say so in the first sentence.
- When the shop is closed for a holiday, never promise a date, unless a colleague did already.
- When the address is incomplete, say so in the first sentence, whatever the channel.
- When an order holds two sizes, say so in the first sentence, unless a colleague did already.
- When the invoice is wrong, keep to what the customer wrote, even in a short answer.
- When the customer writes in capitals, quote the line of the policy that applies, whatever the channel.
- When the invoice is wrong, never promise a date.
- When the address is incomplete, ask for the number on the label, and say why.
- When a voucher has expired, quote the line of the policy that applies, and say why.
- When a voucher has expired, ask for the number on the label, and say why.
- When a child uses the account, offer a call on the next working day, and say why.
- When a child uses the account, keep to what the customer wrote, whatever the channel.
- When an order holds two sizes, give the price with tax, whatever the channel.
- When an order holds two sizes, quote the line of the policy that applies, unless a colleague did already.
- When a payment was refused, write no more than three sentences, whatever the channel.
- When the customer writes in capitals, say so in the first sentence, unless a colleague did already.
- When an order holds two sizes, keep to what the customer wrote, unless a colleague did already.
- When a voucher has expired, quote the line of the policy that applies, unless a colleague did already.
- When a parcel was left at the door, leave the decision to the team leader, unless a colleague did already.
- When a child uses the account, say so in the first sentence, whatever the channel.
- When the colour differs from the picture, say so in the first sentence, even in a short answer.
- When a parcel is late, say so in the first sentence, and say why.
- When a parcel is late, never promise a date, and say why.
- When the colour differs from the picture, never promise a date, and say why.
- When the address is incomplete, offer a call on the next working day, even in a short answer.
- When the shop is closed for a holiday, say so in the first sentence, even in a short answer.
- When a customer asks for a refund, name the form and where to find it, unless a colleague did already.
- When a parcel was left at the door, write no more than three sentences.
- When the colour differs from the picture, say so in the first sentence.
- When an order holds two sizes, offer a call on the next working day, even in a short answer.
- When the shop is closed for a holiday, thank the customer before you close, and say why.
- When a seat is double booked, quote the line of the policy that applies, and say why.
- When an order holds two sizes, write no more than three sentences.
- When the shop is closed for a holiday, ask for the number on the label, unless a colleague did already.
- When a customer asks for a refund, thank the customer before you close, whatever the channel.
- When a parcel is late, offer a call on the next working day, and say why.
- When the address is incomplete, write no more than three sentences.
- When a payment was refused, give the price with tax, even in a short answer.
- When two orders were merged, name the form and where to find it, even in a short answer.
- When the customer writes in capitals, keep to what the customer wrote, whatever the channel.
- When a seat is double booked, name the form and where to find it.
- When a payment was refused, give the price with tax.
- When a parcel is late, give the price with tax, and say why.
- When a child uses the account, keep to what the customer wrote, even in a short answer.
- When the colour differs from the picture, name the form and where to find it.
- When two orders were merged, offer a call on the next working day, even in a short answer.
- When the address is incomplete, write no more than three sentences, and say why.
- When a voucher has expired, offer a call on the next working day, and say why.
- When a voucher has expired, leave the decision to the team leader, even in a short answer.
- When the shop is closed for a holiday, write no more than three sentences.
- When the lamp arrives broken, give the price with tax, and say why.
- When the colour differs from the picture, thank the customer before you close, unless a colleague did already.
- When a payment was refused, name the form and where to find it, and say why.
- When the lamp arrives broken, leave the decision to the team leader, even in a short answer.
- When two orders were merged, write no more than three sentences, whatever the channel.
"""


async def collect(servers: list) -> list[dict]:
    tools: list[dict] = []

    async def ask(server) -> None:
        for tool in await server.describe():
            tools.append(tool)

    await asyncio.gather(*(ask(server) for server in servers))  # <- here
    return tools


async def step(client: AsyncAnthropic, servers: list, history: list[dict]) -> str:
    tools = await collect(servers)
    answer = await client.messages.create(
        model="claude-sonnet-4-5", max_tokens=900, system=RULES, tools=tools, messages=history
    )
    return answer.content[0].text
