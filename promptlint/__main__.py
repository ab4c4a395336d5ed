"""The command ``promptlint``. The version is answered before anything else is imported."""

from __future__ import annotations

import sys

from promptlint import __version__


def main() -> int:
    """Run the command line and return its exit code: 0 nothing found, 1 findings, 2 wrong usage or a fault."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"promptlint {__version__}\n")
        return 0
    import atexit
    import gc

    gc.set_threshold(100_000, 20, 20)  # a short run makes many objects that live to its end
    atexit.register(gc.freeze)  # and nobody need look through them then: that takes a tenth of a short run
    try:
        from promptlint.cli import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:  # while the above is being imported
        sys.stderr.write("promptlint: interrupted\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())
