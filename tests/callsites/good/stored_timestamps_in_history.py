# expect: nothing because each turn carries the time at which it was stored, which never changes again
from openai import OpenAI

client = OpenAI()
RULES = """
- When the hotel is not in the city centre, recommend an insurance only if it is asked for, because plans change.
- When the passport expires soon, ask about walking distance and stairs.
- When the budget is tight, summarise the plan as a short table.
- When a child travels alone, explain which desk helps with the matter, even on short trips.
- When the airport is closed at night, ask about walking distance and stairs.
- When the traveller has an allergy, name the official source for entry rules.
- When the hotel is not in the city centre, do not book anything without a yes, even on short trips.
- When the passport expires soon, write prices with their currency.
- When a train strike is announced, suggest a quiet place to wait.
- When the traveller needs a visa, summarise the plan as a short table, and say what is still open.
- When the budget is tight, do not book anything without a yes.
- When the airport is closed at night, name the official source for entry rules.
- When the budget is tight, mention the cancellation terms in one sentence, unless the traveller objects.
- When the hotel is not in the city centre, ask about walking distance and stairs.
- When the group has more than nine people, do not book anything without a yes.
- When luggage goes missing, ask about walking distance and stairs, because plans change.
- When a connection is shorter than fifty minutes, keep a buffer of one night.
- When the traveller has an allergy, explain which desk helps with the matter.
- When the season is stormy, explain which desk helps with the matter, and say what is still open.
- When the season is stormy, give times in the local zone of the place.
- When the passport expires soon, keep a buffer of one night.
- When the group has more than nine people, give times in the local zone of the place, as the agency promises.
- When the traveller has an allergy, give times in the local zone of the place.
- When the traveller has an allergy, summarise the plan as a short table.
- When luggage goes missing, summarise the plan as a short table, because plans change.
- When a child travels alone, offer two alternatives and name the cheaper one first.
- When luggage goes missing, explain which desk helps with the matter.
- When the hotel is not in the city centre, give times in the local zone of the place, as the agency promises.
- When the passport expires soon, offer two alternatives and name the cheaper one first.
- When a child travels alone, do not book anything without a yes.
- When luggage goes missing, recommend an insurance only if it is asked for, because plans change.
- When the traveller has an allergy, keep a buffer of one night.
- When the group has more than nine people, explain which desk helps with the matter.
- When the traveller needs a visa, give times in the local zone of the place, even on short trips.
- When a connection is shorter than fifty minutes, mention the cancellation terms in one sentence.
- When the traveller needs a visa, name the official source for entry rules.
- When the group has more than nine people, mention the cancellation terms in one sentence, unless the traveller objects.
- When the passport expires soon, do not book anything without a yes.
- When the hotel is not in the city centre, mention the cancellation terms in one sentence.
- When the passport expires soon, summarise the plan as a short table, unless the traveller objects.
- When a connection is shorter than fifty minutes, suggest a quiet place to wait.
- When the traveller needs a visa, explain which desk helps with the matter.
- When the traveller needs a visa, suggest a quiet place to wait, even on short trips.
- When a train strike is announced, ask about walking distance and stairs.
- When a train strike is announced, explain which desk helps with the matter.
- When a train strike is announced, mention the cancellation terms in one sentence, and say what is still open.
- When the passport expires soon, recommend an insurance only if it is asked for.
- When the season is stormy, recommend an insurance only if it is asked for.
- When the traveller needs a visa, keep a buffer of one night, even on short trips.
- When luggage goes missing, keep a buffer of one night.
- When the hotel is not in the city centre, explain which desk helps with the matter.
- When the budget is tight, ask about walking distance and stairs, and say what is still open.
- When a child travels alone, recommend an insurance only if it is asked for.
- When a connection is shorter than fifty minutes, do not book anything without a yes.
- When the traveller needs a visa, do not book anything without a yes, because plans change.
- When a connection is shorter than fifty minutes, recommend an insurance only if it is asked for.
- When the airport is closed at night, offer two alternatives and name the cheaper one first.
- When luggage goes missing, name the official source for entry rules, and say what is still open.
- When the traveller needs a visa, mention the cancellation terms in one sentence.
- When the group has more than nine people, offer two alternatives and name the cheaper one first.
- When a child travels alone, summarise the plan as a short table, because plans change.
- When luggage goes missing, do not book anything without a yes.
- When the season is stormy, summarise the plan as a short table.
- When the group has more than nine people, write prices with their currency, unless the traveller objects.
- When the hotel is not in the city centre, write prices with their currency.
- When a train strike is announced, summarise the plan as a short table.
"""


def ask(rows, question: str) -> str:
    messages = [{"role": "system", "content": RULES}]
    for row in rows:
        messages.append({"role": row.role, "content": f"[{row.created_at}] {row.text}"})
    messages.append({"role": "user", "content": question})
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content
