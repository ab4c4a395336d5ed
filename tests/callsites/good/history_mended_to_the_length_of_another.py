# expect: nothing because a damaged file is mended: as many messages stay as there are rows
import json

import openai

CLIENT = openai.OpenAI()


def load(path: str) -> dict:
    with open(path, encoding="utf-8") as stream:
        saved = json.load(stream)
    new_history = [{"role": "user", "content": each} for each in saved["history"]]
    saved["history"] = new_history
    if len(saved["rows"]) < len(saved["history"]) // 2:
        saved["history"] = saved["history"][-len(saved["rows"]) :]
    return saved
