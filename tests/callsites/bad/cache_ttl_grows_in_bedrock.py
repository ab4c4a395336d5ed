# expect: PC604 @ here
import boto3

bedrock = boto3.client("bedrock-runtime")


def ask(rules: str, question: str) -> dict:
    return bedrock.converse(
        modelId="anthropic.claude-sonnet-4-5-20250929-v1:0",
        system=[{"text": rules}, {"cachePoint": {"type": "default", "ttl": "5m"}}],
        messages=[
            {
                "role": "user",
                "content": [
                    {"text": question},
                    {"cachePoint": {"type": "default", "ttl": "1h"}},  # <- here
                ],
            }
        ],
    )
