# expect: PC303 @ here
"""What the shell tool says of itself; the registry collects the specs."""

import shutil
from dataclasses import dataclass

CANDIDATES = ("git", "docker", "pandoc")


@dataclass(frozen=True)
class ToolSpec:
    name: str
    description: str
    instructions: str = ""


def installed(candidates: tuple[str, ...]) -> set[str]:
    found = set()
    for candidate in candidates:
        if shutil.which(candidate):
            found.add(candidate)
    return found


programs = "\n".join(f"- {each}" for each in installed(CANDIDATES))  # <- here
tool = ToolSpec(name="shell", description="Run a command.", instructions=f"These programs are there:\n{programs}")
