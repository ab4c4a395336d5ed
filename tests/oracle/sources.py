"""Where values come from: expressions whose value changes, or does not, and with what."""

from __future__ import annotations

from dataclasses import dataclass

WORDS = "refunds", "parcels", "invoices", "returns", "vouchers", "exchanges", "warranty"


@dataclass(frozen=True, slots=True)
class Source:
    """An expression, as a program writes it.

    `factors` are the conditions that change its value, `codes` the rules that may speak of it. `setup` are lines at the
    head of the module, `parameters` the parameters of `answer` that it reads. `is_text` says that the value is a string,
    `spread` that two values may begin alike (an order of the same words), `pinned` that its value is made once per
    process, `shared` that few values are shared by many requests, so that it is told of with --pedantic only. `files`
    are made in each working directory. `label` stands before the value in the prompt, `tail` is how all its values end.
    """

    name: str
    expression: str
    imports: tuple[str, ...] = ()
    factors: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    setup: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    is_text: bool = True
    spread: bool = False
    label: str = "Reference"
    tail: str = ""
    shared: bool = False


def _source(
    name: str, expression: str, imports: str = "", factors: str = "", codes: str = "", **more: object
) -> tuple[str, Source]:
    lines = tuple(each for each in imports.split("; ") if each)
    return name, Source(name, expression, lines, frozenset(factors.split()), frozenset(codes.split()), **more)  # type: ignore[arg-type]


_TOPICS = ("TOPICS = {" + ", ".join(f'"{each}"' for each in WORDS) + "}",)

SOURCES: dict[str, Source] = dict(
    [
        # the clock
        _source(
            "now", "datetime.now()", "from datetime import datetime", "clock day", "PC101", is_text=False, label="Time"
        ),
        _source(
            "now_iso", "datetime.now().isoformat()", "from datetime import datetime", "clock day", "PC101", label="Time"
        ),
        _source(
            "now_utc",
            "datetime.now(timezone.utc).isoformat()",
            "from datetime import datetime, timezone",
            "clock day",
            "PC101",
            label="Time",
            tail="+00:00",
        ),
        _source(
            "now_strftime",
            'datetime.now().strftime("%H:%M on %d.%m.%Y")',
            "from datetime import datetime",
            "clock day",
            "PC101",
            label="Time",
        ),
        _source(
            "now_module",
            "datetime.datetime.now()",
            "import datetime",
            "clock day",
            "PC101",
            is_text=False,
            label="Time",
        ),
        _source("now_alias", "dt.datetime.now().ctime()", "import datetime as dt", "clock day", "PC101", label="Time"),
        _source("epoch", "time.time()", "import time", "clock day", "PC101", is_text=False, label="Clock"),
        _source("epoch_int", "int(time.time())", "import time", "clock day", "PC101", is_text=False, label="Clock"),
        _source("time_strftime", 'time.strftime("%H:%M:%S")', "import time", "clock", "PC101", label="Time"),
        _source("time_ctime", "time.ctime()", "import time", "clock day", "PC101", label="Time"),
        _source(
            "hour",
            "datetime.now().hour",
            "from datetime import datetime",
            "clock",
            "PC101",
            is_text=False,
            label="Hour",
        ),
        # the calendar
        _source("today", "date.today()", "from datetime import date", "day", "PC102", is_text=False, label="Date"),
        _source("today_iso", "date.today().isoformat()", "from datetime import date", "day", "PC102", label="Date"),
        _source(
            "day_strftime",
            'datetime.now().strftime("%d %B %Y")',
            "from datetime import datetime",
            "day",
            "PC102",
            label="Date",
        ),
        _source(
            "now_date",
            "datetime.now().date()",
            "from datetime import datetime",
            "day",
            "PC102",
            is_text=False,
            label="Date",
        ),
        _source("time_day", 'time.strftime("%A, %Y-%m-%d")', "import time", "day", "PC102", label="Date"),
        # chance
        _source("uuid", "uuid.uuid4()", "import uuid", "chance", "PC103", is_text=False, label="Mark"),
        _source("uuid_text", "str(uuid4())", "from uuid import uuid4", "chance", "PC103", label="Mark"),
        _source("uuid_hex", "uuid.uuid4().hex", "import uuid", "chance", "PC103", label="Mark"),
        _source("token", "secrets.token_hex(8)", "import secrets", "chance", "PC103", label="Mark"),
        _source(
            "random_number",
            "random.random()",
            "import random",
            "chance",
            "PC103",
            is_text=False,
            spread=True,
            label="Number",
        ),
        _source(
            "random_choice",
            'random.choice(["Cheerful", "Plain", "Warm", "Brief", "Dry", "Formal"])',
            "import random",
            "chance",
            "PC103",
            label="Tone",
        ),
        _source("urandom", "os.urandom(6).hex()", "import os", "chance", "PC103", label="Mark"),
        # who asks, and what
        _source("user_name", "user_name", "", "who", "PC105", parameters=("user_name",), label="Customer"),
        _source("session_id", "session_id", "", "who", "PC105", parameters=("session_id",), label="Session"),
        _source("tenant_id", "tenant_id", "", "who", "PC105", parameters=("tenant_id",), label="Tenant"),
        _source("user_email", "user_email", "", "who", "PC105", parameters=("user_email",), label="Mail"),
        _source("request_id", "request_id", "", "what", "PC104", parameters=("request_id",), label="Request"),
        _source(
            "memory_context",
            "memory_context",
            "",
            "what",
            "PC107",
            parameters=("memory_context",),
            label="Known",
            tail=".",
        ),
        _source(
            "search",
            "vectorstore.similarity_search(question)[0]",
            "",
            "what",
            "PC107",
            parameters=("vectorstore", "question"),
            label="Found",
            tail="?",
        ),
        _source("wishes", "complaint", "", "what", "PC201", parameters=("complaint",), label="Complaint", tail="."),
        # the machine
        _source("cwd", "os.getcwd()", "import os", "folder", "PC106", spread=True, label="Folder"),
        _source("path_cwd", "Path.cwd().name", "from pathlib import Path", "folder", "PC106", label="Folder"),
        _source("pid", "os.getpid()", "import os", "process", "PC106", is_text=False, label="Process"),
        _source("hostname", "socket.gethostname()", "import socket", "process", "PC106", label="Host"),
        # order
        _source("set_join", '", ".join(TOPICS)', "", "hash", "PC401", setup=_TOPICS, spread=True, label="Topics"),
        _source("set_str", "str(TOPICS)", "", "hash", "PC401", setup=_TOPICS, spread=True, label="Topics"),
        _source("set_list", '" ".join(list(TOPICS))', "", "hash", "PC401", setup=_TOPICS, spread=True, label="Topics"),
        _source(
            "set_comprehension",
            '", ".join({each.upper() for each in TOPICS})',
            "",
            "hash",
            "PC401",
            setup=_TOPICS,
            spread=True,
            label="Topics",
        ),
        _source(
            "listdir",
            '", ".join(os.listdir(SHELF))',
            "import os",
            "listing",
            "PC402",
            setup=('SHELF = os.path.join(os.path.dirname(__file__), "shelf")',),
            spread=True,
            label="Papers",
        ),
        _source(
            "glob",
            '", ".join(each.stem for each in SHELF.glob("*.md"))',
            "from pathlib import Path",
            "listing",
            "PC402",
            setup=('SHELF = Path(__file__).parent / "shelf"',),
            spread=True,
            label="Papers",
        ),
        _source(
            "iterdir",
            '", ".join(each.name for each in SHELF.iterdir())',
            "from pathlib import Path",
            "listing",
            "PC402",
            setup=('SHELF = Path(__file__).parent / "shelf"',),
            spread=True,
            label="Papers",
        ),
        # what does not change
        _source("constant", "COMPANY", "", setup=('COMPANY = "Northwind Parcels"',), label="Company"),
        _source("environment", 'os.environ.get("COMPANY", "Northwind Parcels")', "import os", label="Company"),
        _source("sorted_set", '", ".join(sorted(TOPICS))', "", setup=_TOPICS, label="Topics"),
        _source(
            "sorted_listing",
            '", ".join(sorted(os.listdir(SHELF)))',
            "import os",
            setup=('SHELF = os.path.join(os.path.dirname(__file__), "shelf")',),
            label="Papers",
        ),
        _source("set_size", "len(TOPICS)", "", setup=_TOPICS, is_text=False, label="Number of topics"),
        _source("fixed_date", "date(2024, 5, 1).isoformat()", "from datetime import date", label="Valid from"),
        _source(
            "fixed_uuid", 'uuid.uuid5(uuid.NAMESPACE_DNS, "example.org")', "import uuid", is_text=False, label="Mark"
        ),
        _source("seeded", "random.Random(7).random()", "import random", is_text=False, label="Number"),
        _source("membership", '"yes" if "parcels" in TOPICS else "no"', "", setup=_TOPICS, label="Parcels"),
    ]
)

CHANGING = tuple(name for name, each in SOURCES.items() if each.factors)
STABLE = tuple(name for name, each in SOURCES.items() if not each.factors)
