# expect: PC101 @ here
from datetime import datetime

from openai import OpenAI


class Context:
    def __init__(self, museum):
        self.museum = museum
        self.known = {}

    @property
    def factories(self):
        return {"museum": self.get_museum, "stamp": self.get_stamp}

    def get_museum(self):
        return self.museum

    def get_stamp(self):
        return datetime.now().isoformat()

    def values(self, wanted):
        found = {}
        for key, factory in self.factories.items():
            if key in wanted:
                if key not in self.known:
                    self.known[key] = factory()
                found[key] = self.known[key]
        return found


def answer(stored, history, wanted):
    system = stored.text.format(**Context("the museum").values(wanted))
    messages = [{"role": "system", "content": system}, *history]  # <- here
    return OpenAI().chat.completions.create(model="gpt-4o", messages=messages)
