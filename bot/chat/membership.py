"""Being blocked, unblocked, added, thrown out; a group that becomes a supergroup."""

from __future__ import annotations

from telegram import ChatMember, ChatMemberUpdated, Update

from bot.chat.awake import awaken
from bot.chat.context import ChatContext
from bot.chat.languages import ui_lang_for
from bot.chat.reply import Reply
from bot.chat.rights import GROUPS, may_talk
from bot.chat.services import Services
from bot.chat.visitors import chat_kind
from bot.store.chats import BLOCKED, chats_of, keep_chat, move_group, set_chat_state
from bot.store.inbox import reply_message_id
from bot.store.people import find_person
from bot.store.subscriptions import stop_chats
from bot.texts import texts_for
from bot.values import Chat, SubscriptionState

_GONE = frozenset({ChatMember.BANNED, ChatMember.LEFT})


async def member_changed(update: Update, context: ChatContext) -> None:
    """The bot's own standing in a chat has changed."""
    changed = update.my_chat_member
    if changed is None:
        return
    services = context.bot_data.services
    if changed.new_chat_member.status in _GONE:
        await _left(services, changed)
    elif changed.old_chat_member.status in _GONE:
        await _came(update, context, changed)


async def group_moved(update: Update, context: ChatContext) -> None:
    """A group became a supergroup: both chats say so, in either order."""
    message = update.message
    if message is None:
        return
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    async with context.bot_data.services.store.write() as connection:
        await move_group(connection, old, new)


async def _left(services: Services, changed: ChatMemberUpdated) -> None:
    async with services.store.write() as connection:
        ids = [chat.id for chat in await chats_of(connection, changed.chat.id)]
        await set_chat_state(connection, ids, BLOCKED)
        await stop_chats(connection, ids, SubscriptionState.BLOCKED)


async def _came(update: Update, context: ChatContext, changed: ChatMemberUpdated) -> None:
    services = context.bot_data.services
    language = changed.from_user.language_code or "en"
    async with services.store.write() as connection:
        person = await find_person(connection, changed.from_user.id)
        for chat in await chats_of(connection, changed.chat.id):
            await awaken(connection, chat, now=services.now())
        if chat_kind(changed.chat) not in GROUPS or not may_talk(services.policy, person):
            return
        new = Chat(
            id=0,
            telegram_chat_id=changed.chat.id,
            thread_id=0,
            kind=chat_kind(changed.chat),
            ui_lang=ui_lang_for(language),
        )
        chat = await keep_chat(connection, new)
        said = await reply_message_id(connection, update.update_id)
    reply = Reply(bot=context.bot, store=services.store, chat=chat, update_id=update.update_id, message_id=said)
    await reply.show(_greeting(chat))


def _greeting(chat: Chat) -> str:
    return texts_for(chat.ui_lang).html(
        "<b>Hello!</b> I read the news in many languages and tell it in yours. "
        "An administrator sets me up with /start. Anyone may ask /digest, or reply /summary to a long message."
    )
