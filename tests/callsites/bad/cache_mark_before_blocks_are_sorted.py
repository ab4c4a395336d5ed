# expect: PC601 @ here
import litellm


def with_mark(messages: list[dict]) -> list[dict]:
    messages[-1]["content"][-1]["cache_control"] = {"type": "ephemeral"}
    return messages


def images_first(messages: list[dict]) -> list[dict]:
    for message in messages:
        images = [each for each in message["content"] if each["type"] == "image_url"]
        texts = [each for each in message["content"] if each["type"] != "image_url"]
        message["content"] = images + texts
    return messages


def ask(messages: list[dict]) -> str:
    messages = with_mark(messages)  # <- here
    reply = litellm.completion(model="anthropic/claude-sonnet-4-5", messages=images_first(messages))
    return reply.choices[0].message.content
