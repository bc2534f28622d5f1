"""Degrees of which scale, pounds and dollars of which country, and letters for measures right behind digits."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.test_gate import kinds


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-pt", "Bake at 180C for an hour.", "Asse a 180 °C por uma hora.", "Asse a 180 °F por uma hora."),
        (
            "en-pt",
            "Bake at 180C for an hour.",
            "Asse a 180ºC por uma hora.",
            "Asse a 180 graus Fahrenheit por uma hora.",
        ),
        ("en-de", "It was 38 °C in Kent.", "In Kent waren es 38 Grad.", "In Kent waren es 38 Grad Fahrenheit."),
        (
            "en-ru",
            "It was 38C in Kent.",
            "В Кенте было 38 градусов Цельсия.",
            "В Кенте было 38 градусов по Фаренгейту.",
        ),
        ("en-zh", "It was 38C in Kent.", "肯特郡气温达38摄氏度。", "肯特郡气温达华氏38度。"),
        ("en-ar", "It was 38C in Kent.", "بلغت الحرارة 38 درجة مئوية في كنت.", "بلغت الحرارة 38 درجة فهرنهايت في كنت."),
        ("en-hi", "It was 38C in Kent.", "केंट में तापमान 38 डिग्री रहा।", "केंट में तापमान 38 डिग्री फ़ारेनहाइट रहा।"),
        ("ru-en", "Воздух прогрелся до 38 градусов.", "The air warmed to 38C.", "The air warmed to 38F."),
        ("zh-en", "最高气温达38摄氏度。", "The temperature peaked at 38C.", "The temperature peaked at 38 °F."),
    ],
)  # fmt: skip
def test_degrees_of_the_other_scale_are_a_fault(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.UNIT in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-tr", "They spent £870 each.", "Kişi başına 870 sterlin harcadılar.", "Kişi başına 870 lira harcadılar."),
        ("en-tr", "It cost 80m Egyptian pounds.", "80 milyon Mısır lirasına mal oldu.", "80 milyon rubleye mal oldu."),
        ("tr-en", "Ücret 22 bin 104 lira oldu.", "The wage became 22,104 lira.", "The wage became 22,104 pounds."),
        (
            "en-it",
            "The deal is worth £8 billion.",
            "L'accordo vale 8 miliardi di sterline.",
            "L'accordo vale 8 miliardi di lire.",
        ),
        (
            "en-it",
            "A kilo costs 100,000 Lebanese pounds.",
            "Un chilo costa 100.000 lire libanesi.",
            "Un chilo costa 100.000 euro libanesi.",
        ),
        ("ar-en", "يبلغ سعر الكيلو 15 ألف ليرة.", "A kilo costs 15,000 pounds.", "A kilo costs 15,000 euros."),
        ("en-ar", "It paid £50 million.", "دفع 50 مليون جنيه إسترليني.", "دفع 50 مليون ليرة."),
        (
            "en-ar",
            "It costs less than three dollars.",
            "تقل التكلفة عن ثلاثة دولارات.",
            "تقل التكلفة عن ثلاثة يوروهات.",
        ),
        ("en-ar", "Gold fell against the dollar.", "تراجع الذهب مقابل الدولار.", "تراجع الذهب مقابل الين."),
    ],
)  # fmt: skip
def test_a_pound_is_no_lira_but_where_a_country_calls_it_so(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.UNIT in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-zh", "Taiwan plans an extra $40 billion.", "台湾计划追加400亿美元。", "台湾计划追加400亿新台币。"),
        (
            "en-pt",
            "The bank paid $40 million.",
            "O banco pagou US$ 40 milhões.",
            "O banco pagou 40 milhões de dólares canadenses.",
        ),
        (
            "en-de",
            "The firm raised $40 million.",
            "Die Firma nahm 40 Millionen Dollar ein.",
            "Die Firma nahm 40 Millionen australische Dollar ein.",
        ),
        ("zh-en", "票价为500港元。", "Tickets cost HK$500.", "Tickets cost $500."),
        (
            "en-es",
            "A Sydney bank paid $40 million.",
            "Un banco de Sídney pagó 40 millones de dólares australianos.",
            "Un banco de Sídney pagó 40 millones de dólares canadienses.",
        ),
    ],
)  # fmt: skip
def test_dollars_of_a_country_that_nobody_spoke_of_are_a_fault(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.UNIT in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("fr-en", "Le col culmine à 2 642 m.", "The pass rises to 2,642m.", "The pass rises to 2,642 ft."),
        ("en-ru", "The plane dropped 3,000 ft.", "Самолёт снизился на 3000 футов.", "Самолёт снизился на 3000 м."),
        (
            "de-en",
            "Der Wald brannte auf 30 ha.",
            "The forest burned over 30 hectares.",
            "The forest burned over 30 acres.",
        ),
        (
            "en-pt",
            "The A9 was shut at 4:40 p.m. by 8 tonnes of salmon.",
            "A A9 fechou às 16h40 por 8 toneladas de salmão.",
            "A A9 fechou às 16h40 por 8 quilos de salmão.",
        ),
        (
            "en-fr",
            "Milk fell by 4p on every litre.",
            "Le lait a perdu 4 pence par litre.",
            "Le lait a perdu 4 euros par litre.",
        ),
    ],
)  # fmt: skip
def test_a_letter_right_behind_digits_is_a_measure(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.UNIT in kinds(source, bad, pair)
