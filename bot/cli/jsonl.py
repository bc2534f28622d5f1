"""`dragoman summarize --jsonl`: a document a line in, a summary a line out, in order, with one line in memory.

bytes → lines (bounded) → an object → a document → its summary → a line
"""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from types import FrameType
from typing import Any, BinaryIO, NoReturn

from bot.cli.progress import Bar
from bot.errors import DragomanError
from summarizers import Document, Sentence, SummarizerError

LINE_MAX = 64 * 2**20  # bytes: the longest text that is summarised, every character of it escaped
_PIECE = 2**20  # bytes read at once of a line that is skipped
_LANG_MAX = 64  # characters; no code is as long
# Legal in JSON as they are, but many a program that reads lines ends one there.
_LINE_ENDS = (("\x85", "\\u0085"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))

Summarise = Callable[[Document], Sequence[Sentence]]


class LineError(DragomanError):
    """A line that holds no document; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as it came. `data` is None when it is longer than allowed."""

    number: int
    size: int  # bytes
    data: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What one line asks for; the answer carries its `id`."""

    id: str | int
    document: Document


class Output:
    """Writes whole lines. Ctrl-C ends the program between two of them; pressed again, at once."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._is_writing = False
        self._is_interrupted = False

    def write(self, line: bytes) -> None:
        self._is_writing = True
        try:
            self._stream.write(line)
            self._stream.flush()
        finally:
            self._is_writing = False
        if self._is_interrupted:
            raise KeyboardInterrupt

    def interrupt(self, _signal: int, _frame: FrameType | None) -> None:
        """Handles SIGINT."""
        if self._is_interrupted or not self._is_writing:
            raise KeyboardInterrupt
        self._is_interrupted = True


def summarise_lines(stream: BinaryIO, output: BinaryIO, summarise: Summarise, bar: Bar) -> bool:
    """Whether every line could be summarised; of the others the number and the reason are on stderr."""
    written = Output(output)
    before = signal.signal(signal.SIGINT, written.interrupt)
    good = True
    try:
        for line in read_lines(stream):
            if (answer := _answer(line, summarise, bar)) is None:
                good = False
            elif answer:
                bar.make_room()
                written.write(answer)
            bar.advance(line.size)
    finally:
        signal.signal(signal.SIGINT, before)
    return good


def _answer(line: Line, summarise: Summarise, bar: Bar) -> bytes | None:
    """The line to write; b'' for a blank one, None for one that is wrong, which is told."""
    if line.data is not None and not line.data.strip():
        return b""
    try:
        asked = parse_line(line)
        return format_line(asked.id, summarise(asked.document))
    except (LineError, SummarizerError) as error:
        bar.complain(f"line {line.number}: {error}; nothing written for it")
        return None


def read_lines(stream: BinaryIO, longest: int = LINE_MAX) -> Iterator[Line]:
    """The lines, as soon as they come, without their ends; of one longer than `longest` bytes no more is kept."""
    for number in count(1):
        data = stream.readline(longest + 1)
        if not data:
            return
        if len(data) <= longest or data.endswith(b"\n"):
            yield Line(number=number, size=len(data), data=data.removesuffix(b"\n"))
            continue
        size = len(data)
        del data
        yield Line(number=number, size=size + _skip_line(stream), data=None)


def _skip_line(stream: BinaryIO) -> int:
    """The bytes up to the next line."""
    skipped = 0
    while piece := stream.readline(_PIECE):
        skipped += len(piece)
        if piece.endswith(b"\n"):
            break
    return skipped


def parse_line(line: Line) -> Asked:
    """The document of a line, in the language that it tells, or that is found out. Raises LineError."""
    if line.data is None:
        raise LineError(f"longer than {LINE_MAX} bytes")
    fields = _object(line.data)
    name = fields.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int):
        raise LineError("no id that is a string or an integer")
    if isinstance(name, str):
        _text(fields, "id")
    if fields.get("text") is None:
        raise LineError("no text")
    text, title, standfirst = (_text(fields, key) for key in ("text", "title", "standfirst"))
    lang = language_of(_text(fields, "lang"), (title, standfirst, text))
    return Asked(id=name, document=Document(text=text, lang=lang, title=title, standfirst=standfirst))


def language_of(declared: str, texts: Sequence[str]) -> str:
    """The declared language made canonical; when that is none, the one that the texts are in, or `und`."""
    from bot.articles.languages import UNKNOWN, normalise_lang

    lang = normalise_lang(declared.strip()[:_LANG_MAX])
    if lang != UNKNOWN:
        return lang
    from bot.articles.language import SAMPLE, detect_language

    return detect_language("\n".join(text[:SAMPLE] for text in texts))


def format_line(name: str | int, sentences: Sequence[Sentence]) -> bytes:
    """One line of UTF-8, with its end."""
    chosen = [{"text": sentence.text, "start": sentence.start, "end": sentence.end} for sentence in sentences]
    line = json.dumps({"id": name, "sentences": chosen}, ensure_ascii=False)
    for char, escaped in _LINE_ENDS:
        line = line.replace(char, escaped)
    return line.encode() + b"\n"


def _object(data: bytes) -> dict[str, Any]:
    try:
        # Programs on Windows put a mark at the beginning of a file.
        found = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise LineError(f"not UTF-8 at byte {error.start + 1}") from error
    except RecursionError as error:
        raise LineError("brackets in brackets too many times") from error
    except json.JSONDecodeError as error:
        raise LineError(f"not JSON: {error.msg.removesuffix(' at')} at character {error.pos + 1}") from error
    except ValueError as error:
        raise LineError(f"not JSON: {error}") from error
    if not isinstance(found, dict):
        raise LineError("not a JSON object")
    return found


def _refuse(constant: str) -> NoReturn:
    """NaN and Infinity, which Python reads and JSON does not know."""
    raise ValueError(f"{constant} is no value")


def _text(fields: dict[str, Any], key: str) -> str:
    """The text of a field, '' when it is not there or null. Raises LineError."""
    found = fields.get(key)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise LineError(f"{key} is not a string")
    try:
        found.encode()
    except UnicodeEncodeError as error:
        raise LineError(f"{key} has half a surrogate pair at character {error.start + 1}") from error
    return found
