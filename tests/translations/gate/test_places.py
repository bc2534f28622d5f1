"""Countries, cities and firms that a translation lost or took for others."""

from __future__ import annotations

import pytest
from babel import Locale

from bot.translations.gate import FaultKind
from bot.translations.gate.places.entries import COLUMNS
from bot.translations.gate.places.known import known
from bot.translations.gate.reading.folding import fold
from tests.translations.gate.pairs import kinds


def test_every_listed_country_is_known_by_its_name_in_every_language() -> None:
    english = Locale.parse("en").territories
    missing = [
        (lang, name)
        for code in english
        for listed in known(english[code], "en").sure
        if listed == fold(english[code]).replace(" ", "")
        for lang in COLUMNS
        for name in [Locale.parse(lang).territories[code]]
        if listed not in known(f"{name}", lang).all
    ]

    assert missing == []


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ru", "The Spanish minister left for Warsaw.", "Испанский министр отправился в Варшаву."),
        ("ru-en", "Он живёт в Кёльне.", "He lives in Cologne."),
        ("en-ar", "He flew from London to Beijing.", "سافر من لندن إلى بكين."),
        ("en-zh", "The French president arrived in Tokyo.", "法国总统抵达东京。"),
        ("pt-en", "O rei Carlos III visitou a Colômbia.", "King Charles III visited Colombia."),
        ("en-pt", "The UN and the EU condemned it.", "A ONU e a União Europeia condenaram-no."),
        ("en-uk", "She was born in Kyiv.", "Вона народилася в Києві."),
        ("en-hi", "The German chancellor is in Mumbai.", "जर्मन चांसलर मुंबई में हैं।"),
        ("en-pt", "It will return the bronzes to Benin.", "Vai devolver os bronzes ao Benim."),
        ("en-pt", "They met in Kenya.", "Reuniram-se no Quénia."),
        (
            "zh-en",
            "票房突破四百亿元，其中国产影片占近九成。",
            "It exceeded 40 billion yuan, domestic films near 90 percent.",
        ),
        ("zh-en", "孙颖莎以三比一战胜韩国组合", "Sun Yingsha beat South Korean pair 3-1"),
        ("hi-en", "इसरो ने उपग्रह प्रक्षेपित किया।", "India's space agency launched the satellite."),
    ],
)
def test_a_place_may_have_another_name_in_another_language(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ru", "The Spanish minister left for Warsaw.", "Испанский министр отправился в Вену."),
        ("en-ar", "He flew from London to Beijing.", "سافر من لندن إلى طوكيو."),
        ("ar-en", "سافر من لندن إلى بكين.", "He flew from London to Tokyo."),
        ("en-zh", "The French president arrived in Tokyo.", "法国总统抵达首尔。"),
        ("zh-en", "法国总统抵达东京。", "The German president arrived in Tokyo."),
        ("en-hi", "The German chancellor is in Mumbai.", "चांसलर मुंबई में हैं।"),
        ("en-fr", "South Korea has signed it.", "La Corée du Nord l'a signé."),
        ("hi-en", "इसरो ने उपग्रह प्रक्षेपित किया।", "NASA launched the satellite."),
        ("en-ru", "ISRO launched its satellite.", "НАСА запустило свой спутник."),
        ("en-pt", "Tesla sold fewer cars.", "A empresa vendeu menos carros."),
    ],
)
def test_a_place_or_firm_that_is_lost_or_another_is_a_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "Heathrow was shut for two hours.", "Gatwick ficou fechado por duas horas."),
        ("es-en", "Codelco produjo más cobre.", "Antofagasta produced more copper."),
        ("de-en", "Die Oper »Fidelio« kehrt zurück.", 'The opera "Tosca" returns.'),
        ("en-de", "Zverev is out of Wimbledon.", "Djokovic ist in Wimbledon ausgeschieden."),
        ("en-ru", "Zverev is out of Wimbledon.", "Джокович покинул Уимблдон."),
        ("tr-en", "Heathrow iki saat kapalı kaldı.", "Gatwick was shut for two hours."),
        ("en-it", "The painting was found in Bruges.", "Il dipinto è stato trovato a Gand."),
        ("en-zh", "He will visit New Delhi.", "他将访问雅加达。"),
    ],
)
def test_a_name_that_nobody_wrote_in_the_place_of_another_is_a_fault_wherever_it_stands(
    pair: str, source: str, target: str
) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("es-en", "El Gobierno de Cantabria lo anunció.", "The government of Asturias announced it."),
        ("hi-en", "हिमाचल प्रदेश में भारी बारिश हुई।", "There was heavy rain in Uttarakhand."),
        ("en-pt", "The drought reached Sonora.", "A seca chegou a Sinaloa."),
        ("tr-en", "Malatya sallandı.", "Erzurum shook."),
        ("uk-en", "Пожежі в Рівненській області.", "Fires in the Kherson region."),
        ("en-ar", "Floods hit Himachal Pradesh.", "ضربت الفيضانات كيرالا."),
    ],
)
def test_another_region_is_a_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("de-ru", "Feuer in der Oblast Winnyzja.", "Пожар в Винницкой области."),
        ("it-en", "Secondo l'Università di Padova è raro.", "According to the University of Padua it is rare."),
        ("fr-en", "La Savoie attend la neige.", "Savoy is waiting for snow."),
        ("en-zh", "Fires in Nova Scotia.", "新斯科舍发生火灾。"),
    ],
)
def test_a_region_may_have_another_name(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-tr", "Archaeologists found it.", "Arkeologlar buldu."),
        ("es-pt", "Temblor sacude la costa.", "Tremor sacode o litoral."),
        ("fr-en", "Canicule : la nuit fut chaude.", "Heatwave: the night was hot."),
        ("de-en", "Dachdeckermeister sind selten.", "Roofers are rare."),
        ("ru-de", "Шахматист выиграл.", "Der Schachspieler gewann."),
        ("de-fr", "In Trier fand man Münzen.", "On a trouvé des pièces à Trèves."),
    ],
)
def test_a_rare_word_with_a_capital_is_no_name(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-it", "A Slovenian rider won.", "Ha vinto un corridore sloveno.", "Ha vinto un corridore slovacco."),
        ("ru-en", "Хлопок в Туркмении подорожал.", "Cotton in Turkmenistan rose.", "Cotton in Uzbekistan rose."),
        ("en-es", "The FAO published it.", "Lo publicó la FAO.", "Lo publicó la OMS."),
        (
            "ar-en",
            "هاجمت قوات الدعم السريع المدينة.",
            "The Rapid Support Forces attacked it.",
            "Hezbollah attacked it.",
        ),
        ("en-uk", "Médecins Sans Frontières left.", "«Лікарі без кордонів» пішли.", "Червоний Хрест пішов."),
        (
            "fr-de",
            "La compagnie scandinave vole.",
            "Die skandinavische Linie fliegt.",
            "Die portugiesische Linie fliegt.",
        ),
        ("en-tr", "The Red Cross helped.", "Kızıl Haç yardım etti.", "UNICEF yardım etti."),
        ("pt-en", "Os espanhóis venceram.", "The Spaniards won.", "The Hungarians won."),
        ("ru-en", "Немцы выиграли.", "The Germans won.", "The Finns won."),
        ("en-hi", "IndiGo will pay them.", "इंडिगो उन्हें पैसे देगी।", "एयर इंडिया उन्हें पैसे देगी।"),
        ("en-zh", "Country Garden stopped building.", "碧桂园停止建设。", "恒大停止建设。"),
        ("en-zh", "Cathay Pacific will buy aircraft.", "国泰航空将购买飞机。", "荷航将购买飞机。"),
        ("en-zh", "The IAEA warned.", "国际原子能机构发出警告。", "世贸组织发出警告。"),
        ("hi-en", "फीफा ने घोषणा की।", "FIFA announced it.", "UEFA announced it."),
    ],
)
def test_peoples_and_organisations_are_known_in_every_language(pair: str, source: str, good: str, bad: str) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-uk", "They play in Vienna.", "Вони зіграють у Відні."),
        ("en-uk", "Farmers in the Cherkasy region lost it.", "Фермери Черкащини втратили це."),
        ("uk-en", "Фермери Одещини втратили це.", "Farmers in the Odesa region lost it."),
        ("zh-en", "京沪高铁去年盈利。", "The Beijing–Shanghai railway made a profit last year."),
        ("en-zh", "Manchester City lost.", "曼城输了。"),
        ("zh-en", "公司投资欧元债券。", "The company invests in bonds in euros."),
        ("pt-en", "Há 60 leitos de UTI.", "There are 60 intensive care beds."),
        ("pt-en", "Ele vai à Feira do Livro.", "He is going to the Book Fair."),
        ("it-en", "Vince il Palio di Siena.", "He wins the Siena Palio."),
        ("pt-fr", "O Corredor do Lobito cresce.", "Le couloir de Lobito grandit."),
        ("hi-en", "वंदे भारत ट्रेन चली।", "The Vande Bharat train left."),
        ("en-ru", "It lends Mughal miniatures.", "Он одолжит могольские миниатюры."),
    ],
)
def test_a_place_may_be_said_by_a_case_a_region_or_a_short_form(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


def test_letters_may_stand_for_a_name_and_may_not_be_lost() -> None:
    assert kinds("He joined Paris Saint-Germain.", "Il a rejoint le PSG.", "en-fr") == set()
    assert kinds("The IBGE counted them.", "A agência contou-os.", "en-pt") == {FaultKind.NAME}


def test_a_roman_numeral_behind_a_name_and_an_ordinal_have_to_stay() -> None:
    assert kinds("King Charles III spoke.", "O rei Carlos IV falou.", "en-pt") == {FaultKind.NUMBER_CHANGED}
    assert kinds("It grew in the third quarter.", "Cresceu no quarto trimestre.", "en-pt") == set()  # a room, too
    assert kinds("It grew in the third quarter.", "Es wuchs im vierten Quartal.", "en-de") == {FaultKind.NUMBER_CHANGED}


def test_an_amount_in_another_currency_is_a_fault_though_the_right_one_is_named_elsewhere() -> None:
    source = "The euro fell while oil cost $81."

    assert kinds(source, "O euro caiu enquanto o petróleo custava US$ 81.", "en-pt") == set()
    assert kinds(source, "O euro caiu enquanto o petróleo custava 81 euros.", "en-pt") == {FaultKind.UNIT}


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-de", "The AfD won in Saxony.", "Die AfD siegte in Sachsen.", "Die AfD siegte in Thüringen."),
        ("de-en", "Der Sturm kam zur Nordsee.", "The storm came to the North Sea.", "The storm came to the Baltic."),
        ("fr-en", "Bruxelles : la pluie revient", "Brussels: rain returns", "Paris: rain returns"),
        ("zh-en", "比亚迪销量增长。", "BYD sold more cars.", "Geely sold more cars."),
        ("ar-en", "درجة الحرارة 51 درجة مئوية.", "It is 51 degrees Celsius.", "It is 51 degrees Fahrenheit."),
    ],
)  # fmt: skip
def test_a_region_a_sea_a_small_capital_and_a_degree_may_not_become_another(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert kinds(source, good, pair) == set()
    assert kinds(source, bad, pair) & {FaultKind.NAME, FaultKind.UNIT}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "Правительство Испании признало референдум незаконным.", "Madrid called the referendum illegal."),
        ("en-zh", "Washington wants Pyongyang to disarm first.", "美国希望朝鲜首先裁军。"),
        ("ru-en", "Фермер из штата Орегон в США держал свиней.", "A farmer from Oregon kept pigs."),
        ("en-de", "A Munich court sentenced the man.", "Ein Münchner Gericht verurteilte den Mann."),
        ("en-ar", "I loved Johnny English in the film.", "أحببت جوني إنجليش في الفيلم."),
        ("zh-en", "受台风“桦加沙”影响，深圳停课。", "Shenzhen closed its schools because of Typhoon Ragasa."),
        ("ar-en", "سقطت الكرة في الزاوية اليمنى.", "The ball went into the right corner."),
    ],
)
def test_a_capital_a_region_a_surname_or_a_storm_may_stand_for_a_country(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()
