# expect: nothing because the helper takes away what is too much
class Model:
    def _limit_cache_points(self, messages: list[dict]) -> None:
        left = 4
        for message in reversed(messages):
            for block in message["content"]:
                if "cache_control" in block:
                    if left > 0:
                        left -= 1
                    else:
                        del block["cache_control"]

    def prepared(self, messages: list[dict]) -> list[dict]:
        messages[0]["content"][-1]["cache_control"] = {"type": "ephemeral"}
        self._limit_cache_points(messages)
        return messages
