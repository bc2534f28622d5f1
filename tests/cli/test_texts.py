"""`dragoman summarize` and `dragoman translate`: texts in, texts out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot import ROOT
from tests.cli.conftest import Dragoman, Web

SEEDS = ROOT / "seeds" / "articles"
TUNNEL = SEEDS / "en-rail-tunnel.txt"
FIELDS = ["title", "language", "topics", "text", "sentences", "translation"]


def as_json(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    assert list(found) == FIELDS
    for sentence in found["sentences"]:
        assert list(sentence) == ["text", "start", "end"]
        assert found["text"][sentence["start"] : sentence["end"]] == sentence["text"]
    return found


def test_a_file_is_summarised_in_sentences_of_its_own(dragoman: Dragoman) -> None:
    ran = dragoman("summarize", TUNNEL, "--sentences", "2")
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out.splitlines()) == 2
    assert all(line in TUNNEL.read_text() for line in ran.out.splitlines())


def test_json_has_the_text_and_where_each_sentence_stands(dragoman: Dragoman) -> None:
    found = as_json(dragoman("summarize", TUNNEL, "--json", "--method", "lead").out)
    assert (found["language"], found["translation"]) == ("en", None)
    assert found["title"].startswith("Porto to Vigo in 58 minutes")
    assert found["topics"] == ["Transport", "Portugal", "Spain", "Serra Line"]
    assert len(found["sentences"]) == 3


def test_a_text_gets_as_many_sentences_as_it_needs_when_asked_for_auto(dragoman: Dragoman) -> None:
    assert 1 <= len(dragoman("summarize", TUNNEL, "--sentences", "auto").out.splitlines()) <= 4
    found = as_json(dragoman("summarize", TUNNEL, "--sentences", "auto", "--json", "--to", "pt").out)
    assert 1 <= len(found["sentences"]) <= 4
    assert len(found["translation"]["sentences"]) == len(found["sentences"])


def test_json_holds_the_translation_with_its_path(dragoman: Dragoman) -> None:
    found = as_json(dragoman("summarize", TUNNEL, "--json", "--to", "pt_br").out)
    translation = found["translation"]
    assert list(translation) == ["language", "sentences", "path"]
    assert (translation["language"], translation["path"]) == ("pt-BR", ["en", "pt"])
    assert [line["source"] for line in translation["sentences"]] == [line["text"] for line in found["sentences"]]
    assert all(line["text"] != line["source"] for line in translation["sentences"])


def test_without_a_path_the_original_comes_and_says_so(dragoman: Dragoman) -> None:
    seed = SEEDS / "hi-bundi-stepwell.txt"
    found = as_json(dragoman("summarize", seed, "--json", "--to", "ru").out)
    written = [{"text": line["text"], "source": line["text"]} for line in found["sentences"]]
    assert found["translation"] == {"language": "ru", "sentences": written, "path": []}
    ran = dragoman("summarize", seed, "--to", "ru")
    assert ran.code == 0
    assert "no way from hi to ru" in ran.err


def test_standard_input_is_summarised(dragoman: Dragoman) -> None:
    for arguments in ((), ("-",)):
        ran = dragoman(
            "summarize", *arguments, "--sentences", "1", stdin=(SEEDS / "zh-coffee-drought.txt").read_bytes()
        )
        assert len(ran.out.splitlines()) == 1
        assert "。" in ran.out
    assert "no text" in dragoman("summarize", stdin=b" \n").complaint


def test_a_page_is_read_when_its_address_is_allowed_and_refused_in_one_line_otherwise(
    dragoman: Dragoman, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = web.put("/dengue", (SEEDS / "en-dengue-vaccine.html").read_bytes())
    assert web.pair in dragoman("summarize", page).complaint
    assert "a private address" in dragoman("summarize", "http://127.0.0.1/").complaint
    monkeypatch.setenv("DRAGOMAN_FETCH_ALLOW", web.pair)
    found = as_json(dragoman("summarize", page, "--json").out)
    assert (found["language"], len(found["sentences"])) == ("en", 3)
    assert "404" in dragoman("summarize", f"http://{web.pair}/none").complaint


def test_a_file_that_cannot_be_read_is_one_line(dragoman: Dragoman, tmp_path: Path) -> None:
    pair = ("--from", "en", "--to", "pt")
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    for name in ("nothing.txt", "picture", "."):
        path = tmp_path / name
        assert path.name in dragoman("summarize", path).complaint
        assert path.name in dragoman("translate", *pair, path).complaint
    for command in (("summarize",), ("translate", *pair)):
        complaint = dragoman(*command, stdin=(tmp_path / "picture").read_bytes()).complaint
        assert complaint == "dragoman: standard input: this is not a text file"


def test_a_file_whose_name_has_no_ending_is_text(dragoman: Dragoman, tmp_path: Path) -> None:
    (tmp_path / "article").write_bytes(TUNNEL.read_bytes())
    assert dragoman("summarize", tmp_path / "article").out == dragoman("summarize", TUNNEL).out


@pytest.mark.parametrize("address", ["HTTP://127.0.0.1/", "ftp://example.org/a.txt", "file:///etc/hosts"])
def test_an_address_is_known_by_its_scheme(dragoman: Dragoman, address: str) -> None:
    complaint = dragoman("summarize", address).complaint
    assert "a private address" in complaint or "only http and https" in complaint


def test_translation_gives_as_many_lines_as_it_gets(dragoman: Dragoman) -> None:
    text = "The train left Porto.\n\n  \n12:30\nIt reached Vigo.\r\nNo line end"
    ran = dragoman("translate", "--from", "en", "--to", "pt", stdin=text.encode())
    done = ran.out.splitlines()
    assert (ran.code, len(done)) == (0, 6)
    assert (done[1].strip(), done[2].strip(), done[3]) == ("", "", "12:30")
    assert "Porto" in done[0]
    assert done[4] != "It reached Vigo."
    assert dragoman("translate", "--from", "en", "--to", "pt").out == ""


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "latin-1"])
def test_lines_are_translated_whatever_their_encoding(dragoman: Dragoman, tmp_path: Path, encoding: str) -> None:
    text = "A sessão terminou às três da manhã.\r\nA oposição deixou o plenário após a votação.\r\n"
    (tmp_path / "lines").write_bytes(text.encode(encoding))
    by_file = dragoman("translate", "--from", "pt", "--to", "en", tmp_path / "lines")
    assert by_file.out == dragoman("translate", "--from", "pt", "--to", "en", stdin=text.encode()).out
    assert (by_file.code, len(by_file.out.splitlines())) == (0, 2)


def test_a_line_is_translated_before_the_next_one_is_there(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from bot.cli import main; main()", "translate", "--from", "en", "--to", "pt"]
    environment = {**os.environ, "DRAGOMAN_HOME": str(tmp_path)}
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line in (b"The train left Porto.\n", b"It reached Vigo.\n"):
            process.stdin.write(line)
            process.stdin.flush()
            assert process.stdout.readline().strip() not in {b"", line.strip()}
        process.stdin.close()
        assert process.wait(30) == 0


def test_a_pair_that_nothing_leads_through_is_one_line(dragoman: Dragoman) -> None:
    assert "no way from tr to hi" in dragoman("translate", "--from", "tr", "--to", "hi", stdin=b"Merhaba").complaint
