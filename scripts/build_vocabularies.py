"""Build the packed vocabularies in promptlint/tokens/ from OpenAI's .tiktoken files.

    python scripts/build_vocabularies.py o200k_base.tiktoken cl100k_base.tiktoken

The files are published by OpenAI as https://openaipublic.blob.core.windows.net/encodings/<name>.tiktoken; get them in
whatever way you trust. What counts is the SHA-256 of their content, which must be the one that tiktoken itself checks
(tiktoken_ext/openai_public.py); a file that differs is refused.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

from promptlint.tokens import vocabulary


def build(path: Path) -> Path:
    """Write the packed form of one .tiktoken file, which is known by its stem, and return where.

    Raises `ValueError` if the file is not the published vocabulary.
    """
    known = vocabulary.find(path.stem)
    text = path.read_bytes()
    found = hashlib.sha256(text).hexdigest()
    if found != known.sha256:
        raise ValueError(f"{path}: SHA-256 is {found}, expected {known.sha256}")
    known.path.write_bytes(vocabulary.pack(vocabulary.from_text(text)))
    return known.path


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.tiktoken")
    for path in parser.parse_args().files:
        try:
            written = build(path)
        except (ValueError, OSError) as error:
            print(error, file=sys.stderr)
            return 1
        print(f"{written.name}: {written.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
