"""What a reader is told when something fails: a sentence of ours for each `message_key`, never `str(error)`."""

from __future__ import annotations

from bot.errors import DragomanError
from bot.texts import Texts


class OldButtonError(DragomanError):
    """A button of another chat, of something that is gone, or one that we never made."""

    message_key = "error.button_old"


class OriginalGoneError(DragomanError):
    """The texts of the articles that a digest told were deleted with age."""

    message_key = "error.original_gone"


class OwnOriginalGoneError(DragomanError):
    """A text of somebody's own, which nobody keeps: an hour is over, or the program began anew."""

    message_key = "error.own_original_gone"


def explain(error: DragomanError, texts: Texts) -> str:
    """One or two friendly sentences, as plain text without markup: they serve messages and alerts alike."""
    return _addresses(texts).get(error.message_key) or _others(texts).get(error.message_key) or apology(texts)


def apology(texts: Texts) -> str:
    return texts.plain("Sorry, something went wrong on my side. Please try again in a moment.")


def no_address(texts: Texts) -> str:
    return texts.plain("I cannot open this address: it is private, or not an ordinary web address.")


def _addresses(texts: Texts) -> dict[str, str]:
    return {
        "error.address_refused": no_address(texts),
        "error.page_unreachable": texts.plain(
            "I could not reach this page. Is the address right? Pasting its text here works, too."
        ),
        "error.page_timeout": texts.plain(
            "This page took too long to answer. Try again later, or paste its text here."
        ),
        "error.page_too_large": texts.plain("This is too large for me to read. Try a part of it."),
        "error.page_status": texts.plain(
            "The site refused to show me this page. If you can read it, paste its text here."
        ),
        "error.feed_unreadable": texts.plain(
            "I found no feed at this address. Look for a link called RSS, Atom or “feed” on the site."
        ),
    }


def _others(texts: Texts) -> dict[str, str]:
    return {
        "error.document_unreadable": texts.plain(
            "I found no article that I could read there. Pasting its text here works best."
        ),
        "error.translation": texts.plain("The translation failed. Please try again in a moment."),
        "error.too_heavy": texts.plain("This text is too much for me at once. Try a shorter part of it."),
        "error.original_gone": texts.plain(
            "I no longer have these articles as they were written. Their headlines lead to them."
        ),
        "error.own_original_gone": texts.plain(
            "I keep nothing of what you send me for longer than an hour. Send it again to see it as written."
        ),
        "error.button_old": texts.plain("This button is out of date. Send /settings for a fresh one."),
    }
