# expect: nothing because a test asks whether the message is there already
import litellm

RULES = "You run the reading room."


def work(messages: list[dict]) -> None:
    while True:
        if not messages or messages[0]["role"] != "system":
            messages.insert(0, {"role": "system", "content": RULES})
        messages.append({"role": "user", "content": input("> ")})
        answer = litellm.completion(model="gpt-4o", messages=messages)
        messages.append({"role": "assistant", "content": answer.choices[0].message.content})
