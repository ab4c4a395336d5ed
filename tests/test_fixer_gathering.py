"""Sections of inputs that go behind the instructions together, and when they stay."""

from __future__ import annotations

import pytest

from promptlint.fixer import Declined
from promptlint.text import Source
from tests.fixes import first, fixes, moved, template

HEAD = "You fix what people report.\n\n"
TIME = "## Times\n\n- Now: {{ now }}\n- Request: {{ request_id }}\n"
REPORT = "## Case\n\n<report>\n{{ memory }}\n</report>\n"
TASK = """## Work

Read all of it before you change a file, and run the tests before and behind each change. Say what broke, since when,
and how it can be seen; name the files, and the people who know them. Keep a change as small as it can be, and write a
test that fails without it. Never touch a file that has nothing to do with it, and never weaken a test. Leave the style
of a file as it is.
"""
COMMENT = """## Answer

Post your findings with this command, and with nothing else:

```
gh comment {{ request_id }}
```

Write three short paragraphs: what broke, what you changed, and which tests show it. Leave out what you tried in vain,
and thank nobody. Where you are not sure, say so in one sentence and say why.
"""
CLOSING = "## Now\n\nBegin.\n"


def test_the_sections_go_together_behind_instructions_in_which_a_value_stays():
    assert moved(f"{HEAD}{TIME}\n{REPORT}\n{TASK}\n{COMMENT}") == ("safe", f"{HEAD}{TASK}\n{COMMENT}\n{TIME}\n{REPORT}")


def test_one_fix_for_all_values():
    found = list(fixes(template(Source("p.j2", f"{HEAD}{TIME}\n{REPORT}\n{TASK}\n{COMMENT}"))))
    assert [each == found[0] for each in found] == [True, True, False, True]  # the report alone would go as safely


def test_what_closes_the_text_keeps_closing_it():
    _, result = moved(f"{HEAD}{TIME}\n{REPORT}\n{TASK}\n{CLOSING}")
    assert result == f"{HEAD}{TASK}\n{TIME}\n{REPORT}\n{CLOSING}"


def test_a_word_that_points_up_at_a_name_is_turned():
    task = TASK.replace("Read all of it", "Read all of it (`report` above)")
    verdict, result = moved(f"{HEAD}{TIME}\n{REPORT}\n{task}\n{COMMENT}")
    assert (verdict, result) == (
        "unsafe",
        f"{HEAD}{task.replace('above', 'below')}\n{COMMENT}\n{TIME}\n{REPORT}",
    )


def test_a_word_that_points_at_something_nearer_stays():
    task = f"{TASK}\n1. Read the report.\n2. Write a test.\n3. Report it as in step 2 above.\n"
    assert moved(f"{HEAD}{TIME}\n{REPORT}\n{task}\n{COMMENT}")[1] == f"{HEAD}{task}\n{COMMENT}\n{TIME}\n{REPORT}"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}{REPORT}\n{TASK}\n{COMMENT}",  # one section: it moves as any other
        f"{HEAD}{TIME}\n{REPORT}\n## Work\n\nBe brief.\n\n{COMMENT}",  # little is won
        f"{HEAD}{TIME}\n{REPORT}\n{TASK.replace('Read all', 'Read all of the report above, all')}\n{COMMENT}",
        f"{HEAD}## Identity\n\n{{{{ now }}}}\n\n{REPORT}\n{TASK}\n{COMMENT}",  # who the model is stays first
    ],
)
def test_sections_that_do_not_go_together(text: str):
    answer = first(text)
    assert isinstance(answer, Declined) or "”, “" not in answer.message


def test_paragraphs_of_values_go_with_sections():
    given = "Current time: {{ now }}\nRequest: {{ request_id }}\n"
    notes = "NOTES (take them as they are):\n{{ memory }}\n"
    task = TASK.replace("Read all of it", "Read all of it (from NOTES above)")
    assert moved(f"{HEAD}{given}\n{notes}\n{task}\n{CLOSING}")[1] == (
        f"{HEAD}{task.replace('above', 'below')}\n{given}\n{notes}\n{CLOSING}"
    )
