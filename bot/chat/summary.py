"""/summary: of a page, a text, a document, a topic, or of all that is new."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from pathlib import PurePath

from telegram import Document, InlineKeyboardMarkup

from bot.chat.callbacks import Press, Verb
from bot.chat.digest import ask, digest_command, waiting
from bot.chat.errors import OldButtonError
from bot.chat.heavy import heavy
from bot.chat.keyboards import button, in_rows, keyboard
from bot.chat.own_originals import KEPT_FOR, OwnOriginal
from bot.chat.topic_names import find_topic
from bot.chat.turn import Turn
from bot.chat.wanted import Kind, Wanted, is_too_short, wanted_by_command, wanted_by_text
from bot.digests.render import render_digest, render_originals
from bot.digests.render_item import render_original, render_story
from bot.store.follows import get_topics, list_sections
from bot.values import StoryText

DOCUMENT_MAX = 5_000_000  # bytes
DOCUMENTS = frozenset({".txt", ".md", ".html", ".htm"})


async def summary_command(turn: Turn) -> None:
    if turn.message is not None:
        await _answer(turn, wanted_by_command(turn.message, turn.words))


async def plain_message(turn: Turn) -> None:
    """A message without a command, in private: something to sum up, or a remark that gets a hint."""
    wanted = wanted_by_text(turn.message) if turn.message is not None else None
    if wanted is None:
        await turn.reply.show(_hint(turn))
    else:
        await _answer(turn, wanted)


async def press_tell(turn: Turn, press: Press) -> str:
    """Tells what is new in one topic."""
    async with turn.services.store.read() as connection:
        if not await get_topics(connection, [press.number], turn.subscription.lang):
            raise OldButtonError(str(press.number))
    async with heavy(turn, waiting(turn)) as go_on:
        if go_on:
            await ask(turn, press.number)
    return ""


async def _answer(turn: Turn, wanted: Wanted) -> None:
    match wanted.kind:
        case Kind.ALONE:
            await digest_command(turn)
        case Kind.TOPIC:
            await _topic(turn, wanted.words)
        case Kind.ADDRESS:
            await _page(turn, wanted.words)
        case Kind.TEXT:
            await _text(turn, wanted.words)
        case Kind.DOCUMENT:
            assert wanted.document is not None
            await _document(turn, wanted.document)


async def _page(turn: Turn, address: str) -> None:
    async with heavy(turn, turn.texts.html("Reading the page…")) as go_on:
        if go_on:
            await _show(turn, turn.services.answer_url(address, *_how(turn)))


async def _text(turn: Turn, text: str) -> None:
    if is_too_short(text):
        await turn.reply.show(_too_short(turn))
        return
    async with heavy(turn, _reading(turn)) as go_on:
        if go_on:
            await _show(turn, turn.services.answer_text(text, *_how(turn)))


async def _document(turn: Turn, document: Document) -> None:
    name = document.file_name or ""
    if PurePath(name).suffix.lower() not in DOCUMENTS or (document.file_size or 0) > DOCUMENT_MAX:
        await turn.reply.show(
            turn.texts.html("I can read text, Markdown and web page files (.txt, .md, .html) of up to 5 MB.")
        )
        return
    async with heavy(turn, _reading(turn)) as go_on:
        if go_on:
            file = await turn.bot.get_file(document.file_id)
            content = bytes(await file.download_as_bytearray())
            await _show(turn, turn.services.answer_document(content, name, *_how(turn)))


async def _topic(turn: Turn, words: str) -> None:
    async with turn.services.store.read() as connection:
        topic = await find_topic(connection, turn.services.sections, words, turn.subscription.lang)
    if topic is None:
        await _unknown_topic(turn, words)
        return
    async with heavy(turn, waiting(turn)) as go_on:
        if go_on:
            await ask(turn, topic.id)


async def _unknown_topic(turn: Turn, words: str) -> None:
    async with turn.services.store.read() as connection:
        sections = await list_sections(connection, turn.subscription.lang)
    text = turn.texts.html(
        "I know no topic called {topic}, and this is too short to sum up. "
        "Choose one of these, or send me a longer text or a link.",
        topic=words,
    )
    rows = in_rows((button(each.name, Press(verb=Verb.TELL, number=each.id)) for each in sections), 2)
    await turn.reply.show(text, keyboard(*rows))


async def _show(turn: Turn, answer: Awaitable[StoryText]) -> None:
    story = await answer
    html = render_story(story, turn.texts, reader_lang=turn.subscription.lang)
    await turn.reply.show_all(render_digest([("", [html])], turn.texts, intro=""), _original_button(turn, story))


def _original_button(turn: Turn, story: StoryText) -> InlineKeyboardMarkup | None:
    """The button that shows the summary as it was written, which memory keeps for an hour; None for no translation."""
    original = render_original(story, turn.texts)
    if not original:
        return None
    update_id = turn.update.update_id
    own = OwnOriginal(chat_id=turn.chat.id, parts=tuple(render_originals([original], turn.texts)))
    turn.shared.own_originals.keep(update_id, own, turn.now)
    # Nobody may come and ask again: what is kept goes by itself.
    asyncio.get_running_loop().call_later(KEPT_FOR.total_seconds(), turn.shared.own_originals.forget, update_id)
    return keyboard([button(turn.texts.plain("Original"), Press(verb=Verb.OWN_ORIGINAL, number=update_id))])


def _how(turn: Turn) -> tuple[str, int]:
    return turn.subscription.lang, turn.subscription.sentences


def _reading(turn: Turn) -> str:
    return turn.texts.html("Reading…")


def _too_short(turn: Turn) -> str:
    return turn.texts.html(
        "This is too short to sum up. Send me an article’s text or a link to it, "
        "or reply to a longer message with /summary."
    )


def _hint(turn: Turn) -> str:
    return turn.texts.html(
        "Send me a link, a longer text or a file, and I sum it up in your language. "
        "/summary tells what is new in your topics, /help tells the rest."
    )
