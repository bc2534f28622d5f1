"""/stop, /privacy, /export, /forget: what is kept, and how it goes."""

from __future__ import annotations

import json

from telegram import InlineKeyboardMarkup

from bot.chat.callbacks import Press, Verb
from bot.chat.errors import OldButtonError
from bot.chat.keyboards import button, keyboard
from bot.chat.turn import Turn
from bot.store.chats import chats_of, forget_chats
from bot.store.export import export_chat
from bot.store.people import forget_person
from bot.store.subscriptions import stop_chats
from bot.values import SubscriptionState


async def stop_command(turn: Turn) -> None:
    async with turn.services.store.write() as connection:
        await stop_chats(connection, [turn.chat.id], SubscriptionState.STOPPED)
    await turn.reply.show(
        turn.texts.html(
            "I will send nothing more by myself. Your settings are kept: /start resumes, /forget deletes everything."
        )
    )


async def privacy_command(turn: Turn) -> None:
    kept = turn.texts.html(
        "<b>What I keep:</b> this chat’s number, your language, topics, hours and own sources, "
        "and which stories I have told you, so that nothing comes twice."
    )
    not_kept = turn.texts.html(
        "<b>What I do not keep:</b> your name, and the texts, links and files that you send me. "
        "They are summed up and dropped; at most an hour later the result is gone, too."
    )
    yours = turn.texts.html("/export sends you all of it as a file. /forget deletes all of it at once.")
    await turn.reply.show("\n\n".join((kept, not_kept, yours)))


async def export_command(turn: Turn) -> None:
    """Sends everything that is held of the chat, and of the person when alone, as a JSON file."""
    user_id = turn.visitor.user_id if turn.is_private else 0
    async with turn.services.store.read() as connection:
        held = await export_chat(connection, turn.chat.id, user_id)
    content = json.dumps(held, ensure_ascii=False, indent=1).encode()
    await turn.bot.send_document(
        turn.chat.telegram_chat_id,
        content,
        filename="dragoman.json",
        caption=turn.texts.plain("Everything that I hold of this chat."),
        message_thread_id=turn.chat.thread_id or None,
    )


async def forget_command(turn: Turn) -> None:
    await turn.reply.show(
        turn.texts.html(
            "Shall I delete everything that I hold of this chat: "
            "settings, topics, hours, own sources and past digests? "
            "This cannot be undone."
        ),
        _sure(turn),
    )


async def press_forget(turn: Turn, press: Press) -> str:
    """Deletes everything after a yes; of a group, its forum's topics too."""
    if press.word not in {"yes", "no"}:
        raise OldButtonError(press.word)
    if press.word == "no":
        await turn.screen.show(turn.texts.html("Nothing was deleted."))
        return ""
    async with turn.services.store.write() as connection:
        chats = await chats_of(connection, turn.chat.telegram_chat_id)
        await forget_chats(connection, [chat.id for chat in chats])
        if turn.is_private:
            await forget_person(connection, turn.visitor.user_id)
    turn.shared.own_originals.forget_chats({chat.id for chat in chats})
    await turn.screen.show(turn.texts.html("Everything is deleted. If you ever come back: /start. Goodbye!"))
    return ""


def _sure(turn: Turn) -> InlineKeyboardMarkup:
    yes = button(turn.texts.plain("Delete everything"), Press(verb=Verb.FORGET, word="yes"))
    no = button(turn.texts.plain("Keep it"), Press(verb=Verb.FORGET, word="no"))
    return keyboard([yes], [no])
