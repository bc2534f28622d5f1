"""A file or a text under a name → a raw article, by the ending of the name."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePath

from bot.sources.encodings import decode
from bot.sources.errors import DocumentTooLarge, EmptyDocument, UnknownForm, UnreadableDocument
from bot.sources.markdown_file import read_markdown
from bot.sources.pages import read_page
from bot.sources.plain import printable
from bot.sources.text_file import read_text
from bot.values import RawArticle

DOCUMENT_MAX = 5_000_000  # bytes
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm"})


def load_document(path: Path, *, bare: str = "") -> RawArticle:
    """Read the file and return its article; `title` is '' when it has no headline. `bare`: see `read_document`.

    Raises a DocumentError that names the file: it is too large (then it was not read), empty, binary, of another form,
    no regular file, or cannot be read.
    """
    name = printable(path.name)
    try:
        data = _read(path, bare)
    except OSError as error:
        raise UnreadableDocument(f"{name}: {error.strerror or 'the file cannot be read'}") from error
    except ValueError as error:  # a NUL in the name
        raise UnreadableDocument(f"{name}: no file can have this name") from error
    return read_document(data, path.name, bare=bare)


def read_document(data: bytes, name: str, *, bare: str = "") -> RawArticle:
    """The article that `data` holds, in the form that the name's ending says. Raises a DocumentError naming it.

    `bare` is the ending that a name without one counts as having; without it, such a name is refused.
    """
    shown = printable(name)
    suffix = _known_suffix(name, bare)
    if len(data) > DOCUMENT_MAX:
        raise _too_large(shown, len(data))
    if not data.strip():
        raise EmptyDocument(f"{shown}: the file is empty")
    if suffix in {".html", ".htm"}:
        return read_page(data, name=shown)
    text = decode(data, name=shown)
    article = read_markdown(text) if suffix == ".md" else read_text(text)
    if not article.text.strip():
        raise EmptyDocument(f"{shown}: there is no text in it")
    return article


def _known_suffix(name: str, bare: str) -> str:
    suffix = PurePath(name).suffix.lower() or bare
    if suffix not in SUFFIXES:
        raise UnknownForm(f"{printable(name)}: only .txt, .md and .html files are read")
    return suffix


def _read(path: Path, bare: str) -> bytes:
    name = printable(path.name)
    _known_suffix(path.name, bare)
    # Without O_NONBLOCK, opening a pipe would wait for its writer.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise UnknownForm(f"{name}: this is not a regular file")
        if status.st_size > DOCUMENT_MAX:
            raise _too_large(name, status.st_size)
        return file.read(DOCUMENT_MAX + 1)


def _too_large(name: str, size: int) -> DocumentTooLarge:
    return DocumentTooLarge(f"{name}: {size / 1e6:.1f} MB are more than the {DOCUMENT_MAX / 1e6:.0f} MB that are read")
