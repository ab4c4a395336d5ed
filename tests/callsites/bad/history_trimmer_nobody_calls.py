# expect: PC501 @ here
class AssistantMessage:
    def __init__(self, content: str) -> None:
        self.role = "assistant"
        self.content = content


def trim_history(history: list[AssistantMessage], most: int) -> list[AssistantMessage]:
    """Shorten what goes into the prompt."""
    if len(history) <= most:
        return history
    return history[-most:]  # <- here
