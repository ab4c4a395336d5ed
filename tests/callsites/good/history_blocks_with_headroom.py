# expect: nothing because turns are dropped only when the count exceeds target plus headroom
class UserMessage:
    def __init__(self, content: str) -> None:
        self.role = "user"
        self.content = content


HEADROOM = 16


def trim_messages(messages: list[UserMessage], target_turns: int, trigger_turns: int | None = None) -> list:
    trigger = trigger_turns if trigger_turns is not None else target_turns + HEADROOM
    if len(messages) <= trigger:
        return messages
    blocks = [[each] for each in messages[1:]]
    while len(blocks) > target_turns:
        blocks.pop(0)
    return [messages[0], *(each for block in blocks for each in block)]
