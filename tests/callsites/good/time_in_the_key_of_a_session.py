# expect: nothing because the time is when the session began, and its key stays as it is for all of its turns
from datetime import datetime

from openai import OpenAI

client = OpenAI()


def begin(job, store):
    session_id = f"nightly:{job.name}:{datetime.now():%Y%m%d-%H%M%S}"
    return answer(session_id, store.turns(session_id))


def answer(session_id, history):
    text = f"You tidy a garden shed. Session: {session_id}. Say what you moved, and where it is now."
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "system", "content": text}, *history])
