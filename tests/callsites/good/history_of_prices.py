# expect: nothing because the list holds prices
from collections import deque

from openai import OpenAI


class Watcher:
    def __init__(self, client: OpenAI) -> None:
        self.client = client
        self.prices = deque(maxlen=50)
        self.price_history = []

    def tick(self, price: float) -> None:
        self.prices.append(price)
        self.price_history.append(price)
        self.price_history = self.price_history[-100:]

    def comment(self) -> str:
        text = ", ".join(str(price) for price in self.prices)
        return self.client.responses.create(model="gpt-4.1", instructions="Comment.", input=text).output_text
