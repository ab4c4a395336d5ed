"""Time and memory, side by side.

    python -m benchmarks.speed [--rounds 5]

makes `.benchmarks/` in the working directory (an environment with the other linters, pinned source distributions),
then runs each command in turn, round after round, so that all of them see the same machine, and prints medians and
ratios. Memory is the greatest sum over all processes of a command, sampled (Linux) or of the largest one (elsewhere).
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tarfile
import threading
import time
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SOURCES = ("langchain==1.5.0", "langchain-core==1.8.1", "openai==3.52.0", "pydantic-ai-slim==2.68.0")
PEERS = ("fixit==2.2.1", "pcdlint==0.3.0", "hatchling", "uv-dynamic-versioning", "hatch-vcs")
FOLDER = Path(".benchmarks")
OWN = Path(sys.executable).parent
THEIRS = FOLDER.absolute() / "venv" / ("Scripts" if os.name == "nt" else "bin")


@dataclass(slots=True)
class Measured:
    seconds: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)


def prepare() -> Path:
    """The environment and the sources; nothing is made twice."""
    sources = FOLDER / "sources"
    if not THEIRS.exists():
        venv.create(FOLDER / "venv", with_pip=True)
        subprocess.run([THEIRS / "python", "-m", "pip", "install", "-q", *PEERS], check=True)
    if not sources.exists():
        archives = FOLDER / "archives"
        for each in SOURCES:
            command = [
                THEIRS / "python",
                "-m",
                "pip",
                "download",
                "-q",
                "--no-binary",
                ":all:",
                "--no-deps",
                "--no-build-isolation",
            ]
            subprocess.run([*command, "-d", archives, each], check=True)
        for archive in sorted(archives.glob("*.tar.gz")):
            with tarfile.open(archive) as packed:
                packed.extractall(sources, filter="data")
        for name in ("pyproject.toml", "ruff.toml"):  # each linter with its own defaults
            for path in sources.rglob(name):
                path.unlink()
    return sources


def run(command: Sequence[object], cwd: Path) -> tuple[float, float]:
    """Seconds, and megabytes of the command with all its children."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [str(each) for each in command], cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    peak = [0.0]
    done = threading.Event()
    watcher = threading.Thread(target=watch, args=(process.pid, peak, done))
    watcher.start()
    _, _, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = 0
    done.set()
    watcher.join()
    unit = 1024 if sys.platform != "darwin" else 1024**2
    return seconds, max(peak[0], usage.ru_maxrss / unit)


def watch(pid: int, peak: list[float], done: threading.Event) -> None:
    page = resource.getpagesize()
    while not done.wait(0.02):
        peak[0] = max(peak[0], sum(resident(each) for each in family(pid)) * page / 2**20)


def family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = [each.read_text() for each in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return
    for child in " ".join(children).split():
        yield from family(int(child))


def resident(pid: int) -> int:
    """Pages that a process holds and does not share."""
    try:
        numbers = Path(f"/proc/{pid}/statm").read_text().split()
    except OSError:
        return 0
    return int(numbers[1]) - int(numbers[2]) if numbers else 0


def table(title: str, commands: dict[str, Sequence[object]], cwd: Path, rounds: int, unit: str = "") -> None:
    """Run all commands `rounds` times in turn; the first of them is what the others are compared with."""
    found = {name: Measured() for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            seconds, megabytes = run(command, cwd)
            found[name].seconds.append(seconds)
            found[name].megabytes.append(megabytes)
    first = next(iter(found))
    print(f"\n{title}\n\n| command | seconds (median) | range | ratio to {first} (paired, median) | memory, MB |")
    print("|---|---|---|---|---|")
    for name, each in found.items():
        ratio = statistics.median(one / other for one, other in zip(each.seconds, found[first].seconds, strict=True))
        middle, least, most = statistics.median(each.seconds), min(each.seconds), max(each.seconds)
        memory = max(each.megabytes)
        print(f"| {name} | {middle:.2f} | {least:.2f} to {most:.2f} | {ratio:.2f} | {memory:.0f} |", flush=True)


def promptlint(*arguments: object) -> list[object]:
    return [OWN / "promptlint", "check", "--isolated", "--exit-zero", "--output-format", "concise", *arguments]


def machine(sources: Path) -> None:
    lines = sum(path.read_bytes().count(b"\n") for path in sources.rglob("*.py"))
    files = sum(1 for _ in sources.rglob("*.py"))
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors.")
    for name in ("ruff", "fixit", "pcdlint"):
        where = OWN if name == "ruff" else THEIRS
        version = subprocess.run([where / name, "--version"], capture_output=True, encoding="utf-8").stdout.strip()
        print(version if name in version else f"{name} {version}")
    print(f"{', '.join(SOURCES)}: {files:,} Python files, {lines:,} lines.")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description="Time and memory, side by side.")
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    sources = prepare()
    machine(sources)
    ruff = [OWN / "ruff", "check", "--no-cache", "--isolated", "--exit-zero", "--quiet"]
    commands: dict[str, Sequence[object]] = {
        "ruff check --no-cache": [*ruff, "."],
        "promptlint check --no-cache": promptlint("--no-cache", "."),
        "promptlint check --no-cache -j 1": promptlint("--no-cache", "-j", 1, "."),
        "pcdlint": [THEIRS / "pcdlint", "."],
    }
    table("The whole tree, cold", commands, sources, rounds)
    fixit: dict[str, Sequence[object]] = {
        "promptlint check --no-cache": promptlint("--no-cache", "."),
        "fixit lint": [THEIRS / "fixit", "--quiet", "lint", "."],
    }
    table("Fixit, on langchain only, which takes it long enough", fixit, next(sources.glob("langchain-1*")), 1)
    single = max(sources.rglob("*.py"), key=lambda path: path.stat().st_size if path.stat().st_size < 90_000 else 0)
    print(f"\nThe single file has {len(single.read_text(encoding='utf-8').splitlines()):,} lines.")
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "promptlint --version": [OWN / "promptlint", "--version"],
        "promptlint check FILE": promptlint("--no-cache", single.absolute()),
        "ruff check FILE": [*ruff, single.absolute()],
        "pcdlint FILE": [THEIRS / "pcdlint", single.absolute()],
        "the tokenizer": [sys.executable, "-c", "from promptlint.tokens import count; count('x', 'o200k_base')"],
    }
    table("A single file", commands, sources, rounds * 2)
    scaled = {}
    for times in (1, 2, 4, 8):
        folder = FOLDER.absolute() / f"{times}x"
        if not folder.exists():
            for number in range(times):
                shutil.copytree(next(sources.glob("langchain_core-*")), folder / f"copy{number}")
        scaled[f"{times}x"] = promptlint("--no-cache", "-j", 1, folder)
    table("langchain-core, several times", scaled, sources, max(1, rounds // 2))
    workers = {f"-j {jobs}": promptlint("--no-cache", "-j", jobs, ".") for jobs in (1, 2, 4)}
    table("Workers", workers, sources, max(1, rounds // 2))


if __name__ == "__main__":
    main()
