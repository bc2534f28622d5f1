"""Names that no dictionary has as words and only one of both texts has."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        (
            "Skispringerin Nika Prevc flog in Lillehammer auf 141 Meter und gewann vor der Japanerin Nozomi Maruyama.",
            "Ski jumper Nika Prevc flew 141 metres in Lillehammer to win ahead of a Japanese rival.",
            "de-en",
        ),
        (
            "Die Botschafterin Oyuna Batbayar eröffnete die Ausstellung in Bonn.",
            "L'ambassadrice a inauguré l'exposition à Bonn.",
            "de-fr",
        ),
        (
            "The prize went to the sculptor Ngozi Adeyemo from Lagos.",
            "Награда досталась скульптору из Лагоса.",
            "en-ru",
        ),
    ],
)
def test_a_name_of_two_words_that_are_no_words_of_the_language_is_not_lost(source: str, target: str, pair: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        (
            "O Tribunal da Relação do Porto reduziu a pena do antigo autarca.",
            "The Coimbra Court of Appeal has cut the former mayor's sentence.",
            "pt-en",
        ),
        (
            "A third of the churches have no resident priest, according to the diocese of Norwich.",
            "Un tercio de las iglesias no tiene párroco residente, según la diócesis de Valladolid.",
            "en-es",
        ),
        (
            "A fire at a factory killed 16 workers, the fire service said.",
            "Un incendio en una fábrica causó 16 muertes, informó Rafiqul Islam, de los bomberos.",
            "en-es",
        ),
    ],
)
def test_a_city_or_a_person_that_nobody_wrote_is_not_put_in(source: str, target: str, pair: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Os recifenses recorrem a aplicativos.", "Residents of Recife turn to ride-hailing apps.", "pt-en"),
        (
            "Dışişleri Bakanı Atina'da Yorgos Yerapetritis'le görüşecek.",
            "The foreign minister will meet George Gerapetritis in Athens.",
            "tr-en",
        ),
        (
            "The Booker-winning author will speak on Saturday.",
            "L'autrice, lauréate du Booker Prize, interviendra samedi.",
            "en-fr",
        ),
        ("A startup mineira captou 12 milhões.", "The Minas Gerais startup raised 12 million.", "pt-en"),
    ],
)
def test_a_name_at_which_a_word_of_the_source_hints_may_be_said(source: str, target: str, pair: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        (
            "O IPMA colocou Faro, Beja e Setúbal sob aviso.",
            "The IPMA has placed Faro and Setúbal under a warning.",
            "pt-en",
        ),
        ("Trains to Pau, Dax and Agen are cancelled.", "Les trains pour Pau et Dax sont supprimés.", "en-fr"),
        ("Gestern fiel in Gera, Suhl und Greiz der Strom aus.", "Gera e Greiz sono rimaste senza corrente.", "de-it"),
    ],
)
def test_one_name_of_a_list_is_not_lost(source: str, target: str, pair: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Há comboios para Faro, Lisboa e Porto.", "There are trains to Faro, Lisbon and Porto.", "pt-en"),
        ("Meteoroloji, Rize ve Artvin için uyarı verdi.", "Forecasters issued a warning for Rize and Artvin.", "tr-en"),
        ("Die Züge nach Genf, Basel und Bern fallen aus.", "Trains to Geneva, Basel and Bern are cancelled.", "de-en"),
    ],
)
def test_a_list_may_call_one_otherwise(source: str, target: str, pair: str) -> None:
    assert kinds(source, target, pair) == set()
