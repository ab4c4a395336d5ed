"""Runs programs in this process under the conditions of its hash seed, and writes down what they sent.

    python -m tests.oracle.worker JOB RESULT

JOB and RESULT are JSON files. A job names folders of programs, each with an `app.py` whose `answer` sends one request
per call. Each program is loaded anew for each condition, as if the process had just been started.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib.util
import inspect
import io
import json
import os
import ssl
import sys
import traceback
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.oracle.conditions import CONDITIONS, Condition, world
from tests.oracle.server import Recorder

KEYS = {
    "OPENAI_API_KEY": "none",
    "ANTHROPIC_API_KEY": "none",
    "AZURE_OPENAI_API_KEY": "none",
    "OPENAI_API_VERSION": "2024-10-21",
    "GEMINI_API_KEY": "none",
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
    "AWS_DEFAULT_REGION": "eu-central-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "LITELLM_LOCAL_MODEL_COST_MAP": "True",
    "OPENAI_AGENTS_DISABLE_TRACING": "1",
    "LANGSMITH_TRACING": "false",
}
ADDRESSES = {
    "OPENAI_BASE_URL": "/v1",
    "OPENAI_API_BASE": "/v1",
    "AZURE_OPENAI_ENDPOINT": "",
    "ANTHROPIC_BASE_URL": "",
    "ANTHROPIC_API_URL": "",
    "GOOGLE_GEMINI_BASE_URL": "",
    "AWS_ENDPOINT_URL_BEDROCK_RUNTIME": "",
}


def trust_once() -> None:
    """Loading the certificates anew for each client would take most of the time, and no connection needs them."""
    made = ssl.create_default_context()
    ssl.create_default_context = lambda *_, **__: made  # type: ignore[assignment]


def main(job: Path, result: Path) -> None:
    trust_once()
    recorder = Recorder()
    os.environ.update(KEYS)
    os.environ.update({name: recorder.url + path for name, path in ADDRESSES.items()})
    os.environ["NO_PROXY"] = "127.0.0.1"
    wanted = json.loads(job.read_text(encoding="utf-8"))
    folders = result.parent / "folders"
    found: dict[str, dict[str, Any]] = {}
    for name in wanted["conditions"]:
        for program in wanted["programs"]:
            runs = found.setdefault(program, {})
            runs[name] = run(Path(program), CONDITIONS[name], folders, recorder)
    recorder.close()
    result.write_text(json.dumps(found), encoding="utf-8")


def run(folder: Path, condition: Condition, folders: Path, recorder: Recorder) -> dict[str, Any]:
    """What one program sends under one condition, and how it fails."""
    recorder.taken()
    error = ""
    loaded = set(sys.modules)
    sys.path.insert(0, str(folder))
    try:
        with world(condition, folders, folder) as recorder.onwards, contextlib.redirect_stdout(io.StringIO()):
            module = load(folder / "app.py")
            given = condition.arguments()
            wanted = inspect.signature(module.answer).parameters
            reply = module.answer(**{name: given[name] for name in wanted if name in given})
            if inspect.isawaitable(reply):
                asyncio.run(reply)
    except Exception:
        error = traceback.format_exc(limit=-6)
    finally:
        recorder.onwards = bool
        sys.path.remove(str(folder))
        for name in set(sys.modules) - loaded:
            if str(folder) in (getattr(sys.modules[name], "__file__", None) or ""):
                del sys.modules[name]
    return {"error": error, "requests": [asdict(each) for each in recorder.taken()]}


def load(path: Path) -> Any:
    name = f"program_{path.parent.name.replace('-', '_').replace('.', '_')}"
    specification = importlib.util.spec_from_file_location(name, path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module  # dataclasses look there
    specification.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
