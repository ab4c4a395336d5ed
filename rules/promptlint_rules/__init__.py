"""The built-in rules of promptlint: a module and a Markdown page each, found through the entry point like any pack."""

from __future__ import annotations

from promptlint.rule import Rule
from promptlint_rules import (
    clock_in_prefix,
    date_in_prefix,
    diverging_prefixes,
    environment_in_prefix,
    history_inserted_at_front,
    history_rewritten,
    history_trimmed_from_front,
    late_system_message,
    random_id_in_prefix,
    realtime_truncation,
    request_value_in_prefix,
    retrieved_content_in_prefix,
    session_value_in_prefix,
    set_in_prompt,
    stable_after_volatile,
    syntax_error,
    unordered_tools,
    unsorted_listing,
    unused_suppression,
    volatile_literal_in_prefix,
)

RULES: tuple[Rule, ...] = (
    syntax_error.RULE,
    unused_suppression.RULE,
    clock_in_prefix.RULE,
    date_in_prefix.RULE,
    random_id_in_prefix.RULE,
    request_value_in_prefix.RULE,
    session_value_in_prefix.RULE,
    environment_in_prefix.RULE,
    retrieved_content_in_prefix.RULE,
    volatile_literal_in_prefix.RULE,
    stable_after_volatile.RULE,
    late_system_message.RULE,
    unordered_tools.RULE,
    set_in_prompt.RULE,
    unsorted_listing.RULE,
    history_trimmed_from_front.RULE,
    history_inserted_at_front.RULE,
    history_rewritten.RULE,
    realtime_truncation.RULE,
    diverging_prefixes.RULE,
)
