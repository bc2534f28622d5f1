"""Which steps lead from one language to another. Pure; all codes are canonical BCP 47."""

from __future__ import annotations

from collections.abc import Iterable

from bot.translations.codes import HUB, distance, same_language

Pair = tuple[str, str]


def find_route(from_lang: str, to_lang: str, pairs: Iterable[Pair]) -> tuple[Pair, ...] | None:
    """The pairs to go through: () for one and the same language, the direct pair, or two steps through English.

    None when there is no way of at most two steps. A variant is served by its language's pair and the other way
    round (`pt-PT` by `pt`, `pt` by `pt-BR`), the nearest first.
    """
    if same_language(from_lang, to_lang):
        return ()
    known = tuple(pairs)
    direct = closest_pair(from_lang, to_lang, known)
    if direct is not None:
        return (direct,)
    to_hub, from_hub = closest_pair(from_lang, HUB, known), closest_pair(HUB, to_lang, known)
    return (to_hub, from_hub) if to_hub is not None and from_hub is not None else None


def closest_pair(from_lang: str, to_lang: str, pairs: Iterable[Pair]) -> Pair | None:
    """The pair between variants of the two languages that is nearest to what is wanted."""
    fitting = [pair for pair in pairs if same_language(pair[0], from_lang) and same_language(pair[1], to_lang)]
    return min(fitting, key=lambda p: (distance(to_lang, p[1]), distance(from_lang, p[0]), p), default=None)
