# expect: nothing because the reducer waits for twenty messages more than it keeps
from semantic_kernel.contents import ChatHistoryTruncationReducer

history = ChatHistoryTruncationReducer(target_count=20, threshold_count=20, system_message="You run the desk.")
