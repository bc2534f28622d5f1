"""The stages of the pipeline, up to composing."""

from __future__ import annotations

from bot.work.compose import compose_due
from bot.work.ingest import ingest
from bot.work.listing import poll_feeds
from bot.work.resources import Resources
from bot.work.runner import Stage
from bot.work.summarise import summarise_articles
from bot.work.translate import translate_wanted


def pipeline(resources: Resources) -> list[Stage]:
    """The stages with whom each one wakes."""
    return [
        Stage(name="poll", drain=lambda: poll_feeds(resources), then=("ingest",)),
        Stage(name="ingest", drain=lambda: ingest(resources), then=("summarise",)),
        Stage(name="summarise", drain=lambda: summarise_articles(resources)),
        Stage(name="translate", drain=lambda: translate_wanted(resources)),
        Stage(name="compose", drain=lambda: compose_due(resources), then=("deliver",)),
    ]
