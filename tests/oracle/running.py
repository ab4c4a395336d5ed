"""Runs programs in processes of their own, one for each SDK and hash seed, and lints and fixes them."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from promptlint.cli.fixing import apply_fixes
from promptlint.config import Settings
from promptlint.diagnostic import Diagnostic
from promptlint.engine import Run, check
from tests.oracle.conditions import CONDITIONS
from tests.oracle.wire import Section, sections

ROOT = Path(__file__).parent.parent.parent
MODULES = {
    "openai": "openai", "anthropic": "anthropic", "litellm": "litellm", "google-genai": "google.genai", "boto3": "boto3",
    "langchain": "langchain_openai", "pydantic-ai": "pydantic_ai", "openai-agents": "agents",
    "llama-index": "llama_index.llms.openai",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ran:
    """What one program sent under each condition, and how it failed."""

    requests: Mapping[str, tuple[tuple[Section, ...], ...]] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)


def installed(family: str) -> bool:
    try:
        return importlib.util.find_spec(MODULES[family]) is not None
    except ModuleNotFoundError:
        return False


def run(folders: Sequence[Path], scratch: Path, conditions: Sequence[str] = tuple(CONDITIONS)) -> dict[Path, Ran]:
    """Run the programs in these folders, all of one SDK, under these conditions; `scratch` is a folder of their own."""
    scratch.mkdir(parents=True, exist_ok=True)
    gathered: dict[str, dict[str, Any]] = {str(folder): {} for folder in folders}
    for seed in dict.fromkeys(CONDITIONS[name].seed for name in conditions):
        wanted = [name for name in conditions if CONDITIONS[name].seed == seed]
        job, result = scratch / f"job{seed}.json", scratch / f"result{seed}.json"
        job.write_text(json.dumps({"conditions": wanted, "programs": list(gathered)}), encoding="utf-8")
        environment = {
            **os.environ,
            "PYTHONHASHSEED": str(seed),
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        command = [sys.executable, "-W", "ignore", "-m", "tests.oracle.worker", str(job), str(result)]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=900)
        if done.returncode:
            raise RuntimeError(f"the worker failed: {done.stderr[-4000:]}")
        for folder, runs in json.loads(result.read_text(encoding="utf-8")).items():
            gathered[folder] |= runs
    return {Path(folder): _ran(runs) for folder, runs in gathered.items()}


def _ran(runs: Mapping[str, Any]) -> Ran:
    return Ran(
        {name: tuple(sections(each["path"], each["body"]) for each in one["requests"]) for name, one in runs.items()},
        {name: one["error"] for name, one in runs.items() if one["error"]},
    )


def save(found: Mapping[str, Ran], file: Path) -> None:
    """Keep what programs sent, by their names."""
    data = {
        name: {"requests": {at: [[asdict(each) for each in one] for one in sent] for at, sent in ran.requests.items()}}
        for name, ran in found.items()
    }
    file.write_text(json.dumps(data), encoding="utf-8")


def saved(file: Path) -> dict[str, Ran]:
    """What was kept."""
    return {
        name: Ran(
            {at: tuple(tuple(Section(**each) for each in one) for one in sent) for at, sent in data["requests"].items()}
        )
        for name, data in json.loads(file.read_text(encoding="utf-8")).items()
    }


def lint(folder: Path, path: Path | None = None, *, pedantic: bool = False) -> list[Diagnostic]:
    """What promptlint says about one program (or another file in its folder), by default or with --pedantic."""
    result = check([path or folder / "app.py"], Settings(folder=folder, pedantic=pedantic), cwd=folder)
    assert result.errors == (), result.errors
    return list(result.diagnostics)


def fix(folder: Path, *, unsafe: bool, path: Path | None = None) -> None:
    """Apply the fixes to one program (or file) where it stands, as `check --fix` does."""
    run = Run([path or folder / "app.py"], Settings(folder=folder), cwd=folder)
    with contextlib.redirect_stderr(io.StringIO()):
        apply_fixes(run, run.check(), unsafe=unsafe, overlay={}, verbose=False)
