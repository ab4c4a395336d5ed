"""Compile promptlint/catalogues/*.yaml to catalogues.json, which is what the program loads.

python scripts/compile_catalogues.py            write the file
python scripts/compile_catalogues.py --check    only say whether it is up to date
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from promptlint.catalogue import COMPILED, FOLDER


class _Loader(yaml.SafeLoader):
    """YAML as JSON knows it: dates stay text, and a key that occurs twice is an error."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen = set()
        for key, _ in node.value:
            if key.value in seen and key.tag != "tag:yaml.org,2002:merge":
                raise yaml.constructor.ConstructorError(None, None, f"key {key.value!r} occurs twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read(path: Path) -> Any:
    """The content of one YAML catalogue.

    Raises `yaml.YAMLError`.
    """
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)


def compiled(folder: Path = FOLDER) -> str:
    """The text of the compiled file.

    Raises `yaml.YAMLError`, and `TypeError` for what JSON cannot hold.
    """
    catalogues = {path.stem: read(path) for path in sorted(folder.glob("*.yaml"))}
    return json.dumps(catalogues, ensure_ascii=False, indent=1) + "\n"


def up_to_date(folder: Path = FOLDER) -> bool:
    target = folder / COMPILED
    return target.exists() and target.read_text(encoding="utf-8") == compiled(folder)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the compiled file is stale")
    if parser.parse_args().check:
        fresh = up_to_date()
        print(f"{COMPILED} is {'up to date' if fresh else 'stale: run scripts/compile_catalogues.py'}")
        return 0 if fresh else 1
    (FOLDER / COMPILED).write_text(compiled(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
