# expect: PC602 @ here
class Writer:
    def blocks(self, records: list) -> list[dict]:
        result = []
        for record in records:
            block = {"type": "text", "text": record.body}
            if record.pinned:
                block["cache_control"] = {"type": "ephemeral"}  # <- here
            result.append(block)
        return result
