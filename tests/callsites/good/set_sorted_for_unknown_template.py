# expect: nothing because the set is sorted before the template gets it
from jinja2 import StrictUndefined, Template
from openai import OpenAI

SAFE = ["math", "re", "json"]


def fill(template: str, variables: dict) -> str:
    return Template(template, undefined=StrictUndefined).render(**variables)


class Agent:
    def __init__(self, client: OpenAI, templates: dict[str, str], extra: list[str]) -> None:
        self.client = client
        self.templates = templates
        self.imports = sorted(set(SAFE) | set(extra))

    def system_prompt(self) -> str:
        return fill(self.templates["system"], {"imports": str(self.imports)})
