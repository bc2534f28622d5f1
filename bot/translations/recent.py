"""The translations used last, at hand: what many readers are told at one hour is looked up in the store once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from bot.store.memory import Model

MOST = 4_096  # sentences, about 2 MB
AN_HOUR = timedelta(hours=1)

_Known = tuple[str, datetime]  # the translation ('' for a refused one), and until when it may be told from here


class Recent:
    """For one event loop. Each is told for as long as it was given for; then the store is asked again."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._known: OrderedDict[tuple[Model, str], _Known] = OrderedDict()

    def find(self, sentences: Iterable[str], model: Model, now: datetime) -> dict[str, str]:
        """The translations that are at hand, by sentence."""
        found = {}
        for sentence in sentences:
            known = self._known.get((model, sentence))
            if known is not None and now < known[1]:
                self._known.move_to_end((model, sentence))
                found[sentence] = known[0]
        return found

    def keep(self, texts: Mapping[str, str], model: Model, *, until: datetime) -> None:
        """Puts translations at hand; those used longest ago go."""
        for sentence, text in texts.items():
            self._known[model, sentence] = text, until
            self._known.move_to_end((model, sentence))
        while len(self._known) > self._most:
            self._known.popitem(last=False)
