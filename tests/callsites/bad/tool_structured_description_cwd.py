# expect: PC303 @ here
import os

from langchain.agents import create_agent
from langchain_core.tools import StructuredTool

RULES = "- When a child uses the account, say so in the first sentence.\n" * 180


def run(command: str) -> str:
    return command


def build(model):
    shell = StructuredTool.from_function(
        run,
        name="shell",
        description=f"Run a command in {os.getcwd()}.",  # <- here
    )
    return create_agent(model, tools=[shell], system_prompt=RULES)
