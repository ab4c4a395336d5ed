# expect: nothing because each draft is a request of its own, by whatever client
from concurrent.futures import ThreadPoolExecutor

from house import gateway

STYLES = ("short", "long", "plain")
RULES = "Name the shelf, the row and the signature of each book.\n" * 150


def draft(style: str, question: str) -> str:
    answer = gateway.ask(
        model="claude-sonnet-4-5",
        system=[{"type": "text", "text": RULES, "cache_control": {"type": "ephemeral"}}],
        messages=[{"role": "user", "content": f"{question} Write it {style}."}],
    )
    return answer["text"]


def drafts(question: str) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return [pool.submit(draft, style, question).result() for style in STYLES]


def one_by_one(question: str, styles: list[str]) -> list[str]:
    return [draft(style, question) for style in styles]
