# expect: nothing because there are as many breakpoints as whoever fills the records flags
class Writer:
    def blocks(self, records: list) -> list[dict]:
        result = []
        for record in records:
            block = {"type": "text", "text": record.body}
            if record.pinned:
                block["cache_control"] = {"type": "ephemeral"}
            result.append(block)
        return result
