"""/topics: sections to switch on and off, and whatever else is followed."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.appointments import refreshed
from bot.chat.callbacks import Press, Step, Verb
from bot.chat.described import followed, what
from bot.chat.errors import OldButtonError
from bot.chat.following import follow, full, too_many, unfollow
from bot.chat.keyboards import REMOVE, button, choice, in_rows, keyboard, to_settings
from bot.chat.topic_names import find_topic
from bot.chat.turn import Turn
from bot.store.follows import get_topics, list_sections, remove_all_follows
from bot.values import Follow, FollowKind, Topic, TopicKind

PHRASE_MAX = 80  # characters


async def topics_command(turn: Turn) -> None:
    """`/topics` shows what is followed; `/topics WORDS` follows a topic, or else the words themselves."""
    words = " ".join(turn.words.split())
    if not words:
        await show_topics(turn, Step.MENU)
    elif len(words) > PHRASE_MAX:
        await show_topics(turn, Step.MENU, note=turn.texts.html("Please use a few words only."))
    elif await full(turn):
        await show_topics(turn, Step.MENU, note=too_many(turn))
    else:
        await _follow_words(turn, words)


async def _follow_words(turn: Turn, words: str) -> None:
    async with turn.services.store.write() as connection:
        topic = await find_topic(connection, turn.services.sections, words, turn.subscription.lang)
        if topic is None:
            await follow(connection, turn, FollowKind.PHRASE, phrase=words)
        else:
            await follow(connection, turn, follow_kind(topic), target_id=topic.id)
    name = words if topic is None else topic.name
    note = turn.texts.html("You now follow <b>{topic}</b>.", topic=name)
    await show_topics(await refreshed(turn), Step.MENU, note=note)


async def press_topic(turn: Turn, press: Press) -> str:
    """Switches a topic on or off; what comes back is a toast."""
    on = next((one for one in turn.subscription.follows if _is(one, press.number)), None)
    if on is None and await full(turn):
        return too_many(turn)
    async with turn.services.store.write() as connection:
        topic = next(iter(await get_topics(connection, [press.number], turn.subscription.lang)), None)
        if topic is None:
            raise OldButtonError(str(press.number))
        if on is None:
            await follow(connection, turn, follow_kind(topic), target_id=topic.id)
        else:
            await unfollow(connection, turn, on)
    await show_topics(await refreshed(turn), press.step)
    return ""


async def press_unfollow(turn: Turn, press: Press) -> str:
    one = next((each for each in turn.subscription.follows if each.id == press.number), None)
    if one is None:
        raise OldButtonError(str(press.number))
    async with turn.services.store.write() as connection:
        await unfollow(connection, turn, one)
    await show_topics(await refreshed(turn), press.step)
    return ""


async def press_everything(turn: Turn, press: Press) -> str:
    async with turn.services.store.write() as connection:
        await remove_all_follows(connection, turn.subscription.id)
    await show_topics(await refreshed(turn), press.step)
    return ""


async def show_topics(turn: Turn, step: Step, *, note: str = "") -> None:
    texts = turn.texts
    if step is Step.START:
        text: str = texts.html("<b>2 of 3.</b> What interests you? Choose as many as you like, then press Done.")
    else:
        how = texts.html("To follow anything else, write it behind the command: <code>/topics Amazon rainforest</code>")
        text = f"{await what(turn)}\n\n{how}"
    await turn.screen.show(f"{note}\n\n{text}" if note else text, await _choices(turn, step))


def follow_kind(topic: Topic) -> FollowKind:
    return FollowKind.SECTION if topic.kind is TopicKind.SECTION else FollowKind.TAG


async def _choices(turn: Turn, step: Step) -> InlineKeyboardMarkup:
    async with turn.services.store.read() as connection:
        sections = await list_sections(connection, turn.subscription.lang)
    texts, follows = turn.texts, turn.subscription.follows
    everything = choice(texts.plain("Everything"), Press(verb=Verb.EVERYTHING, step=step), chosen=not follows)
    rows = in_rows((_section(turn, section, step) for section in sections), 2)
    others = [_other(one, name, step) for one, name in await followed(turn) if one.kind is not FollowKind.SECTION]
    done = [button(texts.plain("Done"), Press(verb=Verb.DONE, step=step))]
    return keyboard(*rows, *in_rows(others, 2), [everything], done if step is Step.START else to_settings(texts))


def _section(turn: Turn, section: Topic, step: Step) -> InlineKeyboardButton:
    on = any(_is(one, section.id) for one in turn.subscription.follows)
    return choice(section.name, Press(verb=Verb.TOPIC, number=section.id, step=step), chosen=on)


def _other(one: Follow, name: str, step: Step) -> InlineKeyboardButton:
    return button(REMOVE + name, Press(verb=Verb.UNFOLLOW, number=one.id, step=step))


def _is(one: Follow, topic_id: int) -> bool:
    return one.target_id == topic_id and one.kind in {FollowKind.SECTION, FollowKind.TAG}
