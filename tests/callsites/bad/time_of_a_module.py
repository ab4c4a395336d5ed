# expect: PC101 @ here
from openai import OpenAI

from office import time_utils

RULES = "Weigh the letter, look up the zone, add the price of the stamps.\n" * 150


def ask(client: OpenAI, question):
    system = f"It is {time_utils.get_timestamp()}.\n{RULES}"  # <- here
    return client.responses.create(model="gpt-4.1", instructions=system, input=question)
