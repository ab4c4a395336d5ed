# expect: nothing because the state of the folder is read once, and all rounds of the run send it unchanged
import subprocess

from anthropic import Anthropic

TOOLS = [{"name": "run", "description": "Runs a command.", "input_schema": {"type": "object", "properties": {}}}]


def said_by(command: str) -> str:
    try:
        return subprocess.check_output(command, shell=True, text=True)
    except subprocess.CalledProcessError as error:
        return error.output or ""


def repair(client: Anthropic, job: str) -> None:
    changed = said_by("git diff --stat origin/main...HEAD")
    prompt = f"The job {job} failed.\n\nWhat was changed:\n{changed}\n\nMend it with the least change that will do.\n" + (
        "- Leave the tests as they are.\n" * 80
    )
    messages: list = [{"role": "user", "content": prompt}]
    for _ in range(12):
        reply = client.messages.create(
            model="claude-sonnet-4-5", max_tokens=900, tools=TOOLS, messages=messages
        )
        messages.append({"role": "assistant", "content": reply.content})
        if reply.stop_reason != "tool_use":
            break
        messages.append({"role": "user", "content": [{"type": "text", "text": str(len(reply.content))}]})
