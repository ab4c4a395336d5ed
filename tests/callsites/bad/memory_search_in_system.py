# expect: PC107 @ here
from openai import OpenAI

from .memory import MemoryStore

RULES = """
- When the group has more than nine people, name the official source for entry rules, unless the traveller objects.
- When the traveller needs a visa, ask about walking distance and stairs.
- When the traveller has an allergy, recommend an insurance only if it is asked for.
- When the airport is closed at night, ask about walking distance and stairs, even on short trips.
- When the season is stormy, give times in the local zone of the place.
- When the traveller has an allergy, give times in the local zone of the place.
- When a connection is shorter than fifty minutes, keep a buffer of one night, because plans change.
- When a child travels alone, offer two alternatives and name the cheaper one first.
- When the passport expires soon, mention the cancellation terms in one sentence.
- When the traveller has an allergy, summarise the plan as a short table, because plans change.
- When the traveller needs a visa, offer two alternatives and name the cheaper one first.
- When a child travels alone, recommend an insurance only if it is asked for.
- When a child travels alone, give times in the local zone of the place, even on short trips.
- When the group has more than nine people, explain which desk helps with the matter.
- When the budget is tight, mention the cancellation terms in one sentence.
- When the group has more than nine people, recommend an insurance only if it is asked for, and say what is still open.
- When the traveller has an allergy, suggest a quiet place to wait.
- When a child travels alone, ask about walking distance and stairs.
- When the hotel is not in the city centre, explain which desk helps with the matter, as the agency promises.
- When the season is stormy, name the official source for entry rules.
- When the airport is closed at night, do not book anything without a yes.
- When the group has more than nine people, give times in the local zone of the place, unless the traveller objects.
- When the hotel is not in the city centre, offer two alternatives and name the cheaper one first.
- When the passport expires soon, keep a buffer of one night.
- When the budget is tight, recommend an insurance only if it is asked for, and say what is still open.
- When the hotel is not in the city centre, do not book anything without a yes.
- When a connection is shorter than fifty minutes, do not book anything without a yes.
- When the budget is tight, suggest a quiet place to wait, unless the traveller objects.
- When the traveller needs a visa, name the official source for entry rules.
- When the hotel is not in the city centre, recommend an insurance only if it is asked for.
- When a connection is shorter than fifty minutes, recommend an insurance only if it is asked for, because plans change.
- When luggage goes missing, recommend an insurance only if it is asked for.
- When the airport is closed at night, recommend an insurance only if it is asked for.
- When the passport expires soon, explain which desk helps with the matter, as the agency promises.
- When the traveller needs a visa, do not book anything without a yes.
- When the group has more than nine people, write prices with their currency.
- When a child travels alone, name the official source for entry rules, even on short trips.
- When the airport is closed at night, name the official source for entry rules.
- When a child travels alone, keep a buffer of one night.
- When a child travels alone, summarise the plan as a short table, even on short trips.
- When the budget is tight, keep a buffer of one night.
- When the hotel is not in the city centre, give times in the local zone of the place.
- When the season is stormy, offer two alternatives and name the cheaper one first, as the agency promises.
- When the budget is tight, give times in the local zone of the place.
- When the season is stormy, ask about walking distance and stairs.
- When the airport is closed at night, give times in the local zone of the place, even on short trips.
- When the group has more than nine people, mention the cancellation terms in one sentence.
- When the hotel is not in the city centre, ask about walking distance and stairs.
- When the budget is tight, explain which desk helps with the matter, because plans change.
- When the budget is tight, name the official source for entry rules.
- When a train strike is announced, explain which desk helps with the matter.
- When a connection is shorter than fifty minutes, offer two alternatives and name the cheaper one first, as the agency promises.
- When a connection is shorter than fifty minutes, suggest a quiet place to wait.
- When the passport expires soon, suggest a quiet place to wait.
- When a connection is shorter than fifty minutes, give times in the local zone of the place, because plans change.
- When the hotel is not in the city centre, mention the cancellation terms in one sentence.
- When a train strike is announced, do not book anything without a yes.
- When a connection is shorter than fifty minutes, ask about walking distance and stairs, and say what is still open.
- When the traveller needs a visa, suggest a quiet place to wait.
- When the traveller needs a visa, mention the cancellation terms in one sentence.
- When a train strike is announced, summarise the plan as a short table, even on short trips.
- When luggage goes missing, name the official source for entry rules.
- When the season is stormy, do not book anything without a yes.
- When the group has more than nine people, ask about walking distance and stairs, as the agency promises.
- When the season is stormy, write prices with their currency.
- When a child travels alone, mention the cancellation terms in one sentence.
- When luggage goes missing, write prices with their currency, because plans change.
- When the hotel is not in the city centre, keep a buffer of one night.
"""


class Assistant:
    def __init__(self, memory: MemoryStore) -> None:
        self.memory = memory
        self.client = OpenAI()

    def ask(self, question: str) -> str:
        memories = "\n".join(item.text for item in self.memory.search(question, limit=5))  # <- here
        system = f"What you remember:\n{memories}\n\n{RULES}"
        completion = self.client.chat.completions.create(
            model="gpt-4o",
            messages=[{"role": "system", "content": system}, {"role": "user", "content": question}],
        )
        return completion.choices[0].message.content
