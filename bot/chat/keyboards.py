"""Inline keyboards out of labels and presses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.callbacks import Press, Verb, pack
from bot.texts import Texts

CHOSEN, REMOVE = "✓ ", "✕ "
_LABEL_MAX = 60


def button(label: str, press: Press) -> InlineKeyboardButton:
    return InlineKeyboardButton(shorten(label), callback_data=pack(press))


def choice(label: str, press: Press, *, chosen: bool) -> InlineKeyboardButton:
    """A button that shows whether it is the one in force."""
    return button(f"{CHOSEN if chosen else ''}{label}", press)


def in_rows(buttons: Iterable[InlineKeyboardButton], width: int) -> list[list[InlineKeyboardButton]]:
    every = list(buttons)
    return [every[n : n + width] for n in range(0, len(every), width)]


def keyboard(*rows: Sequence[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([row for row in rows if row])


def to_settings(texts: Texts) -> list[InlineKeyboardButton]:
    """The row that leads back to the settings."""
    return [button("« " + texts.plain("Settings"), Press(verb=Verb.MENU, word="settings"))]


def shorten(label: str) -> str:
    return label if len(label) <= _LABEL_MAX else label[: _LABEL_MAX - 1].rstrip() + "…"
