"""Commas, full stops and other marks of every script, as the written forms of an article use them."""

from __future__ import annotations

import re
from collections.abc import Sequence

COMMAS = ",،、，՝߸፣᠂᠈⸲⸴⹁⹉︐︑﹐﹑､꓾꘍꛵𑑍𖺗"
FULL_STOPS = ".。．｡।॥۔።։෴။៕᙮᠃᠉⸼꓿꘎꛳﹒᰻᥄܁܂"
# What ends a sentence, or lets one expect more: no list of topics ends so.
FINAL = FULL_STOPS + "!?…！？؟؛:;：；‽⁇⁈⁉‼︕︖﹖﹗;՞՜፧፨᥅"
CLOSING = "\"'”’»›“‘)]}）］｝」』】》〉"

_COMMA = re.compile(f"[{re.escape(COMMAS)}]")
# Scripts that put no spaces between words: these many characters count as one word.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30fa\u30fd-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_CHARACTERS_A_WORD = 3


def ends_with(text: str, marks: str) -> bool:
    """Whether one of `marks` ends the text, closing quotes and brackets behind it aside."""
    return text.rstrip(CLOSING + " \u00a0").endswith(tuple(marks))


def split_at_commas(text: str) -> Sequence[str]:
    """The non-empty parts between the commas of any script."""
    return [part for part in (part.strip() for part in _COMMA.split(text)) if part]


def count_words(text: str) -> int:
    """Words divided by spaces; in scripts without spaces, an estimate."""
    return sum(
        max(1, -(-len(_UNSPACED.findall(word)) // _CHARACTERS_A_WORD)) for word in re.split(r"[\s·・]+", text) if word
    )
