"""Towns, provinces, peoples of cities, and letters that say a place."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-hi", "They won the election in Bihar.", "उन्होंने झारखंड का चुनाव जीता।"),
        ("ru-uk", "Сборная Грузии обыграла Румынию.", "Збірна Португалії обіграла Румунію."),
        ("de-en", "Das teilte das Amt am Mittwoch in Wiesbaden mit.", "The office said so on Wednesday."),
    ],
)
def test_another_region_country_or_town_is_a_fault(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == {FaultKind.NAME}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("zh-en", "甘肃积石山发生地震。", "An earthquake struck Jishishan in Qinghai."),
        ("en-zh", "Snow fell in Xining.", "兰州降雪。"),
    ],
)
def test_a_chinese_city_or_province_is_not_heard_in_other_characters(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-zh", "They lost S$4 million in the fraud.", "他们在骗案中损失400万新加坡元。"),
        ("zh-en", "他们损失400万新加坡元。", "They lost S$4 million."),
        ("en-pt", "Flooding closed roads in the Taquari valley.", "As enchentes fecharam estradas no Vale do Taquari."),
        ("en-hi", "Lok Sabha passes farm loan bill", "लोकसभा में कृषि ऋण विधेयक पारित"),
        ("en-hi", "The prime minister will visit Guyana.", "प्रधानमंत्री गयाना जाएंगे।"),
        ("en-ar", "The ship left Guyana for Suriname.", "غادرت السفينة جويانا إلى سورينام."),
        ("de-en", "Volkswagen und IG Metall einigen sich.", "VW and IG Metall agree."),
        ("de-en", "Das sagte er der Deutschen Presse-Agentur.", "He told the Deutsche Presse-Agentur so."),
        ("de-fr", "Die Deutsche Bahn streikt.", "La Deutsche Bahn est en grève."),
        ("tr-en", "Türk Telekom yatırım yapıyor.", "Türk Telekom is investing."),
    ],
)
def test_a_country_in_a_firm_or_a_currency_and_other_spellings_are_no_fault(
    pair: str, source: str, target: str
) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("it-en", "Il Comune di Fiumicino ha presentato ricorso.", "The municipality of Ciampino has appealed."),
        ("en-de", "The film was shown in Venice.", "Der Film lief in Cannes."),
        ("en-ru", "Shelling hit Kupiansk.", "Обстрел Бахмута."),
        ("ar-en", "قتل ثلاثة في جنين.", "Three were killed in Ramallah."),
        ("pt-en", "Estava em casa em Mangualde.", "I was at home in Cascais."),
        ("pt-en", "«Não fui eu, estava em Mangualde», disse.", '"It wasn\'t me, I was at home," he said.'),
    ],
)
def test_a_small_town_or_an_airport_that_is_another_or_lost_in_speech_is_a_fault(
    pair: str, source: str, target: str
) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("pt-en", "O governo carioca anunciou o plano.", "The Rio de Janeiro government announced the plan."),
        ("en-pt", "Lisbon hospital closes its emergency ward.", "Hospital lisboeta encerra urgências."),
        ("es-en", "La policía bonaerense detuvo a dos hombres.", "Buenos Aires police arrested two men."),
        ("en-es", "New York police arrested two men.", "La policía neoyorquina detuvo a dos hombres."),
        ("en-it", "Naples prosecutors opened an inquiry.", "La procura partenopea ha aperto un'inchiesta."),
        ("en-uk", "Kyiv residents left.", "Кияни виїхали."),
        ("en-de", "Munich police are looking for him.", "Die Münchner Polizei sucht ihn."),
        ("de-en", "Die Premiere war in Venedig.", "The premiere was in Venice."),
        ("en-ar", "The mosque is in Jerusalem.", "المسجد مقدسي."),
    ],
)
def test_a_city_may_be_said_by_what_its_people_are_called(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "Учёные МГУ научили нейросеть распознавать голоса птиц.",
         "Scientists at Moscow State University have taught a network to recognise birds."),
        ("en-pt", "Researchers at the University of São Paulo published the study.",
         "Pesquisadores da USP publicaram o estudo."),
        ("hi-en", "आरबीआई ने दरें बढ़ाईं।", "The Reserve Bank of India raised rates."),
        ("uk-en", "НБУ підвищив облікову ставку.", "The National Bank of Ukraine raised the rate."),
        ("en-ru", "The Armed Forces of Ukraine reported an attack on Friday.", "В пятницу ВСУ заявили об атаке врага."),
        ("zh-en", "央行宣布下周降息。", "The People's Bank of China announced a rate cut."),
        ("de-en", "Forscher der LMU zeigen es in einer Studie.", "Researchers at the University of Munich show it."),
        ("en-tr", "The Grand National Assembly of Turkey passed the law on Friday.",
         "TBMM yasayı cuma günü oylayarak kabul etti."),
    ],
)  # fmt: skip
def test_letters_say_the_place_that_another_language_spells_out(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


def test_letters_of_one_place_say_no_other() -> None:
    target = "Scientists at Moscow State University recognise birds."
    assert FaultKind.NAME in kinds("Учёные КГУ распознают голоса птиц.", target, "ru-en")


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-uk", "A drone hit a bus in the Sumy region.", "Дрон влучив у автобус на Сумщині."),
        ("uk-en", "Два села на Донеччині обстріляли.", "Two villages in Donetsk region were shelled."),
        ("uk-ru", "На Вінниччині загорілася підстанція.", "В Винницкой области загорелась подстанция."),
        ("en-uk", "Three were hurt in Khmelnytskyi region.", "На Хмельниччині постраждали троє."),
        ("uk-en", "На Закарпатті вирують повені.", "Floods rage in Zakarpattia."),
    ],
)
def test_a_ukrainian_region_may_be_called_by_its_town(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-pt", "Avian flu has been confirmed near Attleborough in Norfolk.",
         "A gripe aviária foi confirmada perto de Attleborough, em Norfolk.",
         "A gripe aviária foi confirmada perto de Attleborough, em Suffolk."),
        ("uk-en", "Очільник Тернопільської ОВА закликав містян зачинити вікна.",
         "Ternopil region head urged residents to close their windows.",
         "Rivne region head urged residents to close their windows."),
        ("zh-en", "贵州榕江县城大面积被淹。", "Large parts of Rongjiang county seat in Guizhou were flooded.",
         "Large parts of Rongjiang county seat in Guangxi were flooded."),
        ("en-hi", "Landslide in Darjeeling sweeps away homes", "दार्जिलिंग में भूस्खलन से मकान बहे",
         "शिमला में भूस्खलन से मकान बहे"),
        ("en-hi", "The court refused to halt the release in the Gujarat case.",
         "कोर्ट ने गुजरात मामले में रिहाई पर रोक लगाने से इनकार कर दिया।",
         "कोर्ट ने राजस्थान मामले में रिहाई पर रोक लगाने से इनकार कर दिया।"),
        ("de-en", "FPÖ-Chef Herbert Kickl sprach in Wien.", "FPÖ leader Herbert Kickl spoke in Vienna.",
         "ÖVP leader Herbert Kickl spoke in Vienna."),
        ("fr-en", "Le maire de Saint-Brieuc a démissionné.", "The mayor of Saint-Brieuc has resigned.",
         "The mayor of Saint-Malo has resigned."),
        ("en-de", "A bus crashed near Shrewsbury.", "Ein Bus verunglückte bei Shrewsbury.",
         "Ein Bus verunglückte bei Hereford."),
        ("es-en", "Un incendio arrasó el centro de Soria.", "A fire destroyed the centre of Soria.",
         "A fire destroyed the centre of Teruel."),
        ("ru-en", "В Костроме открыли музей.", "A museum has opened in Kostroma.", "A museum has opened in Vologda."),
        ("ar-en", "تعيش في خيمة بدير البلح.", "She lives in a tent in Deir al-Balah.",
         "She lives in a tent in Khan Younis."),
        ("en-ar", "A building collapsed in Sohag.", "انهار مبنى في سوهاج.", "انهار مبنى في أسيوط."),
        ("zh-en", "洛阳一家工厂发生爆炸。", "A factory exploded in Luoyang.", "A factory exploded in Kaifeng."),
        ("tr-en", "Bolu'da kar yağdı.", "It snowed in Bolu.", "It snowed in Düzce."),
    ],
)  # fmt: skip
def test_another_town_or_region_of_any_size_is_a_fault(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-ru", "Armenia would not renew its membership of the CSTO.",
         "Армения не станет возобновлять членство в ОДКБ.",
         "Армения не станет возобновлять членство в СНГ."),
        ("zh-en", "中方已向日方提出严正交涉。", "China has lodged a solemn protest with Japan.",
         "China has lodged a solemn protest with South Korea."),
        ("en-zh", "The asteroid has a 4% chance of striking the Moon.", "小行星撞击月球的概率为4%。",
         "小行星撞击火星的概率为4%。"),
        ("en-es", "The probe reached Jupiter.", "La sonda llegó a Júpiter.", "La sonda llegó a Saturno."),
        ("tr-en", "Sonda Venüs'e ulaştı.", "The probe reached Venus.", "The probe reached Mars."),
        ("pt-en", "O ministro falou em entrevista à RTP.", "The minister spoke in an interview with RTP.",
         "The minister spoke in an interview with SIC."),
        ("es-en", "Según la UNAM, hubo 30 casos.", "According to UNAM, there were 30 cases.",
         "According to the IPN, there were 30 cases."),
        ("de-en", "Das BKA warnte.", "The BKA warned.", "The BND warned."),
        ("en-it", "GDP fell by 2%, ISTAT said.", "Il PIL è calato del 2%, secondo l'ISTAT.",
         "Il PIL è calato del 2%, secondo il CNEL."),
        ("en-zh", "She was second in Singapore, behind David Popovici of Romania.",
         "她在新加坡获得第二名，落后于罗马尼亚的大卫·波波维奇。", "她在新加坡获得第二名，落后于一名罗马尼亚选手。"),
    ],
)  # fmt: skip
def test_another_organisation_body_of_the_sky_or_set_of_letters_is_a_fault(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "На Кубани горит нефтебаза.", "An oil depot is on fire in Krasnodar region."),
        ("ru-en", "В Поволжье похолодало.", "It got cold in the Volga region."),
        ("ru-en", "Забайкалье страдает от пожаров.", "Transbaikal suffers from fires."),
        ("en-uk", "Kryvyi Rih's steelworks cut output.", "Криворізький комбінат скоротив виробництво."),
        ("ru-en", "В Подмосковье сгорел склад.", "A warehouse burned down in the Moscow region."),
    ],
)
def test_a_region_may_be_called_by_its_river_lake_or_town(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("zh-en", "国航将恢复北京至米兰航线。", "Air China will resume its Beijing–Milan route.",
         "Air China will resume its Beijing–Madrid route."),
        ("zh-fr", "西雅图的公司裁员。", "Une entreprise de Seattle licencie.", "Une entreprise de Boston licencie."),
        ("en-zh", "Floods hit Cape Town on Monday.", "周一洪水袭击开普敦。", "周一洪水袭击内罗毕。"),
        ("zh-pt", "地震发生在加德满都附近。", "O sismo ocorreu perto de Katmandu.", "O sismo ocorreu perto de Daca."),
    ],
)  # fmt: skip
def test_cities_are_known_by_their_simplified_characters(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ar-en", "وقع الزلزال قرب معان.", "The quake struck near Ma'an."),
        ("ar-en", "قصفت الطائرات صعدة.", "Planes bombed Sa'ada."),
        ("en-ar", "The governor of Ma'rib resigned.", "استقال محافظ مأرب."),
        ("ar-fr", "زار الوزير الطائف.", "Le ministre a visité Ta'if."),
    ],
)
def test_an_apostrophe_within_a_name_ends_no_name(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("pt-en", "Uma granada explodiu em Kiev.", "A grenade exploded in Kyiv."),
        ("es-en", "El chile picante subió de precio.", "Hot chilli has gone up in price."),
        ("pt-en", "O peru de Natal está mais caro.", "Christmas turkey is dearer."),
        ("es-en", "Los fondos irán a las escuelas.", "The money will go to schools."),
        ("pt-en", "Os preços irão subir.", "Prices will rise."),
        ("hi-en", "किसान ने मक्का बोया।", "The farmer sowed maize."),
        ("pt-en", "Os arrozais do Vale do Sado secaram.", "The rice fields of the Sado valley have dried up."),
        ("pt-en", "O Inventário Florestal Nacional saiu ontem.", "The National Forest Inventory came out yesterday."),
    ],
)
def test_a_word_that_is_a_place_or_a_firm_with_a_capital_is_none_without(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Asian Paints sold its stake.", "एशियन पेंट्स ने अपनी हिस्सेदारी बेची।"),
        ("Canadian Solar will hire.", "कैनेडियन सोलर भर्ती करेगी।"),
        ("Royal Jordanian will fly again.", "रॉयल जॉर्डेनियन फिर उड़ान भरेगी।"),
    ],
)
def test_hindi_writes_the_country_of_a_firm_as_english_says_it(source: str, target: str) -> None:
    assert kinds(source, target, "en-hi") == set()
