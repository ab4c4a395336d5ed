# expect: nothing because both are marked
class Body:
    def _system(self, text: str) -> list[dict]:
        return [{"type": "text", "text": text, "cache_control": {"type": "ephemeral"}}]

    def build(self, text: str, tools: list[dict], history: list[dict]) -> dict:
        history[-1]["content"][-1]["cache_control"] = {"type": "ephemeral"}
        body = {"model": "claude-sonnet-4-5", "messages": history, "tools": tools}
        body["system"] = self._system(text)
        return body
