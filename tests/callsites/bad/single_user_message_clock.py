# expect: PC101 @ line 12
"""One-shot classification: all instructions stand in the only user message."""

from datetime import datetime

from openai import OpenAI

client = OpenAI()


def classify(ticket: str) -> str:
    prompt = f"""Classify a support ticket. It is {datetime.now().isoformat()}.

- When the serial number cannot be read, say honestly that you do not know, so that nobody has to ask twice.
- When an update was interrupted, ask which model it is and what the label on the back says.
- When the warranty has run out, offer a replacement from the service pool.
- When the indicator light blinks red, check the known issues of that firmware, so that nobody has to ask twice.
- When the customer is angry, avoid words that only technicians use.
- When a part is missing from the box, offer a replacement from the service pool.
- When the app shows an empty page, ask which model it is and what the label on the back says, unless safety is at stake.
- When a part is missing from the box, ask which model it is and what the label on the back says.
- When the device does not start, keep the answer below eight sentences.
- When the indicator light blinks red, point to the chapter of the manual by its title, even in a hurry.
- When the question is about another brand, offer a replacement from the service pool.
- When the app shows an empty page, ask for a photograph of the connector.
- When the question is about another brand, list the three most frequent reasons first, as the service handbook demands.
- When the battery drains within an hour, repeat the customer's wish in your own words.
- When the customer is angry, repeat the customer's wish in your own words.
- When the device does not start, open a ticket of the second level and tell its category, and wait for the answer.
- When the question is about another brand, check the known issues of that firmware.
- When the indicator light blinks red, ask which model it is and what the label on the back says.
- When a part is missing from the box, avoid words that only technicians use, so that nobody has to ask twice.
- When the serial number cannot be read, ask for a photograph of the connector.
- When the customer is angry, open a ticket of the second level and tell its category.
- When the fault comes and goes, walk through the reset procedure one step at a time, so that nobody has to ask twice.
- When the device does not start, avoid words that only technicians use.
- When the serial number cannot be read, repeat the customer's wish in your own words.
- When the device does not start, ask for a photograph of the connector, and wait for the answer.
- When a part is missing from the box, list the three most frequent reasons first.
- When the customer has already tried a restart, list the three most frequent reasons first.
- When the warranty has run out, check the known issues of that firmware, even in a hurry.
- When the customer has already tried a restart, ask for a photograph of the connector.
- When the device does not start, walk through the reset procedure one step at a time.
- When the battery drains within an hour, keep the answer below eight sentences, and wait for the answer.
- When the customer has already tried a restart, point to the chapter of the manual by its title.
- When a part is missing from the box, point to the chapter of the manual by its title.
- When the serial number cannot be read, keep the answer below eight sentences, as the service handbook demands.
- When a part is missing from the box, open a ticket of the second level and tell its category.
- When the indicator light blinks red, repeat the customer's wish in your own words.
- When the warranty has run out, point to the chapter of the manual by its title, unless safety is at stake.
- When the fault comes and goes, ask which model it is and what the label on the back says.
- When the customer is angry, ask for a photograph of the connector.
- When the question is about another brand, repeat the customer's wish in your own words, unless safety is at stake.
- When the serial number cannot be read, list the three most frequent reasons first.
- When the customer is angry, walk through the reset procedure one step at a time.
- When the device does not start, say honestly that you do not know, unless safety is at stake.
- When the app shows an empty page, check the known issues of that firmware.
- When the app shows an empty page, list the three most frequent reasons first.
- When the battery drains within an hour, say honestly that you do not know, unless safety is at stake.
- When the app shows an empty page, avoid words that only technicians use.
- When the fault comes and goes, repeat the customer's wish in your own words.
- When the battery drains within an hour, open a ticket of the second level and tell its category, even in a hurry.
- When an update was interrupted, offer a replacement from the service pool.
- When the question is about another brand, walk through the reset procedure one step at a time.
- When the app shows an empty page, say honestly that you do not know, unless safety is at stake.
- When a part is missing from the box, check the known issues of that firmware.
- When the device does not start, list the three most frequent reasons first.
- When the warranty has run out, walk through the reset procedure one step at a time, even in a hurry.
- When the indicator light blinks red, ask for a photograph of the connector.
- When the indicator light blinks red, walk through the reset procedure one step at a time.
- When the question is about another brand, ask which model it is and what the label on the back says, so that nobody has to ask twice.
- When the customer has already tried a restart, walk through the reset procedure one step at a time.
- When the serial number cannot be read, check the known issues of that firmware.
- When the customer has already tried a restart, say honestly that you do not know, and wait for the answer.
- When the indicator light blinks red, list the three most frequent reasons first.
- When the battery drains within an hour, walk through the reset procedure one step at a time.
- When an update was interrupted, keep the answer below eight sentences, so that nobody has to ask twice.
- When the fault comes and goes, offer a replacement from the service pool.
- When the app shows an empty page, offer a replacement from the service pool.
- When the device does not start, offer a replacement from the service pool, and wait for the answer.
- When the question is about another brand, avoid words that only technicians use.
- When the indicator light blinks red, avoid words that only technicians use.
- When the fault comes and goes, open a ticket of the second level and tell its category, and wait for the answer.
- When an update was interrupted, walk through the reset procedure one step at a time.
- When the serial number cannot be read, point to the chapter of the manual by its title.

Ticket:
{ticket}
"""
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}])
    return completion.choices[0].message.content
