"""Files and named texts: read by the ending of the name, refused with an error that names them."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from bot.errors import DocumentError
from bot.sources.documents import DOCUMENT_MAX, load_document, read_document
from bot.sources.errors import (
    BinaryDocument,
    DocumentTooLarge,
    EmptyDocument,
    UnknownForm,
    UnreadableDocument,
)

TEXT = b"Headline\n\nOne. Two.\n\nThree."


@pytest.mark.parametrize("name", ["a.txt", "b.TXT", "c.md", "d.Html", "e.htm"])
def test_the_ending_of_the_name_says_how_it_is_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"<h1>Headline</h1><p>One. Two.</p><p>Three.</p>" if "ht" in name.lower() else TEXT)

    assert "One. Two.\n\nThree." in load_document(path).text


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.txt.exe", ".txt"])
def test_other_endings_are_refused(name: str) -> None:
    with pytest.raises(UnknownForm, match=name):
        read_document(TEXT, name)


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe\n\x00"])
@pytest.mark.parametrize("name", ["note.txt", "note.md", "note.html"])
def test_an_empty_file_is_an_error_that_names_it(data: bytes, name: str) -> None:
    with pytest.raises(EmptyDocument, match=name):
        read_document(data, name)


def test_front_matter_without_a_body_is_empty() -> None:
    with pytest.raises(EmptyDocument):
        read_document(b"---\ntitle: x\n---\n", "note.md")


def test_a_file_of_50_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)

    with pytest.raises(DocumentTooLarge, match=r"huge\.txt: 50\.0 MB"):
        load_document(path)
    with pytest.raises(DocumentTooLarge):
        read_document(bytes(DOCUMENT_MAX + 1), "huge.txt")


def test_a_binary_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    path = tmp_path / "photo.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))

    with pytest.raises(BinaryDocument, match=r"photo\.txt"):
        load_document(path)


def test_what_is_no_regular_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()

    for name in ("pipe.txt", "folder.txt"):
        with pytest.raises(DocumentError, match=name):
            load_document(tmp_path / name)


def test_a_file_that_is_gone_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"gone\.txt"):
        load_document(tmp_path / "gone.txt")
    with pytest.raises(UnreadableDocument):
        load_document(tmp_path / "nul\0.txt")


def test_an_odd_name_is_one_printable_line_in_the_message(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"not\xedcias\n.txt")
    path.write_bytes(b"")

    with pytest.raises(EmptyDocument) as caught:
        load_document(path)

    assert str(caught.value).isprintable()
    assert pickle.loads(pickle.dumps(caught.value)).args == caught.value.args


def test_line_ends_of_windows_and_an_old_character_set_change_nothing() -> None:
    text = "Política, Brasil\n\nCâmara não vota\n\nChoveu à noite. Parou depois.\n\nFim da sessão."

    for data in (text.encode(), text.replace("\n", "\r\n").encode("cp1252"), text.encode("utf-16")):
        assert read_document(data, "a.txt") == read_document(text.encode(), "a.txt")
