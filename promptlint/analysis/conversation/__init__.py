"""The messages of a conversation, and what code does to those that were sent before."""
