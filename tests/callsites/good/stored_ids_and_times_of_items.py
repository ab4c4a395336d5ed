# expect: nothing because each item of the list has an id and a time of its own, which stay as they are
from openai import OpenAI

RULES = """
- When the invoice is wrong, ask for the number on the label, unless a colleague did already, and say why in one short sentence at the end.
- When the invoice is wrong, thank the customer before you close, unless a colleague did already, and say why in one short sentence at the end.
- When the invoice is wrong, give the price with tax, unless a colleague did already, and say why in one short sentence at the end.
- When the invoice is wrong, offer a call on the next working day, unless a colleague did already, and say why in one short sentence at the end.
- When the invoice is wrong, never promise a date, unless a colleague did already, and say why in one short sentence at the end.
- When a parcel is late, ask for the number on the label, unless a colleague did already, and say why in one short sentence at the end.
- When a parcel is late, thank the customer before you close, unless a colleague did already, and say why in one short sentence at the end.
- When a parcel is late, give the price with tax, unless a colleague did already, and say why in one short sentence at the end.
- When a parcel is late, offer a call on the next working day, unless a colleague did already, and say why in one short sentence at the end.
- When a parcel is late, never promise a date, unless a colleague did already, and say why in one short sentence at the end.
- When two orders were merged, ask for the number on the label, unless a colleague did already, and say why in one short sentence at the end.
- When two orders were merged, thank the customer before you close, unless a colleague did already, and say why in one short sentence at the end.
- When two orders were merged, give the price with tax, unless a colleague did already, and say why in one short sentence at the end.
- When two orders were merged, offer a call on the next working day, unless a colleague did already, and say why in one short sentence at the end.
- When two orders were merged, never promise a date, unless a colleague did already, and say why in one short sentence at the end.
- When the lamp arrives broken, ask for the number on the label, unless a colleague did already, and say why in one short sentence at the end.
- When the lamp arrives broken, thank the customer before you close, unless a colleague did already, and say why in one short sentence at the end.
- When the lamp arrives broken, give the price with tax, unless a colleague did already, and say why in one short sentence at the end.
- When the lamp arrives broken, offer a call on the next working day, unless a colleague did already, and say why in one short sentence at the end.
- When the lamp arrives broken, never promise a date, unless a colleague did already, and say why in one short sentence at the end.
- When a voucher has expired, ask for the number on the label, unless a colleague did already, and say why in one short sentence at the end.
- When a voucher has expired, thank the customer before you close, unless a colleague did already, and say why in one short sentence at the end.
- When a voucher has expired, give the price with tax, unless a colleague did already, and say why in one short sentence at the end.
- When a voucher has expired, offer a call on the next working day, unless a colleague did already, and say why in one short sentence at the end.
- When a voucher has expired, never promise a date, unless a colleague did already, and say why in one short sentence at the end.
- When the colour differs, ask for the number on the label, unless a colleague did already, and say why in one short sentence at the end.
- When the colour differs, thank the customer before you close, unless a colleague did already, and say why in one short sentence at the end.
- When the colour differs, give the price with tax, unless a colleague did already, and say why in one short sentence at the end.
- When the colour differs, offer a call on the next working day, unless a colleague did already, and say why in one short sentence at the end.
- When the colour differs, never promise a date, unless a colleague did already, and say why in one short sentence at the end.
"""


def reply(client: OpenAI, members: list, notes: list, history: list[dict]) -> str:
    who = "\n".join(f"- {each.entry_id}: {each.task}" for each in members)
    what = "\n".join(f"- [{note['timestamp']}] {note['text']}" for note in notes)
    system = f"{who}\n{what}\n{RULES}"
    messages = [{"role": "system", "content": system}, *history]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
