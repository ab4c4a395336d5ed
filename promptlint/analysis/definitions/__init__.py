"""Modules and classes by what they define, import and inherit: told without following anything."""
