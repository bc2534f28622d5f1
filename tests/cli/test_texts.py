"""`dragoman summarize` and `dragoman translate`: texts in, texts out."""

from __future__ import annotations

import json
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


def test_a_file_that_cannot_be_read_is_one_line(dragoman: Dragoman) -> None:
    assert "nothing.txt" in dragoman("summarize", "nothing.txt").complaint


def test_translation_gives_as_many_lines_as_it_gets(dragoman: Dragoman) -> None:
    text = "The train left Porto.\n\n  \n12:30\nIt reached Vigo.\r\nNo line end"
    ran = dragoman("translate", "--from", "en", "--to", "pt", stdin=text.encode())
    done = ran.out.splitlines()
    assert (ran.code, len(done)) == (0, 6)
    assert (done[1].strip(), done[2].strip(), done[3]) == ("", "", "12:30")
    assert "Porto" in done[0]
    assert done[4] != "It reached Vigo."
    assert dragoman("translate", "--from", "en", "--to", "pt").out == ""


def test_a_pair_that_nothing_leads_through_is_one_line(dragoman: Dragoman) -> None:
    assert "no way from tr to hi" in dragoman("translate", "--from", "tr", "--to", "hi", stdin=b"Merhaba").complaint
