"""Halves of a measure, duals, and numbers in words that were lost."""

from __future__ import annotations

import pytest

from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-hi", "Half an hour of reading a day.", "रोज़ आधे घंटे का पठन।", "रोज़ दो घंटे का पठन।"),
        ("pt-en", "O jogo parou durante meia hora.", "The match was stopped for 30 minutes.",
         "The match was stopped for two hours."),
        ("fr-en", "Un demi-siècle après, le procès s'ouvre.", "The trial opens half a century later.",
         "The trial opens a century later."),
        ("ru-uk", "Поезд опоздал на полчаса.", "Потяг запізнився на пів години.", "Потяг запізнився на дві години."),
        ("zh-pt", "飞机晚点半小时。", "O avião atrasou meia hora.", "O avião atrasou duas horas."),
        ("ar-en", "استمر الاجتماع ساعتين.", "The meeting lasted two hours.", "The meeting lasted half an hour."),
        ("en-de", "He was suspended for half a year.", "Er wurde für sechs Monate gesperrt.",
         "Er wurde für zwei Jahre gesperrt."),
    ],
)  # fmt: skip
def test_half_of_a_measure_is_no_whole_one_and_no_two(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "The trip takes two and a half hours.", "A viagem demora 2h30."),
        ("en-de", "Profit fell in the first half of the year.", "Der Gewinn sank im ersten Halbjahr."),
        ("zh-en", "今年下半年，公司利润下降。", "The company's profit fell in the second half of this year."),
        ("zh-en", "他等了一个半小时。", "He waited an hour and a half."),
        ("ar-en", "استغرقت الرحلة ساعتين ونصف الساعة.", "The trip took two and a half hours."),
    ],
)
def test_a_half_that_is_more_or_of_the_year_is_no_half_of_a_measure(pair: str, source: str, target: str) -> None:
    assert checked(source, target, pair) == ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("ar-en", "سجل محمد صلاح هدفين في فوز ليفربول.", "Mohamed Salah scored twice in Liverpool's win.",
         "Mohamed Salah scored in Liverpool's win."),
        ("ar-fr", "أصيب جنديان في انفجار.", "Deux soldats ont été blessés dans une explosion.",
         "Des soldats ont été blessés dans une explosion."),
        ("en-ar", "Two planes crashed at Dubai airport.", "تحطمت طائرتان في مطار دبي.", "تحطمت طائرات في مطار دبي."),
        ("ar-en", "انتظر المسافرون يومين في المطار.", "Passengers waited 48 hours at the airport.",
         "Passengers waited two hours at the airport."),
    ],
)  # fmt: skip
def test_a_dual_of_arabic_is_a_two(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ar-en", "العلاقات بين البلدين قوية.", "Relations between the countries are strong."),
        ("ar-en", "زار رئيس باكستان الأرجنتين وفلسطين.", "The president of Pakistan visited Argentina and Palestine."),
        ("en-tr", "It is a preliminary report.", "Bu bir ön bildiridir."),
    ],
)
def test_what_only_looks_like_a_dual_or_a_ten_is_none(pair: str, source: str, target: str) -> None:
    assert checked(source, target, pair) == ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("ru-uk", "Протесты идут сотый день подряд.", "Протести тривають 100-й день поспіль.",
         "Протести тривають день у день."),
        ("en-de", "The festival opens its twentieth edition.", "Das Festival eröffnet seine 20. Ausgabe.",
         "Das Festival eröffnet seine Ausgabe."),
        ("de-fr", "Es ist ihr dreizehnter Titel.", "C'est son 13e titre.", "C'est son titre."),
        ("tr-en", "Hükümet on gün süre verdi.", "The government gave ten days.", "The government gave some time."),
        ("tr-en", "Yangında on kişi öldü.", "Ten people died in the fire.", "People died in the fire."),
    ],
)  # fmt: skip
def test_a_great_ordinal_and_the_turkish_ten_must_not_be_lost(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-it", "She won 0.15 seconds ahead.", "Ha vinto con 15 centesimi di vantaggio.",
         "Ha vinto con 16 centesimi di vantaggio."),
        ("ru-en", "Он проиграл три десятых секунды.", "He lost by 0.3 seconds.", "He lost by 0.5 seconds."),
        ("en-de", "He won by 0.08 seconds.", "Er gewann mit 8 Hundertstelsekunden Vorsprung.",
         "Er gewann mit 9 Hundertstelsekunden Vorsprung."),
        ("en-es", "She won by 12 milliseconds.", "Ganó por 12 milésimas.", "Ganó por 13 milésimas."),
        ("pt-fr", "Ficou a quinze centésimos.", "Il a terminé à 15 centièmes.", "Il a terminé à 25 centièmes."),
    ],
)  # fmt: skip
def test_tenths_and_hundredths_of_a_second_are_decimals(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("zh-en", "前三季度利润下降4%。", "Profit fell 4% in the first nine months.",
         "Profit fell 4% in the first six months."),
        ("de-en", "Der Gewinn sank in den ersten drei Quartalen.", "Profit fell in the first nine months.",
         "Profit fell in the first two quarters."),
        ("ru-en", "В первом полугодии прибыль снизилась на 4%.", "Profit fell 4% in the first six months.",
         "Profit fell 4% in the first nine months."),
        ("ru-en", "В III квартале прибыль снизилась.", "Profit fell in Q3.", "Profit fell in the second quarter."),
        ("en-zh", "Profit fell 4% in Q3.", "第三季度利润下降4%。", "第二季度利润下降4%。"),
        ("fr-en", "Le bénéfice a reculé au T3.", "Profit fell in the third quarter.",
         "Profit fell in the second quarter."),
        ("en-de", "He led it for a quarter of a century.", "Er leitete es ein Vierteljahrhundert lang.",
         "Er leitete es 15 Jahre lang."),
        ("de-tr", "Nach einem Vierteljahrhundert kehrt er zurück.", "Çeyrek asır sonra geri dönüyor.",
         "Yarım asır sonra geri dönüyor."),
        ("ru-uk", "Актёр скончался на 88-м году жизни.", "Актор помер у 87 років.", "Актор помер на 78-му році життя."),
        ("ru-en", "Он умер на восемьдесят восьмом году жизни.", "He died in his 88th year.", "He died aged 78."),
        ("en-ar", "It has 35 rooms.", "يضم خمسا وثلاثين غرفة.", "يضم خمسا وأربعين غرفة."),
        ("ar-en", "يضم الفندق سبعًا وستين غرفة.", "The hotel has 67 rooms.", "The hotel has 76 rooms."),
        ("en-pt", "It needs two thirds of the seats, said the second judge.",
         "Precisa de dois terços dos lugares, disse a segunda juíza.",
         "Precisa de três quartos dos lugares, disse a segunda juíza."),
    ],
)  # fmt: skip
def test_quarters_years_of_a_life_and_numbers_in_every_case_are_the_same_number(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("pt-en", "O sismo foi sentido na ilha Terceira.", "The earthquake was felt on the island of Terceira."),
        ("it-en", "Il treno si è fermato a Settimo Torinese.", "The train stopped at Settimo Torinese."),
        ("es-en", "La feria de Tercera Sección atrajo a mil personas.",
         "The fair in Tercera Sección drew a thousand people."),
    ],
)  # fmt: skip
def test_an_ordinal_in_the_name_of_a_place_is_no_number(pair: str, source: str, target: str) -> None:
    assert checked(source, target, pair) == ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-ru", "Every fifth family lives in poverty.", "20% семей живут в бедности.", "30% семей живут в бедности."),
        ("de-tr", "Jeder vierte Haushalt heizt mit Gas.", "Her dört haneden biri gazla ısınıyor.",
         "Her üç haneden biri gazla ısınıyor."),
        ("en-ar", "The project cost 2.5 billion dollars.", "بلغت كلفة المشروع مليارين ونصف المليار دولار.",
         "بلغت كلفة المشروع مليارا ونصف المليار دولار."),
        ("en-de", "Three quarters of the forest burned.", "Dreiviertel des Waldes brannten ab.",
         "Zwei Drittel des Waldes brannten ab."),
        ("en-hi", "India beat Nepal 1-0 in Delhi.", "भारत ने दिल्ली में नेपाल को 1-0 से हराया।",
         "भारत ने दिल्ली में नेपाल को हराया।"),
        ("en-ar", "A late goal gave Egypt a 2-1 win.", "منح هدف متأخر مصر الفوز بهدفين لهدف.",
         "منح هدف متأخر مصر الفوز."),
    ],
)  # fmt: skip
def test_a_share_a_result_and_a_half_of_a_billion_are_said_or_it_is_a_fault(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-ar", "A third of the southern villages could not be rebuilt.", "لا يمكن إعادة إعمار ثلث القرى الجنوبية.",
         "لا يمكن إعادة إعمار ربع القرى الجنوبية."),
        ("en-pt", "Profit fell by a third to 412 million euros in the first quarter.",
         "O lucro caiu um terço, para 412 milhões de euros, no primeiro trimestre.",
         "O lucro caiu um quarto, para 412 milhões de euros, no primeiro trimestre."),
        ("en-es", "Sales rose by a quarter in the third quarter.",
         "Las ventas subieron una cuarta parte en el tercer trimestre.",
         "Las ventas subieron un tercio en el tercer trimestre."),
        ("en-it", "It was approved by 24 votes to 13 in a session that lasted until 3 a.m.",
         "È stato approvato con 24 voti a 13, in una seduta durata fino alle 3 del mattino.",
         "È stato approvato con 24 voti a 15, in una seduta durata fino alle 3 del mattino."),
        ("en-de", "The 14 sailors left at 4 a.m.", "Die 14 Segler brachen um 4 Uhr auf.",
         "Die 16 Segler brachen um 4 Uhr auf."),
    ],
)  # fmt: skip
def test_a_number_that_was_said_of_something_else_explains_no_other(
    pair: str, source: str, good: str, bad: str
) -> None:
    found = [{fault.kind for fault in checked(source, target, pair)} for target in (good, bad)]

    assert (found[0], len(found[1])) == (set(), 1)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        (
            "en-es",
            "Waves as high as six meters (18 feet) struck at 9 p.m.",
            "A las 21 llegaron olas de hasta seis metros.",
        ),
        (
            "en-pt",
            "The volcano is 45 miles (about 72 kilometers) from the city.",
            "O vulcão fica a 45 milhas da cidade.",
        ),
        ("de-en", "Die Wellen waren um 20 Uhr sechs Meter hoch.", "At 8 p.m. waves were six meters (18 feet) high."),
    ],
)
def test_what_brackets_say_in_another_measure_may_go_without_saying(pair: str, source: str, target: str) -> None:
    assert [fault.kind for fault in checked(source, target, pair)] == []


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        (
            "en-ru",
            "The quake killed 157, half of them children.",
            "Погибли 157 человек, половина — дети.",
            "Погибли 157 человек, в том числе дети.",
        ),
        (
            "en-uk",
            "The court freed 12, half of them women.",
            "Суд звільнив 12 осіб, половина — жінки.",
            "Суд звільнив 12 осіб, серед них жінки.",
        ),
        (
            "pt-en",
            "Morreram 40 pessoas, metade delas crianças.",
            "Forty died, half of them children.",
            "Forty died, among them children.",
        ),
        (
            "fr-en",
            "Il y a 40 morts, dont la moitié d'enfants.",
            "There are 40 dead, half of them children.",
            "There are 40 dead, among them children.",
        ),
    ],
)
def test_half_of_those_who_were_counted_is_not_lost(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-pt", "It supplies half of Lima.", "Abastece metade de Lima.", "Abastece Lima."),
        ("en-ru", "Almost half of residents lost power.", "Почти половина жителей без света.", "Жители без света."),
        ("en-zh", "Half of the schools closed.", "半数学校停课。", "学校停课。"),
        ("de-en", "Mehr als die Hälfte der Wähler blieb fern.", "More than half of voters stayed away.",
         "Voters stayed away."),
        ("fr-en", "La moitié des électeurs s'abstient.", "Half of voters are abstaining.", "Voters are abstaining."),
        ("es-en", "La mitad de los hogares carece de agua.", "Half of homes lack water.", "Homes lack water."),
        ("it-en", "La metà degli italiani resta a casa.", "Half of Italians stay at home.", "Italians stay at home."),
        ("uk-en", "Половина шкіл зачинена.", "Half of the schools are closed.", "Schools are closed."),
        ("ar-en", "نصف السكان بلا كهرباء.", "Half of the people have no power.", "The people have no power."),
        ("hi-en", "आधे से अधिक स्कूल बंद रहे।", "More than half of schools were closed.", "Schools were closed."),
        ("tr-en", "Okulların yarısı kapandı.", "Half of the schools closed.", "The schools closed."),
    ],
)  # fmt: skip
def test_half_of_a_whole_is_not_lost(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good"),
    [
        ("en-de", "Sales fell in the second half of the year.", "Der Umsatz sank ab Juli."),
        ("ru-en", "Аэропорт открылся в половине седьмого вечера.", "The airport reopened at 6:30 p.m."),
        ("es-en", "Son las elecciones de mitad de mandato.", "These are the midterm elections."),
        ("it-en", "Il cantiere chiude a metà del mese.", "The site closes in the middle of the month."),
        ("tr-en", "Gece yarısı patlama oldu.", "There was an explosion at midnight."),
    ],
)
def test_a_half_of_a_year_an_hour_or_a_term_need_not_be_said(pair: str, source: str, good: str) -> None:
    assert checked(source, good, pair) == ()
