"""``promptlint rule``: what a rule says and why."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from promptlint.cli.console import style_of
from promptlint.registry import Registry, RegistryError
from promptlint.rule import Rule

if TYPE_CHECKING:
    from promptlint.reports.json import JSON


@click.command("rule", short_help="Explain a rule, or list all.")
@click.argument("name", required=False)
@click.option("--all", "everything", is_flag=True, help="All rules: a list as text, everything as JSON.")
@click.option(
    "--output-format",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="For the terminal, as data, or the page as it is written.",
)
def command(name: str | None, everything: bool, output_format: str) -> int:
    """Explain the rule NAME (its code or its name), or list all rules.

    Facts about providers are shown with their sources, and with what each document says where documents disagree.
    """
    if everything == bool(name):
        raise click.UsageError("name one rule, or give --all")
    try:
        registry = Registry()
        rules = registry.rules if everything else (registry.by_id(name or ""),)
    except RegistryError as error:
        raise click.ClickException(str(error)) from error
    if output_format == "json":
        described: list[JSON] = [_described(rule) for rule in rules]
        click.echo(json.dumps(described if everything else described[0], indent=2))
    elif output_format == "markdown":
        click.echo("\n".join(rule.page for rule in rules), nl=False)
    elif everything:
        wide = max(len(rule.name) for rule in rules)
        for rule in rules:
            click.echo(f"{rule.code}  {rule.name:<{wide}}  {rule.summary}")
    else:
        from promptlint.reports import page

        style = style_of(sys.stdout)
        click.echo(page.render(rules[0].page, style), nl=False, color=style.colour)
    return 0


def _described(rule: Rule) -> JSON:
    """A rule and its page as data."""
    from promptlint.reports.markdown import sections
    from promptlint.reports.page import facts

    page = rule.page
    _, *titled = sections(page).items()
    return {
        "code": rule.code,
        "name": rule.name,
        "summary": rule.summary,
        "default": rule.default,
        "fix": rule.fix,
        "since": rule.since,
        "sections": [{"title": title, "text": text} for title, text in titled],
        "facts": [
            {
                "id": fact.id,
                "says": fact.says,
                "date": fact.date,
                "disagreements": list(fact.disagreements),
                "texts": [{"says": text, "sources": [source.id for source in sources]} for text, sources in fact.texts],
                "sources": [
                    {"id": source.id, "title": source.title, "date": source.date, "url": source.url}
                    for source in fact.sources
                ],
            }
            for fact in facts(page)
        ],
        "explanation": page,
    }
