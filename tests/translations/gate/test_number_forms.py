"""Numbers as each language writes them: marks inside digits, halves and quarters, times of a lap, sets of a match."""

from __future__ import annotations

import pytest

from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("es-en", "La inversión fue de 40.900 millones.", "Investment was 40.9 billion.",
         "Investment was 40.9 million."),
        ("es-de", "El plan cuesta 1.250 millones.", "Der Plan kostet 1,25 Milliarden.",
         "Der Plan kostet 1,25 Millionen."),
        ("hi-en", "सवा करोड़ महिलाओं को पैसा मिला।", "12.5 million women were paid.", "15 million women were paid."),
        ("hi-en", "सवा सौ लोग आए।", "125 people came.", "150 people came."),
        ("hi-en", "पौन करोड़ लोग आए।", "7.5 million people came.", "12.5 million people came."),
        ("hi-en", "उन्हें दस-दस हज़ार रुपये मिले।", "They got 10,000 rupees each.", "They got 20,000 rupees each."),
        ("de-en", "Es öffnet nach anderthalb Jahren.", "It opens after eighteen months.",
         "It opens after sixteen months."),
        ("ru-en", "Через полтора года он вернулся.", "He came back 18 months later.",
         "He came back 15 months later."),
        ("en-de", "The film lasts 90 minutes.", "Der Film dauert anderthalb Stunden.",
         "Der Film dauert zweieinhalb Stunden."),
        ("en-it", "He lapped in 1:19.127.", "Ha girato in 1'19\"127.", "Ha girato in 1'19\"172."),
        ("en-ru", "He lapped in 1:19.127.", "Он проехал круг за 1.19,127.", "Он проехал круг за 1.19,172."),
        ("en-zh", "He lapped in 1:19.127.", "他单圈用时1分19秒127。", "他单圈用时1分19秒172。"),
        ("en-fr", "It slipped to 71.9 US cents.", "Il a reculé à 71,9 cents américains.",
         "Il a reculé à 79,1 cents américains."),
        ("ru-en", "Она победила в двух сетах.", "She won in straight sets.", "She won in four sets."),
        ("en-fr", "She won in straight sets.", "Elle a gagné en deux sets.", "Elle a gagné en quatre sets."),
        ("en-hi", "The vote is on 5 March.", "मतदान 5 मार्च को है।", "मतदान 5 मई को है।"),
    ],
)  # fmt: skip
def test_the_same_number_in_another_form_is_no_fault_and_another_number_is_one(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-pt", "It is their sixth defeat in the Six Nations.", "É a sexta derrota no Torneio das Seis Nações.",
         "É a oitava derrota no Torneio das Seis Nações."),
        ("uk-en", "Рада підтримала закон у другому читанні.", "The Rada backed the law at second reading.",
         "The Rada backed the law at first reading."),
        ("en-hi", "It is the first such case this year.", "यह इस साल का पहला ऐसा मामला है।",
         "यह इस साल का दूसरा ऐसा मामला है।"),
        ("en-uk", "She reached the third round with a 6-4, 7-5 win.",
         "Вона вийшла до третього кола, перемігши 6:4, 7:5.",
         "Вона вийшла до четвертого кола, перемігши 6:4, 7:5."),
        ("en-fr", "She won her third title in Rome.", "Elle a remporté son troisième titre à Rome.",
         "Elle a remporté le titre à Rome."),
        ("en-de", "It was the fifth attack this month.", "Es war der fünfte Angriff in diesem Monat.",
         "Es war ein Angriff in diesem Monat."),
        ("pt-en", "Uma falha deixou um quarto dos clientes sem rede.", "A failure left a quarter of customers offline.",
         "A failure left customers offline."),
        ("en-ru", "She is twice Soviet champion.", "Она двукратная чемпионка СССР.", "Она трёхкратная чемпионка СССР."),
        ("en-it", "The three-time champion lost.", "Il tricampione ha perso.", "Il bicampione ha perso."),
        ("en-de", "The five-time champion lost.", "Der fünffache Meister verlor.", "Der sechsfache Meister verlor."),
        ("uk-en", "Вкрали їжака вагою 80 кілограмів.", "They stole an 80-kilogram hedgehog.",
         "They stole a hedgehog weighing 80 pounds."),
        ("en-it", "The 1.2-tonne bell fell.", "La campana da 1,2 tonnellate è caduta.",
         "La campana da 1,2 chilogrammi è caduta."),
        ("en-zh", "The parcel weighs 40 pounds.", "包裹重40磅。", "包裹重40千克。"),
    ],
)  # fmt: skip
def test_an_ordinal_a_quarter_a_title_or_a_weight_that_is_lost_or_another_is_a_fault(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("pt-en", "Foi encontrada em um quarto de hotel.", "She was found in a hotel room."),
        ("en-de", "About a quarter to nine residents heard a bang.", "Gegen 20.45 Uhr hörten Anwohner einen Knall."),
        ("en-de", "A third state interferes.", "Ein Drittstaat mischt sich ein."),
        ("pt-en", "Fonseca elimina Rublev e avança às oitavas", "Fonseca knocks out Rublev to reach last 16"),
        ("pt-en", "Segundo a polícia, é o primeiro caso.", "It is the first case, police said."),
    ],
)
def test_a_room_a_time_and_a_third_party_are_no_lost_numbers(pair: str, source: str, target: str) -> None:
    assert checked(source, target, pair) == ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-pt", "The target falls next spring.", "A meta vence na próxima primavera.",
         "A meta vence no próximo outono."),
        ("de-en", "Der Bau beginnt im Herbst.", "Building starts in autumn.", "Building starts in winter."),
        ("uk-en", "Міст відкриють навесні.", "The bridge will open in spring.", "The bridge will open in summer."),
        ("zh-en", "工程将于今年冬季开始。", "Work will start this winter.", "Work will start this summer."),
    ],
)  # fmt: skip
def test_another_season_is_a_fault_and_the_same_is_none(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()
