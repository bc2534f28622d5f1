"""Quotes that a model opened and did not close. Pure."""

from __future__ import annotations

import regex

_QUOTE = regex.compile(r"[\"“”„‟«»「」『』＂]")
_AT_END = regex.compile(r"[\"“”„‟«»「」『』＂]['’)\].,!?…。！？]*\Z")
_PARTNERS = {'"': '"', "“": "”", "„": "“", "«": "»", "「": "」", "『": "』", "＂": "＂"}


def balanced(source: str, translated: str) -> bool:
    """Whether the translation's quotes come in pairs, as the source's do; a source without pairs asks for nothing."""
    return len(_QUOTE.findall(source)) % 2 == 1 or len(_QUOTE.findall(translated)) % 2 == 0


def closed(source: str, translated: str) -> str:
    """The translation with the one quote closed that the source closes at its end; else as it is.

    The sign is the partner of the one that the model opened with: its typography stays.
    """
    if balanced(source, translated) or not _AT_END.search(source) or _AT_END.search(translated):
        return translated
    opening = list(_QUOTE.finditer(translated))[-1]
    partner = _PARTNERS.get(opening.group(), "")
    inner = translated[opening.end() : opening.end() + 1]
    return translated + (inner if inner.isspace() and partner else "") + partner  # « French »
