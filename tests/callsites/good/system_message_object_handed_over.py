# expect: nothing because the message is an object whose text is sent, not its address
class Block:
    def __init__(self, text):
        self.text = text


class Message:
    def __init__(self, role, content):
        self.role = role
        self.content = content


class Guide:
    def __init__(self, backend):
        self.backend = backend
        self.system_prompt = Message(role="system", content=[Block("You are the guide of a museum.")])
        self.history = []

    def ask(self, question):
        self.history.append(Message(role="user", content=[Block(question)]))
        return self.backend.stream(system=self.system_prompt, messages=self.history)
