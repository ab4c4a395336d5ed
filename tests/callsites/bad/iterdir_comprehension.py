# expect: PC402 @ here
from pathlib import Path

from litellm import completion

SKILLS = Path(__file__).parent / "skills"
RULES = """
- When the device does not start, ask which model it is and what the label on the back says, unless safety is at stake.
- When the customer has already tried a restart, ask for a photograph of the connector.
- When the question is about another brand, offer a replacement from the service pool.
- When the app shows an empty page, offer a replacement from the service pool, unless safety is at stake.
- When an update was interrupted, keep the answer below eight sentences.
- When the customer is angry, avoid words that only technicians use.
- When the customer is angry, point to the chapter of the manual by its title, so that nobody has to ask twice.
- When the device does not start, repeat the customer's wish in your own words.
- When the question is about another brand, list the three most frequent reasons first.
- When the customer has already tried a restart, check the known issues of that firmware, even in a hurry.
- When the battery drains within an hour, say honestly that you do not know.
- When the device does not start, point to the chapter of the manual by its title.
- When the battery drains within an hour, open a ticket of the second level and tell its category, and wait for the answer.
- When a part is missing from the box, repeat the customer's wish in your own words.
- When the serial number cannot be read, repeat the customer's wish in your own words.
- When the serial number cannot be read, offer a replacement from the service pool, as the service handbook demands.
- When the customer has already tried a restart, ask which model it is and what the label on the back says.
- When the device does not start, walk through the reset procedure one step at a time.
- When the customer has already tried a restart, say honestly that you do not know, and wait for the answer.
- When the question is about another brand, check the known issues of that firmware.
- When the battery drains within an hour, check the known issues of that firmware.
- When the fault comes and goes, walk through the reset procedure one step at a time, unless safety is at stake.
- When the serial number cannot be read, point to the chapter of the manual by its title.
- When an update was interrupted, ask which model it is and what the label on the back says.
- When the indicator light blinks red, ask for a photograph of the connector, so that nobody has to ask twice.
- When the customer is angry, offer a replacement from the service pool.
- When the app shows an empty page, say honestly that you do not know.
- When the customer has already tried a restart, walk through the reset procedure one step at a time, as the service handbook demands.
- When the customer is angry, ask which model it is and what the label on the back says.
- When a part is missing from the box, avoid words that only technicians use.
- When the indicator light blinks red, point to the chapter of the manual by its title, unless safety is at stake.
- When the question is about another brand, open a ticket of the second level and tell its category.
- When the device does not start, list the three most frequent reasons first.
- When the indicator light blinks red, list the three most frequent reasons first, as the service handbook demands.
- When a part is missing from the box, point to the chapter of the manual by its title.
- When the warranty has run out, ask for a photograph of the connector.
- When the device does not start, keep the answer below eight sentences, so that nobody has to ask twice.
- When the customer has already tried a restart, point to the chapter of the manual by its title.
- When the device does not start, check the known issues of that firmware.
- When an update was interrupted, list the three most frequent reasons first, as the service handbook demands.
- When the warranty has run out, keep the answer below eight sentences.
- When the battery drains within an hour, list the three most frequent reasons first.
- When the customer is angry, ask for a photograph of the connector, unless safety is at stake.
- When the indicator light blinks red, repeat the customer's wish in your own words.
- When the warranty has run out, list the three most frequent reasons first.
- When a part is missing from the box, offer a replacement from the service pool, and wait for the answer.
- When the customer has already tried a restart, avoid words that only technicians use.
- When the indicator light blinks red, say honestly that you do not know.
- When the customer is angry, check the known issues of that firmware, even in a hurry.
- When the warranty has run out, check the known issues of that firmware.
- When a part is missing from the box, check the known issues of that firmware.
- When the warranty has run out, walk through the reset procedure one step at a time, as the service handbook demands.
- When the customer is angry, list the three most frequent reasons first.
- When the warranty has run out, avoid words that only technicians use.
- When the question is about another brand, repeat the customer's wish in your own words, unless safety is at stake.
- When the device does not start, avoid words that only technicians use.
- When the indicator light blinks red, ask which model it is and what the label on the back says.
- When the serial number cannot be read, say honestly that you do not know, even in a hurry.
- When the customer has already tried a restart, open a ticket of the second level and tell its category.
- When the battery drains within an hour, ask which model it is and what the label on the back says.
- When the question is about another brand, keep the answer below eight sentences, as the service handbook demands.
- When the customer has already tried a restart, list the three most frequent reasons first.
- When the battery drains within an hour, point to the chapter of the manual by its title.
- When an update was interrupted, ask for a photograph of the connector, as the service handbook demands.
- When the app shows an empty page, ask which model it is and what the label on the back says.
- When the customer has already tried a restart, offer a replacement from the service pool.
- When the fault comes and goes, ask for a photograph of the connector, so that nobody has to ask twice.
- When the warranty has run out, ask which model it is and what the label on the back says.
"""


def ask(question: str) -> str:
    skills = "\n".join(f"- {entry.name}" for entry in SKILLS.iterdir() if entry.is_dir())  # <- here
    messages = [
        {"role": "system", "content": f"Skills:\n{skills}\n\n{RULES}"},
        {"role": "user", "content": question},
    ]
    return completion(model="gpt-4o", messages=messages).choices[0].message.content
