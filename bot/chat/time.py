"""/time: at which hours, on which clock."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.appointments import SLOTS_MAX, set_hours, set_zone
from bot.chat.callbacks import Press, Step, Verb
from bot.chat.described import hour, when
from bot.chat.digest import ask, tell
from bot.chat.errors import OldButtonError
from bot.chat.hours import AskedTime, read_time
from bot.chat.keyboards import button, choice, in_rows, keyboard, to_settings
from bot.chat.places import Place, find_places
from bot.chat.turn import Turn
from bot.chat.zones import is_zone
from bot.texts import Texts
from bot.values import SubscriptionState

QUICK = (7 * 60, 8 * 60, 12 * 60, 18 * 60, 20 * 60)


async def time_command(turn: Turn) -> None:
    """`/time`, `/time 7:30`, `/time 7:30 18:00 Berlin`, `/time Europe/Berlin`, `/time off`."""
    asked = read_time(turn.words)
    if not turn.words:
        await show_time(turn, Step.MENU)
    elif asked.wrong or len(asked.minutes) > SLOTS_MAX:
        await show_time(turn, Step.MENU, note=_unclear(turn.texts))
    elif asked.off:
        await show_time(await set_hours(turn, ()), Step.MENU)
    else:
        await _set(turn, asked)


async def _set(turn: Turn, asked: AskedTime) -> None:
    # The first search reads a list of 34,000 cities.
    places = await asyncio.to_thread(find_places, asked.place, turn.chat.ui_lang) if asked.place else ()
    if asked.place and not places:
        await show_time(turn, Step.MENU, note=_unknown(asked.place, turn.texts))
        return
    was_draft = turn.subscription.state is SubscriptionState.DRAFT
    zone = places[0].zone if len(places) == 1 else turn.subscription.zone
    turn = await set_hours(turn, asked.minutes, zone) if asked.minutes else await set_zone(turn, zone)
    if len(places) > 1:
        await turn.screen.show(_which(asked.place, turn.texts), _places(places, turn.texts))
    elif was_draft and asked.minutes:
        await ready(turn)
    else:
        await show_time(turn, Step.MENU)


async def press_hour(turn: Turn, press: Press) -> str:
    """Sets the one hour; the last of the three taps also tells the first digest."""
    if press.number >= 24 * 60:
        raise OldButtonError(str(press.number))
    first = turn.subscription.state is SubscriptionState.DRAFT or press.step is Step.START
    turn = await set_hours(turn, [press.number])
    if not first:
        await show_time(turn, Step.MENU)
        return ""
    await ready(turn)
    return turn.texts.plain("All set!")


async def press_no_hour(turn: Turn, _press: Press) -> str:
    await show_time(await set_hours(turn, ()), Step.MENU)
    return ""


async def press_zone(turn: Turn, press: Press) -> str:
    if not is_zone(press.word):
        raise OldButtonError(press.word)
    await show_time(await set_zone(turn, press.word), Step.MENU)
    return ""


async def press_other_hour(turn: Turn, press: Press) -> str:
    """Says how any other hour is set."""
    texts = turn.texts
    text = texts.html(
        "Send me the hour, and your city if the clock there is another: <code>/time 6:45</code>, "
        "<code>/time 7:30 18:00</code> or <code>/time 19:00 Berlin</code>"
    )
    await turn.screen.show(text, keyboard(*_hours(turn, press.step)))
    return ""


async def ready(turn: Turn) -> None:
    """The end of the three taps: what was chosen, and a first digest at once."""
    done = turn.texts.html("All set! /settings changes anything, /summary sums up whatever you send me.")
    await turn.screen.show(f"{done}\n\n{when(turn)}")
    if turn.query is not None:
        await tell(turn)
    else:
        await ask(turn, apart=True)


async def show_time(turn: Turn, step: Step, *, note: str = "") -> None:
    texts = turn.texts
    if step is Step.START:
        zone = turn.subscription.zone
        asking: str = texts.html(
            "<b>3 of 3.</b> At what time shall I write to you? (on the clocks of {zone})", zone=zone
        )
    else:
        how = texts.html(
            "Choose an hour, or write one, with your city if you like: "
            "<code>/time 7:30 18:00</code>, <code>/time Berlin</code>"
        )
        asking = f"{when(turn)}\n\n{how}"
    back = [] if step is Step.START else to_settings(texts)
    await turn.screen.show(f"{note}\n\n{asking}" if note else asking, keyboard(*_hours(turn, step), back))


def _hours(turn: Turn, step: Step) -> list[list[InlineKeyboardButton]]:
    texts, subscription = turn.texts, turn.subscription
    set_now = {slot.minute_of_day for slot in subscription.slots} if step is Step.MENU else set()
    quick = (
        choice(hour(minute, texts), Press(verb=Verb.HOUR, number=minute, step=step), chosen=minute in set_now)
        for minute in QUICK
    )
    other = button(texts.plain("Another time"), Press(verb=Verb.OTHER_HOUR, step=step))
    off = [button(texts.plain("Only when I ask"), Press(verb=Verb.NO_HOUR))] if step is Step.MENU else []
    return [*in_rows([*quick, other], 3), off]


def _places(places: Sequence[Place], texts: Texts) -> InlineKeyboardMarkup:
    rows = ([button(_label(place, texts), Press(verb=Verb.ZONE, word=place.zone))] for place in places)
    return keyboard(*rows, to_settings(texts))


def _label(place: Place, texts: Texts) -> str:
    country = texts.locale.territories.get(place.country, place.country)
    return f"{place.name}, {country} ({place.zone})" if country else f"{place.name} ({place.zone})"


def _which(place: str, texts: Texts) -> str:
    return texts.html("There are several places called {place}. Which one is yours?", place=place)


def _unknown(place: str, texts: Texts) -> str:
    return texts.html(
        "I do not know a place called {place}. Try the next large city, or a zone like <code>Europe/Berlin</code>.",
        place=place[:60],
    )


def _unclear(texts: Texts) -> str:
    return texts.html("I did not understand this time. Write it like <code>/time 7:30</code>, please.")
