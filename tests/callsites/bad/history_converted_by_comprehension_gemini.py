# expect: PC501 @ here
from google import genai

client = genai.Client()


def reply(history: list, question: str) -> str:
    contents = [{"role": turn.role, "parts": [{"text": turn.text}]} for turn in history[-10:]]  # <- here
    contents.append({"role": "user", "parts": [{"text": question}]})
    return client.models.generate_content(model="gemini-2.5-flash", contents=contents).text
