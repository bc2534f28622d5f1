from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FetchError, TranslationError
from bot.translations.archive import Progress
from bot.translations.downloads import install_available
from bot.translations.index import (
    MAX_INDEX,
    Index,
    available,
    cached_index,
    fetch_index,
    index_address,
    languages_of,
    packages_for,
    parse_index,
)
from bot.translations.packages import installed
from tests.tiny_argos import make_tiny_package

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
URL = "https://packages.example/index.json"


def entry(from_code: str, to_code: str, *, version: str = "1.0", **more: object) -> dict[str, object]:
    links = [f"https://packages.example/{from_code}_{to_code}.argosmodel"]
    return {"from_code": from_code, "to_code": to_code, "package_version": version, "links": links, **more}


def index_of(*entries: object) -> Index:
    return parse_index(json.dumps(entries).encode(), url=URL, fetched_at=NOON)


def pairs(index: Index) -> list[tuple[str, str]]:
    return [(package.from_code, package.to_code) for package in available(index)]


def quiet(_done: int, _total: int) -> None:
    """A progress that nobody watches."""


def test_the_newest_version_of_a_pair_is_offered() -> None:
    index = index_of(entry("en", "de", version="1.9"), entry("en", "de", version="1.10"), entry("en", "de"))

    assert [package.version for package in available(index)] == ["1.10"]


@pytest.mark.parametrize(
    "bad",
    [
        None,
        7,
        [],
        {},
        entry("en", "../../etc"),
        entry("en", "de", version="1/../2"),
        entry("en", "de", type="sbd"),
        entry("en", "de", from_name=3),
        entry("en", "de") | {"links": "https://packages.example/x"},
        entry("en", "de") | {"links": [7]},
        entry("en", "de") | {"links": ["file:///etc/passwd", "ipfs://Qm", "https://", "https://u:p@h/", "https://[x/"]},
        entry("en", "de") | {"links": ["https://h/\nx", "https://h/a b"]},
    ],
)
def test_an_entry_that_makes_no_sense_costs_only_itself(bad: object) -> None:
    index = index_of(entry("fr", "en"), bad)

    assert pairs(index) == [("fr", "en")]
    assert len(index.skipped) == 1


@pytest.mark.parametrize("content", [b"", b"<html>", b"{}", b"[7]", b"[" * 200_000, b"\xff", b" " * (MAX_INDEX + 1)])
def test_what_is_no_index_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(TranslationError, match=r"packages\.example"):
        parse_index(content, url=URL, fetched_at=NOON)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_any_json_is_an_index_or_refused(value: object) -> None:
    try:
        index = parse_index(json.dumps(value).encode(), url=URL, fetched_at=NOON)
    except TranslationError:
        return
    assert isinstance(index.packages, tuple)


def test_a_language_is_installed_in_both_directions() -> None:
    index = index_of(entry("de", "en"), entry("en", "de"), entry("en", "fr"), entry("es", "pt"))

    assert [(p.from_code, p.to_code) for p in packages_for("de-AT", index)] == [("de", "en"), ("en", "de")]
    assert [(p.from_code, p.to_code) for p in packages_for("fr", index)] == [("en", "fr")]


def test_variants_are_found_by_their_codes_and_by_those_of_argos() -> None:
    index = index_of(*(entry("en", code) for code in ("pt", "pb", "zh", "zt", "nb")))
    chosen = {lang: packages_for(lang, index)[0].to_code for lang in ("pt-BR", "pb", "pt", "zh-TW", "zt", "zh", "no")}

    assert chosen == {"pt-BR": "pb", "pb": "pb", "pt": "pt", "zh-TW": "zt", "zt": "zt", "zh": "zh", "no": "nb"}
    assert languages_of(available(index)) == ("en", "nb", "pt", "pt-BR", "zh", "zh-Hant")


@pytest.mark.parametrize("lang", ["en", "sw", "../x", ""])
def test_a_language_that_cannot_be_had_is_refused(lang: str) -> None:
    with pytest.raises(TranslationError):
        packages_for(lang, index_of(entry("en", "de")))


async def test_the_index_is_kept_with_its_date(packages_dir: Path) -> None:
    asked: list[tuple[str, int]] = []

    async def get(url: str, max_bytes: int) -> bytes:
        asked.append((url, max_bytes))
        return json.dumps([entry("en", "de")]).encode()

    index = await fetch_index(URL, get, packages_dir, now=NOON)

    assert asked == [(URL, MAX_INDEX)]
    assert cached_index(packages_dir) == index
    assert index.fetched_at == NOON
    assert installed(packages_dir) == ()


async def test_a_lying_index_does_not_replace_the_one_that_was_kept(packages_dir: Path) -> None:
    answers = [json.dumps([entry("en", "de")]).encode(), b"<html>"]

    async def get(_url: str, _max_bytes: int) -> bytes:
        return answers.pop(0)

    good = await fetch_index(URL, get, packages_dir, now=NOON)
    with pytest.raises(TranslationError):
        await fetch_index(URL, get, packages_dir, now=NOON)

    assert cached_index(packages_dir) == good


@pytest.mark.parametrize("kept", ["", "[]", "{}", '{"fetched_at": 3}', '{"fetched_at": "x", "content": "", "url": ""}'])
def test_a_damaged_cache_counts_as_none(packages_dir: Path, kept: str) -> None:
    assert cached_index(packages_dir) is None
    packages_dir.mkdir(parents=True)
    (packages_dir / "index.json").write_text(kept)
    assert cached_index(packages_dir) is None


def test_the_address_may_be_configured_as_file_or_folder() -> None:
    assert index_address("https://x.example/a/") == "https://x.example/a/index.json"
    assert index_address("https://x.example") == "https://x.example/index.json"
    assert index_address("https://x.example/list.json") == "https://x.example/list.json"
    assert index_address().startswith("https://")
    assert index_address().endswith("/index.json")


async def test_a_package_is_downloaded_from_the_first_link_that_works(tmp_path: Path, packages_dir: Path) -> None:
    content = make_tiny_package(tmp_path, "en", "de").read_bytes()
    asked: list[str] = []

    async def download(url: str, path: Path, _max: int, progress: Progress) -> None:
        asked.append(url)
        if "dead" in url:
            raise FetchError("no answer", url=url)
        await asyncio.to_thread(path.write_bytes, content)
        progress(1, 1)

    links = ["https://dead.example/p", "https://alive.example/p"]
    package = available(index_of(entry("en", "de") | {"links": links}))[0]

    done = await install_available(package, packages_dir, download, progress=quiet)
    again = await install_available(package, packages_dir, download, progress=quiet)

    assert installed(packages_dir) == (done,)
    assert again == done
    assert asked == links
    assert not list((packages_dir / ".downloads").glob("*.argosmodel"))


async def test_a_link_that_gives_another_package_is_refused(tmp_path: Path, packages_dir: Path) -> None:
    content = make_tiny_package(tmp_path, "en", "fr").read_bytes()

    async def download(_url: str, path: Path, _max: int, _progress: Progress) -> None:
        await asyncio.to_thread(path.write_bytes, content)

    with pytest.raises(TranslationError, match="en → fr"):
        await install_available(available(index_of(entry("en", "de")))[0], packages_dir, download, progress=quiet)

    assert installed(packages_dir) == ()


async def test_a_download_that_fails_everywhere_says_where_and_why(packages_dir: Path) -> None:
    async def download(url: str, _path: Path, _max: int, _progress: Progress) -> None:
        raise FetchError("it answered 404", url=url)

    with pytest.raises(TranslationError, match=r"packages\.example/en_de\.argosmodel: it answered 404"):
        await install_available(available(index_of(entry("en", "de")))[0], packages_dir, download, progress=quiet)
