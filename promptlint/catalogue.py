"""What promptlint knows, as data: the catalogues, loaded from the form into which they are compiled.

The YAML files in ``catalogues/`` are what people edit; ``scripts/compile_catalogues.py`` compiles them to one JSON
file, which loads in milliseconds. Their shape is fixed by the schemas beside them, which tests enforce, so code that
reads a catalogue need not check it again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "catalogues"
COMPILED = "catalogues.json"


@cache
def _all() -> Mapping[str, Mapping[str, Any]]:
    compiled: Mapping[str, Mapping[str, Any]] = json.loads((FOLDER / COMPILED).read_bytes())
    return compiled


def load(name: str) -> Mapping[str, Any]:
    """The catalogue `name`, as its YAML file gives it. It is shared: do not change it.

    Raises `KeyError` if there is no such catalogue.
    """
    return _all()[name]
