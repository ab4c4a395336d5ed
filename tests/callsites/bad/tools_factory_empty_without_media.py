# expect: PC302 @ here
"""Tools for photos; whoever puts the agent together asks each factory."""

from dataclasses import dataclass


@dataclass
class Tool:
    name: str
    description: str


def photo_tools(user_id: str) -> list[Tool]:
    return [Tool("describe_photo", "Say what a photo shows."), Tool("discard_photo", "Forget a photo.")]


def media_factory(context) -> list[Tool]:
    has_media = bool(context.downloaded_media)
    if not has_media:  # <- here
        return []
    return photo_tools(context.user_id)
