# expect: PC501 @ here
from strands import Agent
from strands.agent.conversation_manager import SlidingWindowConversationManager

agent = Agent(
    system_prompt="You run the reading room.",
    conversation_manager=SlidingWindowConversationManager(window_size=20),  # <- here
)
