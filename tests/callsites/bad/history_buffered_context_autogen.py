# expect: PC501 @ here
from autogen_agentchat.agents import AssistantAgent
from autogen_core.model_context import BufferedChatCompletionContext


def agent(client) -> AssistantAgent:
    context = BufferedChatCompletionContext(buffer_size=10)  # <- here
    return AssistantAgent("desk", model_client=client, system_message="You run the desk.", model_context=context)
