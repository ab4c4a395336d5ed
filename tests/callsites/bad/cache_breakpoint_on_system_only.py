# expect: PC607 @ here
class Body:
    def _system(self, text: str) -> list[dict]:
        return [{"type": "text", "text": text, "cache_control": {"type": "ephemeral"}}]

    def build(self, text: str, tools: list[dict], history: list[dict]) -> dict:
        body = {
            "model": "claude-sonnet-4-5",
            "messages": history,  # <- here
        }
        body["system"] = self._system(text)
        if tools:
            body["tools"] = tools
        return body
