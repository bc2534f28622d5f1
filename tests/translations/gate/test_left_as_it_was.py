"""Headlines and quotes that were left as they were, the source in Latin letters, a third language among nouns."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds
from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("hi-en", "मुंबई: लोकल ट्रेन में एसी कोच का किराया 10 रुपये घटा",
         "Mumbai: local train mein AC coach ka kiraya 10 rupaye ghata"),
        ("ru-en", "В Москве открылась выставка художника", "V Moskve otkrylas vystavka khudozhnika"),
        ("uk-en", "Президент заявив про новий пакет допомоги", "Prezydent zaiavyv pro novyi paket dopomohy"),
    ],
)  # fmt: skip
def test_a_source_that_was_only_spelled_in_latin_letters_is_not_translated(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) & {FaultKind.SCRIPT, FaultKind.LANGUAGE}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("hi-en", "प्रधानमंत्री ने गुरुद्वारे में लंगर छका", "The prime minister ate langar at a gurdwara"),
        ("ru-en", "Полиция задержала ректора", "Police detain rector over $5,000 bribe"),
    ],
)
def test_words_that_a_language_keeps_are_no_spelling_of_the_source(pair: str, source: str, target: str) -> None:
    assert FaultKind.SCRIPT not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("it-en", "Mattarella: «Basta morti sul lavoro»", "Mattarella: “No more deaths at work”",
         "Mattarella: «Basta morti sul lavoro»"),
        ("fr-en", "La Norvégienne, surnommée « la fusée », a gagné.", "The Norwegian, nicknamed “the rocket”, won.",
         "The Norwegian, surnommée « la fusée », won."),
        ("fr-en", "Avignon : 1 700 spectacles à l'affiche du Off", "Avignon: 1,700 shows in the Off programme",
         "Avignon: 1.700 Aufführungen im Off-Programm"),
    ],
)  # fmt: skip
def test_what_was_left_or_is_of_a_third_language_is_found_in_few_words(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()
