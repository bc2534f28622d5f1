"""Amounts that languages say in other measures: basis points, metres with centimetres, ages of youth teams, parts."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-hi", "Rates were cut by 25 basis points.", "दरों में 0.25 प्रतिशत अंक की कटौती हुई।"),
        ("zh-en", "央行将利率下调0.5个百分点。", "The central bank cut rates by 50 basis points."),
        ("en-ru", "It cut rates by 25 basis points.", "Он снизил ставки на четверть процентного пункта."),
        ("uk-en", "Ставку знизили на 50 базисних пунктів.", "The rate was cut by half a percentage point."),
        ("ru-en", "Ставку подняли на 200 базисных пунктов.", "The rate was raised by two percentage points."),
        ("en-pt", "It raised rates by 50 basis points to 15%.", "Subiu os juros em 0,5 ponto percentual, para 15%."),
        ("en-tr", "It cut rates by 250 basis points.", "Faizi 2,5 puan indirdi."),
        ("ar-fr", "خفض البنك الفائدة نصف نقطة مئوية.", "La banque a abaissé ses taux de 50 points de base."),
    ],
)
def test_basis_points_may_be_parts_of_a_point(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "Ставку снизили на 100 базисных пунктов.", "The rate was cut by 100 percentage points."),
        ("en-ru", "It raised rates by 75 basis points.", "Он повысил ставки на четверть пункта."),
        ("en-hi", "Rates were cut by 25 basis points.", "दरों में 0.50 प्रतिशत अंक की कटौती हुई।"),
        ("en-es", "It cut rates by 25 basis points.", "Bajó los tipos 0,52 puntos porcentuales."),
    ],
)
def test_other_points_are_a_fault(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) & {FaultKind.UNIT, FaultKind.NUMBER_CHANGED}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("uk-en", "Вона стрибнула на 2 метри 4 сантиметри.", "She jumped 2.04 m."),
        ("en-ru", "The box weighs 2.5 kg.", "Коробка весит 2 килограмма 500 граммов."),
        ("ar-en", "قفزت البطلة مترين وأربعة سنتيمترات.", "The champion jumped 2.04 metres."),
        ("fr-de", "Il mesure 1 m 95 cm.", "Er ist 1,95 Meter groß."),
        ("en-hi", "The tunnel is 3.2 km long.", "सुरंग 3 किलोमीटर 200 मीटर लंबी है।"),
    ],
)
def test_two_measures_may_be_one(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("uk-en", "Вона стрибнула на 2 метри 4 сантиметри.", "She jumped 2.14 m."),
        ("ar-en", "قفزت البطلة مترين وأربعة سنتيمترات.", "The champion jumped 2.40 metres."),
    ],
)
def test_another_amount_of_two_measures_is_a_fault(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == {FaultKind.NUMBER_CHANGED}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ar-en", "المغرب يبلغ نهائي كأس العالم للشباب.", "Morocco reach the U-20 World Cup final."),
        ("uk-en", "Молодіжна збірна України обіграла Іспанію.", "Ukraine's under-21s beat Spain."),
        ("en-zh", "Morocco won the under-20 World Cup.", "摩洛哥赢得世青赛冠军。"),
        ("en-tr", "Turkey's under-21 team beat Wales.", "Ümit Milli Takım Galler'i yendi."),
    ],
)
def test_a_youth_team_may_be_called_by_an_age(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("zh-en", "中国队在世青赛上获胜。", "China won at the U-17 World Cup."),
        ("ru-en", "Сборная России сыграла вничью.", "Russia's under-21 team drew."),
    ],
)
def test_another_age_or_one_that_was_put_in_is_a_fault(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == {FaultKind.NUMBER_ADDED}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-zh", "It will cost 21.3 trillion yen.", "将耗资21万3000亿日元。"),
        ("zh-ar", "总额为1万2千亿美元。", "يبلغ المجموع 1.2 تريليون دولار."),
        ("en-zh", "About 14,500 people fled.", "约1万4千5百人逃离。"),
        ("en-ar", "Nine tenths of the houses burned.", "احترقت تسعة أعشار المنازل."),
        ("uk-en", "Дев'ять десятих врожаю зібрано.", "90% of the harvest is in."),
        ("hi-en", "दस में से नौ लोग सहमत हैं।", "Nine in ten people agree."),
        ("ar-en", "يعيش أربعة أخماس السكان في فقر.", "Four in five people live in poverty."),
        ("en-ar", "It cost 2.25 million dollars.", "كلف مليونين وربع المليون دولار."),
        ("hi-en", "दोनों नेताओं की बैठक पौन घंटे चली।", "The two leaders met for 45 minutes."),
        ("uk-en", "Півсотні будинків пошкоджено.", "Some fifty houses were damaged."),
        ("en-zh", "It rang 15 minutes later.", "一刻钟后它响了。"),
    ],
)
def test_a_number_may_be_put_together_otherwise(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-zh", "It will cost 21.3 trillion yen.", "将耗资2万1300亿日元。"),
        ("zh-en", "预算总额为1万2500亿元。", "The budget totals 125 billion yuan."),
        ("hi-en", "दस में से नौ लोग सहमत हैं।", "Eight in ten people agree."),
    ],
)
def test_another_number_put_together_is_a_fault(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == {FaultKind.NUMBER_CHANGED}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        (
            "de-en",
            "Der Umsatz im zweiten Quartal fiel in einem Jahr um zwei Prozent.",
            "Second-quarter sales fell twelve percent in a year.",
        ),
        ("en-ru", "In June prices rose four percent.", "В июне цены выросли на шесть процентов."),
        ("pt-en", "No terceiro ano, as vendas subiram 8%.", "In the third year sales rose 3%."),
        ("en-tr", "The quarterly profit fell 7 percent in a year.", "Üç aylık kâr bir yılda yüzde 12 düştü."),
        ("en-hi", "In the fifth year the rate is 9 percent.", "पांचवें साल में दर 5 प्रतिशत है।"),
    ],
)
def test_the_number_of_a_month_or_an_ordinal_counts_no_percent(pair: str, source: str, target: str) -> None:
    assert FaultKind.NUMBER_CHANGED in kinds(source, target, pair) or FaultKind.NUMBER_ADDED in kinds(
        source, target, pair
    )


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("tr-en", "Baykar yüzde elli ortaklı bir şirket kurdu.", "Baykar formed a company half owned by it."),
        ("en-de", "Sales fell by 50 per cent.", "Der Umsatz hat sich halbiert."),
        ("en-pt", "Twenty-five percent of the voters stayed at home.", "Um quarto dos eleitores ficou em casa."),
        ("en-ar", "Some 50 percent of the residents fled the city.", "فر نصف السكان من المدينة."),
        ("ru-en", "Урожай сократился на 50 процентов.", "The harvest fell by half."),
        ("zh-en", "产量下降了50%。", "Output was halved."),
        ("en-it", "Prices rose 50 percent.", "I prezzi sono aumentati della metà."),
    ],
)
def test_per_cent_may_be_a_part_of_the_whole(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "Some 50 percent of the voters stayed at home.", "Cerca de 50 eleitores ficaram em casa."),
        ("en-de", "Sales fell by 30 per cent.", "Der Umsatz hat sich halbiert."),
        ("tr-en", "Fiyatlar yüzde 25 arttı.", "Prices rose by a third."),
    ],
)
def test_per_cent_that_is_another_part_or_lost_is_a_fault(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        (
            "de-en",
            "BASF will eine weitere Milliarde Euro sparen, bei 15,8 Milliarden Umsatz.",
            "BASF aims to save a further million euros, on sales of 15.8 billion.",
        ),
        ("en-pt", "Millions of birds die on 3,000 ships.", "Milhares de aves morrem em 3.000 navios."),
        ("fr-en", "Des milliers de personnes ont fui 2 500 maisons.", "Millions of people fled 2,500 homes."),
        ("pt-en", "A empresa faturou 18.357 milhões de euros.", "The company had sales of €18.357 million."),
        ("de-en", "Der Umsatz lag bei 1.200 Millionen Euro.", "Sales were €1.205 million."),
    ],
)
def test_another_scale_beside_greater_numbers_is_a_fault(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == {FaultKind.NUMBER_CHANGED}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        (
            "zh-en",
            "前三季度营业收入5662.7亿元，但第三季度净利润下降近三分之一。",
            "Sales were 566.27 billion yuan in the first nine months, but third-quarter profit fell almost one third.",
        ),
        ("it-en", "Il canone di un bilocale è di 930 euro.", "The rent of a two-room flat is 930 euros."),
        ("it-pt", "Un trilocale costa 1200 euro.", "Um apartamento de três divisões custa 1200 euros."),
    ],
)
def test_what_is_in_a_word_or_a_part_is_no_number_of_its_own(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()
