"""`dragoman summarize` and `dragoman translate`: texts in, texts out; nothing is stored."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from bot.cli.common import InputFile, Language, input_stream, quiet_settings, resources, run
from bot.errors import DocumentError
from summarizers import DEFAULT_METHOD, METHODS, Sentence

if TYPE_CHECKING:
    from bot.values import PreparedArticle
    from bot.work.resources import Resources
from bot.sources.links import has_scheme

BARE = ".txt"
"""What a name without an ending is read as: who names one file means it."""


class SentencesCount(click.ParamType):  # type: ignore[type-arg]
    """How many sentences; None for as many as the text needs."""

    name = "number or auto"
    number = click.IntRange(1, 50)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | None:
        if value == "auto":
            return None
        try:
            return self.number.convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is no number from 1 to 50, or auto", param, ctx)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What `summarize` was asked for."""

    text: str | None
    lines: BinaryIO | None
    count: int | None
    method: str
    to_lang: str | None
    as_json: bool


@click.command()
@click.argument("text", metavar="[FILE|URL|-]", required=False)
@click.option(
    "--jsonl",
    "lines",
    type=InputFile(),
    metavar="FILE",
    help="many texts: a JSON object a line; - reads standard input",
)
@click.option("--sentences", "count", type=SentencesCount(), metavar="N|auto", default=3, show_default=True)
@click.option("--method", type=click.Choice(list(METHODS)), default=DEFAULT_METHOD, show_default=True)
@click.option("--to", "to_lang", type=Language(), metavar="LANG", help="translate into this language")
@click.option("--json", "as_json", is_flag=True, help="one JSON object, with offsets")
@click.pass_context
def summarize(ctx: click.Context, /, **options: Any) -> None:
    """Summarise a file, an address or standard input.

    With --jsonl, each line holds id, text and, if known, lang, title and standfirst; each answer is a line with the id
    and the sentences with their offsets.
    """
    wish = Wish(**options)
    if wish.lines is None:
        _summarize_one(wish)
    elif wish.text is not None or wish.to_lang or wish.as_json:
        raise click.UsageError("--jsonl goes with --sentences and --method alone", ctx)
    elif not _summarize_lines(wish.lines, wish.count, wish.method):
        ctx.exit(1)


def _summarize_lines(lines: BinaryIO, count: int | None, method: str) -> bool:
    """Whether all of them could be summarised. Needs neither settings nor database, so that it starts at once."""
    from bot.cli.jsonl import summarise_lines
    from bot.cli.progress import Bar, size_of
    from summarizers import Document
    from summarizers import summarize as choose_from

    def choose(document: Document) -> tuple[Sentence, ...]:
        return choose_from(document, sentences_count=count, method=method).sentences

    with Bar(size_of(lines)) as bar:
        return summarise_lines(lines, sys.stdout.buffer, choose, bar)


def _summarize_one(wish: Wish) -> None:
    text = wish.text if wish.text is not None else "-"
    to_lang = wish.to_lang
    found = run(_summarize(_standard_input() if text == "-" else text, wish))
    if wish.as_json:
        click.echo(json.dumps(found, ensure_ascii=False))
        return
    translated = found["translation"]
    shown = translated["sentences"] if translated else found["sentences"]
    click.echo("\n".join(sentence["text"] for sentence in shown))
    if translated and not translated["path"] and translated["language"] != found["language"]:
        click.echo(f"dragoman: no way from {found['language']} to {to_lang}: shown as written", err=True)


def _standard_input() -> bytes:
    """All of it, read before the event loop begins: there, Ctrl-C would only be heard at the second time."""
    data = input_stream().read()
    if not data.strip():
        raise DocumentError("standard input: there is no text in it")
    return data


async def _summarize(given: str | bytes, wish: Wish) -> dict[str, Any]:
    from bot.summaries.summarise import choose_sentences
    from summarizers import Document

    async with resources(quiet_settings(), for_one=True) as opened:
        article = await _read(opened, given)
        document = Document(text=article.text, lang=article.lang, title=article.title, standfirst=article.standfirst)
        sentences = await opened.workers.run(choose_sentences, document, wish.count, wish.method)
        translation = await _translated(opened, article.lang, sentences, wish.to_lang) if wish.to_lang else None
        return {
            "title": article.title,
            "language": article.lang,
            "topics": [topic.name for topic in article.topics],
            "text": article.text,
            "sentences": [{"text": s.text, "start": s.start, "end": s.end} for s in sentences],
            "translation": translation,
        }


async def _read(opened: Resources, given: str | bytes) -> PreparedArticle:
    from pathlib import Path

    from bot.work.answering import Answers
    from bot.work.reading import read_bytes, read_file

    if isinstance(given, bytes):
        return await opened.workers.run(read_bytes, given, "standard input", opened.sections, BARE)
    if has_scheme(given):
        return await Answers(resources=opened).prepare_page(given)
    return await opened.workers.run(read_file, Path(given), opened.sections, BARE)


async def _translated(opened: Resources, from_lang: str, sentences: Iterable[Sentence], to_lang: str) -> dict[str, Any]:
    from bot.translations.checking import Wish

    written = [sentence.text for sentence in sentences]
    done = await opened.interpreter.translate(written, from_lang, to_lang, Wish(private=True, urgent=True))
    lines = [{"text": text or source, "source": source} for text, source in zip(done.texts, written, strict=True)]
    return {"language": to_lang, "sentences": lines, "path": list(done.path)}


@click.command()
@click.argument("file", metavar="[FILE|-]", type=InputFile(), default="-")
@click.option("--from", "from_lang", type=Language(), required=True, metavar="LANG")
@click.option("--to", "to_lang", type=Language(), required=True, metavar="LANG")
def translate(file: BinaryIO, from_lang: str, to_lang: str) -> None:
    """Translate line by line: as many lines come out as went in, those that cannot be told safely as written."""
    from bot.cli.lines import read_lines
    from bot.errors import TranslationError
    from bot.translations.checking import translate_by
    from bot.translations.glossary import Glossary, load_glossary
    from bot.translations.translators import Translators, Tuning

    settings = quiet_settings()
    tuning = Tuning(beam_size=settings.beam_size, model_memory=settings.model_memory, device=settings.device.value)
    translators = Translators(settings.packages, threads=settings.threads, tuning=tuning)
    route = translators.route(from_lang, to_lang)
    if route is None:
        message = f"no way from {from_lang} to {to_lang}: see `dragoman languages list`, `dragoman languages install`"
        raise TranslationError(message)
    glossary = load_glossary(settings.glossary) if settings.glossary else Glossary()
    refused = 0
    for lines in read_lines(file):
        done = lines
        for step in route:
            done = [made.text for made in translate_by(translators, done, step, glossary)]
        refused += sum(bool(source.strip()) and not text for text, source in zip(done, lines, strict=True))
        click.echo("\n".join(text or source for text, source in zip(done, lines, strict=True)))
    if refused:
        click.echo(f"dragoman: {refused} of the lines failed the quality check and stand as written", err=True)
