"""Of which language words are, told by how frequent they are in each."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from bot.translations.gate.reading.frequencies import COUNTED, is_compared, nearest, share_known, word_evidence
from tests.translations.gate.test_gate import kinds

LANGS = ("en", "pt", "es", "fr", "de", "it", "ru", "uk", "ar", "hi", "tr")


def test_a_word_tells_for_the_language_that_says_it_more_often() -> None:
    assert word_evidence("the", "en", "pt") > 1.5
    assert word_evidence("the", "pt", "en") == -word_evidence("the", "en", "pt")
    assert abs(word_evidence("de", "pt", "es")) < 0.5  # both say it all the time


def test_the_letters_tell_of_a_word_that_neither_list_has() -> None:
    assert word_evidence("крутосклонный", "ru", "uk") > 1  # ы
    assert word_evidence("qwxyz", "xx", "yy") == 0.0  # languages that nobody counted, without stop words


def test_only_near_languages_come_into_question() -> None:
    assert nearest(["the", "man", "said", "that", "he", "would", "not", "come"], "en") == ()
    assert "es" in nearest(["el", "hombre", "dijo", "que", "los", "niños", "no", "han", "venido"], "pt")


def test_words_are_known_when_the_language_says_them_at_all() -> None:
    assert share_known(["the", "zzzz"], "en") == 0.5
    assert share_known([], "en") == 0.0
    assert share_known(["the"], "xx") == 0.0


def test_what_nobody_counted_or_has_a_script_of_its_own_cannot_be_compared() -> None:
    assert is_compared("pt")
    assert not is_compared("hi")
    assert not is_compared("xx")


def test_marathi_is_told_from_hindi_by_the_detector() -> None:
    marathi = "शाहरुख खानने सिनेसृष्टीतील ३३ वर्षांनंतर आपला पहिला राष्ट्रीय चित्रपट पुरस्कार जिंकला."
    assert FaultKind.LANGUAGE in kinds("Shah Rukh Khan won his first film award after 33 years.", marathi, "en-hi")


@pytest.mark.parametrize("lang", LANGS)
def test_every_language_of_the_gate_is_counted(lang: str) -> None:
    assert lang in COUNTED


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "Tenants have ninety days to appeal in Berlin.", "La nueva ley da a los inquilinos noventa días."),
        ("pt-en", "Comboio descarrila perto de Coimbra sem feridos", "Un tren descarrila cerca de Coimbra sin heridos"),
        ("en-es", "Argentina raises interest rates", "Argentina eleva a taxa de juros para o máximo do ano"),
        ("en-de", "A court freed him.", "De rechtbank heeft hem vrijgelaten, maar niet voor lang."),
        ("en-ar", "The prime minister met the delegation.", "نخست وزیر با هیئت دیدار کرد و این را گفت."),
    ],
)
def test_a_sentence_in_another_language_is_told_by_its_words(pair: str, source: str, target: str) -> None:
    assert FaultKind.LANGUAGE in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "The ministers will meet in Antalya next week.", "Os ministros se reúnem next week in Antalya."),
        ("fr-en", "Fatou, dont l'atelier a brûlé, pleure.", "Fatou, dont l'atelier a brûlé, is crying."),
        ("it-es", "La mostra resterà aperta fino al 6 luglio.", "La exposición resterà aperta fino al 6 de julio."),
        ("tr-en", "Yönetmen yeni filmini Kars'ta çekecek.", "The director yeni filmini Kars'ta çekecek."),
        ("de-en", "Er fordert zusätzliche Stellen für Polizisten.", "He wants zusätzliche Stellen für Polizisten."),
        ("en-ar", "Salah scored as Liverpool beat Fulham.", "سجل صلاح as Liverpool beat Fulham."),
        ("hi-en", "उसने कहा, “जो ढाका से आई थीं।”", 'She said, "जो ढाका से आई थीं."'),
    ],
)
def test_some_words_of_the_source_are_told_by_their_language(pair: str, source: str, target: str) -> None:
    assert FaultKind.UNTRANSLATED in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "The joint venture failed.", "A joint venture fracassou."),
        ("fr-en", "La haute couture est là.", "The haute couture is here."),
        ("en-pt", "The Orchestra of the Age of Enlightenment plays.", "A Orchestra of the Age of Enlightenment toca."),
        ("pt-en", "Feira de Santana e Vasco da Gama crescem.", "Feira de Santana and Vasco da Gama are growing."),
        ("en-fr", "Write to consult.kent.example today.", "Écrivez à consult.kent.example aujourd'hui."),
        ("en-pt", "The start-up won.", "A start-up venceu."),
        ("en-ru", "He works at McDonald's.", "Он работает в McDonald's."),
        ("en-zh", "She watched Game of Thrones.", "她看了Game of Thrones。"),
    ],
)
def test_terms_and_names_may_stay(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()
