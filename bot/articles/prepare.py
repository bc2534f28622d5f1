"""From what a source gave to what is stored: the pure work of ingesting, for a worker process.

raw → bounds → language → topics → address → hash
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.articles.bodies import (
    MADE_TITLE_MAX,
    STANDFIRST_MAX,
    TITLE_MAX,
    body_hash,
    canonical_url,
    clean_line,
    clean_text,
)
from bot.articles.language import detect_language
from bot.articles.topics import label_topics, make_catalogue
from bot.values import PreparedArticle, RawArticle, Section


def prepare(
    raw: RawArticle, *, sections: Sequence[Section], declared_lang: str = "", allowed_langs: Sequence[str] = ()
) -> PreparedArticle:
    """Clean, bound and label an article. What it says of its own language goes before `declared_lang`, its source's.

    An article without a headline is called by its first sentence, cut to 120 characters; the text keeps that sentence.
    """
    text = clean_text(raw.text)
    written = clean_line(raw.title, TITLE_MAX)
    standfirst = clean_line(raw.standfirst, STANDFIRST_MAX)
    lang = detect_language(
        "\n".join((written, standfirst, text)), declared=raw.language or declared_lang, allowed=allowed_langs
    )
    title = written or made_title(standfirst or text, lang)
    return PreparedArticle(
        title=title,
        standfirst=standfirst,
        text=text,
        lang=lang,
        topics=label_topics(raw.topics, make_catalogue(sections)),
        url=raw.url,
        canonical_url=canonical_url(raw.url),
        published_at=raw.published_at,
        body_hash=body_hash(title, text),
    )


def made_title(text: str, lang: str) -> str:
    """The first sentence of a text that has no headline, at most 120 characters; '' for no text."""
    from summarizers.sentences import split_sentences

    sentences = split_sentences(text[:3_000], lang)
    return clean_line(sentences[0].text, MADE_TITLE_MAX) if sentences else ""
