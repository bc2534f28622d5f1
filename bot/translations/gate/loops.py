"""A model that goes round and round: a word, a phrase or a sentence over and over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.translations.gate.values import Fault, FaultKind

_PERIOD_MAX = 24  # words of a phrase that comes again at once
_APART = 5  # words of a phrase that comes again later
_APART_HAN = 10  # characters
_SHOWN = 60  # characters
_LETTERS_MIN = 4  # of a word that nobody says twice
# Words said twice for good reason: "nous nous", "that that", "die die", "poco poco".
_TWICE = frozenset(
    [
        "nous",
        "vous",
        "that",
        "very",
        "much",
        "more",
        "molto",
        "poco",
        "piano",
        "quasi",
        "logo",
        "muito",
        "long",
        "bora",
        "many",
        "avec",
        "elle",
        "haha",
        "sehr",
        "ganz",
        "ever",
        "really",
        "même",
        "quem",
        "cada",
    ]
)
_REDUPLICATING = frozenset({"zh", "hi", "tr", "id", "ms", "ja", "th", "vi", "ur", "bn"})


def loop_fault(source: Sequence[str], target: Sequence[str], lang: str) -> Fault | None:
    """The phrase that the target repeats and the source does not; both are folded words."""
    if len(target) < 2:
        return None
    allowed: int | None = None  # counted only where the target says something again
    for period in _periods(target):
        place = _run(target, period, _needed(period, 0, lang), lang)
        if place is None:
            continue
        allowed = _most_again(source) if allowed is None else allowed
        place = _run(target, period, _needed(period, allowed, lang), lang)
        if place is not None:
            return Fault(FaultKind.LOOP, " ".join(target[place : place + period])[:_SHOWN])
    return _apart(source, target, _APART_HAN if lang == "zh" else _APART) or _monotonous(source, target)


def _periods(words: Sequence[str]) -> list[int]:
    """The distances at which a word comes again: only these can be the length of a phrase that is repeated."""
    last: dict[str, int] = {}
    found: set[int] = set()
    for place, word in enumerate(words):
        if word in last:
            found.add(place - last[word])
        last[word] = place
    return sorted(period for period in found if period <= _PERIOD_MAX)


def _most_again(words: Sequence[str]) -> int:
    """How often the source says something again at once."""
    most = 0
    for period in range(1, min(6, len(words) // 2) + 1):
        run = longest = 0
        for one, again in zip(words, words[period:], strict=False):
            run = run + 1 if one == again else 0
            longest = max(longest, run)
        most = max(most, longest // period)
    return most


def _needed(period: int, allowed: int, lang: str) -> int:
    """How many words have to equal the word one period before, in a row."""
    times = allowed + 1
    if (period == 1 and lang in _REDUPLICATING) or (period == 2 and lang == "hi"):  # कम से कम
        times += 1
    if lang == "zh" and period == 2:
        times += 1  # 研究研究
    return times * period


def _run(words: Sequence[str], period: int, needed: int, lang: str) -> int | None:
    run = 0
    for place in range(period, len(words)):
        run = run + 1 if words[place] == words[place - period] else 0
        if run >= needed and not _chance(words[place - period + 1 : place + 1], run, needed, lang):
            # Once is chance for short words, thrice is none.
            return place - period - run + 1
        if period == 1 and run >= 2 and needed == 1 and words[place].isalpha():
            return place - 2
    return None


def _chance(phrase: Sequence[str], run: int, needed: int, lang: str) -> bool:
    """Whether so short a phrase may come twice and mean it."""
    if len(phrase) == needed == 1 and _said_twice(phrase[0], lang):
        return True
    return lang != "zh" and run < 2 * len(phrase) and sum(map(len, phrase)) < _LETTERS_MIN


def _said_twice(word: str, lang: str) -> bool:
    return not word.isalpha() or len(word) < _LETTERS_MIN or word in _TWICE or word.isdigit() or lang in {"ar", "zh"}


def _apart(source: Sequence[str], target: Sequence[str], least: int) -> Fault | None:
    """A long phrase twice, with something between."""
    grams = Counter(zip(*(target[start:] for start in range(least)), strict=False))
    gram, times = grams.most_common(1)[0] if grams else ((), 0)
    if times < 2:
        return None
    length = least if times > 2 else least + least // 2
    if length > least and not _repeats(target, length):
        return None
    return None if _repeats(source, 4) else Fault(FaultKind.LOOP, " ".join(gram)[:_SHOWN])


def _repeats(words: Sequence[str], length: int) -> bool:
    grams = list(zip(*(words[start:] for start in range(length)), strict=False))
    return len(set(grams)) < len(grams)


def _monotonous(source: Sequence[str], target: Sequence[str]) -> Fault | None:
    """Few words, over and over in changing order."""
    target = [word for word in target if word.isalpha()]
    if len(target) < 12 or len(set(target)) * 100 >= 35 * len(target):
        return None
    if len(set(source)) * 100 < 55 * len(source):
        return None
    return Fault(FaultKind.LOOP, " ".join(target[:6])[:_SHOWN])
