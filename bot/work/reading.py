"""What runs in a worker process: bytes of a file or page in, an article ready to keep out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.articles.prepare import prepare
from bot.fetch.answers import Fetched
from bot.sources.documents import load_document, read_document
from bot.sources.pages import extract_page
from bot.values import PreparedArticle, RawArticle, Section


def read_file(path: Path, sections: tuple[Section, ...], bare: str = "") -> PreparedArticle:
    """The article of a file; `bare` is the ending that a name without one counts as having. Raises DocumentError."""
    return prepare(load_document(path, bare=bare), sections=sections)


def read_page(fetched: Fetched, hint: RawArticle, sections: tuple[Section, ...]) -> PreparedArticle:
    """The article of a page; what the feed said of it stands where it said something. Raises DocumentError."""
    page = extract_page(fetched.content, fetched.url, fetched.charset, fetched.content_type)
    told = {name: value for name in ("title", "topics", "published_at") if (value := getattr(hint, name))}
    return prepare(replace(page, **told), sections=sections, declared_lang=hint.language)


def prepare_raw(raw: RawArticle, sections: tuple[Section, ...], declared_lang: str = "") -> PreparedArticle:
    """An article whose text the feed itself gave."""
    return prepare(raw, sections=sections, declared_lang=declared_lang)


def read_bytes(data: bytes, name: str, sections: tuple[Section, ...], bare: str = "") -> PreparedArticle:
    """The article of a document that is in memory; `bare` as in `read_file`. Raises DocumentError, naming it."""
    return prepare(read_document(data, name, bare=bare), sections=sections)
