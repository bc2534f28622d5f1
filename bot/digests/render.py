"""How it reads: stories and digests as Telegram HTML, in the reader's language and direction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from markupsafe import Markup, escape

from bot.digests.direction import clean, directed, isolated, unmarked
from bot.digests.markup import Run, address, parse
from bot.digests.split import GAP, pack
from bot.texts import Texts, is_rtl
from bot.values import StoryText

LINK_MAX = 1024
"""Characters. Telegram refuses a message whose links are too long together."""

UNKNOWN = frozenset({"", "und"})

_UNSPACED = frozenset({"zh", "ja", "yue", "wuu", "lzh"})
"""Languages that put nothing between two sentences."""


def render_story(story: StoryText, texts: Texts, *, reader_lang: str) -> str:
    """One item: its linked headline, its sentences as one paragraph, where it comes from. Every text is escaped."""
    lines = (_headline(story, reader_lang), _paragraph(story, reader_lang), _origin(story, texts))
    return "\n".join(line for line in lines if line)


def render_heading(topic: str, texts: Texts | None = None) -> str:
    """A topic's name above its items; `texts` tells which way the lines around it run."""
    name = clean(topic)
    line = directed(name, rtl=texts.rtl) if texts else name
    return Markup("<b><u>{}</u></b>").format(line) if name else ""


def render_digest(groups: Sequence[tuple[str, Sequence[str]]], texts: Texts, *, intro: str) -> list[str]:
    """The messages of a digest, in order: each within Telegram's limits, divided between items where that is possible.

    A heading stays with its first item. Items are HTML as `render_story` makes it. No messages when there is nothing.
    """
    shown = [(heading, [item for item in items if item]) for heading, items in groups]
    return pack([*([intro] if intro else []), *_blocks([group for group in shown if group[1]], texts)])


def intro(texts: Texts, local_date: date, stories: int) -> Markup:
    """The line above a digest: the day, in the reader's language, and how many stories follow."""
    day = format_date(local_date, format="full", locale=texts.locale)
    line = texts.html_n("<b>{day}</b> · {n} story", "<b>{day}</b> · {n} stories", stories, day=day)
    return Markup(directed(line, rtl=texts.rtl))


def plain_text(html: str) -> str:
    """What a terminal shows of the HTML: the text, each link's address after it."""
    runs = [*parse(html), Run(text="")]
    shown = (run.text + _spelt(run, following) for run, following in pairwise(runs))
    return unmarked("".join(shown))


def _spelt(run: Run, following: Run) -> str:
    link = address(run)
    return f" <{link}>" if link and link != address(following) else ""


def _blocks(groups: Sequence[tuple[str, Sequence[str]]], texts: Texts) -> Iterator[str]:
    for heading, items in groups:
        name = heading if heading.strip() or len(groups) == 1 else texts.plain("Other news")
        top = render_heading(name, texts)
        yield f"{top}{GAP}{items[0]}" if top else items[0]
        yield from items[1:]


def _headline(story: StoryText, reader_lang: str) -> Markup:
    """The headline, linked; an article without one is linked by the name of its site."""
    link = _safe(story.url)
    title = clean(story.title.text) or clean(urlsplit(link).hostname or "")
    if not title:
        return Markup("")
    line = _running(title, story.lang if story.untranslated else reader_lang)
    if not link:
        return Markup("<b>{}</b>").format(line)
    return Markup('<a href="{}"><b>{}</b></a>').format(link, line)


def _paragraph(story: StoryText, reader_lang: str) -> Markup:
    shown = story.lang if story.untranslated else reader_lang
    sentences = [sentence for line in story.sentences if (sentence := clean(line.text))]
    between = "" if shown.split("-", maxsplit=1)[0].lower() in _UNSPACED else " "
    return escape(_running(between.join(sentences), shown))


def _running(text: str, lang: str) -> str:
    """The text in its language's direction; in an unknown one, its letters decide."""
    return directed(text, rtl=is_rtl(lang)) if text and lang not in UNKNOWN else text


def _origin(story: StoryText, texts: Texts) -> Markup:
    name = clean(story.source_name)
    told = [Markup(isolated(escape(name)))] if name else []
    told += [note] if (note := _note(story, texts)) else []
    return Markup("<i>{}</i>").format(Markup(directed(Markup(" · ").join(told), rtl=texts.rtl))) if told else Markup("")


def _note(story: StoryText, texts: Texts) -> Markup:
    """What was done to the language of the item; nothing for one that was written in the reader's."""
    language = language_name(story.lang, texts)
    if story.untranslated:
        return (
            texts.html("in {language}, not translated", language=language) if language else texts.html("not translated")
        )
    if not story.path:
        return Markup("")
    return texts.html("translated from {language}", language=language) if language else texts.html("translated")


def language_name(lang: str, texts: Texts) -> str:
    """The language's name in that of the texts; the code where nobody named it, '' for an unknown language."""
    if lang in UNKNOWN:
        return ""  # Babel would make English of it
    try:
        name = Locale.parse(lang, sep="-").get_display_name(texts.locale)
    except (UnknownLocaleError, ValueError):
        return lang
    return name or lang


def _safe(url: str) -> str:
    """The address when a reader may be sent there, else ''."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return ""
    printable = not any(char.isspace() or not char.isprintable() for char in url)
    return url if usable and printable and len(url) <= LINK_MAX else ""
