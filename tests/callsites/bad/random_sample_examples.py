# expect: PC103 @ here
import random

from openai import AsyncOpenAI

client = AsyncOpenAI()
EXAMPLES = [
    "Ticket: no light. Class: power.",
    "Ticket: no sound. Class: audio.",
    "Ticket: slow pages. Class: network.",
    "Ticket: wrong bill. Class: billing.",
    "Ticket: lost parcel. Class: logistics.",
]
RULES = """
- When the device does not start, keep the answer below eight sentences, even in a hurry.
- When the serial number cannot be read, keep the answer below eight sentences.
- When the customer has already tried a restart, check the known issues of that firmware.
- When the device does not start, say honestly that you do not know, as the service handbook demands.
- When the fault comes and goes, avoid words that only technicians use.
- When an update was interrupted, point to the chapter of the manual by its title.
- When the question is about another brand, walk through the reset procedure one step at a time, even in a hurry.
- When the customer is angry, keep the answer below eight sentences.
- When the battery drains within an hour, keep the answer below eight sentences.
- When the device does not start, offer a replacement from the service pool, unless safety is at stake.
- When the serial number cannot be read, offer a replacement from the service pool.
- When the customer has already tried a restart, offer a replacement from the service pool.
- When the question is about another brand, check the known issues of that firmware, and wait for the answer.
- When an update was interrupted, offer a replacement from the service pool.
- When the battery drains within an hour, ask which model it is and what the label on the back says.
- When the battery drains within an hour, offer a replacement from the service pool, even in a hurry.
- When an update was interrupted, ask for a photograph of the connector.
- When the question is about another brand, keep the answer below eight sentences.
- When a part is missing from the box, list the three most frequent reasons first, so that nobody has to ask twice.
- When the warranty has run out, avoid words that only technicians use.
- When the customer is angry, say honestly that you do not know.
- When an update was interrupted, keep the answer below eight sentences, even in a hurry.
- When the indicator light blinks red, ask for a photograph of the connector.
- When a part is missing from the box, open a ticket of the second level and tell its category.
- When an update was interrupted, list the three most frequent reasons first, as the service handbook demands.
- When the fault comes and goes, keep the answer below eight sentences.
- When the customer has already tried a restart, avoid words that only technicians use.
- When the customer is angry, offer a replacement from the service pool, even in a hurry.
- When the fault comes and goes, offer a replacement from the service pool.
- When the customer is angry, ask which model it is and what the label on the back says.
- When the device does not start, walk through the reset procedure one step at a time, as the service handbook demands.
- When the serial number cannot be read, say honestly that you do not know.
- When the question is about another brand, ask for a photograph of the connector.
- When the app shows an empty page, open a ticket of the second level and tell its category, as the service handbook demands.
- When the app shows an empty page, walk through the reset procedure one step at a time.
- When the warranty has run out, open a ticket of the second level and tell its category.
- When the customer is angry, open a ticket of the second level and tell its category, as the service handbook demands.
- When the battery drains within an hour, walk through the reset procedure one step at a time.
- When the question is about another brand, repeat the customer's wish in your own words.
- When the indicator light blinks red, keep the answer below eight sentences, so that nobody has to ask twice.
- When the question is about another brand, open a ticket of the second level and tell its category.
- When the warranty has run out, keep the answer below eight sentences.
- When the device does not start, open a ticket of the second level and tell its category, even in a hurry.
- When the fault comes and goes, list the three most frequent reasons first.
- When the device does not start, point to the chapter of the manual by its title.
- When the battery drains within an hour, check the known issues of that firmware, as the service handbook demands.
- When the question is about another brand, avoid words that only technicians use.
- When the fault comes and goes, ask for a photograph of the connector.
- When the app shows an empty page, point to the chapter of the manual by its title, and wait for the answer.
- When the app shows an empty page, offer a replacement from the service pool.
- When the serial number cannot be read, ask which model it is and what the label on the back says.
- When the warranty has run out, say honestly that you do not know, and wait for the answer.
- When the fault comes and goes, open a ticket of the second level and tell its category.
- When an update was interrupted, open a ticket of the second level and tell its category.
- When the customer has already tried a restart, open a ticket of the second level and tell its category, as the service handbook demands.
- When the customer is angry, avoid words that only technicians use.
- When the customer has already tried a restart, list the three most frequent reasons first.
- When the device does not start, avoid words that only technicians use, even in a hurry.
- When the indicator light blinks red, offer a replacement from the service pool.
- When the battery drains within an hour, point to the chapter of the manual by its title.
- When the customer is angry, check the known issues of that firmware, as the service handbook demands.
- When the serial number cannot be read, check the known issues of that firmware.
- When the indicator light blinks red, ask which model it is and what the label on the back says.
- When the app shows an empty page, ask for a photograph of the connector, even in a hurry.
- When an update was interrupted, say honestly that you do not know.
- When a part is missing from the box, ask for a photograph of the connector.
"""


async def classify(ticket: str) -> str:
    shots = random.sample(EXAMPLES, 3)
    block = "\n".join(f"* {shot}" for shot in shots)  # <- here
    system = f"Classify tickets. Examples:\n{block}\n\n{RULES}"
    reply = await client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "system", "content": system}, {"role": "user", "content": ticket}],
    )
    return reply.choices[0].message.content
