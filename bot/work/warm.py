"""What a worker process loads before its first job: the libraries that read and summarise take seconds to import."""

from __future__ import annotations


def warm_up() -> None:
    """Reads and summarises a sentence. Imports stand here, so that naming this function costs nothing."""
    from bot.summaries.summarise import summarise
    from bot.values import RawArticle
    from bot.work.reading import prepare_raw
    from summarizers import Document

    text = "The first train left at half past six. It was full of people who had waited eleven years for it."
    article = prepare_raw(RawArticle(title="", text=text), ())
    summarise(Document(text=article.text, lang=article.lang))
