# expect: nothing because the turns are written out: a check of one answer, not a conversation
import boto3


def check() -> dict:
    client = boto3.client("bedrock-runtime")
    tools = {"tools": [{"toolSpec": {"name": "get_file", "inputSchema": {"json": {"type": "object"}}}}]}
    messages = [
        {"role": "user", "content": [{"text": "Call the tool."}]},
        {"role": "assistant", "content": [{"text": "I do."}]},
        {"role": "user", "content": [{"text": "What did it say?"}]},
    ]
    return client.converse(modelId="anthropic.claude-sonnet-4-5", toolConfig=tools, messages=messages)
