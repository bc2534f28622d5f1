"""Which waiting sentences are translated together next. Pure.

Urgent ones go first. Among equals each caller moves on by one sentence a turn, so that ten thousand sentences of one
do not hold up three of another. A batch is led by the sentence whose turn it is and filled up with those nearest to it
in length out of the next few hundred: what is padded is computed in vain.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

WINDOW = 1_024  # sentences among which a batch looks for its like; 128 cost 7 % of the speed (measured)
# A model that lies in memory goes on for so many sentences while others wait whose model would have to be loaded.
STAY = 256
# Of short ones no more go into a batch: each takes memory for the whole vocabulary, however short it is.
MOST_SENTENCES = 48
_WORTH_SHARING = 8  # sentences; so few are quicker in one batch than side by side

TARGET_SECONDS = 0.5  # of one batch: what is urgent waits for one each time that it asks
_FIRST_TOKENS = 900  # of the first batch, while nothing is known about the speed
# Smaller ones cost so much more a sentence that a busy machine would only fall further behind: of 350 tokens
# 40 %, of 700 15 % (measured). With a wider beam there are as many more rows in them.
LEAST_TOKENS = 600

_by_turn = attrgetter("turn")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Waiting:
    """One sentence of a caller. `turn` grows by one from sentence to sentence of the same caller."""

    caller: Hashable
    number: int  # in the caller's list
    text: str
    turn: int
    weight: int  # tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Sentences to be translated in one go."""

    lane: Hashable
    sentences: tuple[Waiting, ...]

    @property
    def weight(self) -> int:
        """The tokens of as many sentences as long as the longest."""
        return len(self.sentences) * max(one.weight for one in self.sentences)


@dataclass(slots=True)
class _Lane:
    urgent: list[Waiting] = field(default_factory=list)
    others: list[Waiting] = field(default_factory=list)

    def at(self, *, urgent: bool) -> list[Waiting]:
        return self.urgent if urgent else self.others


@dataclass(slots=True, kw_only=True)
class Pace:
    """How large a batch of one lane may be, from how long the earlier ones took."""

    most: int  # tokens
    least: int = LEAST_TOKENS
    rate: float = 0.0  # tokens a second; 0 while unknown

    @property
    def limit(self) -> int:
        """Tokens of the next batch, as `Batch.weight` counts them."""
        wanted = int(self.rate * TARGET_SECONDS) if self.rate else _FIRST_TOKENS
        return min(self.most, max(self.least, wanted))

    def ran(self, weight: int, seconds: float) -> None:
        """Learns from a batch. Small ones say little about how fast a large one would be."""
        if seconds > 0 and (2 * weight >= self.limit or seconds > TARGET_SECONDS):
            now = weight / seconds
            self.rate = (self.rate + now) / 2 if self.rate else now


class Lanes:
    """All that waits. A lane is what may be translated together: one model, one beam size."""

    def __init__(self) -> None:
        self._lanes: dict[Hashable, _Lane] = {}
        self._turn = 0  # that of the sentence that last led a batch

    def __len__(self) -> int:
        return sum(len(lane.urgent) + len(lane.others) for lane in self._lanes.values())

    def add(self, lane: Hashable, caller: Hashable, texts: Sequence[tuple[int, str, int]], *, urgent: bool) -> None:
        """A caller's sentences wait from now on, each with its number and its tokens."""
        line = self._lanes.setdefault(lane, _Lane()).at(urgent=urgent)
        turns = enumerate(texts, start=self._turn + 1)
        new = [
            Waiting(caller=caller, number=number, text=text, turn=turn, weight=tokens)
            for turn, (number, text, tokens) in turns
        ]
        if len(new) < _WORTH_SHARING:
            for one in new:
                insort(line, one, key=_by_turn)
        else:
            line.extend(new)
            line.sort(key=_by_turn)  # stable, and quick on what is nearly in order

    def drop(self, caller: Hashable) -> None:
        """Nobody waits for that caller's sentences any more."""
        for lane in self._lanes.values():
            lane.urgent = [one for one in lane.urgent if one.caller != caller]
            lane.others = [one for one in lane.others if one.caller != caller]

    def callers(self) -> list[Hashable]:
        """All who wait."""
        lanes = self._lanes.values()
        return list(dict.fromkeys(one.caller for lane in lanes for one in (*lane.urgent, *lane.others)))

    def gain_by_waiting(self, workers: int) -> bool:
        """Whether some wait, none of them urgent, and fewer than `workers` would take at once."""
        urgent = any(lane.urgent for lane in self._lanes.values())
        return not urgent and 0 < len(self) < workers * MOST_SENTENCES

    def take(
        self, limit: Callable[[Hashable], int], *, ready: Callable[[Hashable], bool], workers: int = 1
    ) -> Batch | None:
        """The next batch, of at most `limit(lane)` tokens or of one sentence; None when nothing waits.

        `workers` share what waits: the last few sentences are not left to one of them.
        """
        for urgent in (True, False):
            chosen = min(self._heads(urgent=urgent), key=lambda head: _rank(head, ready), default=None)
            if chosen is not None:
                lane = self._lanes[chosen[0]]
                share = -(-len(lane.at(urgent=urgent)) // workers)
                most = min(share if urgent else max(share, _WORTH_SHARING), MOST_SENTENCES)
                taken = _fill(lane.at(urgent=urgent), limit(chosen[0]), most)
                self._turn = max(self._turn, taken[0].turn)
                if not lane.urgent and not lane.others:
                    del self._lanes[chosen[0]]
                return Batch(lane=chosen[0], sentences=tuple(taken))
        return None

    def _heads(self, *, urgent: bool) -> Iterator[tuple[Hashable, Waiting]]:
        for key, lane in self._lanes.items():
            if line := lane.at(urgent=urgent):
                yield key, line[0]


def _rank(head: tuple[Hashable, Waiting], ready: Callable[[Hashable], bool]) -> int:
    return head[1].turn - (STAY if ready(head[0]) else 0)


def _fill(line: list[Waiting], limit: int, most: int) -> list[Waiting]:
    """Takes a batch out of the line; the sentence whose turn it is comes first."""
    longest_first = sorted(range(min(len(line), WINDOW)), key=lambda at: -line[at].weight)
    taken = next(group for group in _groups(longest_first, line, limit, most) if 0 in group)
    batch = [line[at] for at in sorted(taken)]
    for at in sorted(taken, reverse=True):
        del line[at]
    return batch


def _groups(longest_first: Sequence[int], line: Sequence[Waiting], limit: int, most: int) -> Iterator[list[int]]:
    """Neighbours in length, each group within the limit."""
    group: list[int] = []
    for at in longest_first:
        if group and (line[group[0]].weight * (len(group) + 1) > limit or len(group) >= most):
            yield group
            group = []
        group.append(at)
    yield group
