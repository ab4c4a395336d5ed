# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI

client = OpenAI()


def answer(user, history):
    user_context = f"Name: {user.name}. Now: {datetime.now()}."  # <- here
    text = f"You tidy a garden shed. {user_context} Say what you moved, and where it is now."
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "system", "content": text}, *history])
