# expect: nothing because the frozen set is asked, the tuple is sent
from openai import OpenAI

RULES = """
- When a voucher has expired, say so in the first sentence, and say why.
- When a child uses the account, thank the customer before you close, even in a short answer.
- When the colour differs from the picture, ask for the number on the label, unless a colleague did already.
- When a parcel is late, name the form and where to find it, even in a short answer.
- When a seat is double booked, give the price with tax, and say why.
- When a payment was refused, thank the customer before you close, even in a short answer.
- When an order holds two sizes, ask for the number on the label.
- When the shop is closed for a holiday, say so in the first sentence, whatever the channel.
- When the colour differs from the picture, say so in the first sentence, unless a colleague did already.
- When the colour differs from the picture, write no more than three sentences, and say why.
- When a customer asks for a refund, ask for the number on the label, even in a short answer.
- When a customer asks for a refund, ask for the number on the label, and say why.
- When a customer asks for a refund, give the price with tax, whatever the channel.
- When a parcel was left at the door, never promise a date, unless a colleague did already.
- When a payment was refused, keep to what the customer wrote.
- When a payment was refused, ask for the number on the label, and say why.
- When the lamp arrives broken, leave the decision to the team leader, whatever the channel.
- When a child uses the account, give the price with tax, whatever the channel.
- When the invoice is wrong, thank the customer before you close, whatever the channel.
- When a voucher has expired, ask for the number on the label, whatever the channel.
- When a voucher has expired, ask for the number on the label, and say why.
- When the shop is closed for a holiday, keep to what the customer wrote, and say why.
- When the address is incomplete, thank the customer before you close, whatever the channel.
- When two orders were merged, never promise a date, whatever the channel.
- When the customer writes in capitals, thank the customer before you close, whatever the channel.
- When a voucher has expired, give the price with tax.
- When the invoice is wrong, quote the line of the policy that applies, even in a short answer.
- When a customer asks for a refund, never promise a date, and say why.
- When the customer writes in capitals, leave the decision to the team leader, even in a short answer.
- When the customer writes in capitals, say so in the first sentence.
- When an order holds two sizes, never promise a date, whatever the channel.
- When a voucher has expired, offer a call on the next working day.
- When a child uses the account, never promise a date, and say why.
- When an order holds two sizes, say so in the first sentence, unless a colleague did already.
- When a payment was refused, write no more than three sentences, whatever the channel.
- When a parcel is late, keep to what the customer wrote.
- When the invoice is wrong, thank the customer before you close, whatever the channel.
- When a seat is double booked, offer a call on the next working day, and say why.
- When a customer asks for a refund, name the form and where to find it, whatever the channel.
- When the colour differs from the picture, say so in the first sentence.
- When a child uses the account, name the form and where to find it, even in a short answer.
- When the shop is closed for a holiday, thank the customer before you close, unless a colleague did already.
- When a parcel was left at the door, keep to what the customer wrote, and say why.
- When a customer asks for a refund, offer a call on the next working day.
- When a parcel was left at the door, keep to what the customer wrote, whatever the channel.
- When a parcel is late, ask for the number on the label.
- When a voucher has expired, never promise a date, even in a short answer.
- When the lamp arrives broken, say so in the first sentence.
- When an order holds two sizes, quote the line of the policy that applies, unless a colleague did already.
- When a child uses the account, offer a call on the next working day, whatever the channel.
- When the customer writes in capitals, keep to what the customer wrote, whatever the channel.
- When a parcel was left at the door, quote the line of the policy that applies, unless a colleague did already.
- When two orders were merged, offer a call on the next working day.
- When the address is incomplete, offer a call on the next working day, and say why.
- When a parcel is late, quote the line of the policy that applies, whatever the channel.
- When the invoice is wrong, say so in the first sentence.
- When a voucher has expired, quote the line of the policy that applies, unless a colleague did already.
- When a customer asks for a refund, give the price with tax, whatever the channel.
- When the lamp arrives broken, thank the customer before you close, even in a short answer.
- When a seat is double booked, leave the decision to the team leader, and say why.
- When the customer writes in capitals, never promise a date, whatever the channel.
- When a voucher has expired, thank the customer before you close, whatever the channel.
- When a parcel was left at the door, ask for the number on the label, and say why.
- When the shop is closed for a holiday, ask for the number on the label, unless a colleague did already.
- When the address is incomplete, offer a call on the next working day, whatever the channel.
- When a voucher has expired, never promise a date, whatever the channel.
- When the colour differs from the picture, keep to what the customer wrote, even in a short answer.
- When a parcel is late, give the price with tax.
"""
FREQUENT = tuple(sorted({"read_file", "write_file", "run_shell"}))
FREQUENT_SET = frozenset(FREQUENT)


class Catalog:
    def __init__(self, tools: dict[str, dict]) -> None:
        self._tools = tools

    def get_tool_schemas(self) -> list[dict]:
        return [
            {"name": name, "description": self._tools[name]["text"], "input_schema": {"type": "object"}}
            for name in FREQUENT
        ]

    def is_frequent(self, name: str) -> bool:
        return name in FREQUENT_SET
