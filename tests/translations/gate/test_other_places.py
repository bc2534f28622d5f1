"""Another direction, another country where the source's is doubtful, and words that name several things."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "He lives in South Dakota.", "Ele vive no Dakota do Norte."),
        ("pt-en", "Choveu no noroeste do país.", "It rained in the southwest of the country."),
        ("en-es", "A quake shook western Turkey.", "Un terremoto sacudió el sur de Turquía."),
        ("es-en", "Viven al sureste de la capital.", "They live northeast of the capital."),
        ("en-fr", "The storm hit northern Spain.", "La tempête a touché le sud de l'Espagne."),
        ("fr-de", "La tempête a touché l'ouest du pays.", "Der Sturm traf den Osten des Landes."),
        ("de-en", "Im Süden der Insel brannte es.", "There was a fire in the north of the island."),
        ("en-de", "Fires burned in northern Greece.", "Im südlichen Griechenland brannte es."),
        ("it-en", "Maltempo al nord, allerta rossa.", "Bad weather in the south, red alert."),
        ("en-ru", "Two villages in eastern Ukraine burned.", "Сгорели два села на западе Украины."),
        ("ru-en", "На юге страны выпал снег.", "Snow fell in the north of the country."),
        ("uk-en", "На півночі країни випав сніг.", "Snow fell in the south of the country."),
        ("en-ar", "Floods hit southern Libya.", "ضربت الفيضانات شمال ليبيا."),
        ("en-zh", "A bus crashed in eastern Peru.", "一辆巴士在秘鲁西部坠毁。"),
        ("hi-en", "उत्तरी राज्यों में बारिश हुई।", "It rained in the southern states."),
        ("tr-en", "Ülkenin batısında kar yağdı.", "It snowed in the east of the country."),
    ],
)
def test_another_direction_is_a_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "Fires burn in southeast Brazil.", "Incêndios no sudeste do Brasil."),
        ("en-es", "This storm hit the east coast.", "Este temporal azotó la costa este."),
        ("en-fr", "It is north of the river.", "Elle est au nord du fleuve."),
        ("en-uk", "New measures in the West.", "Нові заходи на Заході."),
        ("en-tr", "Trump spoke in West Virginia, Eastern Time.", "Trump West Virginia'da konuştu, Doğu saati."),
        ("en-zh", "They crossed the West Bank.", "他们穿过约旦河西岸。"),
        ("en-hi", "The former minister spoke in the south.", "पूर्व मंत्री ने दक्षिण में बात की।"),
        ("en-de", "Peace in the Middle East.", "Frieden im Nahen Osten."),
    ],
)
def test_a_direction_may_be_said_in_its_own_way(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("de-en", "In Bayern hat es geschneit.", "It snowed in Bavaria."),
        ("de-pt", "In Bayern hat es geschneit.", "Nevou na Baviera."),
        ("es-en", "El Gobierno vasco aprobó la ley.", "The Basque government passed the law."),
        ("de-fr", "Bayer senkt die Prognose.", "Bayer abaisse ses prévisions."),
    ],
)
def test_a_word_that_names_a_land_and_a_firm_or_a_club_need_be_said_in_one_sense_only(
    pair: str, source: str, target: str
) -> None:
    assert kinds(source, target, pair) == set()


def test_a_name_of_letters_and_digits_is_known_in_a_headline_without_a_full_stop_too() -> None:
    lost = kinds("K2 climbers rescued after storm", "Alpinistas do Everest resgatados após tempestade", "en-pt")
    assert FaultKind.NAME in lost
    assert kinds("K2 climbers rescued after storm", "Alpinistas do K2 resgatados após tempestade", "en-pt") == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("pt-en", "Cruzaram a fronteira com o Chade.", "They crossed the border into Egypt."),
        ("en-ru", "Guinea and Mali signed it.", "Гана и Мали подписали его."),
        ("en-uk", "North Macedonia won the vote.", "Албанія виграла голосування."),
        ("ar-en", "فاز على عمان بثلاثة أهداف.", "They beat Iraq by three goals."),
        ("de-en", "Im Harz fielen 45 Liter Regen.", "In the Black Forest, 45 litres of rain fell."),
        ("en-uk", "Poland will help, Polish Prime Minister Tusk said.", "Чехія допоможе, сказав прем'єр Польщі Туск."),
        (
            "pt-en",
            "Partiu da Guiana Francesa com um satélite francês.",
            "It left French Guiana with a German satellite.",
        ),
        (
            "zh-ru",
            "中国驻俄罗斯大使说，赴俄游客增长了。",
            "Посол в Казахстане сказал, что туристов в России стало больше.",
        ),
    ],
)
def test_another_country_is_a_fault_where_the_source_s_is_rare_or_named_elsewhere_too(
    pair: str, source: str, target: str
) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-hi", "Chad Hammel told reporters in San Diego.", "चैड हम्मेल ने सैन डिएगो में पत्रकारों से कहा।"),
        ("uk-en", "Верховна Рада України ухвалила закон.", "Ukraine's parliament, the Rada, adopted the law."),
        ("en-zh", "Papua New Guinea's Enga province", "巴布亚新几内亚的恩加省"),
        ("zh-en", "外交部说，中方坚决反对美方对台军售。", "The ministry said China opposes US arms sales to Taiwan."),
        ("en-pt", "French Guiana and France agreed.", "A Guiana Francesa e a França chegaram a acordo."),
    ],
)
def test_a_country_that_is_named_otherwise_or_less_often_is_no_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)
