# expect: PC501 @ here
import ollama


def reply(history: list[dict], most: int) -> str:
    newest = sorted(history, key=lambda turn: turn["at"], reverse=True)[:most]  # <- here
    return ollama.chat(model="llama3.1", messages=list(reversed(newest)))["message"]["content"]
