"""/help, and what to say to a command that does not exist."""

from __future__ import annotations

from markupsafe import escape

from bot.chat.language import translations_now
from bot.chat.menu import IN_GROUPS, described
from bot.chat.turn import Turn
from bot.digests.direction import LRM, directed
from bot.texts import Texts


async def help_command(turn: Turn) -> None:
    texts = turn.texts
    intro = texts.html(
        "<b>I read the news in many languages and tell it in yours.</b> "
        "Send me a link, a longer text or a file, and I sum it up; reply /summary to any message that is too long."
    )
    if not turn.is_private:
        intro = texts.html(
            "<b>I read the news in many languages and tell it in yours.</b> "
            "Anyone here may ask /summary and /digest; administrators change the settings."
        )
    told = translations_now(turn.services.reachable(), texts)
    await turn.reply.show("\n\n".join((intro, _commands(texts, private=turn.is_private), told)))


async def unknown_command(turn: Turn) -> None:
    await turn.reply.show(turn.texts.html("I do not know this command. /help lists the ones I know."))


def _commands(texts: Texts, *, private: bool) -> str:
    told = described(texts)
    names = tuple(told) if private else IN_GROUPS
    return "\n".join(
        directed(f"{LRM if texts.rtl else ''}/{name} – {escape(told[name])}", rtl=texts.rtl) for name in names
    )
