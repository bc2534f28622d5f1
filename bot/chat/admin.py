"""/allow, /ban and /unban: for the people whom the settings name as admins; nobody else learns of them."""

from __future__ import annotations

from bot.chat.help import unknown_command
from bot.chat.hours import latin_digits
from bot.chat.rights import is_admin
from bot.chat.turn import Turn
from bot.store.people import READER, set_banned, set_role


async def allow_command(turn: Turn) -> None:
    user_id = await _meant(turn)
    if user_id:
        async with turn.services.store.write() as connection:
            await set_role(connection, user_id, READER)
        await turn.reply.show(turn.texts.html("{number} may use this bot now.", number=str(user_id)))


async def ban_command(turn: Turn) -> None:
    user_id = await _meant(turn)
    if user_id:
        async with turn.services.store.write() as connection:
            await set_banned(connection, user_id, turn.now)
        await turn.reply.show(turn.texts.html("{number} gets no more answers.", number=str(user_id)))


async def unban_command(turn: Turn) -> None:
    user_id = await _meant(turn)
    if user_id:
        async with turn.services.store.write() as connection:
            await set_banned(connection, user_id, None)
        await turn.reply.show(turn.texts.html("{number} gets answers again.", number=str(user_id)))


async def _meant(turn: Turn) -> int:
    """The person's id, by number or by reply; 0 when an answer about that was given already."""
    if not is_admin(turn.services.policy, turn.person):
        if turn.is_private:
            await unknown_command(turn)
        return 0
    number = latin_digits(turn.words).strip()
    replied = turn.message.reply_to_message if turn.message else None
    if number.isascii() and number.isdecimal() and len(number) < 19:
        return int(number)
    if not number and replied is not None and replied.from_user is not None:
        return replied.from_user.id
    await turn.reply.show(
        turn.texts.html("Whom? Write the person’s number behind the command, or reply to one of their messages.")
    )
    return 0
