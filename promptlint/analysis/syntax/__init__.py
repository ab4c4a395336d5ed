"""Python as text and trees, before anything is known of what it means: literals, statements and their order."""
