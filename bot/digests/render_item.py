"""How one story reads, as Telegram HTML: translated, in the reader's language and direction, or as it was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from markupsafe import Markup, escape

from bot.digests.direction import clean, directed, isolated
from bot.texts import Texts, is_rtl
from bot.values import Line, StoryText

LINK_MAX = 1024
"""Characters. Telegram refuses a message whose links are too long together."""

UNKNOWN = frozenset({"", "und"})

_UNSPACED = frozenset({"zh", "ja", "yue", "wuu", "lzh"})
"""Languages that put nothing between two sentences."""


def render_story(story: StoryText, texts: Texts, *, reader_lang: str) -> str:
    """One item: its linked headline, its sentences as one paragraph, where it comes from. Every text is escaped.

    A sentence whose translation was refused stands in quotes, in its own direction, its language behind it.
    """
    if _nothing_translated(story):
        story = _as_written(story)
    shown = story.lang if story.untranslated else reader_lang
    return _item(story, shown, texts, _notes(story, texts))


def render_original(story: StoryText, texts: Texts) -> str:
    """The same headline and sentences as they were written; '' when nothing of the story is translated."""
    if not story.path or _nothing_translated(story):
        return ""
    return _item(_as_written(story), story.lang, texts, [escape(language_name(story.lang, texts))])


def _item(story: StoryText, lang: str, texts: Texts, notes: Sequence[Markup]) -> str:
    lines = (_headline(story, lang, texts), _paragraph(story, lang, texts), _origin(story, texts, notes))
    return "\n".join(line for line in lines if line)


def _nothing_translated(story: StoryText) -> bool:
    """Whether every translation of the story was refused."""
    told = [line for line in (story.title, *story.sentences) if clean(line.text)]
    return bool(told) and all(line.refused for line in told)


def _as_written(story: StoryText) -> StoryText:
    title, *sentences = (Line(text=line.source, source=line.source) for line in (story.title, *story.sentences))
    return replace(story, title=title, sentences=tuple(sentences), path=(), untranslated=True)


def _headline(story: StoryText, lang: str, texts: Texts) -> Markup:
    """The headline, linked; an article without one is linked by the name of its site."""
    link = _safe(story.url)
    title = _told(story.title, story, texts) or clean(urlsplit(link).hostname or "")
    if not title:
        return Markup("")
    line = _running(title, lang)
    if not link:
        return Markup("<b>{}</b>").format(line)
    return Markup('<a href="{}"><b>{}</b></a>').format(link, line)


def _paragraph(story: StoryText, lang: str, texts: Texts) -> Markup:
    sentences = [sentence for line in story.sentences if (sentence := _told(line, story, texts))]
    between = "" if lang.split("-", maxsplit=1)[0].lower() in _UNSPACED else " "
    return escape(_running(between.join(sentences), lang))


def _told(line: Line, story: StoryText, texts: Texts) -> str:
    """The line as one text; one that was left as written is marked, and keeps its own direction."""
    text = clean(line.text)
    if not text or not line.refused:
        return text
    language = language_name(story.lang, texts) or texts.plain("not translated")
    return texts.plain("“{sentence}” ({language})", sentence=_running(text, story.lang), language=language)


def _running(text: str, lang: str) -> str:
    """The text in its language's direction; in an unknown one, its letters decide."""
    return directed(text, rtl=is_rtl(lang)) if text and lang not in UNKNOWN else text


def _origin(story: StoryText, texts: Texts, notes: Sequence[Markup]) -> Markup:
    name = clean(story.source_name)
    told = [*([Markup(isolated(escape(name)))] if name else []), *(note for note in notes if note)]
    return Markup("<i>{}</i>").format(Markup(directed(Markup(" · ").join(told), rtl=texts.rtl))) if told else Markup("")


def _notes(story: StoryText, texts: Texts) -> list[Markup]:
    """What was done to the language of the item; nothing for one that was written in the reader's."""
    language = language_name(story.lang, texts)
    if story.untranslated:
        if not language:
            return [texts.html("not translated")]
        return [texts.html("in {language}, not translated", language=language)]
    if not story.path:
        return []
    made = texts.html("translated from {language}", language=language) if language else texts.html("translated")
    return [made, *_left_out(story, texts)]


def _left_out(story: StoryText, texts: Texts) -> list[Markup]:
    """How many lines, the headline among them, stayed as they were written."""
    count = sum(line.refused and bool(clean(line.text)) for line in (story.title, *story.sentences))
    return [texts.html_n("{n} sentence left as written", "{n} sentences left as written", count)] if count else []


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
