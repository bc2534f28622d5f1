"""Features of the earth and institutions that a translation took for others of their kind."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-uk", "Snow fell on the Pyrenees.", "У Карпатах випав сніг."),
        ("pt-en", "O desmatamento aumentou no Cerrado.", "Deforestation rose in the Pantanal."),
        ("en-zh", "The storm killed 35 in Luzon.", "风暴在海南岛造成35人死亡。"),
        ("de-en", "Sie starben am Großvenediger.", "They died on the Grossglockner."),
        ("fr-de", "Le bateau a coulé dans le golfe de Gascogne.", "Das Schiff sank im Golf von Mexiko."),
        ("ru-en", "Рыбаки спасены в Карском море.", "Fishermen were rescued in the Barents Sea."),
        ("es-en", "El incendio se acerca al lago Titicaca.", "The fire is nearing Lake Victoria."),
        ("tr-en", "Fırat'ın suyu azaldı.", "The water of the Tigris is falling."),
        ("en-ar", "The ship was stopped in the Strait of Hormuz.", "أوقفت السفينة في مضيق جبل طارق."),
        ("en-hi", "The climbers died on Annapurna.", "पर्वतारोहियों की मौत कंचनजंगा पर हुई।"),
        ("it-en", "Il vulcano dell'isola di Lampedusa è spento.", "The volcano on the island of Stromboli is dead."),
    ],
)
def test_another_sea_mountain_river_or_region_is_a_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-de", "It fell into the Norwegian Sea.", "Sie stürzte ins Europäische Nordmeer."),
        ("tr-en", "Tekne Van Gölü'nde battı.", "The boat sank in Lake Van."),
        ("en-ru", "They met on the Korean Peninsula.", "Они встретились на Корейском полуострове."),
        ("ru-en", "Уральские заводы закрыты.", "Factories in the Urals are closed."),
        ("en-fr", "The ferry crossed the English Channel.", "Le ferry a traversé la Manche."),
        ("fr-it", "La pièce sera jouée le 3 mars à Metz.", "Lo spettacolo andrà in scena il 3 marzo a Metz."),
        ("pt-en", "O vídeo da nevada teve mil visualizações.", "The video of the snowfall had a thousand views."),
        ("it-de", "In Alto Adige nevica.", "In Südtirol schneit es."),
        ("en-pt", "The storm reached Nova Scotia.", "A tempestade chegou à Nova Escócia."),
    ],
)
def test_a_sea_mountain_or_region_may_be_called_otherwise(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("fr-en", "Le Sénat rejette le budget.", "National Assembly rejects the budget."),
        ("de-en", "Der Bundesrat stimmte zu.", "The Bundestag agreed."),
        ("hi-en", "राज्यसभा ने विधेयक पारित किया।", "The Lok Sabha passed the bill."),
        ("hi-en", "सुप्रीम कोर्ट ने सज़ा रद्द कर दी।", "The High Court quashed the sentence."),
        ("en-it", "The Court of Appeal upheld the sentence.", "La Corte costituzionale ha confermato la condanna."),
        ("ru-en", "Счётная палата проверила бюджет.", "The Constitutional Court examined the budget."),
        ("en-uk", "The Bank of Japan raised its rate.", "Банк Англії підвищив ставку."),
        ("pt-en", "Benfica vence FC Porto por 2-1.", "Benfica beat Sporting 2-1."),
        ("ar-en", "فاز الأهلي بكأس مصر.", "Zamalek have won the Egypt Cup."),
        ("ru-en", "ЦСКА обыграл «Зенит».", "Spartak beat Zenit."),
        ("zh-en", "拜仁三比一取胜。", "Dortmund won 3-1."),
        ("hi-en", "रिलायंस ने संयंत्र का वादा किया है।", "Adani has promised a plant."),
        ("es-en", "Telefónica vende su filial a Millicom.", "Telefónica sells its unit to América Móvil."),
        ("tr-en", "Koç Holding yeni bir fabrika kuruyor.", "Sabancı is building a new factory."),
        ("en-ar", "The New York Times reported it.", "ذكرت ذلك صحيفة واشنطن بوست."),
        ("uk-en", "СБУ затримала посадовця.", "NABU detained an official."),
    ],
)
def test_another_club_firm_court_or_chamber_is_a_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "The Supreme Court ruled against it.", "O STF decidiu contra."),
        ("es-en", "El Congreso de los Diputados aprobó la ley.", "The lower house passed the law."),
        ("en-ru", "The House of Representatives passed it.", "Палата представителей приняла его."),
        ("pt-en", "O Porto venceu o Sporting.", "FC Porto beat Sporting."),
        ("en-zh", "It was announced at the European Parliament.", "这是在欧洲议会宣布的。"),
        ("ar-en", "قالت المحكمة العليا إن القرار باطل.", "The High Court said the decision was void."),
        ("de-fr", "Bayern gewann gegen Leipzig.", "Le Bayern a battu Leipzig."),
        ("zh-en", "三峡集团将建电站。", "China Three Gorges Corporation will build power plants."),
    ],
)
def test_a_club_firm_court_or_chamber_may_be_called_otherwise(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("pt-en", "Dois mil cabo-verdianos pediram vistos.", "Two thousand Angolans applied for visas."),
        ("en-ru", "The court ordered Georgia to pay.", "Суд обязал Армению заплатить."),
        ("es-en", "El huracán llega a la República Dominicana.", "The hurricane is reaching Haiti."),
        ("fr-en", "Le président du Niger est à Paris.", "The president of Nigeria is in Paris."),
        ("hi-en", "ओडिशा के तट पर इस साल कछुए आए।", "Turtles came to the coast of Kerala this year."),
    ],
)
def test_another_country_or_province_is_a_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-uk", "Он проиграл в Праге.", "Він програв у Празі."),
        ("uk-ru", "Завод у Горлівці закрито.", "Завод в Горловке закрыт."),
        ("en-uk", "Power was cut in the Sumy region.", "У Сумській області немає світла."),
        ("en-ru", "She was born in Yalta.", "Она родилась в ялтинском роддоме."),
        ("ru-uk", "Грузинские студенты вышли на улицы.", "Студенти в Грузії вийшли на вулиці."),
        ("ar-en", "المخرجة تفوز بالأسد الفضي في البندقية", "Director wins Silver Lion in Venice"),
        ("en-es", "He lives in Georgia, in Atlanta.", "Vive en Georgia, en Atlanta."),
    ],
)
def test_a_city_may_change_its_sounds_and_be_called_like_a_word(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("de-en", "Der Antrag der AfD wurde abgelehnt.", "The BSW motion was rejected."),
        ("pt-en", "A deputada do Bloco de Esquerda pediu explicações.", "The Socialist Party MP wants explanations."),
        ("hi-en", "कांग्रेस सांसद ने सदन में पूछा।", "The BJP MP asked in the House."),
        ("en-tr", "CHP and DEM walk out of the vote.", "CHP ve İYİ Parti oylamayı terk etti."),
        ("en-ar", "The Labour Party won the election.", "فاز حزب المحافظين بالانتخابات."),
        ("zh-en", "国民党赢得选举。", "The DPP won the election."),
        ("ru-fr", "Выборы выиграли лейбористы.", "Les conservateurs ont gagné les élections."),
        ("it-de", "Il leader di Forza Italia si dimette.", "Der Chef der Lega tritt zurück."),
        ("pt-en", "O PAN e o Livre votam contra.", "PAN will vote against it."),
        ("en-es", "The ANC and the Democratic Alliance failed to agree.", "El ANC no logró un acuerdo."),
    ],
)
def test_another_party_or_one_fewer_is_a_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("de-en", "SPD und Grüne einigen sich.", "The Social Democrats and the Greens agree."),
        ("es-en", "El PSOE y el PP pactan.", "The Socialists and the People's Party agree."),
        ("en-ru", "Republicans and Democrats agreed.", "Республиканцы и демократы договорились."),
        ("fr-en", "Les Républicains battent les socialistes.", "The Republicans beat the Socialists."),
        ("ar-en", "فاز حزب العمال على المحافظين.", "Labour beat the Conservatives."),
        ("en-zh", "Talks on Republican turnout in the midterm elections.", "谈到中期选举中共和党投票率。"),
        ("hi-en", "भाजपा ने कांग्रेस को हराया।", "The BJP beat the Congress."),
        ("pt-en", "O PS chega a acordo com o PSD.", "The Socialists reach a deal with the PSD."),
        ("de-en", "SPÖ und ÖVP sind einig.", "Social Democrats and the People's Party agree."),
        ("it-en", "Fratelli d'Italia e Lega litigano.", "Brothers of Italy and the League are at odds."),
    ],
)
def test_a_party_may_be_called_by_letters_or_by_its_members(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "It was published in the journal Nature.", "Foi publicado na revista Science."),
        ("zh-en", "《柳叶刀》发表了这项研究。", "The study was published in Nature."),
        ("tr-en", "Hürriyet'e göre konser iptal.", "The concert is off, says Sabah."),
        ("de-en", "Das sagte er dem „Tagesspiegel“.", 'He told the "Bild" newspaper.'),
        ("tr-ru", "BRICS zirvesi başladı.", "Начался саммит НАТО."),
        ("uk-de", "Берлін передав систему IRIS-T.", "Berlin lieferte ein Patriot-System."),
        ("en-hi", "Delhi tests the S-400 system.", "दिल्ली ने थाड प्रणाली का परीक्षण किया।"),
        ("de-fr", "Er unterschrieb bei Tudor.", "Il a signé chez Movistar."),
        ("it-es", "La Ferrari ha vinto a Monza.", "McLaren ganó en Monza."),
        ("en-ar", "Al-Faisaly won in Amman.", "فاز الرمثا في عمان."),
        ("en-ru", "She won a Grammy.", "Она получила «Оскар»."),
        ("fr-en", "Le film a eu la Palme d'or.", "The film won the Golden Lion."),
        ("en-zh", "The painting is in the Prado.", "这幅画在卢浮宫。"),
    ],
)
def test_another_journal_weapon_team_prize_or_museum_is_a_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-zh", "The paintings go to the Louvre.", "画作将送往卢浮宫。"),
        ("en-ar", "The British Museum lends a vase.", "يعير المتحف البريطاني مزهرية."),
        ("ru-en", "Эрмитаж закрыт.", "The Hermitage is closed."),
        ("en-hi", "The film won an Oscar.", "फिल्म को ऑस्कर मिला।"),
        ("ru-en", "Смотрели церемонию «Оскар».", "They watched the Academy Awards."),
        ("en-tr", "The South China Morning Post said so.", "Güney Çin Sabah Postası bunu bildirdi."),
    ],
)
def test_a_museum_prize_or_paper_may_be_called_otherwise(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-tr", "The Rockets beat the Suns.", "Rockets, Lakers'ı yendi."),
        ("pt-en", "Bahia goleia o Sport.", "Bahia thrash Vitória."),
        ("uk-ru", "«Динамо» обіграло «Шахтар».", "«Динамо» обыграло «Зарю»."),
        ("en-zh", "The Knicks lost to the Nets.", "尼克斯不敌雄鹿。"),
        ("es-en", "El Getafe ganó en Osasuna.", "Getafe won at Girona."),
        ("it-fr", "L'Udinese ha vinto.", "Sassuolo a gagné."),
        ("de-en", "Die Lawine traf Gröden.", "The avalanche hit Badia."),
    ],
)
def test_another_team_of_a_league_is_a_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)
