"""Cache breakpoints and keys in Python code: which are set, on what, and whether they have a limit."""
