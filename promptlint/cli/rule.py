"""``promptlint rule``: what a rule says and why."""

from __future__ import annotations

import json

import click

from promptlint.registry import Registry, RegistryError
from promptlint.rule import Rule


@click.command("rule", short_help="Explain a rule, or list all.")
@click.argument("name", required=False)
@click.option("--all", "everything", is_flag=True, help="All rules: a list as text, everything as JSON.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(name: str | None, everything: bool, output_format: str) -> int:
    """Explain the rule NAME (its code or its name), or list all rules."""
    if everything == bool(name):
        raise click.UsageError("name one rule, or give --all")
    try:
        registry = Registry()
        rules = registry.rules if everything else (registry.by_id(name or ""),)
    except RegistryError as error:
        raise click.ClickException(str(error)) from error
    if output_format == "json":
        described = [_described(rule) for rule in rules]
        click.echo(json.dumps(described if everything else described[0], indent=2))
    elif everything:
        wide = max(len(rule.name) for rule in rules)
        for rule in rules:
            click.echo(f"{rule.code}  {rule.name:<{wide}}  {rule.summary}")
    else:
        click.echo(rules[0].page.rstrip())
    return 0


def _described(rule: Rule) -> dict[str, str | bool]:
    return {
        "code": rule.code,
        "name": rule.name,
        "summary": rule.summary,
        "default": rule.default,
        "fix": rule.fix,
        "since": rule.since,
        "explanation": rule.page,
    }
