"""/languages, for the bot's administrators: what is installed, getting, removing and updating languages."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from babel.dates import format_date
from babel.numbers import format_decimal
from telegram import InlineKeyboardMarkup

from bot.articles.languages import UNKNOWN, normalise_lang
from bot.chat.callbacks import Press, Verb
from bot.chat.fetching import begin
from bot.chat.keyboards import REMOVE, button, in_rows, keyboard
from bot.chat.languages import find_language
from bot.chat.rights import is_admin
from bot.chat.turn import Turn
from bot.digests.direction import directed
from bot.errors import TranslationError
from bot.store.installs import failed_installs
from bot.texts import Texts
from bot.translations.codes import HUB, from_argos
from bot.translations.languages import language_name
from bot.translations.offer import Stock
from bot.translations.packages import InstalledPackage

PAGE = 16
REASON_MAX = 200  # characters
LINES_MAX = 40


async def languages_command(turn: Turn) -> None:
    """`/languages`, `/languages install de tr`, `/languages remove de`, `/languages update`."""
    if not is_admin(turn.services.policy, turn.person):
        await turn.reply.show(refusal(turn.texts))
        return
    what, *names = turn.words.split() or [""]
    match what.casefold():
        case "":
            await show_stock(turn)
        case "update" if not names:
            await turn.reply.show(await _update(turn))
        case "install" if names:
            await turn.reply.show(await _fetch(turn, names))
        case "remove" if names:
            await turn.reply.show(await _remove(turn, names))
        case _:
            await turn.reply.show(_usage(turn.texts))


def refusal(texts: Texts) -> str:
    return texts.plain("Only those who run this bot can do that. /language chooses the language you read in.")


async def press_stock(turn: Turn, press: Press) -> str:
    """All buttons of the administrators' languages; anybody else is refused."""
    if not is_admin(turn.services.policy, turn.person):
        return refusal(turn.texts)
    match press.verb:
        case Verb.FETCHABLE:
            await _show_fetchable(turn, press.number)
            return ""
        case Verb.FETCH:
            return await _fetch(turn, [press.word])
        case Verb.UPDATE:
            return await _update(turn)
        case Verb.DROP_LANGUAGE:
            said = await _remove(turn, [press.word])
            await show_stock(turn)
            return said
    await show_stock(turn)
    return ""


async def show_stock(turn: Turn) -> None:
    """What is installed or failed, and what can be done about it."""
    texts, offer = turn.texts, turn.services.offer
    stock = await asyncio.to_thread(offer.stock)
    async with turn.services.store.read() as connection:
        failed = await failed_installs(connection)
    lines = [texts.html("<b>Installed languages</b>"), *_installed(stock, texts)]
    lines += [_problem(one.name, one.reason, texts) for one in stock.inventory.broken]
    lines += [_problem(language_name(row.lang, texts.lang), row.error, texts) for row in failed]
    shown = "\n".join(directed(line, rtl=texts.rtl) for line in lines[:LINES_MAX])
    await turn.screen.show(f"{shown}\n\n{_index_line(turn)}", _stock_buttons(stock, texts))


def _installed(stock: Stock, texts: Texts) -> list[str]:
    packages = stock.inventory.packages
    return [_line(one, stock, texts) for one in packages] or [texts.html("None yet, besides what comes with the bot.")]


def _line(one: InstalledPackage, stock: Stock, texts: Texts) -> str:
    arrow = "←" if texts.rtl else "→"
    names = [language_name(from_argos(code), texts.lang) for code in (one.from_code, one.to_code)]
    size = format_decimal(round(stock.sizes[one.path.name] / 1e6, 1), locale=texts.locale)
    return texts.html(
        "{pair}: version {version}, {size} MB", pair=f" {arrow} ".join(names), version=one.version, size=size
    )


def _problem(name: str, reason: str, texts: Texts) -> str:
    return texts.html("⚠ {name}: {reason}", name=name, reason=reason[:REASON_MAX])


def _index_line(turn: Turn) -> str:
    index = turn.services.offer.index()
    if index is None:
        return turn.texts.html("The list of what can be had was not read yet; it is when a language is got.")
    day = format_date(index.fetched_at, format="long", locale=turn.texts.locale)
    return turn.texts.html("The list of what can be had was read on {day}.", day=day)


def _stock_buttons(stock: Stock, texts: Texts) -> InlineKeyboardMarkup:
    langs = _languages(stock)
    drops = (
        button(REMOVE + language_name(lang, texts.lang), Press(verb=Verb.DROP_LANGUAGE, word=lang)) for lang in langs
    )
    get = [button(texts.plain("Get a language"), Press(verb=Verb.FETCHABLE))]
    update = [button(texts.plain("Update all"), Press(verb=Verb.UPDATE))] if langs else []
    return keyboard(get, update, *in_rows(drops, 2))


def _languages(stock: Stock) -> list[str]:
    """The languages of the packages here, English left out."""
    codes = {code for one in stock.inventory.packages for code in (one.from_code, one.to_code)}
    return sorted({from_argos(code) for code in codes} - {HUB})


async def _show_fetchable(turn: Turn, page: int) -> None:
    texts = turn.texts
    langs = turn.services.offer.known()
    pages = max(1, -(-len(langs) // PAGE))
    page = min(page, pages - 1)
    gets = (
        button(language_name(lang, texts.lang), Press(verb=Verb.FETCH, word=lang))
        for lang in langs[page * PAGE : (page + 1) * PAGE]
    )
    more = [button(texts.plain("More languages") + " »", Press(verb=Verb.FETCHABLE, number=(page + 1) % pages))]
    back = [button("« " + texts.plain("Back"), Press(verb=Verb.STOCK))]
    buttons = keyboard(*in_rows(gets, 2), more if pages > 1 else [], back)
    await turn.screen.show(texts.html("Which language shall I get?"), buttons)


async def _fetch(turn: Turn, names: Sequence[str]) -> str:
    """Wishes for the languages, by code or by name."""
    known = turn.services.offer.known()
    found = [find_language(name, known, turn.texts.lang) or turn.services.offer.obtainable(name) for name in names]
    unknown = [name for name, lang in zip(names, found, strict=True) if lang is None]
    if unknown:
        return turn.texts.plain("I do not know “{language}”.", language=" ".join(unknown)[:80])
    await _wish(turn, [lang for lang in found if lang is not None])
    return turn.texts.plain("I am getting it, and tell you how it goes.")


async def _update(turn: Turn) -> str:
    langs = _languages(await asyncio.to_thread(turn.services.offer.stock))
    await _wish(turn, langs)
    return turn.texts.plain("I am looking for newer versions, and tell you how it goes.")


async def _wish(turn: Turn, langs: Sequence[str]) -> None:
    async with turn.services.store.write() as connection:
        for lang in langs:
            await begin(connection, turn.chat.id, lang, turn.texts)
    turn.services.wake("install")
    turn.services.wake("deliver")


async def _remove(turn: Turn, names: Sequence[str]) -> str:
    removed = 0
    for name in names:
        lang = from_argos(name)
        if normalise_lang(lang) != UNKNOWN:
            removed += await asyncio.to_thread(_drop, turn, lang)
    if not removed:
        return turn.texts.plain("No such language is installed.")
    return turn.texts.plain("Removed.")


def _drop(turn: Turn, lang: str) -> int:
    try:
        return turn.services.offer.remove(lang)
    except TranslationError:
        return 0  # another administrator was quicker


def _usage(texts: Texts) -> str:
    return texts.html(
        "Write <code>/languages install tr</code>, <code>/languages remove tr</code> or "
        "<code>/languages update</code>, or use the buttons of /languages."
    )
