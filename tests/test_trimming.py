"""Which operations drop the oldest items each time, and which seldom or in steps."""

from __future__ import annotations

import ast
from textwrap import indent

import pytest

from promptlint.analysis.conversation.rewriting import Rewrite, rewrites
from promptlint.analysis.conversation.trimming import Trim, trim_of
from promptlint.analysis.syntax.limits import scope_of

EACH_TIME = [
    "x = x[-20:]",
    "x = x[-limit:]",
    "x = x[len(x) - limit:]",
    "x = x[max(0, len(x) - limit):]",
    "if len(x) > 20: x = x[-20:]",
    "if len(x) > 21: x = x[-20:]",
    "if len(x) > LIMIT: x = x[-LIMIT:]",
    "if len(x) > LIMIT: x = x[-30:]",
    "if len(x) > limit * 2: x = x[-limit * 2:]",
    "if len(x) > limit: x = [x[0]] + x[2:]",
    "if len(x) > limit: x.pop(0)",
    "if len(x) > limit: del x[:2]",
    "if len(x) > limit: del x[: len(x) - limit]",
    "if len(x) > limit: x[:2] = []",
    "while len(x) > limit: x.pop(1)",
    "while tokens(x) > limit: x.popleft()",
    "while too_long(x): x.pop(0)",
    "while len(x) > 1:\n    if fits(x): break\n    x.pop(0)",
    "for _ in range(len(x) - limit): x.pop(0)",
    "over = tokens(x) > limit\nwhile over:\n    x.pop(0)\n    over = tokens(x) > limit",
    "if len(x) <= limit: return x\nx = x[-limit:]",
    "x = deque(x, maxlen=limit)",
    "x = sorted(x, reverse=True)[:limit]",
    "x = x[:1] + x[1:][-20:]",
    "for y in z:\n    x.append(y)\n    if len(x) > limit: x.pop(0)",
    "for y in z:\n    x.append(y)\n    if len(x) > limit: del x[:2]",
    "while z:\n    x.append(y)\n    if len(x) > limit: x.pop(1)",
    "h = []\nfor y in z:\n    h.append(y)\n    r = h\n    if len(h) > 40: r = h[-20:]\n    send(r)",
]
SELDOM = [
    "x = x[-1:]",
    "x = x[-3:]",
    "x = x[1:]",
    "x = x[:20]",
    "x = x[-limit // 2:]",
    "chunk = limit // 2\nx = x[-chunk:]",
    "x = x[-chunk_size:]",
    "if len(x) > 40: x = x[-20:]",
    "if len(x) > limit * 2: x = x[-limit:]",
    "if len(x) > trigger: x = x[-target:]",
    "if tokens(x) > limit: x = x[-20:]",
    "if tokens(x) > limit: x = x[-int(0.5 * limit):]",
    "if len(x) % 10 == 0: x = x[-(len(x) // 10 * 10):]",
    "if len(x) > limit: del x[1:31]",
    "if len(x) > trigger:\n    while len(x) > target: x.pop(0)",
    "for _ in range(20): x.pop(0)",
    "while x and x[0].role == 'tool': x.pop(0)",
    "system = x.pop(0)",
    "try:\n    send(x)\nexcept ValueError:\n    x = x[-20:]",
    "y = summarise(x[:-20])\nx = [y, *x[-20:]]",
    "x = deque(maxlen=2)",
    "for y in z:\n    if y: x.pop(0)",
    "x = x[1:][-3:]",
    "h = []\nfor y in z:\n    h.append(y)\n    if len(h) > 40: h = h[-20:]\n    send(h)",
    "for y in z:\n    h = load(y)\n    h.append(y)\n    r = h\n    if len(h) > 40: r = h[-20:]\n    send(r)",
]


def found(body: str) -> list[Trim]:
    module = ast.parse(f"LIMIT = 30\ndef run(x, limit, trigger, target, chunk_size):\n{indent(body, '    ')}\n")
    scope = scope_of(module.body[1], {"LIMIT": 30}, None)
    return [each for node in scope.parents if (each := trim_of(scope, node)) is not None]


@pytest.mark.parametrize("body", EACH_TIME)
def test_what_moves_the_beginning_each_time(body: str) -> None:
    assert len(found(body)) == 1


@pytest.mark.parametrize("body", SELDOM)
def test_what_does_so_seldom_or_not_at_all(body: str) -> None:
    assert found(body) == []


def test_the_test_that_sets_it_off_is_known() -> None:
    (trim,) = found("if len(x) > limit: x = x[-limit:]")
    assert trim.trigger is not None
    assert ast.unparse(trim.trigger) == "len(x) > limit"
    assert trim.kept == "keeps the newest limit"


BY_DISTANCE = [
    "for m in x[:-5]: m['content'] = ''",
    "for i in range(len(x) - 5): x[i]['content'] = ''",
    "for i, m in enumerate(x):\n    if i < len(x) - limit: m['content'] = ''",
    "for i, m in enumerate(reversed(x)):\n    if i >= limit: m['content'] = ''",
    "seen = 0\nfor m in reversed(x):\n    seen += 1\n    if seen > limit: m.pop('images')",
    "extra = len(x) - limit\nwhile extra > 0:\n    x.remove(m)\n    extra -= 1",
    "x = [m if i > len(x) - 5 else old(m) for i, m in enumerate(x)]",
    "for m in x[:-5]: elide(m)",
]
ALIKE = [
    "for m in x: m['content'] = m['content'].strip()",
    "for m in x[:-1]: m['content'] = ''",
    "for m in x[:-5]: m['seen'] = True",
    "for m in x[:-5]: m.pop('cache_control')",
    "for m in x[:-5]: print(m)",
    "if tokens(x) > limit:\n    for m in x[:-5]: m['content'] = ''",
    "extra = len(x) - limit\nextra -= extra % 10\nfor m in x:\n    if extra > 0: m['content'] = ''",
    "last = len(x) // 10 * 10 - limit\nfor i, m in enumerate(x):\n    if i < last: m['content'] = ''",
    "x[-1]['content'] = ''",
    "x[0]['content'] = ''",
]


def rewritten(body: str) -> list[Rewrite]:
    module = ast.parse(f"def run(x, limit):\n{indent(body, '    ')}\n")
    return list(rewrites(scope_of(module.body[0], {}, None)))


@pytest.mark.parametrize("body", BY_DISTANCE)
def test_what_changes_messages_by_their_distance_from_the_end(body: str) -> None:
    assert len(rewritten(body)) == 1


@pytest.mark.parametrize("body", ALIKE)
def test_what_changes_no_message_or_all_alike(body: str) -> None:
    assert rewritten(body) == []


def test_a_name_that_stands_for_itself_is_looked_through_no_further() -> None:
    assert rewritten("x = list(x)\nfor m in x:\n    if m: m['content'] = ''") == []
    assert rewritten("n = max(n, 1)\nfor m in range(n): x[m]['content'] = ''") == []
