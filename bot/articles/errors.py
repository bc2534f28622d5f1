"""What can go wrong with the catalogue of sections."""

from __future__ import annotations

from bot.errors import SettingsError


class CatalogueError(SettingsError):
    """The file of section topics is not as it must be; the message says where."""
