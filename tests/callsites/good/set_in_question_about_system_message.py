# expect: nothing because the function answers yes or no
from openai import OpenAI


class Relay:
    def __init__(self, client: OpenAI) -> None:
        self.client = client

    @staticmethod
    def _is_system_message(message, kinds) -> bool:
        kind = getattr(message, "type", kinds.default)
        return kind not in {kinds.default, kinds.reply}
