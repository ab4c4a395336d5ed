"""A value of a user, tenant or session ahead of stable text."""

from __future__ import annotations

from collections.abc import Iterator

from promptlint.rule import CauseKind, Diagnostic, PromptView, Rate, Rule

WHOSE = {Rate.TENANT: "tenant", Rate.USER: "user"}
HELP = "Move it behind the stable text, so that all users and sessions share what stands before it."


def check(view: PromptView) -> Iterator[Diagnostic]:
    """One finding for a message and whomever its values belong to: what is known of a user is moved together."""
    found = view.costly(CauseKind.SESSION)
    for rate in dict.fromkeys(value.rate for value in found):
        owned = (value for value in found if value.rate is rate)
        nature = f"belongs to one {WHOSE.get(rate, 'session')}"
        yield from view.diagnose_together(RULE.code, RULE.name, owned, nature, HELP, by_part=True)


RULE = Rule(
    code="PC105",
    name="session-value-in-prefix",
    summary="A value of a user, tenant or session ahead of stable text.",
    module=__name__,
    check=check,
    fix="sometimes",
)
