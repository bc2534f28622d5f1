"""What can go wrong, named after what failed. A child carries the facts; readers see `message_key`, never `str(exc)`.

    DragomanError
    ├── SettingsError          a setting is missing, wrong, or contradicts another
    ├── DocumentError          a file or text that cannot become an article
    ├── FetchError             an address that could not be read
    ├── FeedError              a document that is no feed
    ├── TranslationError       a package or a language pair
    ├── StoreError             the database is not as the program needs it
    └── WorkerError            a computation overran its deadline or memory

Children of these live beside the code that raises them.
"""

from __future__ import annotations


class DragomanError(Exception):
    """Base of all our errors. `str(error)` is one line for the operator; `message_key` is the reader's text."""

    message_key = "error.unknown"


class SettingsError(DragomanError):
    """A setting is missing, wrong, or contradicts another; the message names it."""


class DocumentError(DragomanError):
    """A file or text that cannot become an article; the message names it and says why."""

    message_key = "error.document_unreadable"


class FetchError(DragomanError):
    """An address that could not be read."""

    message_key = "error.page_unreachable"

    def __init__(self, message: str, *, url: str = "") -> None:
        super().__init__(message)
        self.url = url


class FeedError(DragomanError):
    """What came from the address is no feed."""

    message_key = "error.feed_unreadable"


class TranslationError(DragomanError):
    """A package that cannot be installed or used, or a pair that has no path."""

    message_key = "error.translation"


class StoreError(DragomanError):
    """The database is missing, older or newer than the program."""


class WorkerError(DragomanError):
    """A computation overran its deadline or memory and was ended."""

    message_key = "error.too_heavy"
