"""How the installing of a language is told to who waits for it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from babel.numbers import format_decimal, format_percent

from bot.texts import Texts
from bot.translations.languages import language_name

Keyboard = tuple[tuple[tuple[str, str], ...], ...]

_MB = 1_000_000


class Reason(StrEnum):
    """How it ended."""

    READY = ""
    AWAY = "away"  # the index or the packages could not be reached
    NONE = "none"  # nobody offers the language
    FULL = "full"  # the disk has no room for it
    BROKEN = "broken"  # what came was no sound package, or could not be kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """How far it is: bytes of the package whose turn it is, `number` of `of`. A total of 0 is not known."""

    done: int = 0
    total: int = 0
    number: int = 1
    of: int = 1


def told(what: Going | Reason, lang: str, texts: Texts) -> tuple[str, Keyboard]:
    """The message as HTML, and its buttons."""
    name = language_name(lang)
    if isinstance(what, Going):
        return _going(what, name, texts), ()
    again = (((texts.plain("Try again"), f"lang:{lang}:m"),),)
    match what:
        case Reason.READY:
            ready = texts.html("<b>{language}</b> is ready. /digest shows what is new in it now.", language=name)
            return ready, ()
        case Reason.AWAY:
            away = texts.html(
                "I could not get <b>{language}</b>: the place where languages are kept does not answer. "
                "Please try again later; until then, everything goes on as before.",
                language=name,
            )
            return away, again
        case Reason.NONE:
            none = texts.html(
                "Nobody offers <b>{language}</b> yet, so articles in other languages come as they were written, "
                "marked as such.",
                language=name,
            )
            return none, ()
        case Reason.FULL:
            full = texts.html(
                "There is no room for <b>{language}</b> here. Everything goes on as before.", language=name
            )
            return full, again
    broken = texts.html(
        "What I got for <b>{language}</b> could not be used, and I put it away. "
        "Please try again later; until then, everything goes on as before.",
        language=name,
    )
    return broken, again


def _going(going: Going, name: str, texts: Texts) -> str:
    if not going.total:
        return texts.html("Getting <b>{language}</b>… It takes a few minutes.", language=name)
    share = (going.number - 1 + going.done / going.total) / max(going.of, 1)
    size = format_decimal(round(going.total / _MB) or 1, locale=texts.locale)
    return texts.html(
        "Getting <b>{language}</b>… {percent} ({size} MB, part {n} of {of})",
        language=name,
        percent=format_percent(min(share, 1.0), locale=texts.locale),
        size=size,
        n=str(going.number),
        of=str(going.of),
    )
