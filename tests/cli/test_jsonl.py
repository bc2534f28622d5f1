"""`dragoman summarize --jsonl`: a document a line in, a summary a line out."""

from __future__ import annotations

import io
import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.jsonl import Asked, Line, LineError, Output, format_line, language_of, parse_line, read_lines
from summarizers import Document, Sentence
from tests.cli.conftest import Dragoman

ENGLISH = (
    "The ferry left the island at dawn. Nobody on board had slept well. The sea was calm by noon. It rained later."
)
PORTUGUESE = "O barco saiu da ilha ao amanhecer. Ninguém a bordo tinha dormido bem. O mar estava calmo ao meio-dia."
HINDI = "नाव सुबह द्वीप से निकली। जहाज़ पर कोई ठीक से नहीं सोया था। दोपहर तक समुद्र शांत हो गया।"


def lines_of(*documents: dict[str, Any]) -> bytes:
    return "".join(json.dumps(document) + "\n" for document in documents).encode()


def answers(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.split("\n")[:-1]]


def line(data: bytes | str) -> Line:
    raw = data if isinstance(data, bytes) else data.encode()
    return Line(number=1, size=len(raw), data=raw)


def test_each_line_is_answered_in_order_with_its_id_as_given(dragoman: Dragoman, tmp_path: Path) -> None:
    texts = {7: ENGLISH, "sete": PORTUGUESE, "": HINDI, 10**30: ""}
    file = tmp_path / "many.jsonl"
    file.write_bytes(lines_of(*({"id": name, "text": text, "more": [None]} for name, text in texts.items())))
    ran = dragoman("summarize", "--jsonl", file, "--sentences", "2", "--method", "lead")
    assert (ran.code, ran.err) == (0, "")
    assert [answer["id"] for answer in answers(ran.out)] == list(texts)
    for answer in answers(ran.out):
        text = texts[answer["id"]]
        assert list(answer) == ["id", "sentences"]
        assert len(answer["sentences"]) == (2 if text else 0)
        for sentence in answer["sentences"]:
            assert list(sentence) == ["text", "start", "end"]
            assert text[sentence["start"] : sentence["end"]] == sentence["text"]


def test_as_many_sentences_come_as_the_text_needs_when_asked_for_auto(dragoman: Dragoman) -> None:
    ran = dragoman("summarize", "--jsonl", "-", "--sentences", "auto", stdin=lines_of({"id": 1, "text": ENGLISH}))
    (answer,) = answers(ran.out)
    assert ran.code == 0
    assert 1 <= len(answer["sentences"]) <= 4


BAD = {
    b"not json": "not JSON: Expecting value at character 1",
    b'{"id": 1, "text": "' + ENGLISH.encode(): "not JSON: Unterminated string",
    b'{"id": 1, "text": NaN}': "NaN is no value",
    b'{"id": 1, "text": "a", "n": -Infinity}': "-Infinity is no value",
    b'{"id": ' + b"1" * 5_000 + b', "text": "a"}': "not JSON: ",
    b'[{"id": 1, "text": "a"}]': "not a JSON object",
    b"null": "not a JSON object",
    b'{"text": "a"}': "no id",
    b'{"id": null, "text": "a"}': "no id",
    b'{"id": true, "text": "a"}': "no id",
    b'{"id": 1.0, "text": "a"}': "no id",
    b'{"id": {}, "text": "a"}': "no id",
    b'{"id": 1}': "no text",
    b'{"id": 1, "text": null}': "no text",
    b'{"id": 1, "text": ["a"]}': "text is not a string",
    b'{"id": 1, "text": "a", "title": 5}': "title is not a string",
    b'{"id": 1, "text": "a", "lang": ["en"]}': "lang is not a string",
    b'{"id": 1, "text": "caf\xe9"}': "not UTF-8 at byte",
    b'{"id": 1, "text": "a\\ud800 b"}': "text has half a surrogate pair at character 2",
    b'{"id": "\\udfff", "text": "a"}': "id has half a surrogate pair",
    b"[" * 100_000: "brackets in brackets",
    b'{"id":' * 100_000: "brackets in brackets",
}


@pytest.mark.parametrize(("data", "reason"), BAD.items(), ids=range(len(BAD)))
def test_a_bad_line_says_what_is_wrong_with_it(data: bytes, reason: str) -> None:
    with pytest.raises(LineError, match=reason):
        parse_line(line(data))


def test_a_bad_line_is_told_by_its_number_and_the_rest_goes_on(dragoman: Dragoman) -> None:
    good = lines_of({"id": "first", "text": ENGLISH}), lines_of({"id": "last", "text": ENGLISH})
    bad = b"\n".join([b"\r", *BAD, b" \t "])
    ran = dragoman("summarize", "--jsonl", "-", stdin=good[0] + bad + b"\n" + good[1])
    assert ran.code == 1
    assert [answer["id"] for answer in answers(ran.out)] == ["first", "last"]
    told = ran.err.splitlines()
    assert len(told) == len(BAD)
    for number, (complaint, reason) in enumerate(zip(told, BAD.values(), strict=True), start=3):
        assert complaint.startswith(f"dragoman: line {number}: ")
        assert complaint.endswith("; nothing written for it")
        assert reason in complaint


def test_a_text_too_long_to_summarise_is_a_bad_line(dragoman: Dragoman) -> None:
    ran = dragoman("summarize", "--jsonl", "-", stdin=lines_of({"id": 1, "text": "a" * 10_000_001, "lang": "en"}))
    assert (ran.code, ran.out) == (1, "")
    assert "line 1: the text has 10000001 characters" in ran.err


def test_no_lines_are_no_answers(dragoman: Dragoman) -> None:
    for nothing in (b"", b"\n", b"\n \r\n\t"):
        ran = dragoman("summarize", "--jsonl", "-", stdin=nothing)
        assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    assert parse_line(line('\ufeff{"id": 1, "text": "x"}')).id == 1


@pytest.mark.parametrize("extra", [("a.txt",), ("-",), ("--to", "pt"), ("--json",)])
def test_lines_go_with_no_text_translation_or_object(dragoman: Dragoman, extra: tuple[str, ...]) -> None:
    ran = dragoman("summarize", "--jsonl", "-", *extra)
    assert (ran.code, ran.out) == (2, "")
    assert "--jsonl goes with --sentences and --method alone" in ran.err


def test_a_file_that_cannot_be_opened_is_one_line(dragoman: Dragoman, tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.jsonl", tmp_path):
        assert str(path) in dragoman("summarize", "--jsonl", path).complaint


@pytest.mark.parametrize(
    ("declared", "text", "lang"),
    [
        ("en", PORTUGUESE, "en"),
        ("pt_br", PORTUGUESE, "pt-BR"),
        ("iw", "", "he"),
        ("", PORTUGUESE, "pt"),
        ("", HINDI, "hi"),
        ("klingon!", HINDI, "hi"),
        (" " * 100 + "en" + "-x" * 10_000_000, ENGLISH, "en"),
        ("und", "", "und"),
        ("\0", "12:30", "und"),
    ],
)
def test_the_language_is_the_declared_one_made_canonical_or_found_out(declared: str, text: str, lang: str) -> None:
    assert language_of(declared, ("", "", text)) == lang


def test_a_missing_title_is_empty_and_a_null_one_too() -> None:
    asked = parse_line(line('{"id": 3, "text": "x", "title": null, "lang": "pt", "standfirst": "y"}'))
    assert asked == Asked(id=3, document=Document(text="x", lang="pt", title="", standfirst="y"))


def test_a_line_that_is_too_long_is_passed_over_without_being_kept() -> None:
    stream = io.BytesIO(b"12345\n" + b"x" * 3_000_000 + b"\n12345\n123456\n1")
    assert list(read_lines(stream, longest=5)) == [
        Line(number=1, size=6, data=b"12345"),
        Line(number=2, size=3_000_001, data=None),
        Line(number=3, size=6, data=b"12345"),
        Line(number=4, size=7, data=None),
        Line(number=5, size=1, data=b"1"),
    ]
    with pytest.raises(LineError, match="longer than"):
        parse_line(Line(number=2, size=3_000_001, data=None))


@given(st.lists(st.binary(max_size=12).filter(lambda data: b"\n" not in data)), st.integers(1, 12))
def test_reading_counts_every_byte_and_every_line(parts: list[bytes], longest: int) -> None:
    data = b"".join(part + b"\n" for part in parts)
    found = list(read_lines(io.BytesIO(data), longest=longest))
    assert sum(line.size for line in found) == len(data)
    assert [line.data for line in found] == [part if len(part) <= longest else None for part in parts]


@given(st.text() | st.integers(), st.lists(st.text()))
def test_an_answer_is_one_line_whatever_it_holds(name: str | int, texts: list[str]) -> None:
    written = format_line(name, [Sentence(text=text, start=0, end=len(text)) for text in texts])
    assert written.decode().splitlines() == [written.decode()[:-1]]
    sentences = [{"text": text, "start": 0, "end": len(text)} for text in texts]
    assert json.loads(written) == {"id": name, "sentences": sentences}


@given(st.binary() | st.recursive(st.none() | st.text(), st.lists).map(lambda found: json.dumps(found).encode()))
def test_any_line_is_read_or_refused_in_words(data: bytes) -> None:
    with pytest.raises(LineError):
        parse_line(line(data))


class Interrupted(io.BytesIO):
    """Standard output that is being written to when Ctrl-C is pressed."""

    def write(self, data: Any) -> int:
        os.kill(os.getpid(), signal.SIGINT)
        return super().write(data)


def test_ctrl_c_waits_for_the_end_of_the_line() -> None:
    stream = Interrupted()
    output = Output(stream)
    before = signal.signal(signal.SIGINT, output.interrupt)
    try:
        with pytest.raises(KeyboardInterrupt):
            output.write(b"a whole line\n")
        assert stream.getvalue() == b"a whole line\n"
        with pytest.raises(KeyboardInterrupt):
            output.write(b"and no other\n")
    finally:
        signal.signal(signal.SIGINT, before)
    assert stream.getvalue() == b"a whole line\n"


RUN = [sys.executable, "-c", "from bot.cli import main; main()", "summarize", "--method", "lead", "--jsonl"]


@contextmanager
def running(file: str, **streams: Any) -> Iterator[subprocess.Popen[bytes]]:
    given_streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    with subprocess.Popen([*RUN, file], env={**os.environ, "TERM": "xterm"}, **given_streams) as process:
        try:
            yield process
        finally:
            process.kill()


def test_an_answer_comes_before_the_next_line_is_there_and_ctrl_c_ends_the_wait() -> None:
    with running("-") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        for name in range(3):
            process.stdin.write(lines_of({"id": name, "lang": "en", "text": ENGLISH}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == name
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == 130
        assert process.stderr.read().strip() == b""
        assert process.stdout.read() == b""


def test_a_reader_who_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_bytes(lines_of({"id": 1, "lang": "en", "text": ENGLISH}) * 5_000)
    with running(str(file)) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(10) == 0
        assert process.stderr.read() == b""


def test_a_terminal_shows_how_far_it_is_and_the_answers_stay_clean(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_bytes(lines_of({"id": 1, "lang": "en", "text": ENGLISH}) * 200 + b"wrong\n")
    ours, theirs = pty.openpty()
    with closing(os.fdopen(ours, "rb", buffering=0)) as terminal:
        with running(str(file), stderr=theirs) as process:
            os.close(theirs)
            assert process.stdout is not None
            assert len(process.stdout.read().splitlines()) == 200
            assert process.wait(10) == 1
        shown = terminal.read(65_536).decode()
    assert "kB" in shown
    assert "dragoman: line 201: not JSON" in shown
