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


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("pt-en", "O litro custa 38 cêntimos.", "A litre costs €0.38.", "A litre costs €0.28."),
        ("en-es", "The stamp will cost $0.78.", "El sello costará 78 centavos.", "El sello costará 87 centavos."),
        ("fr-en", "Le gazole a augmenté de 7 centimes.", "Diesel rose by €0.07.", "Diesel rose by €0.70."),
        ("en-pt", "Rates rose by 25 basis points.", "Os juros subiram 0,25 pontos percentuais.",
         "Os juros subiram 25 pontos percentuais."),
        ("de-en", "Der Leitzins sinkt um 0,5 Prozentpunkte.", "The key rate falls by 50 basis points.",
         "The key rate falls by 5 basis points."),
        ("tr-en", "Banka faizi 250 baz puan indirdi.", "The bank cut its rate by 2.5 percentage points.",
         "The bank cut its rate by 1.5 percentage points."),
        ("it-en", "La metà dei laghi sotto i 3.000 metri è secca.", "50 percent of the lakes below 3000 m are dry.",
         "30 percent of the lakes below 3000 m are dry."),
        ("it-en", "Ha chiuso con un utile di 2,6 miliardi.", "It closed with a profit of €2.6 billion.",
         "It closed with a profit of $2.6 billion."),
    ],
)  # fmt: skip
def test_sums_and_shares_may_be_said_in_parts_of_a_hundred(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("tr-en", "Bin 500 kişi tahliye edildi.", "Some 1,500 people were evacuated.",
         "Some 500 people were evacuated."),
        ("en-tr", "The strike began with 2,350 workers.", "Grev iki bin 350 işçiyle başladı.",
         "Grev üç bin 350 işçiyle başladı."),
        ("es-en", "Hay mil 200 detenidos.", "There are 1,200 detainees.", "There are 1,300 detainees."),
        ("tr-en", "Mahkeme 37 sanıktan dokuzunu tahliye etti.", "The court released nine of the 37 defendants.",
         "The court released eight of the 37 defendants."),
        ("en-tr", "Thirty-six of the 90 were hurt.", "90 kişinin otuz altısından haber var, yaralılar.",
         "90 kişinin kırk altısından haber var, yaralılar."),
        ("pt-en", "Apreendida uma tonelada e meia de cocaína.", "1.5 tonnes of cocaine were seized.",
         "2.5 tonnes of cocaine were seized."),
        ("es-fr", "El glaciar perdió metro y medio.", "Le glacier a perdu 1,5 mètre.", "Le glacier a perdu 1,8 mètre."),
        ("en-fr", "He had 1.5 kilos of gold.", "Il avait un kilo et demi d'or.", "Il avait deux kilos et demi d'or."),
        ("en-tr", "They found one and a half tonnes.", "Bir buçuk ton bulundu.", "Üç buçuk ton bulundu."),
        ("it-en", "Sono due chili e mezzo.", "It is 2.5 kilos.", "It is 1.5 kilos."),
    ],
)  # fmt: skip
def test_numbers_partly_in_words_and_halves_of_a_measure_are_read(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("fr-es", "L'accident a eu lieu à 16 h 20.", "El accidente ocurrió a las cuatro y veinte de la tarde.",
         "El accidente ocurrió a las cinco y veinte de la tarde."),
        ("en-es", "It struck at 4:35 p.m.", "Ocurrió a las cinco menos veinticinco de la tarde.",
         "Ocurrió a las cinco menos veinte de la tarde."),
        ("en-pt", "It was heard at 9:50 p.m.", "Ouviu-se às dez para as dez da noite.",
         "Ouviu-se às dez para as nove da noite."),
        ("en-fr", "It happened at 5:50 p.m.", "Cela s'est produit à six heures moins dix.",
         "Cela s'est produit à sept heures moins dix."),
        ("en-it", "It landed at 10:50 p.m.", "È atterrato alle undici meno dieci.",
         "È atterrato alle dieci meno dieci."),
        ("de-en", "Der Zug fuhr um fünf vor halb neun ab.", "The train left at 8:25.", "The train left at 8:35."),
        ("tr-en", "Deprem saat dördü yirmi geçe oldu.", "The earthquake struck at 4:20.",
         "The earthquake struck at 5:20."),
        ("en-tr", "It starts at 7:50 p.m.", "Sekize on kala başlıyor.", "Dokuza on kala başlıyor."),
        ("en-de", "The alarm came at ten to five.", "Der Alarm kam um 16.50 Uhr.", "Der Alarm kam um 17.50 Uhr."),
    ],
)  # fmt: skip
def test_hours_and_minutes_in_words_are_times(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("de-en", "Die Hotline ist rund um die Uhr erreichbar.", "The hotline is available 24 hours a day."),
        ("es-en", "El hospital atiende las 24 horas.", "The hospital is open around the clock."),
        ("en-fr", "The border is guarded 24/7.", "La frontière est surveillée jour et nuit."),
        ("fr-en", "Elle a nagé le 400 mètres quatre nages en 4'32\".", "She swam the 400-metre medley in 4:32."),
        (
            "fr-en",
            "L'école a neuf élèves, dont trois en CM2.",
            "The school has nine pupils, three in their final year.",
        ),
    ],
)
def test_terms_that_hold_a_number_need_not_keep_it(pair: str, source: str, target: str) -> None:
    assert checked(source, target, pair) == ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("ru-en", "Мы играли вдесятером.", "We played with ten men.", "We played with nine men."),
        ("uk-en", "Клуб удвадцяте виграв турнір.", "The club won it for the 20th time.",
         "The club won it for the 30th time."),
        ("uk-en", "Вони втекли вп'ятьох.", "The five of them fled.", "The six of them fled."),
        ("en-hi", "It flooded twice in ten years.", "दस साल में दो बार बाढ़ आई।", "बीस साल में दो बार बाढ़ आई।"),
        ("ru-en", "Она победила в двух сетах.", "It was a straight-sets win for her.",
         "It was a four-set win for her."),
    ],
)  # fmt: skip
def test_how_many_together_and_how_often_is_a_number(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good"),
    [
        ("es-en", "En octubre de 2023 medio centenar de personas murió.", "In October 2023 some fifty people died."),
        ("pt-en", "São duzentas moedas do século XVII.", "They are two hundred seventeenth-century coins."),
        ("fr-en", "Le XXIe siècle sera africain.", "The twenty-first century will be African."),
        (
            "en-tr",
            "The mayors mark 20 years of twinning.",
            "Başkanlar iki kentin kardeşliğinin yirminci yılını kutluyor.",
        ),
        ("de-en", "Es waren 29 Billionstel Gramm.", "It was 29 trillionths of a gram."),
        ("fr-es", "C'est cinq milliardièmes de mètre.", "Son cinco milmillonésimas de metro."),
    ],
)
def test_a_number_ends_where_another_begins(pair: str, source: str, good: str) -> None:
    there, back = pair.split("-")
    assert checked(source, good, pair) == ()
    assert checked(good, source, f"{back}-{there}") == ()


@pytest.mark.parametrize(
    ("pair", "source", "bad"),
    [
        ("de-en", "Es waren 29 Billionstel Gramm.", "It was 29 billionths of a gram."),
        ("en-fr", "It is five billionths of a metre thick.", "Il fait cinq millionièmes de mètre d'épaisseur."),
        ("ru-en", "Это пять миллиардных метра.", "That is five millionths of a metre."),
    ],
)
def test_billionths_are_of_another_scale_in_each_language(pair: str, source: str, bad: str) -> None:
    assert checked(source, bad, pair) != ()
