"""Answers to one reader: a text, a page or a document of their own, summarised in their language, and kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from bot.errors import DocumentError, FeedError
from bot.sources.discovery import find_feed
from bot.sources.feeds import ParsedFeed, parse_feed
from bot.translations.answers import OwnText, tell_own_text
from bot.values import PreparedArticle, RawArticle, StoryText
from bot.work.reading import prepare_raw, read_bytes, read_page
from bot.work.resources import Resources
from summarizers import SummarizerError


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Raises our errors (DocumentError, FetchError, FeedError, WorkerError); no text is stored or logged."""

    resources: Resources

    async def text(self, text: str, to_lang: str, sentences: int) -> StoryText:
        """A pasted or forwarded text."""
        prepared = await self.prepare_text(text)
        return await self._tell(replace(prepared, title=""), to_lang, sentences)  # its first sentence is no headline

    async def url(self, url: str, to_lang: str, sentences: int) -> StoryText:
        """The article of a public page."""
        return await self._tell(await self.prepare_page(url), to_lang, sentences)

    async def document(self, content: bytes, name: str, to_lang: str, sentences: int) -> StoryText:
        """An uploaded file."""
        prepared = await self.resources.workers.run(read_bytes, content, name, ())
        return await self._tell(prepared, to_lang, sentences)

    async def prepare_text(self, text: str) -> PreparedArticle:
        return await self.resources.workers.run(prepare_raw, RawArticle(title="", text=text), ())

    async def prepare_page(self, url: str) -> PreparedArticle:
        fetched = await self.resources.fetcher.get(url)
        hint = RawArticle(title="", text="", url=url)
        return await self.resources.workers.run(read_page, fetched, hint, self.resources.sections)

    async def feed(self, url: str) -> tuple[str, ParsedFeed]:
        """The feed at an address, or the one that the page there names: its own address and what it holds."""
        fetched = await self.resources.fetcher.get(url)
        try:
            return fetched.url, await self._parse(fetched.content, fetched.url, fetched.content_type)
        except FeedError:
            named = await self.resources.workers.run(find_feed, fetched.content, fetched.url)
            if named is None:
                raise
        fetched = await self.resources.fetcher.get(named)
        return fetched.url, await self._parse(fetched.content, fetched.url, fetched.content_type)

    async def _parse(self, content: bytes, url: str, content_type: str) -> ParsedFeed:
        return await self.resources.workers.run(parse_feed, content, url=url, content_type=content_type)

    async def _tell(self, prepared: PreparedArticle, to_lang: str, sentences: int) -> StoryText:
        own = OwnText(
            title=prepared.title,
            text=prepared.text,
            lang=prepared.lang,
            standfirst=prepared.standfirst,
            url=prepared.url,
            source_name=urlsplit(prepared.url).hostname or "",
        )
        try:
            return await tell_own_text(
                self.resources.interpreter, self.resources.workers, own, lang=to_lang, length=sentences
            )
        except SummarizerError as error:
            raise DocumentError(str(error)) from error
