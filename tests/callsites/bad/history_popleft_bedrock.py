# expect: PC501 @ here
from collections import deque

import boto3

runtime = boto3.client("bedrock-runtime")
conversation = deque()


def reply(question: str, most: int) -> dict:
    conversation.append({"role": "user", "content": [{"text": question}]})
    while len(conversation) > most:
        conversation.popleft()  # <- here
    return runtime.converse(modelId="anthropic.claude-3-5-sonnet-20241022-v2:0", messages=list(conversation))
