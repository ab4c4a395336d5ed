"""The rules that settings select."""

from __future__ import annotations

from collections.abc import Iterable

from promptlint import providers
from promptlint.config import ConfigError, Settings
from promptlint.options import JINJA_DELIMITERS
from promptlint.reading import jinja_syntax
from promptlint.registry import Registry, RegistryError, UnknownRule
from promptlint.rule import Rule


class RuleBook:
    """The rules that settings select, worked out once for each settings."""

    def __init__(self) -> None:
        self._registries: dict[tuple[str, ...], Registry] = {}
        self._enabled: dict[tuple[tuple[str, ...], ...], tuple[Rule, ...]] = {}

    def registry(self, settings: Settings) -> Registry:
        """The rules that there are. Raises `ConfigError`."""
        if settings.plugins not in self._registries:
            try:
                self._registries[settings.plugins] = Registry(settings.plugins)
            except RegistryError as error:
                raise ConfigError(f"{settings.where('plugins')}{error}") from error
        return self._registries[settings.plugins]

    def enabled(self, settings: Settings) -> tuple[Rule, ...]:
        """The rules that run. Raises `ConfigError`."""
        key = (settings.select, settings.ignore, settings.extend_select, settings.plugins)
        if key not in self._enabled:
            registry = self.registry(settings)
            for option in ("select", "ignore", "extend_select"):
                self.resolve(getattr(settings, option), settings, option)
            self._enabled[key] = registry.select(settings.select, settings.ignore, settings.extend_select)
        return self._enabled[key]

    def codes(self, settings: Settings) -> frozenset[str]:
        """The codes of the rules that run. Raises `ConfigError`."""
        return frozenset(rule.code for rule in self.enabled(settings))

    def resolve(self, selectors: Iterable[str], settings: Settings, option: str) -> frozenset[str]:
        """The codes that the selectors of an option mean. Raises `ConfigError`."""
        registry = self.registry(settings)
        try:
            return frozenset(code for selector in selectors for code in registry.resolve(selector))
        except UnknownRule as error:
            name = option.replace("_", "-")
            raise ConfigError(f"{settings.where(name)}{error} (in {name})") from error


def validate(settings: Settings, rules: RuleBook) -> None:
    """Raises `ConfigError` for a rule, provider or format that does not exist."""
    rules.enabled(settings)
    for _, selectors in settings.per_file_ignores:
        rules.resolve(selectors, settings, "per_file_ignores")
    if settings.provider and settings.provider not in providers.names():
        raise ConfigError(
            f'{settings.where("provider")}unknown provider "{settings.provider}"; known are '
            f"{', '.join(providers.names())}"
        )
    _validate_templates(settings)


def _validate_templates(settings: Settings) -> None:
    """Raises `ConfigError` for a format or a way to write Jinja that does not exist."""
    if settings.formats:
        from promptlint.readers.detect import FORMATS

        for pattern, wanted in settings.formats:
            if wanted not in FORMATS:
                from difflib import get_close_matches

                close = get_close_matches(wanted.lower(), FORMATS, n=1)
                hint = f'did you mean "{close[0]}"?' if close else f"known are {', '.join(sorted(FORMATS))}"
                raise ConfigError(f'{settings.where("formats")}unknown format "{wanted}" for "{pattern}"; {hint}')
    if settings.jinja_delimiters:
        where = settings.where("jinja-delimiters")
        for name, _ in settings.jinja_delimiters:
            if name not in JINJA_DELIMITERS:
                from difflib import get_close_matches

                close = get_close_matches(name.replace("_", "-").lower(), JINJA_DELIMITERS, n=1)
                hint = f'did you mean "{close[0]}"?' if close else f"known are {', '.join(JINJA_DELIMITERS)}"
                raise ConfigError(f'{where}unknown delimiter "{name}"; {hint}')
        if trouble := jinja_syntax(settings).trouble:
            raise ConfigError(f"{where}jinja-delimiters: {trouble}")
