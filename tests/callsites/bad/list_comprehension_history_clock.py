# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()
RULES = """
- When a laboratory value is out of range, summarise the facts without judging them, and mark it for the nurse.
- When the patient reports chest pain, put the most urgent point first.
- When the referral letter is unsigned, ask the physician to confirm the entry.
- When a dose is unclear, put the most urgent point first, since the record is a legal document.
- When a laboratory value is out of range, keep names out of the summary.
- When two medicines interact, ask the physician to confirm the entry.
- When the patient asks for a diagnosis, never change a prescription, since the record is a legal document.
- When the patient is a child, keep names out of the summary.
- When a vaccination is due, put the most urgent point first.
- When the patient is pregnant, use words that a patient understands, since the record is a legal document.
- When the patient is a child, put the most urgent point first.
- When an allergy is recorded, never change a prescription.
- When an allergy is recorded, keep names out of the summary, and mark it for the nurse.
- When the patient is pregnant, cite the guideline by its short title.
- When two medicines interact, use words that a patient understands.
- When the patient is a child, ask the physician to confirm the entry, in every summary.
- When the patient is pregnant, summarise the facts without judging them.
- When the patient asks for a diagnosis, advise to call the emergency number at once.
- When the patient asks for a diagnosis, keep names out of the summary, whoever asks.
- When the patient reports chest pain, note the unit of each value.
- When a laboratory value is out of range, use words that a patient understands.
- When a dose is unclear, list what is known and what is missing, and mark it for the nurse.
- When the referral letter is unsigned, suggest the questions for the next visit.
- When a vaccination is due, note the unit of each value.
- When the patient asks for a diagnosis, cite the guideline by its short title, whoever asks.
- When the referral letter is unsigned, never change a prescription.
- When an allergy is recorded, put the most urgent point first.
- When the history is incomplete, list what is known and what is missing, since the record is a legal document.
- When the patient reports chest pain, write in complete and calm sentences.
- When a dose is unclear, suggest the questions for the next visit.
- When the patient is pregnant, keep names out of the summary, in every summary.
- When symptoms have lasted for weeks, cite the guideline by its short title.
- When two medicines interact, summarise the facts without judging them.
- When the referral letter is unsigned, keep names out of the summary, unless the physician has decided already.
- When the patient asks for a diagnosis, summarise the facts without judging them.
- When symptoms have lasted for weeks, write in complete and calm sentences.
- When the patient reports chest pain, ask the physician to confirm the entry, whoever asks.
- When the patient is pregnant, ask the physician to confirm the entry.
- When an allergy is recorded, use words that a patient understands.
- When an allergy is recorded, note the unit of each value, unless the physician has decided already.
- When a vaccination is due, never change a prescription.
- When the history is incomplete, cite the guideline by its short title.
- When symptoms have lasted for weeks, summarise the facts without judging them, unless the physician has decided already.
- When two medicines interact, put the most urgent point first.
- When a dose is unclear, advise to call the emergency number at once.
- When two medicines interact, never change a prescription, whoever asks.
- When a dose is unclear, note the unit of each value.
- When the patient reports chest pain, summarise the facts without judging them.
- When an allergy is recorded, ask the physician to confirm the entry, in every summary.
- When the patient asks for a diagnosis, write in complete and calm sentences.
- When the history is incomplete, summarise the facts without judging them.
- When two medicines interact, advise to call the emergency number at once, since the record is a legal document.
- When the history is incomplete, keep names out of the summary.
- When the patient asks for a diagnosis, ask the physician to confirm the entry.
- When a vaccination is due, keep names out of the summary, since the record is a legal document.
- When the history is incomplete, write in complete and calm sentences.
- When two medicines interact, cite the guideline by its short title.
- When the patient is a child, list what is known and what is missing, whoever asks.
- When the history is incomplete, advise to call the emergency number at once.
- When the patient reports chest pain, list what is known and what is missing.
- When an allergy is recorded, cite the guideline by its short title, in every summary.
- When a vaccination is due, list what is known and what is missing.
- When an allergy is recorded, summarise the facts without judging them.
- When the patient is a child, summarise the facts without judging them, whoever asks.
- When the patient is pregnant, advise to call the emergency number at once.
- When two medicines interact, suggest the questions for the next visit.
"""


def ask(turns: list[tuple[str, str]], question: str) -> str:
    head = f"Ward time {datetime.now().strftime('%H:%M:%S')}\n"  # <- here
    messages = [
        {"role": "system", "content": head + RULES},
        *[{"role": role, "content": text} for role, text in turns],
        {"role": "user", "content": question},
    ]
    return client.chat.completions.create(model="gpt-4.1", messages=messages).choices[0].message.content
