"""Following code: what statements, expressions and calls come to."""
