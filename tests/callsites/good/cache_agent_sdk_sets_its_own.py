# expect: nothing because the agent SDK sets breakpoints by itself
from claude_agent_sdk import ClaudeAgentOptions

MANUAL = "Check the valve, then the gauge, then the pump. " * 400


def options(session: str, tools: list[str]) -> ClaudeAgentOptions:
    return ClaudeAgentOptions(system_prompt=MANUAL, tools=tools, resume=session, model="claude-sonnet-4-5")
