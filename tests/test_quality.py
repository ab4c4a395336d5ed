"""The checks of the code itself, so that the test command runs them all: style, types, layers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def passes(*command: str) -> None:
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr


def test_style(tmp_path: Path) -> None:
    passes("-m", "ruff", "check", "--cache-dir", str(tmp_path))


def test_formatting(tmp_path: Path) -> None:
    passes("-m", "ruff", "format", "--check", "--cache-dir", str(tmp_path))


def test_types(tmp_path: Path) -> None:
    passes("-m", "mypy", "--cache-dir", str(tmp_path))


def test_layers() -> None:
    """The arrows between the modules go one way; the contracts stand in pyproject.toml."""
    passes("-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache")
