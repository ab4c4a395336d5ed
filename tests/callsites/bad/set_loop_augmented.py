# expect: PC401 @ here
import anthropic

client = anthropic.Anthropic()
RULES = """
- When the patient is pregnant, write in complete and calm sentences, since the record is a legal document.
- When a dose is unclear, summarise the facts without judging them.
- When a dose is unclear, note the unit of each value.
- When the patient reports chest pain, cite the guideline by its short title, and mark it for the nurse.
- When two medicines interact, keep names out of the summary.
- When an allergy is recorded, list what is known and what is missing.
- When the referral letter is unsigned, list what is known and what is missing, unless the physician has decided already.
- When a dose is unclear, suggest the questions for the next visit.
- When an allergy is recorded, ask the physician to confirm the entry.
- When the patient asks for a diagnosis, note the unit of each value, and mark it for the nurse.
- When a dose is unclear, list what is known and what is missing.
- When symptoms have lasted for weeks, suggest the questions for the next visit.
- When a vaccination is due, put the most urgent point first, and mark it for the nurse.
- When the patient is a child, keep names out of the summary.
- When the patient is a child, use words that a patient understands.
- When the history is incomplete, summarise the facts without judging them, and mark it for the nurse.
- When the patient is pregnant, cite the guideline by its short title.
- When the patient is a child, summarise the facts without judging them.
- When symptoms have lasted for weeks, ask the physician to confirm the entry, since the record is a legal document.
- When the patient reports chest pain, summarise the facts without judging them.
- When symptoms have lasted for weeks, note the unit of each value.
- When the patient is pregnant, list what is known and what is missing, unless the physician has decided already.
- When two medicines interact, list what is known and what is missing.
- When the referral letter is unsigned, write in complete and calm sentences.
- When an allergy is recorded, note the unit of each value, since the record is a legal document.
- When the patient asks for a diagnosis, write in complete and calm sentences.
- When the patient is a child, cite the guideline by its short title.
- When the patient asks for a diagnosis, advise to call the emergency number at once, since the record is a legal document.
- When a laboratory value is out of range, suggest the questions for the next visit.
- When an allergy is recorded, summarise the facts without judging them.
- When the patient reports chest pain, note the unit of each value, whoever asks.
- When symptoms have lasted for weeks, keep names out of the summary.
- When symptoms have lasted for weeks, write in complete and calm sentences.
- When a laboratory value is out of range, use words that a patient understands, since the record is a legal document.
- When a dose is unclear, use words that a patient understands.
- When two medicines interact, advise to call the emergency number at once.
- When symptoms have lasted for weeks, put the most urgent point first, whoever asks.
- When the referral letter is unsigned, suggest the questions for the next visit.
- When the patient reports chest pain, advise to call the emergency number at once.
- When the patient is pregnant, suggest the questions for the next visit, whoever asks.
- When the history is incomplete, cite the guideline by its short title.
- When the referral letter is unsigned, put the most urgent point first.
- When the patient is pregnant, advise to call the emergency number at once, in every summary.
- When the patient reports chest pain, keep names out of the summary.
- When the patient is pregnant, use words that a patient understands.
- When the patient reports chest pain, never change a prescription, in every summary.
- When symptoms have lasted for weeks, never change a prescription.
- When an allergy is recorded, cite the guideline by its short title.
- When the patient asks for a diagnosis, cite the guideline by its short title, unless the physician has decided already.
- When a dose is unclear, keep names out of the summary.
- When the patient asks for a diagnosis, never change a prescription.
- When the history is incomplete, note the unit of each value, unless the physician has decided already.
- When the patient asks for a diagnosis, summarise the facts without judging them.
- When a laboratory value is out of range, keep names out of the summary.
- When the patient reports chest pain, put the most urgent point first, unless the physician has decided already.
- When the history is incomplete, keep names out of the summary.
- When a dose is unclear, advise to call the emergency number at once.
- When a laboratory value is out of range, cite the guideline by its short title, whoever asks.
- When the patient asks for a diagnosis, suggest the questions for the next visit.
- When an allergy is recorded, use words that a patient understands.
- When the history is incomplete, use words that a patient understands, unless the physician has decided already.
- When the referral letter is unsigned, note the unit of each value.
- When the referral letter is unsigned, never change a prescription.
- When the patient is a child, never change a prescription, unless the physician has decided already.
- When the patient asks for a diagnosis, ask the physician to confirm the entry.
- When the referral letter is unsigned, advise to call the emergency number at once.
- When two medicines interact, suggest the questions for the next visit, since the record is a legal document.
- When a laboratory value is out of range, put the most urgent point first.
- When two medicines interact, write in complete and calm sentences.
- When a laboratory value is out of range, ask the physician to confirm the entry, whoever asks.
- When the patient is a child, list what is known and what is missing.
- When a vaccination is due, cite the guideline by its short title.
"""


def summarise(record: str, flags: list[str]) -> str:
    system = "Mind these flags:\n"
    for flag in set(flags):
        system += f"* {flag}\n"  # <- here
    system += RULES
    message = client.messages.create(
        model="claude-sonnet-4-5",
        max_tokens=600,
        system=system,
        messages=[{"role": "user", "content": record}],
    )
    return message.content[0].text
