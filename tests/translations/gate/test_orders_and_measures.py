"""Ordinals that another number hides, measures that became another, halves of measures, parts of one, twos put in."""

from __future__ import annotations

import pytest

from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-fr", "The club won 4-2 and is up to second place.", "Le club a gagné 4-2 et remonte à la deuxième place.",
         "Le club a gagné 4-2 et remonte à la cinquième place."),
        ("de-en", "Im dritten Quartal ging ein Drittel der Stellen verloren.",
         "A third of the jobs were lost in the third quarter.", "A third of the jobs were lost in the second quarter."),
        ("uk-en", "Це дослідження діабету другого типу.", "It is a study of type 2 diabetes.",
         "It is a study of type 1 diabetes."),
        ("pt-en", "O sismo teve intensidade máxima IV.", "The quake had a maximum intensity of four.",
         "The quake had a maximum intensity of VI."),
        ("it-de", "Il Titolo IV della legge non cambia.", "Titel IV des Gesetzes bleibt.",
         "Titel IX des Gesetzes bleibt."),
        ("en-ru", "He scored a hat-trick in the 6-3 win.", "Он оформил хет-трик в победном матче (6:3).",
         "Он оформил дубль в победном матче (6:3)."),
        ("en-pt", "The third heatwave pushed demand a fifth above normal.",
         "A terceira onda de calor elevou a procura um quinto acima do normal.",
         "A quarta onda de calor elevou a procura um quinto acima do normal."),
        ("pt-en", "Parou pela segunda vez nas boxes e perdeu 2,3 segundos.",
         "He pitted for the second time and lost 2.3 seconds.", "He pitted for the third time and lost 2.3 seconds."),
        ("en-fr", "He scored a hat-trick as they won 6-3.", "Il a inscrit un triplé et ils ont gagné 6-3.",
         "Il a inscrit un doublé et ils ont gagné 6-3."),
    ],
)  # fmt: skip
def test_an_ordinal_that_changes_is_found_though_the_text_says_its_number_elsewhere(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("de-en", "Im dritten Quartal kündigte ein Drittel der Firmen Kürzungen an.",
         "In the third quarter a third of the firms announced cuts.",
         "In the third quarter some of the firms announced cuts."),
        ("en-zh", "She won by five thousandths of a second.", "她以千分之五秒的优势获胜。",
         "她以百分之五秒的优势获胜。"),
        ("en-fr", "She won by five thousandths of a second.", "Elle a gagné de cinq millièmes de seconde.",
         "Elle a gagné de cinq centièmes de seconde."),
        ("zh-en", "死亡率为千分之五。", "The death rate is 0.5 per cent.", "The death rate is 0.9 per cent."),
        ("zh-en", "他以百分之三秒之差屈居亚军。", "He came second by three hundredths of a second.",
         "He came second by three tenths of a second."),
        ("ar-en", "انخفضت الأسعار بنسبة الثلث خلال الربع الثالث من العام.",
         "Prices dropped a third between July and September.", "Prices dropped a quarter between July and September."),
        ("hi-en", "दूसरी तिमाही में मुनाफ़ा ढाई गुना बढ़ा।", "Profit rose two and a half times in the second quarter.",
         "Profit rose two and a half times in the third quarter."),
        ("tr-en", "Bir buçuk saat süren törene iki yüz kişi katıldı.",
         "Two hundred people attended the ceremony, which lasted an hour and a half.",
         "Two hundred people attended the ceremony, which lasted two and a half hours."),
        ("en-ru", "Sales rose by 50% in a year.", "За год продажи выросли в полтора раза.",
         "За год продажи выросли в два с половиной раза."),
        ("en-hi", "Onion prices rose by half.", "प्याज के दाम डेढ़ गुना हुए।", "प्याज के दाम चार गुना हुए।"),
        ("en-hi", "The bank injected 2.5 trillion rupees.", "बैंक ने 25 खरब रुपये डाले।", "बैंक ने 25 अरब रुपये डाले।"),
        ("en-ru", "Fifty people were detained.", "Задержали полсотни человек.", "Задержали сотни человек."),
        ("en-es", "Fifty people were detained.", "Fue detenido medio centenar de personas.",
         "Fue detenido un centenar de personas."),
        ("hi-en", "आधा दर्जन लोग घायल हुए।", "Half a dozen people were hurt.", "A dozen people were hurt."),
        ("de-en", "Ein halbes Dutzend Menschen wurde verletzt.", "Six people were injured.",
         "Twelve people were injured."),
    ],
)  # fmt: skip
def test_parts_and_halves_are_compared_by_what_they_are_of(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("pt-en", "Saltou 17,84 metros e ficou a dois centímetros do ouro.",
         "He jumped 17.84 metres, two centimetres short of gold.", "He jumped 17.84 metres, two metres short of gold."),
        ("en-de", "She jumped 6.99 metres, a centimetre short of her best.",
         "Sie sprang 6,99 Meter, einen Zentimeter unter ihrer Bestleistung.",
         "Sie sprang 6,99 Meter, einen Meter unter ihrer Bestleistung."),
        ("en-de", "The park covers 500 hectares.", "Der Park umfasst 500 Hektar.",
         "Der Park umfasst 500 Quadratkilometer."),
        ("en-zh", "The park covers 500 hectares.", "公园占地500公顷。", "公园占地500平方米。"),
        ("uk-en", "Переговори тривали менше години.", "The talks lasted less than an hour.",
         "The talks lasted less than a week."),
        ("en-pt", "The outage lasted an hour.", "A falha durou uma hora.", "A falha durou um mês."),
        ("uk-en", "За добу випало пів метра снігу.", "50 cm of snow fell in 24 hours.",
         "Two metres of snow fell in a day."),
        ("de-ru", "Ein halber Meter Schnee fiel in der Nacht.", "За ночь выпало 50 см снега.",
         "За ночь выпало 30 см снега."),
        ("it-en", "Ha bevuto mezzo litro d'acqua.", "She drank half a litre of water.",
         "She drank two litres of water."),
        ("en-zh", "She arrived in Rome for a two-day visit.", "她抵达罗马进行为期两天的访问。", "她抵达罗马进行访问。"),
        ("fr-en", "Le loyer atteint 14,30 euros le mètre carré.", "Rent has reached €14.30 per square metre.",
         "Rent has reached €14.30 per square foot."),
        ("zh-pt", "这座桥全长约两公里半，计划用三年时间建成。",
         "A ponte, com dois quilômetros e meio, deve ficar pronta em três anos.",
         "A ponte, com três quilômetros e meio, deve ficar pronta em três anos."),
        ("fr-en", "Le porte-parole a condamné les frappes.", "The spokesman condemned the strikes.",
         "The spokesman condemned the two strikes."),
    ],
)  # fmt: skip
def test_another_measure_is_a_fault_where_no_digits_stand_before_it(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("ru-en", "Ледокол вернётся не раньше середины марта.", "The icebreaker will not return before mid-March.",
         "The icebreaker will not return before mid-May."),
        ("de-en", "Laut Wetterdienst war der März einer der trockensten.",
         "According to forecasters, March was one of the driest.",
         "According to forecasters, May was one of the driest."),
        ("en-tr", "The shop closes on the last Wednesday of each month.", "Mağaza her ayın son çarşambası kapalı.",
         "Mağaza her ayın son cuması kapalı."),
        ("en-hi", "The trial begins in May.", "मुकदमा मई में शुरू होगा।", "मुकदमा मार्च में शुरू होगा।"),
    ],
)  # fmt: skip
def test_another_month_is_a_fault_though_its_name_is_another_word_too(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "Two lorries collided at about 3.40pm.", "Dois camiões colidiram por volta das 15h40."),
        ("en-pt", "They found carbon dioxide in the atmosphere.", "Detectaram CO2 na atmosfera."),
        ("en-de", "Covid deaths fell last week.", "Die Zahl der Covid-19-Toten sank letzte Woche."),
        ("it-fr", "I venti hanno raggiunto i 100 km/h.", "Les vents ont atteint 100 km/h."),
        ("it-en", "Ha vinto in due set, 6-4 6-4.", "He won in two sets, 6-4, 6-4."),
        ("en-pt", "Library hours were cut to 20 a week.", "A biblioteca passa a abrir 20 horas semanais."),
        ("fr-en", "Les dirigeants des pays voisins se sont rencontrés.",
         "The leaders of the two neighbouring countries met."),
        ("ar-en", "عثر على الرجل ميتًا في منزله.", "The man was found dead in his house."),
        ("en-pt", "The doses are given four weeks apart.", "As doses são dadas com um mês de intervalo."),
        ("en-pt", "Demand rose a fifth above normal.", "A procura ficou 20% acima do normal."),
        ("ru-en", "За сутки сбиты пять дронов.", "Five drones were shot down in 24 hours."),
    ],
)  # fmt: skip
def test_times_formulas_winds_and_sets_are_read_as_such(pair: str, source: str, target: str) -> None:
    assert checked(source, target, pair) == ()
