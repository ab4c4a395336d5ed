"""Applying edits and fixes, invariants, writing files, and diffs."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from promptlint.diagnostic import Applicability, Edit, Fix
from promptlint.fixer import MAX_PASSES, WriteError, apply_edits, checker, fix, unified_diff, write_atomic
from promptlint.fixer.edits import kept_outside
from promptlint.fixer.invariants import python_broken, stable_prefix
from promptlint.project import Project
from promptlint.readers import read
from promptlint.readers.base import Reading, ReadSettings
from promptlint.text import Location, Source
from tests.fixes import propose


def edit(source: Source, start: int, end: int, content: str) -> Edit:
    return Edit(Location(source, start, end), content)


def change(source: Source, start: int, end: int, content: str, message: str = "change") -> Fix:
    return Fix(Applicability.SAFE, message, (edit(source, start, end, content),))


def agree(*_: object) -> str:
    return ""


def test_edits_are_applied_from_any_order_and_insertions_keep_theirs():
    source = Source("a", "abcdef")
    edits = [edit(source, 4, 4, "2"), edit(source, 0, 1, ""), edit(source, 4, 4, "3"), edit(source, 2, 3, "C")]
    assert apply_edits("abcdef", edits) == "bCd23ef"


@pytest.mark.parametrize("ranges", [((0, 3), (2, 4)), ((1, 3), (2, 2)), ((0, 9),)])
def test_edits_that_overlap_or_lie_outside_are_an_error(ranges: tuple[tuple[int, int], ...]):
    source = Source("a", "abcdef")
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("abcdef", [edit(source, start, end, "x") for start, end in ranges])


def test_what_lies_outside_the_edits_is_compared():
    source = Source("a", "abcdef")
    edits = [edit(source, 1, 2, "XX"), edit(source, 4, 4, "Y")]
    assert kept_outside("abcdef", "aXXcdYef", edits)
    assert not kept_outside("abcdef", "aXXcdYeF", edits)
    assert not kept_outside("abcdef", "aXXdYef", edits)


def test_fixes_that_overlap_wait_for_the_next_pass():
    def offer(sources):
        source = sources["a"]
        at = source.text.find("x")
        if at >= 0:
            yield change(source, at, at + 2, "y.", f"at {at}")
            yield change(source, at + 1, at + 3, "zz", f"behind {at}")

    result = fix({"a": Source("a", "xaab")}, offer, agree)
    assert result.sources["a"].text == "y.ab"
    assert [each.message for each in result.applied] == ["at 0"]
    assert result.settled


def test_equal_fixes_count_once():
    def offer(sources):
        source = sources["a"]
        if "x" in source.text:
            yield change(source, 0, 1, "y")
            yield change(source, 0, 1, "y")

    result = fix({"a": Source("a", "xb")}, offer, agree)
    assert (result.sources["a"].text, len(result.applied)) == ("yb", 1)


def test_passes_end_after_ten():
    result = fix({"a": Source("a", "")}, lambda sources: [change(sources["a"], 0, 0, "x")], agree)
    assert (result.sources["a"].text, result.passes, result.settled) == ("x" * MAX_PASSES, MAX_PASSES, False)


def test_fixes_that_undo_each_other_change_nothing():
    def offer(sources):
        source = sources["a"]
        yield change(source, 0, 1, "b" if source.text == "a" else "a")

    result = fix({"a": Source("a", "a")}, offer, agree)
    assert (result.sources, result.applied, result.settled) == ({}, (), False)
    assert "undo" in result.refused[0].reason


def test_a_result_that_must_not_stand_is_dropped_and_the_others_are_kept():
    def offer(sources):
        source = sources["a"]
        if source.text.startswith("x"):
            yield change(source, 0, 1, "y", "good")
        if source.text.endswith("x"):
            yield change(source, 2, 3, "BAD", "bad")

    def judge(before, after, fixes):
        return "not so" if "BAD" in after["a"].text else ""

    result = fix({"a": Source("a", "xbx")}, offer, judge)
    assert result.sources["a"].text == "ybx"
    assert [(each.fix.message, each.reason) for each in result.refused] == [("bad", "not so")]


def test_what_goes_wrong_together_is_found_by_halving_and_holds_up_no_other_file():
    judged = []

    def offer(sources):
        for path, source in sources.items():
            for at in range(0, len(source.text), 2):
                if source.text[at] == "x":
                    yield change(source, at, at + 1, "y", f"{path} {at}")

    def judge(before, after, fixes):
        judged.append(fixes)
        return "not so" if any(each.message == "a 10" for each in fixes) else ""

    texts = {"a": Source("a", "x." * 64), "b": Source("b", "x." * 64)}
    result = fix(texts, offer, judge)
    assert result.settled
    assert result.sources["b"].text == "y." * 64
    assert result.sources["a"].text == "y." * 5 + "x." + "y." * 58
    assert len(judged) < 30


def test_a_circle_in_one_file_leaves_the_fixes_of_the_others():
    def offer(sources):
        yield change(sources["a"], 0, 1, "b" if sources["a"].text == "a" else "a")
        if sources["b"].text == "x":
            yield change(sources["b"], 0, 1, "y")

    result = fix({"a": Source("a", "a"), "b": Source("b", "x")}, offer, agree)
    assert {path: each.text for path, each in result.sources.items()} == {"b": "y"}
    assert len(result.applied) == 1
    assert not result.settled


def test_unsafe_and_display_fixes_are_not_applied_unasked():
    def offer(sources):
        source = sources["a"]
        if source.text == "abc":
            yield Fix(Applicability.UNSAFE, "u", (edit(source, 0, 1, "u"),))
            yield Fix(Applicability.DISPLAY, "d", (edit(source, 2, 3, "d"),))

    assert fix({"a": Source("a", "abc")}, offer, agree).sources == {}
    assert fix({"a": Source("a", "abc")}, offer, agree, unsafe=True).sources["a"].text == "ubc"


def check_in(tmp_path: Path, holders=lambda path: ()):
    def read_again(source: Source, sources) -> Reading:
        overlay = {tmp_path / path: each.text for path, each in sources.items()}
        return read(source, Project(tmp_path, overlay, tmp_path), ReadSettings(explicit=True))

    return checker(read_again, holders=holders)


def test_the_invariants_let_a_right_move_pass(tmp_path):
    text = "Current time: {{ now }}\n\nBe kind to people.\n\n{% if x %}\nYes.\n{% endif %}\n"
    result = fix({"a.j2": Source("a.j2", text)}, propose, check_in(tmp_path))
    assert result.sources["a.j2"].text.endswith("{% endif %}\n\nCurrent time: {{ now }}\n")


CONTRADICTION = (
    "{% if x %}\nCurrent time: {{ now }}\n{% else %}\n<context> {% if x %}{{ now }}{% endif %}\n</context>\n"
    "{% endif %}\n"
)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        (CONTRADICTION + "Be kind.", 3),  # Current, time and the colon
        ("{% if x %}{% else %}{% if x %}{{ now }}{% endif %}{% endif %}Be kind.", 1 << 60),
        ("Current time: {{ now }}{% if x %}{{ now }}{% endif %}", 3),
        ("{{ now }}Be kind.", 0),
    ],
)
def test_a_value_that_no_request_holds_does_not_end_the_stable_beginning(text: str, tokens: int):
    source = Source("a.j2", text)
    (prompt,) = read(source, Project(Path("/nowhere")), ReadSettings(explicit=True)).prompts
    assert stable_prefix(prompt) == tokens


@pytest.mark.parametrize(("holders", "refused"), [((), False), (("app.py", "prompts.py"), True)])
def test_a_text_of_another_module_is_checked_in_the_request_that_sends_it(tmp_path, holders, refused):
    """Without the request nobody knows what the text is for; the command line names its file."""
    stable, changing = "Be kind to all people.\\n", "Current time: {now}\\n"
    texts = Source("prompts.py", f'SYSTEM = "{stable}{changing}"\n')
    request = (
        "from datetime import datetime\nfrom openai import OpenAI\nfrom prompts import SYSTEM\n"
        'OpenAI().responses.create(model="gpt-4.1", instructions=SYSTEM.format(now=datetime.now()))\n'
    )
    (tmp_path / "prompts.py").write_text(texts.text, encoding="utf-8")
    (tmp_path / "app.py").write_text(request, encoding="utf-8")

    def propose_once(sources):
        if sources["prompts.py"].text == texts.text:
            start = texts.text.index(stable)
            end = start + len(stable) + len(changing)
            yield Fix(Applicability.SAFE, "m", (edit(texts, start, end, changing + stable),))

    sources = {"prompts.py": texts, "app.py": Source("app.py", request)}
    result = fix(sources, propose_once, check_in(tmp_path, lambda path: holders))
    assert [each.reason for each in result.refused] == ["the stable beginning would get shorter"] * refused
    assert bool(result.sources) is not refused


def test_a_move_that_only_an_unreachable_value_would_excuse_is_refused(tmp_path):
    loop = "\n{% for d in documents %}\n- {{ d }}\n{% endfor %}\n"
    source = Source("a.j2", f"{CONTRADICTION}{loop}\nBe kind to people.")
    moved = f"{loop}\nBe kind to people.\n\n{CONTRADICTION.strip()}"

    def propose_once(sources):
        if sources["a.j2"].text == source.text:
            yield Fix(Applicability.SAFE, "wrong", (edit(source, 0, len(source.text), moved),))

    result = fix({"a.j2": source}, propose_once, check_in(tmp_path))
    assert result.sources == {}
    assert {each.reason for each in result.refused} == {"the stable beginning would get shorter"}


MESSAGE = "messages:\n- role: system\n  content: hi\n"


@pytest.mark.parametrize(
    ("path", "old", "new", "reason"),
    [
        ("a.j2", "Time: {{ now }} {{ x }}\nBe kind.\n", "Time: {{ now }}\nBe kind.\n", "placeholders"),
        ("a.j2", "{% if x %}\nBe kind.\n{% endif %}\n", "{% if x %}\nBe kind.\n", "could not be read"),
        ("a.j2", "Time: {{ now }}\nBe kind.\n", "Time: {{ now }}\nBe rude.\n", "lines"),
        ("a.j2", "Be kind to people.\nTime: {{ now }}\n", "Time: {{ now }}\nBe kind to people.\n", "shorter"),
        ("a.prompt.yml", MESSAGE, MESSAGE.replace("system", "user"), "roles"),
        ("a.prompt.yml", MESSAGE, MESSAGE.replace("system", "[system"), "could not"),
        ("a.py", "x = [a, b]\n", "x = [a, b\n", "valid"),
        ("a.py", "x = [a, b]\n", "x = [a]\n", "names"),
    ],
)
def test_the_invariants_stop_what_breaks_a_prompt(tmp_path, path: str, old: str, new: str, reason: str):
    before = Source(path, old)
    wrong = Fix(Applicability.SAFE, "wrong", (edit(before, 0, len(old), new),))
    assert reason in check_in(tmp_path)({path: before}, {path: Source(path, new)}, (wrong,))


def test_text_outside_the_edits_must_stay(tmp_path):
    before = Source("a.j2", "Be kind.\n")
    small = Fix(Applicability.SAFE, "small", (edit(before, 0, 2, "Be"),))
    assert "outside" in check_in(tmp_path)({"a.j2": before}, {"a.j2": Source("a.j2", "Be kind!\n")}, (small,))


def test_sorting_passes_the_check_of_names():
    assert python_broken(Source("a.py", "x = list(s)\n"), Source("a.py", "x = sorted(s)\n")) == ""


def test_deeply_nested_python_is_not_given_to_the_parsers():
    assert "nested" in python_broken(Source("a.py", ""), Source("a.py", "(" * 300 + ")" * 300))


def test_writing_keeps_mode_mark_and_line_breaks(tmp_path):
    path = tmp_path / "a b.txt"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo")
    path.chmod(0o640)
    source = Source.decode("a b.txt", path.read_bytes())
    write_atomic(path, source, "two\r\none")
    assert path.read_bytes() == b"\xef\xbb\xbftwo\r\none"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["a b.txt"]


def test_writing_goes_through_a_link(tmp_path):
    target = tmp_path / "real" / "a.txt"
    target.parent.mkdir()
    target.write_text("old")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    write_atomic(link, Source("link.txt", "old"), "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("edited by somebody")
    with pytest.raises(WriteError, match="changed since it was read"):
        write_atomic(path, Source("a.txt", "old"), "new")
    assert path.read_text() == "edited by somebody"


def test_a_read_only_file_is_left_alone(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o444)
    with pytest.raises(WriteError, match=r"a\.txt: is read-only"):
        write_atomic(path, Source("a.txt", "old"), "new")
    assert path.read_text() == "old"


def test_what_cannot_be_written_is_an_error(tmp_path):
    with pytest.raises(WriteError, match="cannot be written"):
        write_atomic(tmp_path / "gone.txt", Source("gone.txt", "old"), "new")
    with pytest.raises(WriteError, match="no regular file"):
        write_atomic(tmp_path, Source("folder", ""), "new")
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(WriteError):
        write_atomic(one, Source("one", ""), "new")
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(WriteError, match="cannot be written as"):
        write_atomic(path, Source("a.txt", "old"), "\ud800")
    assert path.read_text() == "old"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_killing_the_writer_leaves_the_old_or_the_new_file(tmp_path):
    path = tmp_path / "a.txt"
    old, new = "old\n" * 200_000, "new\n" * 200_000
    script = (
        "import sys; from pathlib import Path\n"
        "from promptlint.fixer import write_atomic; from promptlint.text import Source\n"
        "path = Path(sys.argv[1]); texts = ['old\\n' * 200_000, 'new\\n' * 200_000]\n"
        "print('go', flush=True)\n"
        "while True:\n"
        "    write_atomic(path, Source('a.txt', texts[0]), texts[1]); texts.reverse()\n"
    )
    for delay in (0.0, 0.003, 0.011, 0.027):
        path.write_text(old)
        writer = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(delay)
        writer.kill()
        writer.communicate()
        assert path.read_text() in (old, new)


TEXTS = [
    ("a\nb\nc\nd\ne\nf\ng\nh\n", "b\nc\nd\ne\nf\ng\nh\na\n"),
    ("a\nb\nc", "b\nc\na"),
    ("a\nb\n", "b\na"),
    ("a\nb", "b\na\n"),
    ("a\r\nb\r\nc\r\n", "b\r\nc\r\na\r\n"),
    ("a\x0cx\nb\u2028y\nc\rz\n", "b\u2028y\nc\rz\na\x0cx\n"),
    ("", "new\n"),
]
PATHS = ["a.txt", "with space/b c.txt", "quoted/ä.txt", 'odd/q"t\\.txt']


@pytest.mark.parametrize("tool", ["git", "patch"])
@pytest.mark.parametrize("path", PATHS)
def test_diffs_are_accepted(tmp_path, tool: str, path: str):
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    if os.name == "nt" and '"' in path:
        pytest.skip("no such names here")
    file = tmp_path / path
    file.parent.mkdir(exist_ok=True)
    for bom in (False, True):
        for old, new in TEXTS:
            before, after = Source(path, old, bom=bom), Source(path, new, bom=bom)
            file.write_bytes(before.encode())
            command = ["git", "apply", "-p1", "-"] if tool == "git" else ["patch", "-p1", "--binary", "-s"]
            diff = unified_diff(before, after).encode()
            subprocess.run(command, cwd=tmp_path, input=diff, check=True)
            assert file.read_bytes() == after.encode()


def test_no_change_gives_no_diff():
    assert unified_diff(Source("a", "x"), Source("a", "x")) == ""
