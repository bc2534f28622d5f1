"""Which languages are offered, and what is said about translating."""

from __future__ import annotations

from bot.chat.language import translations_now
from bot.chat.languages import find_language, offered, reading_lang_for, sources_for, ui_lang_for
from bot.texts import UI_LANGS, texts_for

DEMO = frozenset({("en", "pt"), ("pt", "en")})


def test_a_reader_starts_in_the_telegram_language() -> None:
    assert reading_lang_for("pt-br", DEMO) == "pt"
    assert reading_lang_for("zh-hans", DEMO) == "zh"
    assert reading_lang_for("hi", DEMO) == "hi"
    assert reading_lang_for("", DEMO) == "en"
    assert reading_lang_for("<script>", DEMO) == "en"


def test_a_variant_that_can_be_had_is_kept() -> None:
    assert reading_lang_for("pt-br", DEMO | {("en", "pt-BR")}) == "pt-BR"


def test_our_texts_are_english_for_languages_that_we_do_not_speak() -> None:
    assert (ui_lang_for("pt-BR"), ui_lang_for("hi"), ui_lang_for("")) == ("pt", "en", "en")


def test_languages_are_those_of_our_texts_and_whatever_can_be_reached() -> None:
    assert offered(DEMO) == UI_LANGS
    assert offered(DEMO | {("en", "tr"), ("en", "hi")}) == (*UI_LANGS, "hi", "tr")


def test_a_language_is_found_by_code_and_by_name_in_its_own_or_the_readers_language() -> None:
    found = [find_language(words, UI_LANGS, "pt") for words in ("pt", "português", "Portuguese", "russo", "العربية")]
    assert found == ["pt", "pt", "pt", "ru", "ar"]
    assert find_language("Klingon", UI_LANGS, "en") is None


def test_the_demo_says_that_it_translates_english_and_portuguese_only() -> None:
    told = translations_now(DEMO, texts_for("en"))
    assert "English ↔ Portuguese" in told
    assert "Everything else" in told


def test_what_goes_one_way_is_shown_one_way_and_nothing_is_said_plainly() -> None:
    assert "English → Hindi" in translations_now(DEMO | {("en", "hi")}, texts_for("en"))
    assert "cannot translate yet" in translations_now(frozenset(), texts_for("en"))


def test_sources_of_a_language_count_for_its_variants() -> None:
    assert sources_for("pt-PT", DEMO) == ("en",)
    assert sources_for("ru", DEMO) == ()
