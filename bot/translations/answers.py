"""Stories in a reader's language: those of the store for a digest, and a text of one's own for `/summary`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.store.summaries import StoredSummary, load_summaries
from bot.summaries.summarise import choose_sentences
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
    interpreter: Interpreter, chosen: Sequence[Candidate], *, lang: str, length: int
) -> dict[int, StoryText]:
    """The chosen stories in that language and length, by story id; what cannot be translated stays as written."""
    async with interpreter.store.read() as connection:
        summaries = await load_summaries(connection, [story.article_id for story in chosen], length)
    told: dict[int, StoryText] = {}
    for (from_lang, is_public), group in _alike(list(summaries.values())).items():
        lines = [line for summary in group for line in (summary.title, *summary.sentences)]
        translated = await interpreter.translate(lines, from_lang, lang, private=not is_public)
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
    translated = await interpreter.translate(written, own.lang, lang, private=True)
    lines = [_line(source, text) for source, text in zip(written, translated.texts, strict=True)]
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


def _alike(summaries: Sequence[StoredSummary]) -> dict[tuple[str, bool], list[StoredSummary]]:
    """What goes to the engine together: one language, and either remembered or not."""
    groups: dict[tuple[str, bool], list[StoredSummary]] = defaultdict(list)
    for summary in summaries:
        groups[summary.lang, summary.is_public].append(summary)
    return groups


def _story(story: Candidate, summary: StoredSummary, texts: Mapping[str, str], translated: Interpreted) -> StoryText:
    return StoryText(
        story_id=story.story_id,
        story_revision=story.story_revision,
        title=_line(summary.title, texts[summary.title]),
        sentences=tuple(_line(sentence, texts[sentence]) for sentence in summary.sentences),
        url=summary.url,
        source_name=summary.source_name,
        lang=summary.lang,
        path=translated.path,
        untranslated=not translated.reached,
    )


def _line(source: str, text: str) -> Line:
    """What came out empty is shown as it was written."""
    return Line(text=text or source, source=source)
