"""Why a document cannot become an article. Each message names the document; its file stays where it is."""

from __future__ import annotations

from bot.errors import DocumentError


class EmptyDocument(DocumentError):  # noqa: N818
    """Nothing to read is left: no bytes, no text, or a page without an article."""


class DocumentTooLarge(DocumentError):  # noqa: N818
    """The document is over the size limit; it was not read."""

    message_key = "error.page_too_large"


class BinaryDocument(DocumentError):  # noqa: N818
    """The bytes are no text in any encoding that we know."""


class UnknownForm(DocumentError):  # noqa: N818
    """The name's ending is none of .txt, .md, .html, .htm, or what it names is no regular file."""


class UnreadableDocument(DocumentError):  # noqa: N818
    """The system does not let us read the file; it may be gone by now."""
