# expect: nothing because the retrieved documents stand in the newest user turn
from openai import OpenAI

client = OpenAI()
RULES = """
- When the patient is pregnant, suggest the questions for the next visit, unless the physician has decided already.
- When an allergy is recorded, advise to call the emergency number at once.
- When a dose is unclear, note the unit of each value.
- When a laboratory value is out of range, write in complete and calm sentences, in every summary.
- When a vaccination is due, summarise the facts without judging them.
- When the patient is a child, keep names out of the summary.
- When the patient is a child, summarise the facts without judging them, unless the physician has decided already.
- When a vaccination is due, cite the guideline by its short title.
- When a laboratory value is out of range, cite the guideline by its short title.
- When symptoms have lasted for weeks, note the unit of each value, in every summary.
- When two medicines interact, write in complete and calm sentences.
- When the patient asks for a diagnosis, write in complete and calm sentences.
- When two medicines interact, put the most urgent point first, since the record is a legal document.
- When a laboratory value is out of range, note the unit of each value.
- When a laboratory value is out of range, list what is known and what is missing.
- When the referral letter is unsigned, use words that a patient understands, whoever asks.
- When symptoms have lasted for weeks, cite the guideline by its short title.
- When the patient asks for a diagnosis, put the most urgent point first.
- When the patient asks for a diagnosis, advise to call the emergency number at once, unless the physician has decided already.
- When symptoms have lasted for weeks, summarise the facts without judging them.
- When a vaccination is due, keep names out of the summary.
- When an allergy is recorded, summarise the facts without judging them, unless the physician has decided already.
- When symptoms have lasted for weeks, write in complete and calm sentences.
- When a vaccination is due, use words that a patient understands.
- When two medicines interact, suggest the questions for the next visit, and mark it for the nurse.
- When the patient is pregnant, put the most urgent point first.
- When the history is incomplete, list what is known and what is missing.
- When the patient asks for a diagnosis, list what is known and what is missing, unless the physician has decided already.
- When the referral letter is unsigned, list what is known and what is missing.
- When the patient reports chest pain, advise to call the emergency number at once.
- When the patient is a child, use words that a patient understands, unless the physician has decided already.
- When the history is incomplete, keep names out of the summary.
- When the patient is a child, put the most urgent point first.
- When a dose is unclear, suggest the questions for the next visit, in every summary.
- When an allergy is recorded, suggest the questions for the next visit.
- When symptoms have lasted for weeks, never change a prescription.
- When a laboratory value is out of range, advise to call the emergency number at once, and mark it for the nurse.
- When two medicines interact, ask the physician to confirm the entry.
- When the history is incomplete, put the most urgent point first.
- When a dose is unclear, advise to call the emergency number at once, unless the physician has decided already.
- When the patient reports chest pain, ask the physician to confirm the entry.
- When symptoms have lasted for weeks, ask the physician to confirm the entry.
- When the patient asks for a diagnosis, ask the physician to confirm the entry, whoever asks.
- When a vaccination is due, note the unit of each value.
- When the patient is pregnant, advise to call the emergency number at once.
- When a dose is unclear, write in complete and calm sentences, whoever asks.
- When the history is incomplete, summarise the facts without judging them.
- When a vaccination is due, never change a prescription.
- When the referral letter is unsigned, ask the physician to confirm the entry, in every summary.
- When the history is incomplete, advise to call the emergency number at once.
- When a dose is unclear, put the most urgent point first.
- When the patient asks for a diagnosis, cite the guideline by its short title, whoever asks.
- When the patient asks for a diagnosis, suggest the questions for the next visit.
- When a laboratory value is out of range, never change a prescription.
- When the patient reports chest pain, put the most urgent point first, since the record is a legal document.
- When an allergy is recorded, use words that a patient understands.
- When the patient asks for a diagnosis, use words that a patient understands.
- When the referral letter is unsigned, cite the guideline by its short title, since the record is a legal document.
- When a laboratory value is out of range, ask the physician to confirm the entry.
- When an allergy is recorded, never change a prescription.
- When the history is incomplete, write in complete and calm sentences, unless the physician has decided already.
- When a dose is unclear, ask the physician to confirm the entry.
- When a vaccination is due, write in complete and calm sentences.
- When the history is incomplete, note the unit of each value, unless the physician has decided already.
- When an allergy is recorded, write in complete and calm sentences.
- When two medicines interact, cite the guideline by its short title.
"""


def answer(index, question: str) -> str:
    documents = index.similarity_search(question, k=5)
    context = "\n---\n".join(document.page_content for document in documents)
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": RULES},
            {"role": "user", "content": f"Documents:\n{context}\n\nQuestion: {question}"},
        ],
    )
    return completion.choices[0].message.content
