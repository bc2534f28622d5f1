"""What a subscription is told: followed, unserved, the best first, each story once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.digests.choice import TopicGroup, choose
from bot.values import Candidate, Follow, FollowKind, Subscription, Topic, TopicKind
from tests.conftest import NOON

DAY = timedelta(days=1)
POLITICS = Topic(id=1, kind=TopicKind.SECTION, key="politics", name="Política")
SCIENCE = Topic(id=2, kind=TopicKind.SECTION, key="science", name="Ciência")
COMET = Topic(id=3, kind=TopicKind.TAG, key="comet", name="Cometa")
TOPICS = (POLITICS, SCIENCE, COMET)


def a_story(story_id: int, *topics: Topic, hours: float = 1, title: str = "", sources: int = 1) -> Candidate:
    return Candidate(
        story_id=story_id,
        story_revision=1,
        article_id=story_id,
        lang="pt",
        title=title,
        text="",
        topics=topics,
        source_ids=frozenset(range(10, 10 + sources)),
        at=NOON - timedelta(hours=hours),
    )


def following(*follows: Follow, stories_max: int = 7) -> Subscription:
    return Subscription(id=1, chat_id=5, lang="pt", zone="UTC", follows=follows, stories_max=stories_max)


def follow(topic: Topic) -> Follow:
    return Follow(id=topic.id, kind=FollowKind(topic.kind.value), target_id=topic.id)


def phrase(words: str) -> Follow:
    return Follow(id=9, kind=FollowKind.PHRASE, phrase=words)


def chosen(subscription: Subscription, *candidates: Candidate, now: datetime = NOON) -> tuple[TopicGroup, ...]:
    return choose(candidates, subscription, now=now, window=DAY)


def told(groups: tuple[TopicGroup, ...]) -> dict[str, list[int]]:
    return {group.heading: [story.candidate.story_id for story in group.stories] for group in groups}


def test_only_what_is_followed_is_told_in_the_order_of_the_follows() -> None:
    groups = chosen(following(follow(SCIENCE), follow(POLITICS)), a_story(1, POLITICS), a_story(2, SCIENCE), a_story(3))
    assert list(told(groups).items()) == [("Ciência", [2]), ("Política", [1])]


def test_a_story_in_several_followed_topics_comes_once_under_the_first() -> None:
    assert told(chosen(following(follow(COMET), follow(SCIENCE)), a_story(1, SCIENCE, COMET))) == {"Cometa": [1]}


def test_who_follows_nothing_is_told_everything_by_section_and_what_has_no_topic_last() -> None:
    groups = chosen(following(), a_story(1, hours=0), a_story(2, COMET, SCIENCE, hours=2), a_story(3, COMET, hours=3))
    assert list(told(groups).items()) == [("Ciência", [2]), ("Cometa", [3]), ("", [1])]


def test_the_newer_of_two_stories_comes_first_and_the_more_widely_told_of_two_as_new() -> None:
    newer = chosen(following(), a_story(1, COMET, hours=9), a_story(2, COMET, hours=1))
    wider = chosen(following(), a_story(1, COMET), a_story(2, COMET, sources=4))
    assert (told(newer), told(wider)) == ({"Cometa": [2, 1]}, {"Cometa": [2, 1]})


def test_a_story_that_the_reader_can_read_comes_before_a_newer_one_that_would_come_untranslated() -> None:
    unreadable = replace(a_story(1, COMET, hours=0), readable=False)
    assert told(chosen(following(), unreadable, a_story(2, COMET, hours=3))) == {"Cometa": [2, 1]}


def test_a_topic_gets_three_stories_and_the_digest_no_more_than_it_may_have() -> None:
    many = [a_story(n, POLITICS if n % 2 else SCIENCE, hours=n) for n in range(1, 11)]
    assert told(chosen(following(stories_max=5), *many)) == {"Política": [1, 3, 5], "Ciência": [2, 4]}


def test_what_is_older_than_the_window_is_not_told_and_a_future_date_counts_as_now() -> None:
    assert told(chosen(following(), a_story(1, hours=25), a_story(2, hours=-9000))) == {"": [2]}


def test_what_another_chat_reads_in_its_own_source_is_never_told() -> None:
    theirs, own = replace(a_story(1), owner_chat_id=6), replace(a_story(2), owner_chat_id=5)
    assert told(chosen(following(), theirs, own)) == {"": [2]}


def test_a_followed_source_brings_its_stories_under_their_own_topics() -> None:
    source = Follow(id=1, kind=FollowKind.SOURCE, target_id=11)
    groups = chosen(following(source), a_story(1, SCIENCE, sources=2), a_story(2, SCIENCE))
    assert told(groups) == {"Ciência": [1]}


def test_a_topic_and_a_phrase_of_the_same_name_share_one_heading() -> None:
    groups = chosen(following(follow(COMET), phrase("cometa")), a_story(1, COMET), a_story(2, title="O cometa voltou"))
    assert told(groups) == {"Cometa": [2, 1]}


def test_the_score_says_what_it_is_made_of() -> None:
    (group,) = chosen(following(follow(COMET)), a_story(1, COMET, hours=12, sources=3))
    assert group.stories[0].why == "0.72: 3 sources 0.67, 12.0 h old 0.50, tag 0.80, readable"


@given(
    st.lists(
        st.builds(
            a_story,
            st.integers(1, 20),
            st.sampled_from(TOPICS),
            hours=st.floats(-5, 30),
            sources=st.integers(0, 9),
        ),
        max_size=30,
    ),
    st.lists(st.sampled_from([follow(topic) for topic in TOPICS]), unique=True),
    st.integers(0, 9),
)
def test_no_story_comes_twice_and_no_bound_is_passed(
    candidates: list[Candidate], follows: list[Follow], stories_max: int
) -> None:
    groups = chosen(following(*follows, stories_max=stories_max), *candidates)
    stories = [story for group in groups for story in group.stories]
    ids = [story.candidate.story_id for story in stories]
    assert len(ids) == len(set(ids)) <= stories_max
    assert all(1 <= len(group.stories) <= 3 for group in groups)
    assert all(0 <= story.score <= 1 for story in stories)
    assert all(list(group.stories) == sorted(group.stories, key=lambda story: -story.score) for group in groups)
