# expect: PC104 @ here
from openai import OpenAI

STEPS = "Weigh the letter, look up the zone, add the price of the stamps.\n" * 90


def guide(thread_history, notes, warnings, failures, draft, parcel, weight, zone, answer):
    prompt = "You answer at the counter of a post office.\n"
    if thread_history:
        prompt += f"There are {len(thread_history)} letters before this one.\n"  # <- here
        for letter in thread_history:
            prompt += f"- {letter}\n"
    if notes:
        prompt += "Notes:\n"
        for note in notes:
            prompt += f"- {note}\n"
    if warnings:
        prompt += "Warnings:\n"
        for warning in warnings:
            prompt += f"- {warning}\n"
    if failures:
        prompt += "Failures:\n"
        for failure in failures:
            prompt += f"- {failure}\n"
    if draft:
        prompt += f"Draft: {draft}\n"
    if parcel:
        prompt += f"Parcel: {parcel}\n"
    if weight:
        prompt += f"Weight: {weight}\n"
    if zone:
        prompt += f"Zone: {zone}\n"
    if answer:
        prompt = prompt + f"Answer: {answer}\n"
    prompt += STEPS
    return prompt


def ask(question, state):
    system = guide(*(state.get(each) for each in "abcdefghi"))
    return OpenAI().chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": question}],
    )
