"""Text made of other text: how it is put together, filled in, and read from files."""
