# expect: PC601 @ here
import uuid

import boto3

MANUAL = "Check the valve, then the gauge, then the pump. " * 400
bedrock = boto3.client("bedrock-runtime")


def ask(question: str) -> dict:
    system = [{"text": f"Ticket {uuid.uuid4()}"}, {"text": MANUAL}]
    system.append({"cachePoint": {"type": "default"}})  # <- here
    return bedrock.converse(
        modelId="anthropic.claude-sonnet-4-5-20250929-v1:0",
        system=system,
        messages=[{"role": "user", "content": [{"text": question}]}],
    )
