"""/language: the language to read in, and what can be translated into it now."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.appointments import refreshed
from bot.chat.callbacks import Press, Step, Verb
from bot.chat.described import listed
from bot.chat.errors import OldButtonError
from bot.chat.fetching import MARK, begin, choices, to_fetch
from bot.chat.keyboards import button, choice, in_rows, keyboard, to_settings
from bot.chat.languages import Pairs, both_ways, find_language, one_way, sources_for, ui_lang_for
from bot.chat.turn import Turn
from bot.store.chats import set_ui_lang
from bot.store.subscriptions import change_subscription
from bot.texts import Texts, texts_for
from bot.translations.codes import same_language
from bot.translations.languages import language_name

PAGE = 16
TOLD_MAX = 8
"""Above this many pairs, a list of them says less than their number."""


async def language_command(turn: Turn) -> None:
    """`/language` shows the choice; `/language Português` chooses."""
    if not turn.words:
        await show_languages(turn, Step.MENU)
        return
    code = find_language(turn.words, choices(turn), turn.chat.ui_lang)
    if code is None:
        await show_languages(turn, Step.MENU, note=turn.texts.html("I do not know “{language}”.", language=turn.words))
        return
    chosen = await choose_language(turn, code)
    await chosen.screen.show(_chosen(chosen), keyboard(to_settings(chosen.texts)))


async def press_language(turn: Turn, press: Press) -> Turn:
    """Chooses the language of a button; a language that is no longer offered is an old button."""
    if press.word not in choices(turn):
        raise OldButtonError(press.word)
    chosen = await choose_language(turn, press.word)
    if press.step is Step.MENU:
        await chosen.screen.show(_chosen(chosen), keyboard(to_settings(chosen.texts)))
    return chosen


async def choose_language(turn: Turn, code: str) -> Turn:
    """The turn in that language from now on. What is needed for it and missing is fetched, when that is allowed."""
    missing, ours = to_fetch(turn, code), ui_lang_for(code)
    async with turn.services.store.write() as connection:
        await change_subscription(connection, turn.subscription.id, lang=code)
        await set_ui_lang(connection, turn.chat.id, ours)
        if missing:
            await begin(connection, turn.chat.id, missing, texts_for(ours))
    if missing:
        turn.services.wake("install")
        turn.services.wake("deliver")
    return await refreshed(turn)


async def show_languages(turn: Turn, step: Step, *, page: int = 0, note: str = "") -> None:
    texts, pairs = turn.texts, turn.services.reachable()
    if step is Step.START:
        text = note or texts.html("<b>1 of 3.</b> In which language shall I tell you the news?")
    else:
        text = texts.html("In which language shall I tell you the news?")
        text = f"{note}\n\n{text}" if note else text
    told = translations_now(pairs, texts)
    if any(to_fetch(turn, code) for code in choices(turn)):
        told += "\n" + texts.html(
            "Choose a language with {mark} and I get it first, in a few minutes.", mark=MARK.strip()
        )
    await turn.screen.show(f"{text}\n\n{told}", _choices(turn, step, page))


def translations_now(pairs: Pairs, texts: Texts) -> str:
    """Plainly, what can be translated at this moment, as HTML."""
    told = [*(f"{_name(a, texts)} ↔ {_name(b, texts)}" for a, b in both_ways(pairs))]
    arrow = "←" if texts.rtl else "→"  # an arrow is not mirrored by the text around it
    told += [f"{_name(a, texts)} {arrow} {_name(b, texts)}" for a, b in one_way(pairs)]
    if not told:
        return texts.html("I cannot translate yet: everything comes in the language it was written in.")
    if len(told) > TOLD_MAX:
        return texts.html_n(
            "I can translate into {n} language right now.",
            "I can translate into {n} languages right now.",
            len({to for _, to in pairs}),
        )
    return texts.html(
        "Right now I can translate {pairs}. Everything else comes in the language it was written in, marked as such.",
        pairs=listed(told, texts),
    )


def _chosen(turn: Turn) -> str:
    texts, lang = turn.texts, turn.subscription.lang
    name = language_name(lang)
    sources = [_name(code, texts) for code in sources_for(lang, turn.services.reachable())]
    sources = [each for each in sources if each]
    done = texts.html("From now on I tell you the news in <b>{language}</b>.", language=name)
    if to_fetch(turn, lang):
        told = texts.html(
            "I am getting what I need to translate into it. Until then, articles in other languages come as they were "
            "written, marked as such."
        )
    elif not sources:
        told = texts.html(
            "I cannot translate into it yet, so articles in other languages come as they were written, marked as such."
        )
    else:
        told = texts.html("I can translate into it from: {languages}.", languages=listed(sources, texts))
    return f"{done}\n\n{told}"


def _choices(turn: Turn, step: Step, page: int) -> InlineKeyboardMarkup:
    codes = choices(turn)
    pages = max(1, -(-len(codes) // PAGE))
    page = min(page, pages - 1)
    shown = codes[page * PAGE : (page + 1) * PAGE]
    rows = in_rows((_choice(turn, code, step) for code in shown), 2)
    back = [] if step is Step.START else to_settings(turn.texts)
    return keyboard(*rows, _turning(turn.texts, step, page, pages), back)


def _choice(turn: Turn, code: str, step: Step) -> InlineKeyboardButton:
    press = Press(verb=Verb.LANGUAGE, word=code, step=step)
    name = language_name(code)
    label = f"{MARK if to_fetch(turn, code) else ''}{name[:1].upper()}{name[1:]}"
    return choice(label, press, chosen=same_language(code, turn.subscription.lang))


def _turning(texts: Texts, step: Step, page: int, pages: int) -> list[InlineKeyboardButton]:
    if pages == 1:
        return []
    following = Press(verb=Verb.LANGUAGES, number=(page + 1) % pages, step=step)
    return [button(texts.plain("More languages") + " »", following)]


def _name(code: str, texts: Texts) -> str:
    return language_name(code, texts.lang)
