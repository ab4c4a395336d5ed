"""A server on 127.0.0.1 that records the bodies of requests and answers each with a valid one, as its provider would."""

from __future__ import annotations

import json
import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

REPLY = '{"answer": "fine"}'  # is valid where a text is asked for, and where JSON is


@dataclass(frozen=True, slots=True)
class Recorded:
    path: str
    body: dict[str, Any]


class Recorder:
    """The server. `taken()` hands out what came in since it was last asked; `onwards` is called with each request."""

    def __init__(self) -> None:
        self._recorded: list[Recorded] = []
        self.onwards: Callable[[], None] = bool
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def taken(self) -> list[Recorded]:
        taken, self._recorded = self._recorded, []
        return taken

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                recorder._recorded.append(Recorded(self.path, body))
                recorder.onwards()
                kind, answer = respond(self.path, body)
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(answer)))
                self.send_header("Connection", "close")  # a connection outlives no event loop
                self.end_headers()
                self.wfile.write(answer)

            def do_GET(self) -> None:
                self.send_error(404)

            def log_message(self, *_: object) -> None:
                pass

        return Handler


def respond(path: str, body: dict[str, Any]) -> tuple[str, bytes]:
    """Content type and body of the answer to a request."""
    streamed = bool(body.get("stream"))
    if path.partition("?")[0].endswith("/chat/completions"):
        return _events(_chat_chunks(body), done=True) if streamed else _json(_chat(body))
    if path.partition("?")[0].endswith("/responses"):
        return _events(_response_events(body)) if streamed else _json(_response(body))
    if path.partition("?")[0].endswith("/messages"):
        return _events(_message_events(body), named=True) if streamed else _json(_message(body))
    if path.endswith("/realtime/client_secrets"):
        return _json(
            {
                "value": "ek_1",
                "expires_at": 1,
                "session": {"type": "realtime", "id": "sess_1", "object": "realtime.session"},
            }
        )
    if ":generateContent" in path:
        return _json(_content())
    if ":streamGenerateContent" in path:
        return _events(iter([_content()]))
    if path.endswith("/converse"):
        return _json(_converse())
    if path.endswith("/converse-stream"):
        return "application/vnd.amazon.eventstream", b"".join(_converse_events())
    raise ValueError(f"nobody answers {path}")


def _json(answer: dict[str, Any]) -> tuple[str, bytes]:
    return "application/json", json.dumps(answer).encode()


def _events(events: Iterator[dict[str, Any]], *, named: bool = False, done: bool = False) -> tuple[str, bytes]:
    lines = []
    for event in events:
        lines += [f"event: {event['type']}"] if named else []
        lines += [f"data: {json.dumps(event)}", ""]
    lines += ["data: [DONE]", ""] if done else []
    return "text/event-stream", ("\n".join(lines) + "\n").encode()


_USAGE = {"prompt_tokens": 9, "completion_tokens": 5, "total_tokens": 14}


def _chat(body: dict[str, Any]) -> dict[str, Any]:
    message = {"role": "assistant", "content": REPLY, "refusal": None}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": body.get("model", "gpt-4o"),
        "choices": [{"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}],
        "usage": _USAGE,
    }


def _chat_chunks(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    head = {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": body.get("model", "gpt-4o"),
    }
    first = {"index": 0, "delta": {"role": "assistant", "content": REPLY}, "finish_reason": None}
    yield {**head, "choices": [first]}
    yield {**head, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
    yield {**head, "choices": [], "usage": _USAGE}


_ITEM = {
    "type": "message",
    "id": "msg_1",
    "status": "completed",
    "role": "assistant",
    "content": [{"type": "output_text", "text": REPLY, "annotations": []}],
}


def _response(body: dict[str, Any], status: str = "completed") -> dict[str, Any]:
    return {
        "id": "resp_1",
        "object": "response",
        "created_at": 1,
        "status": status,
        "error": None,
        "incomplete_details": None,
        "instructions": None,
        "metadata": {},
        "model": body.get("model", "gpt-4o"),
        "output": [_ITEM] if status == "completed" else [],
        "parallel_tool_calls": True,
        "temperature": 1.0,
        "tool_choice": "auto",
        "tools": [],
        "top_p": 1.0,
        "usage": {
            "input_tokens": 9,
            "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
            "output_tokens": 5,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": 14,
        },
    }


def _response_events(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    part = {"type": "output_text", "text": "", "annotations": []}
    at = {"item_id": "msg_1", "output_index": 0, "content_index": 0}
    events = [
        {"type": "response.created", "response": _response(body, "in_progress")},
        {
            "type": "response.output_item.added",
            "output_index": 0,
            "item": {**_ITEM, "status": "in_progress", "content": []},
        },
        {"type": "response.content_part.added", **at, "part": part},
        {"type": "response.output_text.delta", **at, "delta": REPLY, "logprobs": []},
        {"type": "response.output_text.done", **at, "text": REPLY, "logprobs": []},
        {"type": "response.content_part.done", **at, "part": {**part, "text": REPLY}},
        {"type": "response.output_item.done", "output_index": 0, "item": _ITEM},
        {"type": "response.completed", "response": _response(body)},
    ]
    for number, event in enumerate(events):
        yield {**event, "sequence_number": number}


def _message(body: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": body.get("model", "claude-sonnet-4-5"),
        "content": [{"type": "text", "text": REPLY}],
        "stop_reason": "end_turn",
        "stop_sequence": None,
        "usage": {"input_tokens": 9, "output_tokens": 5},
    }


def _message_events(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield {"type": "message_start", "message": {**_message(body), "content": [], "stop_reason": None}}
    yield {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
    yield {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": REPLY}}
    yield {"type": "content_block_stop", "index": 0}
    yield {
        "type": "message_delta",
        "delta": {"stop_reason": "end_turn", "stop_sequence": None},
        "usage": {"output_tokens": 5},
    }
    yield {"type": "message_stop"}


def _content() -> dict[str, Any]:
    return {
        "candidates": [{"content": {"role": "model", "parts": [{"text": REPLY}]}, "finishReason": "STOP", "index": 0}],
        "usageMetadata": {"promptTokenCount": 9, "candidatesTokenCount": 5, "totalTokenCount": 14},
        "modelVersion": "gemini-2.5-flash",
    }


def _converse() -> dict[str, Any]:
    return {
        "output": {"message": {"role": "assistant", "content": [{"text": REPLY}]}},
        "stopReason": "end_turn",
        "usage": {"inputTokens": 9, "outputTokens": 5, "totalTokens": 14},
        "metrics": {"latencyMs": 1},
    }


def _converse_events() -> Iterator[bytes]:
    yield _frame("messageStart", {"role": "assistant"})
    yield _frame("contentBlockDelta", {"delta": {"text": REPLY}, "contentBlockIndex": 0})
    yield _frame("contentBlockStop", {"contentBlockIndex": 0})
    yield _frame("messageStop", {"stopReason": "end_turn"})
    yield _frame(
        "metadata", {"usage": {"inputTokens": 9, "outputTokens": 5, "totalTokens": 14}, "metrics": {"latencyMs": 1}}
    )


def _frame(event: str, payload: dict[str, Any]) -> bytes:
    """One message of Amazon's event stream encoding."""
    headers = b""
    for name, value in ((":event-type", event), (":content-type", "application/json"), (":message-type", "event")):
        headers += bytes([len(name)]) + name.encode() + b"\x07" + struct.pack(">H", len(value)) + value.encode()
    body = json.dumps(payload).encode()
    prelude = struct.pack(">II", 12 + len(headers) + len(body) + 4, len(headers))
    message = prelude + struct.pack(">I", zlib.crc32(prelude)) + headers + body
    return message + struct.pack(">I", zlib.crc32(message))
