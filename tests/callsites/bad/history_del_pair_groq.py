# expect: PC501 @ here
from groq import Groq

client = Groq()
MOST = 24


def converse() -> None:
    messages = [{"role": "system", "content": "You run the reading room."}]
    while True:
        messages.append({"role": "user", "content": input("> ")})
        answer = client.chat.completions.create(model="llama-3.3-70b-versatile", messages=messages)
        messages.append({"role": "assistant", "content": answer.choices[0].message.content})
        if len(messages) > MOST:
            del messages[1:3]  # <- here
