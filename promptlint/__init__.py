"""promptlint: keep the beginning of your LLM prompts cacheable."""

__version__ = "0.1.0"
