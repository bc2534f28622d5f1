from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.languages import normalise_lang
from bot.translations.codes import base, closest, from_argos, same_language, written
from bot.translations.languages import PUBLISHED, language_name, named


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("PT_br", "pt-BR"),
        ("zh-TW", "zh-Hant"),
        ("zh-hans", "zh"),
        ("zh_HK", "zh-Hant"),
        ("iw", "he"),
        ("no", "nb"),
        ("en-US-posix", "en-US"),
        ("es-419", "es-419"),
        ("", "und"),
        ("../etc", "und"),
        ("english", "und"),
    ],
)
def test_a_code_has_one_canonical_form(written: str, expected: str) -> None:
    assert normalise_lang(written) == expected


@given(st.text(max_size=20))
def test_making_a_code_canonical_twice_changes_nothing(code: str) -> None:
    assert normalise_lang(normalise_lang(code)) == normalise_lang(code)


def test_codes_of_argos_are_read_as_what_they_mean() -> None:
    assert [from_argos(code) for code in ("pb", "zt", "zh", "tl", "pt")] == ["pt-BR", "zh-Hant", "zh", "fil", "pt"]


def test_written_forms_of_one_language_need_no_translation() -> None:
    assert same_language("nn", "nb")
    assert same_language("pt-PT", "pt-BR")
    assert same_language("tl", "fil")
    assert not same_language("pt", "es")
    assert base("zh-Hant") == "zh"


def test_the_nearest_variant_serves() -> None:
    assert closest("zh-TW", ["zh", "zh-Hant"]) == "zh-Hant"
    assert closest("pt-PT", ["pt-BR", "pt", "es"]) == "pt"
    assert closest("pt", ["pt-BR", "es"]) == "pt-BR"
    assert closest("fr", ["pt-BR", "es"]) is None


def test_languages_go_by_their_own_names() -> None:
    assert language_name("pt") == "português"
    assert language_name("en") == "English"
    assert language_name("ar") == "العربية"
    assert language_name("zh-Hant") == "繁體中文"
    assert language_name("de", "pt") == "alemão"
    assert language_name("pt-BR", "en") == "Brazilian Portuguese"


@pytest.mark.parametrize("lang", PUBLISHED)
def test_every_published_language_has_a_name_of_its_own_and_in_others(lang: str) -> None:
    assert normalise_lang(lang) == lang
    assert language_name(lang) != lang
    for reader in ("en", "es", "pt", "fr", "de", "ru", "ar", "zh"):
        assert language_name(lang, reader) != lang


def test_a_language_without_a_name_is_shown_by_its_code() -> None:
    assert language_name("qqq") == "qqq"
    assert language_name("de", "qqq") == "de"
    assert language_name("not a code", "pt") == "not a code"
    assert language_name("und", "pt") == "idioma desconhecido"


def test_named_languages_come_once_each_in_the_order_of_their_names() -> None:
    assert named(["pt_BR", "de", "pt-BR", "en"], "en") == (
        ("pt-BR", "Brazilian Portuguese"),
        ("en", "English"),
        ("de", "German"),
    )


def test_a_language_in_another_script_is_told_apart() -> None:
    assert [written(code) for code in ("zh-TW", "zh-CN", "pt-BR", "nn", "und")] == [
        ("zh", "Hant"),
        ("zh", ""),
        ("pt", ""),
        ("no", ""),
        ("und", ""),
    ]
