"""YAML, JSON and TOML as value trees in which each text knows where it is written."""
