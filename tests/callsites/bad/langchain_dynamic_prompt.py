# expect: PC101 @ here
import time

from langchain.agents import create_agent
from langchain.agents.middleware import ModelRequest, dynamic_prompt


@dynamic_prompt
def with_the_time(request: ModelRequest) -> str:
    clock = time.time()
    return f"You answer for the service desk. It is {clock}."  # <- here


agent = create_agent("openai:gpt-4.1", tools=[], middleware=[with_the_time])
