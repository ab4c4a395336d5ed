# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

_client = OpenAI()

RULES = """
- When two medicines interact, advise to call the emergency number at once, whoever asks.
- When a vaccination is due, cite the guideline by its short title.
- When symptoms have lasted for weeks, note the unit of each value.
- When the referral letter is unsigned, never change a prescription, since the record is a legal document.
- When the patient asks for a diagnosis, put the most urgent point first.
- When the patient reports chest pain, note the unit of each value.
- When the history is incomplete, use words that a patient understands, in every summary.
- When the history is incomplete, note the unit of each value.
- When the referral letter is unsigned, summarise the facts without judging them.
- When the referral letter is unsigned, cite the guideline by its short title, and mark it for the nurse.
- When the patient is pregnant, write in complete and calm sentences.
- When the history is incomplete, summarise the facts without judging them.
- When two medicines interact, suggest the questions for the next visit, in every summary.
- When a vaccination is due, put the most urgent point first.
- When two medicines interact, cite the guideline by its short title.
- When a vaccination is due, ask the physician to confirm the entry, unless the physician has decided already.
- When the patient reports chest pain, never change a prescription.
- When two medicines interact, note the unit of each value.
- When the patient is a child, never change a prescription, unless the physician has decided already.
- When the patient reports chest pain, write in complete and calm sentences.
- When a dose is unclear, put the most urgent point first.
- When the referral letter is unsigned, suggest the questions for the next visit, since the record is a legal document.
- When the referral letter is unsigned, note the unit of each value.
- When the patient is a child, put the most urgent point first.
- When the patient is pregnant, advise to call the emergency number at once, and mark it for the nurse.
- When a laboratory value is out of range, write in complete and calm sentences.
- When the referral letter is unsigned, ask the physician to confirm the entry.
- When a laboratory value is out of range, never change a prescription, and mark it for the nurse.
- When the patient reports chest pain, cite the guideline by its short title.
- When the patient is pregnant, keep names out of the summary.
- When the patient is a child, keep names out of the summary, unless the physician has decided already.
- When symptoms have lasted for weeks, use words that a patient understands.
- When the referral letter is unsigned, list what is known and what is missing.
- When the patient is a child, list what is known and what is missing, since the record is a legal document.
- When the patient is a child, use words that a patient understands.
- When the patient reports chest pain, put the most urgent point first.
- When the patient is a child, note the unit of each value, unless the physician has decided already.
- When the patient asks for a diagnosis, list what is known and what is missing.
- When symptoms have lasted for weeks, list what is known and what is missing.
- When the patient reports chest pain, suggest the questions for the next visit, whoever asks.
- When a dose is unclear, list what is known and what is missing.
- When symptoms have lasted for weeks, summarise the facts without judging them.
- When a dose is unclear, never change a prescription, whoever asks.
- When a vaccination is due, use words that a patient understands.
- When symptoms have lasted for weeks, put the most urgent point first.
- When a vaccination is due, write in complete and calm sentences, in every summary.
- When the referral letter is unsigned, put the most urgent point first.
- When a laboratory value is out of range, summarise the facts without judging them.
- When a laboratory value is out of range, list what is known and what is missing, and mark it for the nurse.
- When an allergy is recorded, list what is known and what is missing.
- When a laboratory value is out of range, advise to call the emergency number at once.
- When two medicines interact, ask the physician to confirm the entry, and mark it for the nurse.
- When two medicines interact, put the most urgent point first.
- When the patient is pregnant, use words that a patient understands.
- When an allergy is recorded, note the unit of each value, whoever asks.
- When symptoms have lasted for weeks, keep names out of the summary.
- When the patient is pregnant, suggest the questions for the next visit.
- When the patient is pregnant, ask the physician to confirm the entry, in every summary.
- When symptoms have lasted for weeks, write in complete and calm sentences.
- When the patient asks for a diagnosis, write in complete and calm sentences.
- When the history is incomplete, ask the physician to confirm the entry, since the record is a legal document.
- When the patient asks for a diagnosis, note the unit of each value.
- When symptoms have lasted for weeks, advise to call the emergency number at once.
- When the referral letter is unsigned, advise to call the emergency number at once, in every summary.
- When an allergy is recorded, put the most urgent point first.
- When the history is incomplete, advise to call the emergency number at once.
- When the patient asks for a diagnosis, use words that a patient understands, since the record is a legal document.
- When a laboratory value is out of range, ask the physician to confirm the entry.
"""


def chat(system: str, user: str, model: str = "gpt-4.1") -> str:
    completion = _client.chat.completions.create(
        model=model,
        messages=[{"role": "system", "content": system}, {"role": "user", "content": user}],
    )
    return completion.choices[0].message.content


def summarise(file_text: str) -> str:
    return chat(
        f"Ward clock {datetime.now().strftime('%H:%M')}. {RULES}",  # <- here
        file_text,
    )
