# expect: nothing because a message id is not sent to the model
import uuid

from langchain_core.messages import HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(model="gpt-4o")
RULES = """
- When the hotel is not in the city centre, write prices with their currency, because plans change.
- When the airport is closed at night, give times in the local zone of the place.
- When the hotel is not in the city centre, explain which desk helps with the matter.
- When the traveller needs a visa, explain which desk helps with the matter, even on short trips.
- When the budget is tight, recommend an insurance only if it is asked for.
- When the hotel is not in the city centre, ask about walking distance and stairs.
- When a train strike is announced, keep a buffer of one night, and say what is still open.
- When the traveller needs a visa, mention the cancellation terms in one sentence.
- When the budget is tight, name the official source for entry rules.
- When a child travels alone, write prices with their currency, because plans change.
- When the traveller has an allergy, do not book anything without a yes.
- When a train strike is announced, ask about walking distance and stairs.
- When the budget is tight, do not book anything without a yes, because plans change.
- When a train strike is announced, name the official source for entry rules.
- When the budget is tight, keep a buffer of one night.
- When a child travels alone, do not book anything without a yes, as the agency promises.
- When the airport is closed at night, write prices with their currency.
- When the season is stormy, offer two alternatives and name the cheaper one first.
- When a train strike is announced, summarise the plan as a short table, as the agency promises.
- When the hotel is not in the city centre, give times in the local zone of the place.
- When the group has more than nine people, suggest a quiet place to wait.
- When a child travels alone, mention the cancellation terms in one sentence, unless the traveller objects.
- When the budget is tight, explain which desk helps with the matter.
- When a train strike is announced, write prices with their currency.
- When the passport expires soon, keep a buffer of one night, even on short trips.
- When the traveller needs a visa, give times in the local zone of the place.
- When the traveller has an allergy, recommend an insurance only if it is asked for.
- When the budget is tight, give times in the local zone of the place, even on short trips.
- When luggage goes missing, do not book anything without a yes.
- When the group has more than nine people, do not book anything without a yes.
- When the season is stormy, keep a buffer of one night, even on short trips.
- When a connection is shorter than fifty minutes, summarise the plan as a short table.
- When the hotel is not in the city centre, keep a buffer of one night.
- When the group has more than nine people, explain which desk helps with the matter, because plans change.
- When the group has more than nine people, mention the cancellation terms in one sentence.
- When the passport expires soon, name the official source for entry rules.
- When the traveller needs a visa, offer two alternatives and name the cheaper one first, even on short trips.
- When the season is stormy, summarise the plan as a short table.
- When luggage goes missing, mention the cancellation terms in one sentence.
- When the group has more than nine people, keep a buffer of one night, even on short trips.
- When a connection is shorter than fifty minutes, explain which desk helps with the matter.
- When the budget is tight, ask about walking distance and stairs.
- When the passport expires soon, recommend an insurance only if it is asked for, because plans change.
- When the group has more than nine people, offer two alternatives and name the cheaper one first.
- When the traveller has an allergy, explain which desk helps with the matter.
- When the airport is closed at night, explain which desk helps with the matter, as the agency promises.
- When the group has more than nine people, summarise the plan as a short table.
- When a child travels alone, explain which desk helps with the matter.
- When the traveller needs a visa, ask about walking distance and stairs, because plans change.
- When the traveller has an allergy, name the official source for entry rules.
- When the hotel is not in the city centre, summarise the plan as a short table.
- When the passport expires soon, ask about walking distance and stairs, as the agency promises.
- When a child travels alone, suggest a quiet place to wait.
- When a child travels alone, ask about walking distance and stairs.
- When the hotel is not in the city centre, offer two alternatives and name the cheaper one first, even on short trips.
- When the season is stormy, suggest a quiet place to wait.
- When the season is stormy, name the official source for entry rules.
- When the group has more than nine people, ask about walking distance and stairs, and say what is still open.
- When luggage goes missing, summarise the plan as a short table.
- When the traveller has an allergy, suggest a quiet place to wait.
- When luggage goes missing, suggest a quiet place to wait, as the agency promises.
- When the traveller has an allergy, keep a buffer of one night.
- When the budget is tight, offer two alternatives and name the cheaper one first.
- When a connection is shorter than fifty minutes, offer two alternatives and name the cheaper one first, because plans change.
- When a connection is shorter than fifty minutes, do not book anything without a yes.
- When the traveller has an allergy, give times in the local zone of the place.
"""


def plan(wish: str) -> str:
    messages = [
        SystemMessage(content=RULES, id=str(uuid.uuid4())),
        HumanMessage(content=wish, id=str(uuid.uuid4())),
    ]
    return llm.invoke(messages).content
