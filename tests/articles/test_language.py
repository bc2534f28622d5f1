"""Language codes, and which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.language import base_lang, detect_language, normalise_lang

CODES = {
    "pt_br": "pt-BR",
    "PT": "pt",
    "pt-PT": "pt-PT",
    "en_US.UTF-8": "en-US",
    "iw": "he",
    "in": "id",
    "no": "nb",
    "nb": "nb",
    "nn": "nn",
    "por": "pt",
    "zho": "zh",
    "zh-TW": "zh-Hant",
    "zh_HK": "zh-Hant",
    "zh-CN": "zh",
    "zh-Hans-CN": "zh",
    "zh-hant-hk": "zh-Hant",
    "sh": "sr-Latn",
    "sr_Cyrl_RS": "sr-RS",
    "uz-Cyrl": "uz-Cyrl",
    "de-1996": "de",
    "es-419": "es-419",
    " ru ": "ru",
}


@pytest.mark.parametrize("code", CODES)
def test_every_way_to_write_a_language_leads_to_one_code(code: str) -> None:
    assert normalise_lang(code) == CODES[code]


@pytest.mark.parametrize(
    "code", ["", "xx", "und", "zxx", "mul", "C", "english", "x-klingon", "p", "<script>", "pt br", "123"]
)
def test_what_is_no_language_is_undetermined(code: str) -> None:
    assert normalise_lang(code) == "und"


def test_the_base_is_the_language_alone() -> None:
    assert [base_lang(code) for code in ("pt-BR", "zh-TW", "no", "junk!")] == ["pt", "zh", "nb", "und"]


@given(st.text(max_size=20) | st.from_regex(r"[a-zA-Z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}", fullmatch=True))
def test_a_canonical_code_stays_as_it_is(code: str) -> None:
    canonical = normalise_lang(code)

    assert normalise_lang(canonical) == canonical


TEXTS = {
    "en": "The government announced a new plan for the economy and for jobs today.",
    "pt": "O governo anunciou hoje um novo plano para a economia e o emprego.",
    "ru": "Правительство объявило сегодня о новом плане для экономики.",
    "uk": "Уряд оголосив сьогодні про новий план для економіки та підтримки їхніх родин.",
    "ar": "أعلنت الحكومة اليوم عن خطة جديدة للاقتصاد والوظائف.",
    "fa": "دولت امروز برنامه‌ای تازه برای اقتصاد و اشتغال اعلام کرد.",
    "zh": "政府今天宣布了新的经济和就业计划。",
    "zh-Hant": "政府今天宣布了新的經濟和就業計畫，這是國家的決定。",
    "ja": "政府は今日、経済と雇用のための新しい計画を発表した。",
    "ko": "정부는 오늘 새로운 경제 계획을 발표했다.",
    "hi": "सरकार ने आज अर्थव्यवस्था और रोज़गार के लिए नई योजना की घोषणा की।",
    "tr": "Hükümet bugün ekonomi ve istihdam için yeni bir plan açıkladı.",
    "es": "El gobierno anunció hoy un nuevo plan para la economía y el empleo.",
    "el": "Η κυβέρνηση ανακοίνωσε σήμερα ένα νέο σχέδιο.",
    "th": "รัฐบาลประกาศแผนใหม่วันนี้",
}


@pytest.mark.parametrize("lang", TEXTS)
def test_the_language_is_told_by_the_text(lang: str) -> None:
    assert detect_language(TEXTS[lang]) == lang


@pytest.mark.parametrize("lang", TEXTS)
def test_a_declaration_that_the_text_contradicts_is_not_believed(lang: str) -> None:
    wrong = "ru" if lang in {"en", "pt", "es", "tr"} else "en"

    assert detect_language(TEXTS[lang], declared=wrong) == lang


def test_a_plausible_declaration_wins_with_its_region() -> None:
    assert detect_language(TEXTS["pt"], declared="pt_BR") == "pt-BR"
    assert detect_language(TEXTS["zh"], declared="zh-CN") == "zh"
    assert detect_language("O goberno galego anunciou hoxe un novo plan para a economía", declared="pt") == "pt"
    assert detect_language(TEXTS["zh"], declared="yue") == "yue"


def test_a_very_short_text_is_what_it_is_declared_to_be() -> None:
    assert detect_language("Ok!", declared="tr") == "tr"
    assert detect_language("Ok!") == "und"
    assert detect_language("", declared="junk!") == "und"
    assert detect_language("😀 123", allowed=("en", "pt")) == "und"


def test_only_the_allowed_languages_are_guessed() -> None:
    assert detect_language("O goberno galego anunciou hoxe un novo plan", allowed=("pt", "en")) == "pt"
    assert detect_language(TEXTS["ko"], allowed=("pt", "en")) == "ko"


def test_names_in_latin_letters_do_not_hide_chinese() -> None:
    assert detect_language("Apple 发布了新的 iPhone 17 Pro Max") == "zh"


@given(st.text(max_size=200), st.text(max_size=8))
def test_any_text_has_a_canonical_code(text: str, declared: str) -> None:
    lang = detect_language(text, declared=declared)

    assert normalise_lang(lang) == lang
