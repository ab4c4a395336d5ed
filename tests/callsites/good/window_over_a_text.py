# expect: nothing because a text is cut, not a list of messages
import openai

CLIENT = openai.OpenAI()
MAX_CHARACTERS = 4000


def judge(messages: list[dict]) -> str:
    lines = [f"{each['role']}: {each['content']}" for each in messages]
    conversation = "\n".join(lines)
    if len(conversation) > MAX_CHARACTERS:
        conversation = conversation[-MAX_CHARACTERS:]
    return conversation
