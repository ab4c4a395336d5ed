"""Fixes in Python source: what a prompt is put together from there, and how its pieces move."""
