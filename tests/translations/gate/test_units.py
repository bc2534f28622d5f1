"""Currencies and measures: another one is a fault, another way to say it is none."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.test_gate import checked, kinds


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-pt", "Bats hear sounds of up to 200 kilohertz.", "Morcegos ouvem sons de até 200 quilohertz.",
         "Morcegos ouvem sons de até 200 decibéis."),
        ("en-pt", "Fed holds rates steady; dollar slips against yen", "Fed mantém juros; dólar recua frente ao iene",
         "Fed mantém juros; dólar recua frente ao euro"),
        ("pt-en", "O litro da gasolina sobe R$ 0,16.", "Petrol rises by R$0.16 a litre.",
         "Petrol rises by R$0.16 a gallon."),
        ("pt-en", "A prova foi sob frio de 9 °C.", "The race was run in 9°C.", "The race was run in 9°F."),
        ("uk-en", "Курс знизився на 12 копійок.", "The rate fell by 12 kopecks.", "The rate fell by 12 percent."),
        ("en-pt", "They seized nine kilos of cocaine.", "Apreenderam nove quilos de cocaína.",
         "Apreenderam nove gramas de cocaína."),
        ("en-hi", "Growers received only 8 rupees a kilo.", "किसानों को सिर्फ़ आठ रुपये प्रति किलो मिले।",
         "किसानों को सिर्फ़ आठ रुपये प्रति क्विंटल मिले।"),
        ("en-pt", "Snow is expected above 900 metres.", "Prevê-se neve acima dos 900 metros.",
         "Prevê-se neve acima dos 900 pés."),
        ("hi-en", "यहां 2,450 मेगावाट का सौर पार्क बनेगा।", "A 2,450-megawatt solar park will be built here.",
         "A 2,450-kilowatt solar park will be built here."),
        ("de-tr", "Sie kostete zwei Millionen Euro.", "İki milyon avroya mal oldu.", "İki milyon lirayla yapıldı."),
        ("tr-en", "Altının gramı 5 bin 700 liradan satılıyor.", "Gold is sold at 5,700 lira a gram.",
         "Gold is sold at 5,700 lira an ounce."),
        ("zh-pt", "释放约1万亿元资金。", "Libera cerca de 1 trilhão de yuans.", "Libera cerca de 1 trilhão de ienes."),
        ("ru-en", "Длина моста 300 футов.", "The bridge is 300 feet long.", "The bridge is 300 yards long."),
        ("ar-en", "تبلغ قدرة المحطة 50 ميغاواط.", "The plant has 50 megawatts.", "The plant has 50 kilowatts."),
        ("en-zh", "It will pay 11 billion dollars.", "该公司将斥资110亿美元。", "该公司将斥资110亿港元。"),
        ("zh-en", "票价为500港元。", "Tickets cost 500 Hong Kong dollars.", "Tickets cost 500 dollars."),
        ("it-en", "Il cacao costa 12 centesimi in più.", "Cocoa costs 12 cents more.", "Cocoa costs 12 percent more."),
    ],
)  # fmt: skip
def test_another_measure_or_currency_is_a_fault_and_the_same_is_none(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.UNIT in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("es-en", "Redujo la tasa en 25 puntos base, hasta 8 %.", "It cut its rate by 25 basis points to 8%."),
        ("en-hi", "RBI cuts rate by 25 basis points to 5.25 per cent", "आरबीआई ने दर 25 बेसिस पॉइंट घटाई, 5.25% हुई"),
        ("de-en", "Er bekommt 43,7 Cent je Liter.", "He gets 43.7 cents a litre."),
        ("en-ru", "The rouble weakened past 100 to the dollar.", "Рубль ослаб: за доллар дают больше 100 рублей."),
        ("en-zh", "The device costs ¥5,000.", "该设备售价5000日元。"),
        ("fr-en", "Elle a lu 3 livres sur le sujet.", "She read 3 books on the subject."),
        ("en-es", "He stood 3 feet from the door.", "Estaba a 3 pies de la puerta."),
    ],
)
def test_the_same_money_and_measure_may_be_said_otherwise(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-zh", "The bridge cost A$300 million.", "这座桥耗资3亿澳元。", "这座桥耗资3亿美元。"),
        ("zh-en", "罚款为2000新元。", "The fine is 2,000 Singapore dollars.", "The fine is US$2,000."),
        ("en-pt", "The flat sold for C$2 million.", "O apartamento foi vendido por 2 milhões de dólares canadianos.",
         "O apartamento foi vendido por US$ 2 milhões."),
        ("en-ru", "The fine is C$2,000.", "Штраф составляет 2000 канадских долларов.",
         "Штраф составляет 2000 долларов США."),
        ("en-de", "The fine is NZ$2,000.", "Die Strafe beträgt 2000 Neuseeland-Dollar.",
         "Die Strafe beträgt 2000 US-Dollar."),
        ("en-tr", "The fine is A$2,000.", "Ceza 2.000 Avustralya doları.", "Ceza 2.000 Kanada doları."),
        ("en-ar", "The fine is A$2,000.", "تبلغ الغرامة 2000 دولار أسترالي.", "تبلغ الغرامة 2000 دولار أمريكي."),
        ("pt-en", "Custam entre R$ 120 e R$ 480.", "They cost from 120 to 480 reais.",
         "They cost from 120 to 480 dollars."),
        ("fr-en", "Soixante-dix pour cent des écoles ont fermé.", "70% of schools closed.", "Seventy schools closed."),
        ("tr-en", "Öğrencilerin yüzde yirmisi yoktu.", "Twenty per cent of pupils were absent.",
         "Twenty pupils were absent."),
    ],
)  # fmt: skip
def test_a_dollar_is_of_its_country_and_a_share_in_words_a_share(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-es", "It cost the firm two million euros a week.", "Le costó dos millones de euros semanales.",
         "Le costó dos millones de euros al mes."),
        ("en-fr", "The train runs three times a day.", "Le train circule trois fois par jour.",
         "Le train circule trois fois par semaine."),
        ("en-de", "He earns 3,000 euros a month.", "Er verdient monatlich 3000 Euro.",
         "Er verdient jährlich 3000 Euro."),
        ("it-en", "Il museo apre una volta al mese.", "The museum opens once a month.",
         "The museum opens once a week."),
        ("ru-en", "За неделю погибли 12 человек.", "Twelve people died in a week.", "Twelve people died in a month."),
        ("uk-en", "Щодня він проїжджає 30 кілометрів.", "Every day he drives 30 km.", "Every week he drives 30 km."),
        ("ar-en", "يزور المتحف 20 ألف شخص سنويا.", "The museum has 20,000 visitors a year.",
         "The museum has 20,000 visitors a month."),
        ("zh-en", "该厂每天生产400辆汽车。", "The plant makes 400 cars a day.", "The plant makes 400 cars a month."),
        ("hi-en", "हर महीने 500 रुपये मिलेंगे।", "They will get 500 rupees a month.", "They will get 500 rupees a week."),
        ("en-tr", "The price rose 5% in a month.", "Fiyat bir ayda yüzde 5 arttı.", "Fiyat bir haftada yüzde 5 arttı."),
        ("pt-en", "O salário mensal é de 900 euros.", "The salary is 900 euros a month.",
         "The annual salary is 900 euros."),
    ],
)  # fmt: skip
def test_so_much_a_week_is_not_so_much_a_month(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.UNIT in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-es", "It holds 5 kg of rice and 3 kg of beans.", "Contiene 5 kg de arroz y 3 kg de frijoles.",
         "Contiene 5 kg de arroz y 3 gramos de frijoles."),
        ("en-de", "She swam 4 km and ran 10 km.", "Sie schwamm 4 Kilometer und lief 10 km.",
         "Sie schwamm 4 Meilen und lief 10 km."),
        ("zh-en", "大桥长3公里，高90米。", "The bridge is 3 kilometres long and 90 metres high.",
         "The bridge is 3 miles long and 90 metres high."),
        ("hi-en", "गोदाम में 500 टन चावल है।", "The warehouse has 500 tonnes of rice.",
         "The warehouse has rice worth 500 rupees."),
        ("en-uk", "The truck carried 20 tonnes of coal.", "Вантажівка везла 20 тонн вугілля.",
         "Вантажівка везла 20 гривень вугілля."),
        ("en-it", "Verstappen won by 2.7 seconds.", "Verstappen ha vinto con 2,7 secondi di vantaggio.",
         "Verstappen ha vinto con 2,7 minuti di vantaggio."),
        ("tr-en", "Saniyede 3,5 metre hızla.", "At 3.5 metres a second.", "At 3.5 kilometres a second."),
    ],
)  # fmt: skip
def test_one_number_counts_one_measure_whatever_else_is_measured(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.UNIT in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        (
            "He was jailed for taking $35 million in bribes.",
            "Fue encarcelado por aceptar 35 millones en sobornos.",
            "en-es",
        ),
        ("The bank paid 2 billion euros.", "Bankası 2 milyar ödedi.", "en-tr"),
        ("Уряд виділив 412 мільярдів гривень.", "The government allocated 412 billion.", "uk-en"),
    ],
)
def test_an_amount_keeps_its_currency(source: str, target: str, pair: str) -> None:
    assert FaultKind.UNIT in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Уряд виділив 412 мільярдів гривень.", "The government allocated UAH 412bn.", "uk-en"),
        ("The airline will invest 300 million euros.", "Hava yolundan 300 milyon euroluk yatırım.", "en-tr"),
        ("A inflação na zona euro abrandou para 1,9%.", "Eurozone inflation slowed to 1.9%.", "pt-en"),
        (
            "رفعت الشركة سعر الغاز إلى 615 دولارا للطن.",
            "The company raised the price of gas to 615 dollars a tonne.",
            "ar-en",
        ),
    ],
)
def test_a_currency_may_be_written_by_its_code_or_with_an_ending(source: str, target: str, pair: str) -> None:
    assert FaultKind.UNIT not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("A alfândega apreendeu 3,6 milhões de comprimidos.", "Customs seized 3.6 million tonnes of pills.", "pt-en"),
        ("The forest has 500 trees.", "El bosque tiene 500 hectáreas de árboles.", "en-es"),
    ],
)
def test_what_is_only_counted_is_not_weighed_or_measured(source: str, target: str, pair: str) -> None:
    assert FaultKind.UNIT in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("target", "pair"),
    [("يبلغ طول الجسر 20 مترا.", "en-ar"), ("这座桥长20米。", "en-zh"), ("पुल 20 मीटर लंबा है।", "en-hi")],
)
def test_another_measure_is_told_in_scripts_of_other_letters(target: str, pair: str) -> None:
    assert FaultKind.UNIT in kinds("The bridge is 20 km long.", target, pair)
    assert FaultKind.UNIT not in kinds("The bridge is 20 metres long.", target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "bad"),
    [
        ("en-es", "He took $35 million in bribes.", "Aceptó 35 millones de soles en sobornos."),
        (
            "en-pt",
            "The bank will buy back $2 billion of shares.",
            "O banco vai recomprar 2 mil milhões de francos em ações.",
        ),
        (
            "en-it",
            "The bank will buy back $2 billion of shares.",
            "La banca riacquisterà 2 miliardi di franchi di azioni.",
        ),
        ("en-zh", "The mine cost $40 million.", "这座矿山耗资4000万索尔。"),
        ("ru-uk", "Шахта стоила 40 миллионов долларов.", "Шахта коштувала 40 мільйонів ларі."),
        ("it-en", "Il tartufo costa 450 euro l'etto.", "Truffles cost 450 euros per kilo."),
    ],
)
def test_another_currency_or_weight_behind_an_amount_is_a_fault(pair: str, source: str, bad: str) -> None:
    assert checked(source, bad, pair) != ()


def test_an_etto_is_a_hundred_grams() -> None:
    assert (
        checked(
            "Il tartufo si vende a 450 euro l'etto.", "Truffles are sold there at 450 euros per 100 grams.", "it-en"
        )
        == ()
    )


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "It will cost DKK 18 billion.", "Custará 18 mil milhões de coroas dinamarquesas."),
        ("en-de", "The loan is CZK 3 million.", "Der Kredit beträgt 3 Millionen tschechische Kronen."),
        ("es-en", "La obra costó 4 millones de pesos.", "The work cost CLP 4 million."),
        ("en-tr", "They paid VND 700 million.", "700 milyon dong ödediler."),
    ],
)
def test_the_letters_of_a_currency_may_be_said_in_words(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()
