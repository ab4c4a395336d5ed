# expect: PC607 @ here
import boto3

bedrock = boto3.client("bedrock-runtime")
MANUAL = "Check the valve, then the gauge, then the pump. " * 400


def ask(question: str) -> dict:
    return bedrock.converse(  # <- here
        modelId="anthropic.claude-sonnet-4-5-20250929-v1:0",
        system=[{"text": MANUAL}],
        messages=[{"role": "user", "content": [{"text": question}]}],
    )
