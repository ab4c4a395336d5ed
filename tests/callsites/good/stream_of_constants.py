# expect: nothing because the clock is written to another stream than the one that is sent
import io
from datetime import datetime

from openai import OpenAI

GUIDE = "Name the shelf, the row and the signature of each book.\n" * 150


def answer(question: str) -> object:
    log, sheet = io.StringIO(), io.StringIO("You work at the desk.\n")
    log.write(f"asked at {datetime.now()}\n")
    print("asked", datetime.now(), file=log)
    sheet.writelines([GUIDE, "Be brief."])
    return OpenAI().chat.completions.create(
        model="gpt-5",
        messages=[{"role": "system", "content": sheet.getvalue()}, {"role": "user", "content": question}],
    )
