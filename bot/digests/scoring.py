"""How much a story is worth to a subscription: parts of 0 to 1, weighed, with the reason spelt out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.values import Candidate, FollowKind

WEIGHTS = {"sources": 0.25, "recency": 0.3, "follow": 0.25, "language": 0.2}

STRENGTH = {FollowKind.PHRASE: 1.0, FollowKind.TAG: 0.8, FollowKind.SOURCE: 0.6, FollowKind.SECTION: 0.4}
"""The narrower what is followed, the more a story of it is wanted."""

UNFOLLOWED = 0.2
MANY_SOURCES = 7
"""So many sources count as everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The parts of a score, each 0 to 1, and what they say of the story."""

    sources: float  # how widely it is told
    recency: float  # 1 now, 0 where the window begins
    follow: float  # how narrow the follow is that it answers
    language: float  # 1 when the reader can read it, translated or not; 0 when it would come as it was written
    told_by: int
    age: timedelta
    answers: str

    @property
    def total(self) -> float:
        return sum(weight * float(getattr(self, part)) for part, weight in WEIGHTS.items())

    @property
    def why(self) -> str:
        """One line for the operator: "0.71: 2 sources 0.53, 1.5 h old 0.94, tag 0.80, readable"."""
        hours = self.age / timedelta(hours=1)
        return (
            f"{self.total:.2f}: {self.told_by} sources {self.sources:.2f}, "
            f"{hours:.1f} h old {self.recency:.2f}, {self.answers} {self.follow:.2f}, "
            f"{'readable' if self.language else 'not readable'}"
        )


def score(candidate: Candidate, follow: FollowKind | None, *, now: datetime, window: timedelta) -> Score:
    """`follow` is what the story answers, None where nothing is followed. A date in the future counts as now."""
    told_by = max(len(candidate.source_ids), 1)
    age = max(now - candidate.at, timedelta(0))
    return Score(
        sources=min(math.log2(1 + told_by) / math.log2(1 + MANY_SOURCES), 1.0),
        recency=max(1 - age / window, 0.0) if window else 1.0,
        follow=STRENGTH[follow] if follow else UNFOLLOWED,
        language=1.0 if candidate.readable else 0.0,
        told_by=told_by,
        age=age,
        answers=follow.value if follow else "all",
    )
