"""Which steps lead from one language to another. Pure; all codes are canonical BCP 47."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from bot.translations.codes import HUB, base, distance, same_language

Pair = tuple[str, str]
Route = tuple[Pair, ...]

# What is lost on the way between near languages, as far as we know of it: models between them are good with little,
# and words keep their places. Languages that are not named here go through English only.
_NEAR = (
    (0.1, "gl pt"), (0.1, "hr sr"), (0.1, "hr bs"), (0.1, "bs sr"), (0.1, "da no"), (0.1, "id ms"), (0.1, "hi ur"),
    (0.1, "cs sk"), (0.2, "be ru"), (0.2, "ru uk"), (0.2, "be uk"), (0.2, "no sv"), (0.2, "da sv"), (0.2, "es gl"),
    (0.2, "ca es"), (0.2, "es pt"), (0.2, "bg mk"), (0.2, "az tr"), (0.2, "af nl"), (0.3, "es it"), (0.3, "ca fr"),
    (0.3, "hr sl"), (0.3, "sl sr"), (0.3, "kk ky"), (0.3, "ky tr"), (0.3, "fa tg"), (0.3, "de lb"),
)  # fmt: skip
_LOSS: Mapping[frozenset[str], float] = {frozenset(pair.split()): loss for loss, pair in _NEAR}


def find_route(from_lang: str, to_lang: str, pairs: Iterable[Pair]) -> Route | None:
    """The pairs to go through: () for one and the same language, the direct pair, or the cheapest two steps.

    Two steps lead through English, or else through a language near to one of the two (Galician through Portuguese).
    None when there is no way of at most two steps. A variant is served by its language's pair and the other way
    round (`pt-PT` by `pt`, `pt` by `pt-BR`), the nearest first.
    """
    if same_language(from_lang, to_lang):
        return ()
    network = _network(frozenset(pairs))
    direct = network.get((base(from_lang), base(to_lang)))
    if direct:
        return (_nearest(from_lang, to_lang, direct),)
    ways = [(_cost(way, from_lang, to_lang), way) for way in _two_steps(from_lang, to_lang, network)]
    return min(ways)[1] if ways else None


def closest_pair(from_lang: str, to_lang: str, pairs: Iterable[Pair]) -> Pair | None:
    """The pair between variants of the two languages that is nearest to what is wanted."""
    fitting = [pair for pair in pairs if same_language(pair[0], from_lang) and same_language(pair[1], to_lang)]
    return _nearest(from_lang, to_lang, fitting) if fitting else None


@lru_cache(maxsize=8)
def reachable(pairs: frozenset[Pair]) -> frozenset[Pair]:
    """All (from, to) of the pairs' languages that a route joins, those in two steps included."""
    langs = sorted({lang for pair in pairs for lang in pair})
    return frozenset((one, other) for one in langs for other in langs if find_route(one, other, pairs))


def loss_between(one: str, other: str) -> float | None:
    """What is lost between two near languages, 0 to 1; None when they are not near."""
    return _LOSS.get(frozenset((base(one), base(other))))


def _nearest(from_lang: str, to_lang: str, fitting: Sequence[Pair]) -> Pair:
    return min(fitting, key=lambda pair: (_astray(pair, from_lang, to_lang), pair))


def _astray(pair: Pair, from_lang: str, to_lang: str) -> tuple[int, int]:
    return distance(to_lang, pair[1]), distance(from_lang, pair[0])


def _two_steps(from_lang: str, to_lang: str, network: Mapping[Pair, Sequence[Pair]]) -> Iterator[tuple[Pair, Pair]]:
    start, goal = base(from_lang), base(to_lang)
    for known_from, middle in network:
        if known_from != start or (middle, goal) not in network or not _may_pass(start, middle, goal):
            continue
        for first in network[start, middle]:
            for second in network[middle, goal]:
                yield first, second


def _may_pass(start: str, middle: str, goal: str) -> bool:
    return middle == HUB or loss_between(start, middle) is not None or loss_between(middle, goal) is not None


def _cost(way: tuple[Pair, Pair], from_lang: str, to_lang: str) -> tuple[object, ...]:
    """English before others, as most models were made for it; then what loses least; then the nearest variants."""
    first, second = way
    losses = (loss_between(*pair) for pair in way)
    lost = sum(1.0 if loss is None else loss for loss in losses)
    astray = (distance(to_lang, second[1]), distance(from_lang, first[0]), distance(first[1], second[0]))
    return base(first[1]) != HUB, lost, astray, way


@lru_cache(maxsize=32)
def _network(pairs: frozenset[Pair]) -> Mapping[Pair, tuple[Pair, ...]]:
    """The pairs by the languages that they join, variants together."""
    found: dict[Pair, list[Pair]] = defaultdict(list)
    for pair in sorted(pairs):
        if not same_language(*pair):
            found[base(pair[0]), base(pair[1])].append(pair)
    return {joined: tuple(variants) for joined, variants in found.items()}
