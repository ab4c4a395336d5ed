# expect: PC101 @ here
from datetime import datetime

from anthropic import Anthropic

client = Anthropic()
RULES = """
- When the traveller needs a visa, keep a buffer of one night, because plans change.
- When a child travels alone, recommend an insurance only if it is asked for.
- When the season is stormy, write prices with their currency.
- When luggage goes missing, recommend an insurance only if it is asked for, as the agency promises.
- When the budget is tight, mention the cancellation terms in one sentence.
- When the budget is tight, name the official source for entry rules.
- When a connection is shorter than fifty minutes, recommend an insurance only if it is asked for, unless the traveller objects.
- When a connection is shorter than fifty minutes, give times in the local zone of the place.
- When the airport is closed at night, ask about walking distance and stairs.
- When a child travels alone, suggest a quiet place to wait, and say what is still open.
- When the traveller has an allergy, explain which desk helps with the matter.
- When the season is stormy, ask about walking distance and stairs.
- When a train strike is announced, give times in the local zone of the place, as the agency promises.
- When a connection is shorter than fifty minutes, keep a buffer of one night.
- When the traveller needs a visa, ask about walking distance and stairs.
- When the group has more than nine people, keep a buffer of one night, because plans change.
- When the traveller needs a visa, offer two alternatives and name the cheaper one first.
- When the group has more than nine people, do not book anything without a yes.
- When the budget is tight, suggest a quiet place to wait, unless the traveller objects.
- When luggage goes missing, explain which desk helps with the matter.
- When the budget is tight, recommend an insurance only if it is asked for.
- When the season is stormy, name the official source for entry rules, and say what is still open.
- When the group has more than nine people, give times in the local zone of the place.
- When a child travels alone, offer two alternatives and name the cheaper one first.
- When a connection is shorter than fifty minutes, name the official source for entry rules, because plans change.
- When the group has more than nine people, explain which desk helps with the matter.
- When the airport is closed at night, mention the cancellation terms in one sentence.
- When the budget is tight, give times in the local zone of the place, because plans change.
- When the traveller has an allergy, offer two alternatives and name the cheaper one first.
- When a child travels alone, name the official source for entry rules.
- When luggage goes missing, name the official source for entry rules, as the agency promises.
- When the airport is closed at night, recommend an insurance only if it is asked for.
- When the season is stormy, recommend an insurance only if it is asked for.
- When the traveller needs a visa, explain which desk helps with the matter, and say what is still open.
- When the season is stormy, explain which desk helps with the matter.
- When the hotel is not in the city centre, name the official source for entry rules.
- When the traveller has an allergy, name the official source for entry rules, and say what is still open.
- When the hotel is not in the city centre, give times in the local zone of the place.
- When the budget is tight, explain which desk helps with the matter.
- When the traveller has an allergy, recommend an insurance only if it is asked for, unless the traveller objects.
- When a train strike is announced, recommend an insurance only if it is asked for.
- When the budget is tight, keep a buffer of one night.
- When a connection is shorter than fifty minutes, offer two alternatives and name the cheaper one first, as the agency promises.
- When the hotel is not in the city centre, suggest a quiet place to wait.
- When the group has more than nine people, write prices with their currency.
- When the passport expires soon, write prices with their currency, as the agency promises.
- When the passport expires soon, ask about walking distance and stairs.
- When a train strike is announced, ask about walking distance and stairs.
- When the budget is tight, do not book anything without a yes, and say what is still open.
- When a train strike is announced, mention the cancellation terms in one sentence.
- When the airport is closed at night, explain which desk helps with the matter.
- When a connection is shorter than fifty minutes, write prices with their currency, because plans change.
- When the traveller has an allergy, keep a buffer of one night.
- When the group has more than nine people, suggest a quiet place to wait.
- When the season is stormy, summarise the plan as a short table, unless the traveller objects.
- When the airport is closed at night, offer two alternatives and name the cheaper one first.
- When the passport expires soon, name the official source for entry rules.
- When the season is stormy, keep a buffer of one night, because plans change.
- When the group has more than nine people, name the official source for entry rules.
- When the hotel is not in the city centre, summarise the plan as a short table.
- When the hotel is not in the city centre, ask about walking distance and stairs, because plans change.
- When the passport expires soon, summarise the plan as a short table.
- When the group has more than nine people, ask about walking distance and stairs.
- When the traveller has an allergy, do not book anything without a yes, and say what is still open.
- When the hotel is not in the city centre, explain which desk helps with the matter.
- When a train strike is announced, explain which desk helps with the matter.
- When the passport expires soon, mention the cancellation terms in one sentence, and say what is still open.
- When a connection is shorter than fifty minutes, mention the cancellation terms in one sentence.
- When the passport expires soon, recommend an insurance only if it is asked for.
- When a connection is shorter than fifty minutes, ask about walking distance and stairs, and say what is still open.
- When the group has more than nine people, summarise the plan as a short table.
- When the traveller has an allergy, suggest a quiet place to wait.
"""


def say(turns: list[dict], text: str) -> str:
    system = [
        {"type": "text", "text": RULES, "cache_control": {"type": "ephemeral"}},
        {"type": "text", "text": f"The time is {datetime.now():%H:%M:%S}."},  # <- here
    ]
    last = {"role": "user", "content": [{"type": "text", "text": text, "cache_control": {"type": "ephemeral"}}]}
    message = client.messages.create(
        model="claude-sonnet-4-5", max_tokens=500, system=system, messages=[*turns, last]
    )
    return message.content[0].text
