"""What is new for somebody who has no subscription: the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.articles.folding import fold
from bot.digests.choice import choose
from bot.digests.render import intro, render_digest
from bot.digests.render_item import render_story
from bot.errors import DragomanError
from bot.store.candidates import Reach, find_candidates
from bot.store.follows import find_tag, section_names
from bot.texts import texts_for
from bot.translations.answers import tell_stories, with_readable
from bot.values import Follow, FollowKind, StoryText, Subscription
from bot.work.resources import Resources

Overview = list[tuple[str, list[StoryText]]]
"""Topic headings, each with its stories."""


async def overview(
    resources: Resources, *, lang: str, topics: Sequence[str] = (), since: timedelta, stories_max: int = 7
) -> Overview:
    """The newest stories by topic, in that language. DragomanError when a topic is not known."""
    now = resources.now()
    async with resources.store.read() as connection:
        follows = tuple([await _follow(connection, name, n) for n, name in enumerate(topics)])
        candidates = await find_candidates(connection, Reach(since=now - since, lang=lang))
    candidates = with_readable(resources.interpreter, candidates, lang)
    reader = Subscription(id=0, chat_id=0, lang=lang, zone="UTC", stories_max=stories_max, follows=follows)
    groups = choose(candidates, reader, now=now, window=since)
    chosen = [story.candidate for group in groups for story in group.stories]
    told = await tell_stories(resources.interpreter, chosen, lang=lang, length=reader.sentences)
    # An article that changed since it was chosen waits for its new summary.
    shown = [
        (g.heading, [told[s.candidate.story_id] for s in g.stories if s.candidate.story_id in told]) for g in groups
    ]
    return [(heading, stories) for heading, stories in shown if stories]


def render_overview(found: Overview, lang: str, today: date) -> list[str]:
    """The overview as the messages that a reader of that language would get."""
    texts = texts_for(lang)
    shown = [(topic, [render_story(story, texts, reader_lang=lang) for story in told]) for topic, told in found]
    if not shown:
        return [texts.html("Nothing new in your topics. I will tell you when there is.")]
    return render_digest(shown, texts, intro=intro(texts, today, sum(len(told) for _, told in found)))


async def _follow(connection: AsyncConnection, name: str, n: int) -> Follow:
    for section in await section_names(connection):
        if fold(section.name) == fold(name):
            return Follow(id=n, kind=FollowKind.SECTION, target_id=section.topic_id)
    tag = await find_tag(connection, fold(name), "")
    if tag is None:
        raise DragomanError(f"no article has the topic {name!r}")
    return Follow(id=n, kind=FollowKind.TAG, target_id=tag.id)
