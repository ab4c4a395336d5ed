# expect: PC103 @ here
import secrets

import anthropic

client = anthropic.Anthropic()
RULES = """
- When symptoms have lasted for weeks, ask the physician to confirm the entry, since the record is a legal document.
- When an allergy is recorded, note the unit of each value.
- When the referral letter is unsigned, never change a prescription.
- When the patient asks for a diagnosis, put the most urgent point first, whoever asks.
- When symptoms have lasted for weeks, suggest the questions for the next visit.
- When a vaccination is due, suggest the questions for the next visit.
- When symptoms have lasted for weeks, write in complete and calm sentences, in every summary.
- When the patient asks for a diagnosis, ask the physician to confirm the entry.
- When the patient is a child, cite the guideline by its short title.
- When a laboratory value is out of range, put the most urgent point first, since the record is a legal document.
- When the history is incomplete, note the unit of each value.
- When a dose is unclear, note the unit of each value.
- When the history is incomplete, never change a prescription, whoever asks.
- When the patient reports chest pain, advise to call the emergency number at once.
- When two medicines interact, advise to call the emergency number at once.
- When a laboratory value is out of range, cite the guideline by its short title, in every summary.
- When the patient reports chest pain, summarise the facts without judging them.
- When the patient asks for a diagnosis, note the unit of each value.
- When a laboratory value is out of range, never change a prescription, and mark it for the nurse.
- When two medicines interact, never change a prescription.
- When the history is incomplete, cite the guideline by its short title.
- When the patient reports chest pain, write in complete and calm sentences, since the record is a legal document.
- When the patient reports chest pain, use words that a patient understands.
- When the patient is pregnant, suggest the questions for the next visit.
- When the patient is a child, never change a prescription, in every summary.
- When the patient is a child, list what is known and what is missing.
- When two medicines interact, list what is known and what is missing.
- When the patient is pregnant, use words that a patient understands, since the record is a legal document.
- When symptoms have lasted for weeks, advise to call the emergency number at once.
- When the referral letter is unsigned, put the most urgent point first.
- When symptoms have lasted for weeks, note the unit of each value, unless the physician has decided already.
- When a laboratory value is out of range, write in complete and calm sentences.
- When symptoms have lasted for weeks, cite the guideline by its short title.
- When the patient is a child, summarise the facts without judging them, in every summary.
- When a dose is unclear, never change a prescription.
- When a dose is unclear, keep names out of the summary.
- When the patient reports chest pain, note the unit of each value, in every summary.
- When an allergy is recorded, advise to call the emergency number at once.
- When the referral letter is unsigned, use words that a patient understands.
- When the patient asks for a diagnosis, keep names out of the summary, since the record is a legal document.
- When a laboratory value is out of range, use words that a patient understands.
- When the referral letter is unsigned, advise to call the emergency number at once.
- When the referral letter is unsigned, cite the guideline by its short title, unless the physician has decided already.
- When an allergy is recorded, use words that a patient understands.
- When the patient is a child, write in complete and calm sentences.
- When a laboratory value is out of range, list what is known and what is missing, whoever asks.
- When a dose is unclear, ask the physician to confirm the entry.
- When a vaccination is due, cite the guideline by its short title.
- When a vaccination is due, keep names out of the summary, and mark it for the nurse.
- When the patient reports chest pain, cite the guideline by its short title.
- When an allergy is recorded, keep names out of the summary.
- When the patient is pregnant, keep names out of the summary, and mark it for the nurse.
- When a laboratory value is out of range, suggest the questions for the next visit.
- When an allergy is recorded, write in complete and calm sentences.
- When the patient is a child, use words that a patient understands, and mark it for the nurse.
- When the patient asks for a diagnosis, use words that a patient understands.
- When the history is incomplete, put the most urgent point first.
- When a vaccination is due, use words that a patient understands, in every summary.
- When the patient is a child, advise to call the emergency number at once.
- When an allergy is recorded, cite the guideline by its short title.
- When the referral letter is unsigned, keep names out of the summary, unless the physician has decided already.
- When a vaccination is due, note the unit of each value.
- When a laboratory value is out of range, ask the physician to confirm the entry.
- When an allergy is recorded, list what is known and what is missing, in every summary.
- When the history is incomplete, ask the physician to confirm the entry.
- When a vaccination is due, advise to call the emergency number at once.
- When a dose is unclear, write in complete and calm sentences, since the record is a legal document.
- When the referral letter is unsigned, summarise the facts without judging them.
- When a dose is unclear, suggest the questions for the next visit.
- When the patient is pregnant, list what is known and what is missing, unless the physician has decided already.
- When an allergy is recorded, summarise the facts without judging them.
- When the patient is pregnant, cite the guideline by its short title.
"""


def summarise(record: str) -> str:
    fence = secrets.token_hex(8)
    system = [
        {
            "type": "text",
            "text": "The record stands between two fences, " + fence + ".\n" + RULES,  # <- here
            "cache_control": {"type": "ephemeral"},
        }
    ]
    body = f"{fence}\n{record}\n{fence}"
    reply = client.messages.create(
        model="claude-sonnet-4-5", max_tokens=700, system=system, messages=[{"role": "user", "content": body}]
    )
    return reply.content[0].text
