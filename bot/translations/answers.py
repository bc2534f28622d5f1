"""Stories in a reader's language: those of the store for a digest, and a text of one's own for `/summary`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.store.summaries import StoredSummary, load_summaries
from bot.summaries.summarise import choose_sentences
from bot.translations.checking import Wish
from bot.translations.memory import Interpreted, Interpreter
from bot.values import Candidate, Line, StoryText
from bot.workers import Workers
from summarizers import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """A text that somebody gave to be summarised: never stored, never logged."""

    title: str
    text: str
    lang: str
    standfirst: str = ""
    url: str = ""
    source_name: str = ""


async def tell_stories(
    interpreter: Interpreter, chosen: Sequence[Candidate], *, lang: str, length: int, urgent: bool = False
) -> dict[int, StoryText]:
    """The chosen stories in that language and length, by story id; what cannot be translated stays as written.

    `urgent`: somebody waits for them.
    """
    async with interpreter.store.read() as connection:
        summaries = await load_summaries(connection, [story.article_id for story in chosen], length)
    told: dict[int, StoryText] = {}
    about = {story.article_id: _topics(interpreter, story) for story in chosen}
    for (from_lang, is_public, topics), group in _alike(summaries, about).items():
        lines = [line for summary in group for line in (summary.title, *summary.sentences)]
        wish = Wish(private=not is_public, topics=topics, urgent=urgent)
        translated = await interpreter.translate(lines, from_lang, lang, wish)
        texts = dict(zip(lines, translated.texts, strict=True))
        for story in chosen:
            if story.article_id in summaries and summaries[story.article_id] in group:
                told[story.story_id] = _story(story, summaries[story.article_id], texts, translated)
    return told


async def tell_own_text(
    interpreter: Interpreter, workers: Workers, own: OwnText, *, lang: str, length: int
) -> StoryText:
    """A private text, summarised and translated past the memory. Raises WorkerError and SummarizerError."""
    document = Document(text=own.text, lang=own.lang, title=own.title, standfirst=own.standfirst)
    sentences = await workers.run(choose_sentences, document, length)
    written = [own.title, *(sentence.text for sentence in sentences)]
    translated = await interpreter.translate(written, own.lang, lang, Wish(private=True, urgent=True))
    lines = [_line(source, text, translated) for source, text in zip(written, translated.texts, strict=True)]
    return StoryText(
        story_id=0,
        story_revision=0,
        title=lines[0],
        sentences=tuple(lines[1:]),
        url=own.url,
        source_name=own.source_name,
        lang=own.lang,
        path=translated.path,
        untranslated=not translated.reached,
    )


def with_readable(interpreter: Interpreter, candidates: Sequence[Candidate], lang: str) -> list[Candidate]:
    """The candidates, each with the word whether a reader of that language could read it."""
    langs = {candidate.lang for candidate in candidates}
    ways = {from_lang for from_lang in langs if interpreter.translators.route(from_lang, lang) is not None}
    return [replace(candidate, readable=candidate.lang in ways) for candidate in candidates]


def _topics(interpreter: Interpreter, story: Candidate) -> frozenset[str]:
    """The story's topics, if the glossary has anything to say of them."""
    names = frozenset(topic.name for topic in story.topics)
    return names if interpreter.glossary.version_for(names) != interpreter.glossary.version else frozenset()


def _alike(
    summaries: Mapping[int, StoredSummary], about: Mapping[int, frozenset[str]]
) -> dict[tuple[str, bool, frozenset[str]], list[StoredSummary]]:
    """What goes to the engine together: one language, either remembered or not, and the same terms."""
    groups: dict[tuple[str, bool, frozenset[str]], list[StoredSummary]] = defaultdict(list)
    for article_id, summary in summaries.items():
        groups[summary.lang, summary.is_public, about.get(article_id, frozenset())].append(summary)
    return groups


def _story(story: Candidate, summary: StoredSummary, texts: Mapping[str, str], translated: Interpreted) -> StoryText:
    return StoryText(
        story_id=story.story_id,
        story_revision=story.story_revision,
        title=_line(summary.title, texts[summary.title], translated),
        sentences=tuple(_line(sentence, texts[sentence], translated) for sentence in summary.sentences),
        url=summary.url,
        source_name=summary.source_name,
        lang=summary.lang,
        path=translated.path,
        untranslated=not translated.reached,
    )


def _line(source: str, text: str, translated: Interpreted) -> Line:
    """What came out empty is shown as it was written, and marked where a translation was wanted."""
    return Line(text=text or source, source=source, refused=bool(translated.path) and not text and bool(source.strip()))
