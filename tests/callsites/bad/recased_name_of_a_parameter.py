# expect: PC105 @ here
from openai import OpenAI

client = OpenAI()

RULES = """- When a card has expired, offer a call and go on with case 0.
- When a card has expired, quote the shelf mark and go on with case 1.
- When a reservation is late, offer a call and go on with case 2.
- When a book is lost, name the next step and go on with case 3.
- When a reservation is late, quote the shelf mark and go on with case 4.
- When a reservation is late, name the next step and go on with case 5.
- When a member asks for a renewal, quote the shelf mark and go on with case 6.
- When a fee is disputed, name the next step and go on with case 7.
- When a member asks for a renewal, offer a call and go on with case 8.
- When a member asks for a renewal, offer a call and go on with case 9.
- When a card has expired, quote the shelf mark and go on with case 10.
- When a reservation is late, name the next step and go on with case 11.
- When a reservation is late, answer in two short sentences and go on with case 12.
- When a reservation is late, answer in two short sentences and go on with case 13.
- When a member asks for a renewal, answer in two short sentences and go on with case 14.
- When a book is lost, name the next step and go on with case 15.
- When a reservation is late, answer in two short sentences and go on with case 16.
- When a card has expired, never state a date and go on with case 17.
- When a card has expired, offer a call and go on with case 18.
- When a book is lost, offer a call and go on with case 19.
- When a book is lost, never state a date and go on with case 20.
- When a card has expired, answer in two short sentences and go on with case 21.
- When a member asks for a renewal, quote the shelf mark and go on with case 22.
- When a fee is disputed, quote the shelf mark and go on with case 23.
- When a reservation is late, answer in two short sentences and go on with case 24.
- When a fee is disputed, never state a date and go on with case 25.
- When a book is lost, offer a call and go on with case 26.
- When a fee is disputed, answer in two short sentences and go on with case 27.
- When a member asks for a renewal, offer a call and go on with case 28.
- When a member asks for a renewal, quote the shelf mark and go on with case 29.
- When a member asks for a renewal, never state a date and go on with case 30.
- When a card has expired, answer in two short sentences and go on with case 31.
- When a member asks for a renewal, answer in two short sentences and go on with case 32.
- When a book is lost, name the next step and go on with case 33.
- When a member asks for a renewal, quote the shelf mark and go on with case 34.
- When a card has expired, quote the shelf mark and go on with case 35.
- When a card has expired, answer in two short sentences and go on with case 36.
- When a reservation is late, name the next step and go on with case 37.
- When a fee is disputed, never state a date and go on with case 38.
- When a member asks for a renewal, never state a date and go on with case 39.
- When a fee is disputed, answer in two short sentences and go on with case 40.
- When a card has expired, answer in two short sentences and go on with case 41.
- When a book is lost, name the next step and go on with case 42.
- When a member asks for a renewal, answer in two short sentences and go on with case 43.
- When a member asks for a renewal, quote the shelf mark and go on with case 44.
- When a card has expired, name the next step and go on with case 45.
- When a reservation is late, name the next step and go on with case 46.
- When a card has expired, offer a call and go on with case 47.
- When a book is lost, name the next step and go on with case 48.
- When a card has expired, quote the shelf mark and go on with case 49.
- When a member asks for a renewal, quote the shelf mark and go on with case 50.
- When a card has expired, name the next step and go on with case 51.
- When a member asks for a renewal, never state a date and go on with case 52.
- When a reservation is late, never state a date and go on with case 53.
- When a member asks for a renewal, name the next step and go on with case 54.
- When a book is lost, quote the shelf mark and go on with case 55.
- When a reservation is late, offer a call and go on with case 56.
- When a member asks for a renewal, answer in two short sentences and go on with case 57.
- When a book is lost, name the next step and go on with case 58.
- When a card has expired, never state a date and go on with case 59.
- When a member asks for a renewal, offer a call and go on with case 60.
- When a fee is disputed, never state a date and go on with case 61.
- When a card has expired, answer in two short sentences and go on with case 62.
- When a member asks for a renewal, answer in two short sentences and go on with case 63.
- When a book is lost, offer a call and go on with case 64.
- When a book is lost, answer in two short sentences and go on with case 65.
- When a reservation is late, never state a date and go on with case 66.
- When a fee is disputed, offer a call and go on with case 67.
- When a card has expired, name the next step and go on with case 68.
- When a reservation is late, quote the shelf mark and go on with case 69.
- When a reservation is late, name the next step and go on with case 70.
- When a card has expired, name the next step and go on with case 71.
- When a book is lost, never state a date and go on with case 72.
- When a book is lost, offer a call and go on with case 73.
- When a book is lost, name the next step and go on with case 74.
- When a book is lost, offer a call and go on with case 75.
- When a book is lost, quote the shelf mark and go on with case 76.
- When a card has expired, offer a call and go on with case 77.
- When a member asks for a renewal, quote the shelf mark and go on with case 78.
- When a member asks for a renewal, answer in two short sentences and go on with case 79.
- When a member asks for a renewal, answer in two short sentences and go on with case 80.
- When a reservation is late, never state a date and go on with case 81.
- When a book is lost, quote the shelf mark and go on with case 82.
- When a fee is disputed, quote the shelf mark and go on with case 83.
- When a reservation is late, quote the shelf mark and go on with case 84.
- When a fee is disputed, offer a call and go on with case 85.
- When a book is lost, answer in two short sentences and go on with case 86.
- When a book is lost, name the next step and go on with case 87.
- When a card has expired, offer a call and go on with case 88.
- When a reservation is late, offer a call and go on with case 89.
"""


def answer(question: str, first_name: str) -> str:
    system = "The member is " + first_name.strip().title() + ".\n" + RULES  # <- here
    return client.responses.create(model="gpt-4.1", instructions=system, input=question).output_text
