"""What a subscription is told: the best of what it was not served yet, grouped by topic.

candidates → those it follows, each under one heading → scored → the best, a few a topic → groups in the reader's order
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.articles.folding import fold
from bot.digests.phrases import speaks_of
from bot.digests.scoring import score
from bot.values import Candidate, Follow, FollowKind, Subscription, TopicKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A story to tell, its score of 0 to 1, and what the score is made of."""

    candidate: Candidate
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicGroup:
    """Stories under one heading, the best first; '' heads those of no topic."""

    heading: str
    stories: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """Where a story belongs: under `heading`, for the subscription's follow number `rank`."""

    chosen: Chosen
    heading: str
    rank: int

    @property
    def topic(self) -> str:
        return fold(self.heading)

    @property
    def order(self) -> tuple[float, float, int]:
        """The best first; of equals the newest, then the one that came last."""
        return -self.chosen.score, -self.chosen.candidate.at.timestamp(), -self.chosen.candidate.article_id


def choose(
    candidates: Sequence[Candidate],
    subscription: Subscription,
    *,
    now: datetime,
    window: timedelta,
    per_topic: int = 3,
) -> tuple[TopicGroup, ...]:
    """At most `stories_max` stories no older than `window`, at most `per_topic` under one heading, each story once.

    A story that answers several follows stands under the first. Groups come in the order of the follows; where nothing
    is followed, the group with the best story first. The group without a topic is the last.
    """
    seen = (c for c in candidates if c.at >= now - window and c.owner_chat_id in {0, subscription.chat_id})
    placed = [p for c in seen if (p := _place(c, subscription, now=now, window=window)) is not None]
    best = _best(sorted(placed, key=lambda p: p.order), subscription.stories_max, per_topic)
    return _grouped(best)


def _place(candidate: Candidate, subscription: Subscription, *, now: datetime, window: timedelta) -> _Placed | None:
    for rank, follow in enumerate(subscription.follows):
        if _answers(candidate, follow):
            worth = score(candidate, follow.kind, now=now, window=window)
            chosen = Chosen(candidate=candidate, score=worth.total, why=worth.why)
            return _Placed(chosen=chosen, heading=_heading(candidate, follow), rank=rank)
    if subscription.follows:
        return None
    worth = score(candidate, None, now=now, window=window)
    chosen = Chosen(candidate=candidate, score=worth.total, why=worth.why)
    return _Placed(chosen=chosen, heading=_first_topic(candidate), rank=0)


def _answers(candidate: Candidate, follow: Follow) -> bool:
    match follow.kind:
        case FollowKind.PHRASE:
            return speaks_of(f"{candidate.title}\n{candidate.text}", follow.phrase)
        case FollowKind.SOURCE:
            return follow.target_id in candidate.source_ids
    return any(topic.id == follow.target_id for topic in candidate.topics)


def _heading(candidate: Candidate, follow: Follow) -> str:
    """The followed topic's name, or the phrase. A source names itself in each item, so its stories go by topic."""
    match follow.kind:
        case FollowKind.PHRASE:
            return follow.phrase
        case FollowKind.SOURCE:
            return _first_topic(candidate)
    return next(topic.name for topic in candidate.topics if topic.id == follow.target_id)


def _first_topic(candidate: Candidate) -> str:
    """The name of the first section, else of the first tag, else ''."""
    names = sorted(candidate.topics, key=lambda topic: topic.kind is not TopicKind.SECTION)
    return names[0].name if names else ""


def _best(placed: Iterable[_Placed], stories_max: int, per_topic: int) -> list[_Placed]:
    taken: list[_Placed] = []
    told: set[int] = set()
    under: Counter[str] = Counter()
    for story in placed:
        story_id = story.chosen.candidate.story_id
        if len(taken) < stories_max and under[story.topic] < per_topic and story_id not in told:
            taken.append(story)
            told.add(story_id)
            under[story.topic] += 1
    return taken


def _grouped(best: Sequence[_Placed]) -> tuple[TopicGroup, ...]:
    groups: dict[str, list[_Placed]] = defaultdict(list)
    for story in best:
        groups[story.topic].append(story)
    ranked = sorted(groups.values(), key=lambda group: (not group[0].topic, _first_followed(group).rank))
    return tuple(
        TopicGroup(heading=_first_followed(group).heading, stories=tuple(p.chosen for p in group)) for group in ranked
    )


def _first_followed(group: Sequence[_Placed]) -> _Placed:
    return min(group, key=lambda story: story.rank)
