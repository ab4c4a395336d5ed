"""Time and memory, side by side.

    python -m benchmarks.speed [--rounds 3] [--only cold --only single]

makes `.benchmarks/` in the working directory (an environment with the other linters, pinned sources; once),
then runs each command in turn, round after round, so that all of them see the same machine, and prints
Markdown: medians, ranges, and the median of the ratios within rounds. Memory is that of the process, and of a command
with several the greatest sum: each one's own pages and its part of the shared ones, every 20 ms (Linux only).

Run it on a machine that does nothing else.
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
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SOURCES = ("langchain==1.5.0", "langchain-core==1.8.1", "openai==3.52.0", "pydantic-ai-slim==2.68.0")
PEERS = ("fixit==2.2.1", "pcdlint==0.3.0", "hatchling", "uv-dynamic-versioning", "hatch-vcs")
FOLDER = Path(".benchmarks")
OWN = Path(sys.executable).parent
THEIRS = FOLDER.absolute() / "venv" / ("Scripts" if os.name == "nt" else "bin")
CACHE = ".promptlint_cache"
Command = Sequence[object]


@dataclass(slots=True)
class Measured:
    seconds: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)


def prepare() -> Path:
    """The environment and the sources; nothing is made twice."""
    sources, archives = FOLDER / "sources", FOLDER / "archives"
    if not (THEIRS / "pcdlint").exists():
        venv.create(FOLDER / "venv", with_pip=True)
        subprocess.run([THEIRS / "python", "-m", "pip", "install", "-q", *PEERS], check=True)
    if not sources.exists():
        options = ("-q", "--no-binary", ":all:", "--no-deps", "--no-build-isolation")
        for each in SOURCES:
            wanted = each.replace("-", "_").replace("==", "-")
            if not (archives / f"{wanted}.tar.gz").exists():
                pip = [THEIRS / "python", "-m", "pip", "download", *options, "-d", archives, each]
                subprocess.run(pip, check=True)
        for archive in sorted(archives.glob("*.tar.gz")):
            with tarfile.open(archive) as packed:
                packed.extractall(sources, filter="data")
        for name in ("pyproject.toml", "ruff.toml"):  # each linter with its own defaults
            for path in sources.rglob(name):
                path.unlink()
        (sources / "pyproject.toml").touch()  # a project of its own, whatever the one around it ignores
    return sources


def run(command: Command, cwd: Path) -> tuple[float, float]:
    """Seconds, and megabytes of the command with all its children. Raises RuntimeError if it did not work."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [str(each) for each in command], cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    peak = [0.0]
    done = threading.Event()
    watcher = threading.Thread(target=watch, args=(process.pid, peak, done))
    watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    done.set()
    watcher.join()
    if process.returncode not in (0, 1):  # 1: there are findings
        raise RuntimeError(f"{' '.join(map(str, command))} ended with {process.returncode}")
    unit = 1024 if sys.platform != "darwin" else 1024**2
    return seconds, peak[0] or usage.ru_maxrss / unit


def watch(pid: int, peak: list[float], done: threading.Event) -> None:
    """Keep the greatest sum in `peak`, once there is more than one process."""
    while not done.wait(0.02):
        processes = list(family(pid))
        if len(processes) > 1:
            peak[0] = max(peak[0], sum(map(resident, processes)))


def family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = [each.read_text() for each in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return
    for child in " ".join(children).split():
        yield from family(int(child))


def resident(pid: int) -> float:
    """Megabytes of a process: its own pages, and its part of those that it shares."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def table(title: str, commands: Mapping[str, Command], cwd: Path, rounds: int) -> None:
    """Run all commands `rounds` times in turn; the first of them is what the others are compared with."""
    found = {name: Measured() for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            seconds, megabytes = run(command, cwd)
            found[name].seconds.append(seconds)
            found[name].megabytes.append(megabytes)
    first = next(iter(found))
    print(f"\n### {title}\n\n| command | seconds | range | times {first} | memory, MB |\n|---|---|---|---|---|")
    for name, each in found.items():
        ratio = statistics.median(one / other for one, other in zip(each.seconds, found[first].seconds, strict=True))
        middle, least, most = statistics.median(each.seconds), min(each.seconds), max(each.seconds)
        memory = max(each.megabytes)
        print(f"| {name} | {middle:.2f} | {least:.2f} to {most:.2f} | {ratio:.2f} | {memory:.0f} |", flush=True)


def promptlint(*arguments: object) -> list[object]:
    return [OWN / "promptlint", "check", "--isolated", "--exit-zero", "--output-format", "concise", *arguments]


RUFF = [OWN / "ruff", "check", "--isolated", "--exit-zero", "--quiet"]


def cold(sources: Path, rounds: int) -> None:
    """The whole tree without a cache, with one worker, as many as there are processors, and twice as many."""
    commands: dict[str, Command] = {
        "`ruff check --no-cache`": [*RUFF, "--no-cache", "."],
        "`promptlint check --no-cache`": promptlint("--no-cache", "."),
        "`promptlint check --no-cache -j 1`": promptlint("--no-cache", "-j", 1, "."),
        f"`promptlint check --no-cache -j {2 * (os.cpu_count() or 1)}`": promptlint(
            "--no-cache", "-j", 2 * (os.cpu_count() or 1), "."
        ),
        "`pcdlint`": [THEIRS / "pcdlint", "."],
    }
    table("The whole tree, cold", commands, sources, rounds)


def warm(sources: Path, rounds: int) -> None:
    """The whole tree a second time, and after an edit in one file."""
    shutil.rmtree(sources / CACHE, ignore_errors=True)
    run([*RUFF, "."], sources)  # first: the folder of its cache is new in the listing that promptlint remembers
    run(promptlint("."), sources)
    if not (sources / CACHE).exists():
        print("\n### The whole tree, warm\n\nThere is no cache yet.")
        return
    edited = next(sources.glob("langchain-1*")) / "langchain" / "agents" / "factory.py"
    text = edited.read_text(encoding="utf-8")
    script = "import pathlib, subprocess, sys; p = pathlib.Path(sys.argv[1]); p.write_text(p.read_text() + '#\\n');"
    script += "sys.exit(subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL).returncode)"
    commands: dict[str, Command] = {
        "`ruff check`": [*RUFF, "."],
        "`promptlint check`": promptlint("."),
        "`promptlint check`, one file edited": [sys.executable, "-c", script, edited.absolute(), *promptlint(".")],
    }
    try:
        table("The whole tree, warm", commands, sources, rounds)
    finally:
        edited.write_text(text, encoding="utf-8")
        shutil.rmtree(sources / CACHE)
        shutil.rmtree(sources / ".ruff_cache", ignore_errors=True)


def single(sources: Path, rounds: int) -> None:
    """One file, and what is paid before any file is read."""
    under = (path for path in sources.rglob("*.py") if path.stat().st_size < 90_000)
    file = max(under, key=lambda path: (path.stat().st_size, path.name))
    lines = len(file.read_text(encoding="utf-8").splitlines())
    commands: dict[str, Command] = {
        "`python -c pass`": [sys.executable, "-c", "pass"],
        "`promptlint --version`": [OWN / "promptlint", "--version"],
        "`promptlint check FILE`": promptlint("--no-cache", file.absolute()),
        "`ruff check FILE`": [*RUFF, "--no-cache", file.absolute()],
        "`pcdlint FILE`": [THEIRS / "pcdlint", file.absolute()],
        "load the tokenizer": [sys.executable, "-c", "from promptlint.tokens import count; count('x', 'o200k_base')"],
    }
    table(f"A single file of {lines:,} lines", commands, sources, rounds * 3)


def scaling(sources: Path, rounds: int) -> None:
    """A part of the tree, several times over."""
    scaled: dict[str, Command] = {}
    for times in (1, 2, 4, 8):
        folder = FOLDER.absolute() / f"{times}x"
        if not folder.exists():
            for number in range(times):
                shutil.copytree(next(sources.glob("langchain-1*")), folder / f"copy{number}")
        scaled[f"{times} x"] = promptlint("--no-cache", "-j", 1, folder)
    table("langchain, several times over, one worker", scaled, sources, max(1, rounds // 2))


def fixit(sources: Path, rounds: int) -> None:
    """Fixit takes long, so it runs once, on the smallest package."""
    commands: dict[str, Command] = {
        "`promptlint check --no-cache`": promptlint("--no-cache", "."),
        "`fixit lint`": [THEIRS / "fixit", "--quiet", "lint", "."],
    }
    table("Fixit with its own rules, langchain only", commands, next(sources.glob("langchain-1*")), 1)


PARTS: dict[str, Callable[[Path, int], None]] = {
    each.__name__: each for each in (cold, warm, single, scaling, fixit)
}  # fmt: skip


def processor() -> str:
    """What the machine says it is."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def machine(sources: Path) -> None:
    """The machine and the versions."""
    lines = sum(path.read_bytes().count(b"\n") for path in sources.rglob("*.py"))
    files = sum(1 for _ in sources.rglob("*.py"))
    memory = resource.getpagesize() * os.sysconf("SC_PHYS_PAGES") / 2**30 if hasattr(os, "sysconf") else 0
    print(f"{processor()}, {os.cpu_count()} processors, {memory:.0f} GB; {platform.system()} {platform.machine()};")
    said = []
    for name, where in (("promptlint", OWN), ("ruff", OWN), ("fixit", THEIRS), ("pcdlint", THEIRS)):
        done = subprocess.run([where / name, "--version"], capture_output=True, encoding="utf-8").stdout.strip()
        said.append(f"{name} {done.split()[-1]}")
    print(f"Python {platform.python_version()}; {', '.join(said)}. {files:,} Python files with {lines:,} lines.")
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    if busy > 0.5:
        print(f"\nThe machine was busy with other things (load {busy:.1f}), so these figures say little.")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description="Time and memory, side by side.")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=PARTS, action="append", help="a part; without this option all")
    options = parser.parse_args()
    sources = prepare()
    started = time.perf_counter()
    machine(sources)
    for name in options.only or PARTS:
        PARTS[name](sources, options.rounds)
    print(f"\nMeasured in {(time.perf_counter() - started) / 60:.0f} minutes, {options.rounds} rounds.")


if __name__ == "__main__":
    main()
