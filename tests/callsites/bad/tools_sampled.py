# expect: PC301 @ here
import random

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {"type": "function", "function": {"name": "trains", "parameters": {"type": "object"}}},
    {"type": "function", "function": {"name": "hotels", "parameters": {"type": "object"}}},
]
RULES = """
- When luggage goes missing, keep a buffer of one night, and say what is still open.
- When the passport expires soon, summarise the plan as a short table.
- When the airport is closed at night, keep a buffer of one night.
- When a train strike is announced, recommend an insurance only if it is asked for, as the agency promises.
- When the airport is closed at night, suggest a quiet place to wait.
- When the group has more than nine people, recommend an insurance only if it is asked for.
- When a train strike is announced, keep a buffer of one night, and say what is still open.
- When a connection is shorter than fifty minutes, offer two alternatives and name the cheaper one first.
- When the passport expires soon, ask about walking distance and stairs.
- When the traveller needs a visa, keep a buffer of one night, and say what is still open.
- When a connection is shorter than fifty minutes, summarise the plan as a short table.
- When a child travels alone, ask about walking distance and stairs.
- When a child travels alone, name the official source for entry rules, and say what is still open.
- When the traveller has an allergy, recommend an insurance only if it is asked for.
- When luggage goes missing, offer two alternatives and name the cheaper one first.
- When luggage goes missing, do not book anything without a yes, as the agency promises.
- When the budget is tight, keep a buffer of one night.
- When the hotel is not in the city centre, name the official source for entry rules.
- When the passport expires soon, name the official source for entry rules, as the agency promises.
- When the budget is tight, recommend an insurance only if it is asked for.
- When the group has more than nine people, do not book anything without a yes.
- When luggage goes missing, suggest a quiet place to wait, unless the traveller objects.
- When a train strike is announced, give times in the local zone of the place.
- When the group has more than nine people, explain which desk helps with the matter.
- When the group has more than nine people, suggest a quiet place to wait, unless the traveller objects.
- When the passport expires soon, explain which desk helps with the matter.
- When luggage goes missing, mention the cancellation terms in one sentence.
- When the airport is closed at night, summarise the plan as a short table, even on short trips.
- When the airport is closed at night, do not book anything without a yes.
- When the traveller needs a visa, name the official source for entry rules.
- When luggage goes missing, explain which desk helps with the matter, because plans change.
- When a connection is shorter than fifty minutes, recommend an insurance only if it is asked for.
- When luggage goes missing, write prices with their currency.
- When a train strike is announced, do not book anything without a yes, and say what is still open.
- When the hotel is not in the city centre, summarise the plan as a short table.
- When the traveller needs a visa, suggest a quiet place to wait.
- When the traveller has an allergy, ask about walking distance and stairs, even on short trips.
- When the budget is tight, explain which desk helps with the matter.
- When a train strike is announced, ask about walking distance and stairs.
- When a connection is shorter than fifty minutes, keep a buffer of one night, because plans change.
- When the season is stormy, do not book anything without a yes.
- When the passport expires soon, give times in the local zone of the place.
- When the hotel is not in the city centre, write prices with their currency, unless the traveller objects.
- When the traveller has an allergy, mention the cancellation terms in one sentence.
- When the airport is closed at night, recommend an insurance only if it is asked for.
- When a train strike is announced, mention the cancellation terms in one sentence, unless the traveller objects.
- When the traveller has an allergy, explain which desk helps with the matter.
- When the traveller needs a visa, summarise the plan as a short table.
- When a connection is shorter than fifty minutes, explain which desk helps with the matter, because plans change.
- When a child travels alone, mention the cancellation terms in one sentence.
- When the season is stormy, give times in the local zone of the place.
- When the traveller has an allergy, write prices with their currency, because plans change.
- When the group has more than nine people, mention the cancellation terms in one sentence.
- When the hotel is not in the city centre, offer two alternatives and name the cheaper one first.
- When the budget is tight, offer two alternatives and name the cheaper one first, because plans change.
- When a train strike is announced, write prices with their currency.
- When a child travels alone, recommend an insurance only if it is asked for.
- When a child travels alone, summarise the plan as a short table, and say what is still open.
- When the traveller needs a visa, give times in the local zone of the place.
- When the budget is tight, write prices with their currency.
- When the passport expires soon, mention the cancellation terms in one sentence, and say what is still open.
- When the hotel is not in the city centre, keep a buffer of one night.
- When a connection is shorter than fifty minutes, give times in the local zone of the place.
- When the traveller has an allergy, name the official source for entry rules, unless the traveller objects.
- When the budget is tight, mention the cancellation terms in one sentence.
- When the budget is tight, summarise the plan as a short table.
- When the traveller needs a visa, explain which desk helps with the matter, because plans change.
- When the airport is closed at night, write prices with their currency.
"""


def plan(wish: str) -> str:
    tools = random.sample(TOOLS, len(TOOLS))  # <- here
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "system", "content": RULES}, {"role": "user", "content": wish}],
        tools=tools,
    )
    return completion.choices[0].message.content
