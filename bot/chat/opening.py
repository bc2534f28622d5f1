"""From an update to a turn: the person is known or made, refused or let in, before anything is answered."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import Update

from bot.chat import rights
from bot.chat.awake import awaken
from bot.chat.context import ChatContext
from bot.chat.languages import reading_lang_for, ui_lang_for
from bot.chat.reply import Reply
from bot.chat.services import Services
from bot.chat.turn import Turn
from bot.chat.visitors import Visitor, visitor_of
from bot.chat.zones import guess_zone
from bot.store.chats import ACTIVE, find_chat, keep_chat
from bot.store.inbox import reply_message_id
from bot.store.people import Person, count_subscriptions, find_person, keep_person
from bot.store.subscriptions import find_subscription, make_draft
from bot.texts import texts_for
from bot.values import Chat, ChatKind, Subscription


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the store held when the update came."""

    person: Person
    chat: Chat | None
    subscription: Subscription | None
    reply_message_id: int


async def open_turn(update: Update, context: ChatContext) -> Turn | None:
    """The turn of an update; None when it is not ours to answer, or was refused already."""
    visitor, services = visitor_of(update), context.bot_data.services
    if visitor is None:
        return None
    known = await _look_up(services, visitor, update.update_id)
    if rights.is_ignored(services.policy, known.person):
        return None
    if not rights.may_talk(services.policy, known.person):
        await _say(update, context, visitor, _by_invitation(visitor))
        return None
    settled = await _settle(services, visitor, known)
    if settled is None:
        await _say(update, context, visitor, _too_many(visitor))
        return None
    return _turn(update, context, visitor, settled)


async def _look_up(services: Services, visitor: Visitor, update_id: int) -> Known:
    async with services.store.read() as connection:
        chat = await find_chat(connection, visitor.telegram_chat_id, visitor.thread_id)
        return Known(
            person=await find_person(connection, visitor.user_id),
            chat=chat,
            subscription=await find_subscription(connection, chat.id) if chat else None,
            reply_message_id=await reply_message_id(connection, update_id),
        )


async def _settle(services: Services, visitor: Visitor, known: Known) -> Known | None:
    """Everything that was missing is made: a draft in the reader's Telegram language. None beyond the limit."""
    if known.person.id and known.chat and known.subscription and known.chat.state == ACTIVE:
        return known
    async with services.store.write() as connection:
        made = await count_subscriptions(connection, visitor.user_id)
        if known.subscription is None and made >= services.policy.limits.subscriptions:
            return None
        person = await keep_person(connection, visitor.user_id)
        chat = await keep_chat(connection, new_chat(visitor))
        if chat.state != ACTIVE:  # whoever blocked the bot and writes again has unblocked it
            await awaken(connection, chat, now=services.now())
        draft = _draft(services, visitor)
        subscription = await make_draft(connection, chat, draft, created_by=visitor.user_id)
    return Known(person=person, chat=chat, subscription=subscription, reply_message_id=known.reply_message_id)


def new_chat(visitor: Visitor) -> Chat:
    return Chat(
        id=0,
        telegram_chat_id=visitor.telegram_chat_id,
        thread_id=visitor.thread_id,
        kind=visitor.kind,
        ui_lang=ui_lang_for(visitor.language_code or "en"),
    )


def _draft(services: Services, visitor: Visitor) -> Subscription:
    lang = reading_lang_for(visitor.language_code, services.reachable())
    return Subscription(id=0, chat_id=0, lang=lang, zone=guess_zone(visitor.language_code))


def _turn(update: Update, context: ChatContext, visitor: Visitor, known: Known) -> Turn:
    services, chat = context.bot_data.services, known.chat
    assert chat is not None
    assert known.subscription is not None
    quoted = visitor.message_id if chat.kind is not ChatKind.PRIVATE else 0
    reply = Reply(
        bot=context.bot,
        store=services.store,
        chat=chat,
        update_id=update.update_id,
        message_id=known.reply_message_id,
        answers=quoted,
    )
    pressed = Reply(bot=context.bot, store=services.store, chat=chat, message_id=visitor.pressed_id)
    return Turn(
        shared=context.bot_data,
        bot=context.bot,
        update=update,
        visitor=visitor,
        person=known.person,
        chat=chat,
        subscription=known.subscription,
        texts=texts_for(chat.ui_lang),
        reply=reply,
        screen=pressed if visitor.pressed_id else reply,
        now=services.now(),
    )


def _by_invitation(visitor: Visitor) -> str:
    return texts_for(visitor.language_code or "en").plain(
        "This bot answers invited readers only. To be let in, give its owner your number: {number}",
        number=str(visitor.user_id),
    )


def _too_many(visitor: Visitor) -> str:
    return texts_for(visitor.language_code or "en").plain(
        "You already have subscriptions in as many chats as I can keep for one person. "
        "Send /forget in a chat that you no longer need, then try again here."
    )


async def _say(update: Update, context: ChatContext, visitor: Visitor, refusal: str) -> None:
    """A refusal: an alert for a button, a message in private; a group is not troubled with it."""
    if update.callback_query is not None:
        await update.callback_query.answer(refusal[:200], show_alert=True)
    elif visitor.kind is ChatKind.PRIVATE:
        await context.bot.send_message(visitor.telegram_chat_id, refusal)
