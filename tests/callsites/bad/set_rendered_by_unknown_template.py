# expect: PC401 @ here
from jinja2 import StrictUndefined, Template
from openai import OpenAI

SAFE = ["math", "re", "json"]


def fill(template: str, variables: dict) -> str:
    return Template(template, undefined=StrictUndefined).render(**variables)


class Agent:
    def __init__(self, client: OpenAI, templates: dict[str, str], extra: list[str]) -> None:
        self.client = client
        self.templates = templates
        self.imports = list(set(SAFE) | set(extra))  # <- here

    def system_prompt(self) -> str:
        return fill(self.templates["system"], {"imports": str(self.imports)})
