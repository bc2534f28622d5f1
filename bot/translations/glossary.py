"""The operator's glossary: names that stay as they are, and terms whose translation is given, in a table of text.

term,          from, topic, *, pt,            ru
OpenStreetMap
central bank,  en,   ,      ,  banco central, центральный банк
Galo,          pt,   sport, =
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import regex

from bot.articles.folding import fold
from bot.articles.languages import UNKNOWN, normalise_lang
from bot.errors import SettingsError
from bot.translations.codes import base, distance, same_language

MAX_BYTES = 1 << 20
MAX_ENTRIES = 5_000  # cells that say something; each is looked for in each sentence
MAX_LENGTH = 120  # code points of a term or a translation

KEPT = "="  # in a language's column: the term stays as it is
EVERY = "*"  # the column of all languages that have none of their own
_COLUMNS = ("term", "from", "topic")
_UNFIT = regex.compile(r"[\p{Cc}\p{Cs}\p{Co}\p{Cn}]")
_WORDY = regex.compile(r"[\p{L}\p{N}]")

Chosen = tuple[tuple[str, ...], Mapping[str, str]]


class GlossaryError(SettingsError):
    """The glossary is not as it must be; the message names the line and what is wrong with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line: what a term becomes in each language, in texts of `from_lang` ('' for all) about `topic` ('' for all)."""

    line: int
    term: str
    from_lang: str
    topic: str  # folded
    becomes: tuple[tuple[str, str], ...]  # (language or EVERY, translation or KEPT)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Glossary:
    """All entries. `version` changes with what they say, and is '' when they say nothing."""

    entries: tuple[Entry, ...] = ()
    version: str = ""

    def for_pair(self, from_lang: str, to_lang: str, topics: Iterable[str] = ()) -> Chosen:
        """(names to keep, translation by term) for texts of these topics: section keys or tags, however written.

        An entry for the language goes before one for all, and one for a topic before both.
        """
        folded = frozenset(fold(topic) for topic in topics)
        return _chosen(self, normalise_lang(from_lang), normalise_lang(to_lang), folded & _topics(self))

    def version_for(self, topics: Iterable[str] = ()) -> str:
        """The version with the topics that the glossary has entries for: what a translation depends on."""
        told = sorted(frozenset(fold(topic) for topic in topics) & _topics(self))
        return _digest((self.version, *told)) if told else self.version


def load_glossary(path: Path) -> Glossary:
    """The glossary of a file. Raises GlossaryError, naming the file and the line."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise GlossaryError(f"the glossary {path.name} cannot be read: {error.strerror or error}") from error
    try:
        return read_glossary(data)
    except GlossaryError as error:
        raise GlossaryError(f"the glossary {path.name}: {error}") from error


def read_glossary(data: bytes) -> Glossary:
    """The glossary of a CSV file's bytes, divided by commas, semicolons or tabs. Raises GlossaryError with the line."""
    if len(data) > MAX_BYTES:
        raise GlossaryError(f"it is larger than {MAX_BYTES:,} bytes")
    entries: list[Entry] = []
    cells = 0
    for entry in _entries(_decoded(data)):
        cells += len(entry.becomes)
        if cells > MAX_ENTRIES:
            raise GlossaryError(f"line {entry.line}: there are more than {MAX_ENTRIES:,} translations")
        entries.append(entry)
    _check_conflicts(entries)
    said = sorted((entry.term, entry.from_lang, entry.topic, *entry.becomes) for entry in entries)
    return Glossary(entries=tuple(entries), version=_digest(said) if said else "")


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise GlossaryError(f"line {line}: this is not UTF-8; save the file as UTF-8") from error


def _entries(text: str) -> Iterator[Entry]:
    rows = _rows(text)
    columns = _header(*next(rows, (1, ["term"])))
    for line, row in rows:
        if len(row) > len(columns) and any(row[len(columns) :]):
            raise GlossaryError(f"line {line}: it has more cells than the first line has columns")
        yield _entry(line, dict(zip(columns, row, strict=False)))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines that say something, with their numbers and without outer spaces; # begins a comment."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), skipinitialspace=True, strict=True)
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if any(cells) and not cells[0].startswith("#"):
                yield reader.line_num, cells
    except csv.Error as error:
        raise GlossaryError(f"line {reader.line_num}: {error}") from error


def _delimiter(text: str) -> str:
    """Spreadsheets write semicolons or tabs in some countries; the line of the columns tells."""
    lines = (line.strip() for line in text.splitlines())
    header = next((line for line in lines if line and not line.startswith("#")), "")
    return next((sign for sign in "\t;" if sign in header), ",")


def _header(line: int, cells: list[str]) -> list[str]:
    if "term" not in map(str.lower, cells):
        raise GlossaryError(f"line {line}: the first line must name the columns, and one of them is `term`")
    columns = [_column(line, cell) for cell in cells]
    twice = next((column for column in columns if column and columns.count(column) > 1), None)
    if twice:
        raise GlossaryError(f"line {line}: the column {twice!r} is there twice")
    return columns


def _column(line: int, cell: str) -> str:
    if cell.lower() in _COLUMNS or cell in {EVERY, ""}:
        return cell.lower()
    return _language(line, cell)


def _language(line: int, code: str) -> str:
    lang = normalise_lang(code)
    if lang == UNKNOWN:
        raise GlossaryError(f"line {line}: {code[:MAX_LENGTH]!r} is no language code")
    return lang


def _entry(line: int, row: Mapping[str, str]) -> Entry:
    term = row.get("term", "")
    if not _WORDY.search(term):
        raise GlossaryError(f"line {line}: it has no term")
    becomes = {column: cell for column, cell in row.items() if column and column not in _COLUMNS and cell}
    for text in (term, *becomes.values()):
        _check_text(line, text)
    written = row.get("from", "")
    return Entry(
        line=line,
        term=term,
        from_lang=_language(line, written) if written not in {"", EVERY} else "",
        topic=fold(row.get("topic", "")),
        becomes=tuple(sorted((becomes or {EVERY: KEPT}).items())),
    )


def _check_text(line: int, text: str) -> None:
    if len(text) > MAX_LENGTH:
        raise GlossaryError(f"line {line}: {text[:20]!r}… is longer than {MAX_LENGTH} characters")
    if _UNFIT.search(text):
        raise GlossaryError(f"line {line}: {text!r} has characters that are no text")


def _check_conflicts(entries: Iterable[Entry]) -> None:
    seen: dict[tuple[str, str, str, str], tuple[str, int]] = {}
    for entry in entries:
        for lang, text in entry.becomes:
            said, line = seen.setdefault((entry.term, entry.from_lang, entry.topic, lang), (text, entry.line))
            if said != text:
                raise GlossaryError(f"line {entry.line}: {entry.term!r} is {said!r} in line {line}, and {text!r} here")


@lru_cache(maxsize=256)
def _chosen(glossary: Glossary, from_lang: str, to_lang: str, topics: frozenset[str]) -> Chosen:
    told: dict[str, str] = {}
    for entry in sorted(glossary.entries, key=lambda entry: (bool(entry.topic), entry.topic, bool(entry.from_lang))):
        here = not entry.from_lang or same_language(entry.from_lang, from_lang)
        text = _in(to_lang, dict(entry.becomes)) if here and (not entry.topic or entry.topic in topics) else None
        if text is not None:
            told[entry.term] = entry.term if text == KEPT else text
    keep = tuple(term for term, text in told.items() if text == term)
    return keep, MappingProxyType({term: text for term, text in told.items() if text != term})


def _in(to_lang: str, becomes: Mapping[str, str]) -> str | None:
    near = [lang for lang in becomes if lang != EVERY and _reads(to_lang, lang)]
    lang = min(near, key=lambda lang: (distance(to_lang, lang), lang), default=EVERY)
    return becomes.get(lang)


def _reads(to_lang: str, lang: str) -> bool:
    """Whether it is the same language in the same script."""
    return base(to_lang) == base(lang) and _script(to_lang) == _script(lang)


def _script(lang: str) -> str:
    return next((part for part in lang.split("-")[1:] if len(part) == 4), "")


@lru_cache(maxsize=16)
def _topics(glossary: Glossary) -> frozenset[str]:
    return frozenset(entry.topic for entry in glossary.entries if entry.topic)


def _digest(said: object) -> str:
    return hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()[:12]
