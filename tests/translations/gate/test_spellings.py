"""Names that the languages spell in ways of their own, and others in their place."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-zh", "Taiwan's Kuomintang elected Cheng Li-wun.", "台湾国民党选举郑丽文。"),
        ("zh-en", "赖清德发表讲话。", "Lai Ching-te gave a speech."),
        ("zh-en", "侯友宜与卢秀燕会面。", "Hou Yu-ih met Lu Shiow-yen."),
        ("en-zh", "Ursula von der Leyen survived the vote.", "冯德莱恩在表决中过关。"),
        ("en-uk", "Robert Fico met Viktor Orbán.", "Роберт Фіцо зустрівся з Віктором Орбаном."),
        ("uk-en", "Андрій Сибіга зустрівся з Каєю Каллас.", "Andrii Sybiha met Kaja Kallas."),
        ("en-zh", "A ship sank near Scarborough Shoal.", "一艘船在黄岩岛附近沉没。"),
        ("en-zh", "Climbers died on Mount Everest.", "登山者在珠峰遇难。"),
        ("ru-en", "Рост баскетболиста велик.", "The basketball player is tall."),
    ],
)
def test_a_name_may_be_spelled_otherwise(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-zh", "The Kuomintang elected Cheng Li-wun.", "国民党选举朱立伦。"),
        ("en-zh", "Ursula von der Leyen survived the vote.", "科斯塔在表决中过关。"),
        ("en-uk", "Robert Fico met Viktor Orbán.", "Роберт Каліняк зустрівся з Віктором Орбаном."),
        ("en-zh", "A ship sank near Scarborough Shoal.", "一艘船在仁爱礁附近沉没。"),
    ],
)
def test_another_name_that_is_spelled_otherwise_is_a_fault(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == {FaultKind.NAME}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-hi", "Students of Jawaharlal Nehru University marched.", "जेएनयू के छात्रों ने मार्च निकाला।"),
        (
            "en-hi",
            "The Board of Control for Cricket in India named 15 players.",
            "बीसीसीआई ने 15 खिलाड़ियों की टीम का ऐलान किया।",
        ),
        ("en-hi", "The Press Trust of India reported it.", "पीटीआई ने यह खबर दी।"),
        ("en-hi", "The Election Commission of India rejected it.", "चुनाव आयोग ने इसे खारिज किया।"),
        ("uk-en", "На ЗАЕС запрацювала лінія.", "A line is working at the Zaporizhzhia plant."),
        ("en-ar", "The BBC apologised to Trump.", "اعتذرت هيئة الإذاعة البريطانية لترامب."),
        ("zh-en", "蜜雪冰城在洛杉矶开店。", "Mixue has opened a shop in Los Angeles."),
        ("en-zh", "Ukraine's Andriy Yermak resigned.", "乌克兰总统办公室主任叶尔马克辞职。"),
        ("ar-en", "عدد سكان العراق 46 مليونا و100 ألف نسمة.", "Iraq's population is 46.1 million."),
    ],
)
def test_what_an_institution_is_called_may_be_letters_or_go_without_its_country(
    pair: str, source: str, target: str
) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-hi", "Students of Jawaharlal Nehru University marched.", "डीयू के छात्रों ने मार्च निकाला।"),
        ("en-hi", "Floods hit India and Nepal.", "नेपाल में बाढ़ आई।"),
    ],
)
def test_other_letters_are_a_fault(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == {FaultKind.NAME}


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("ru-uk", "На складе в Риге был пожар.", "На складі в Ризі була пожежа.", "На складі в Осло була пожежа."),
        ("uk-en", "Його бачили в Празі.", "He was seen in Prague.", "He was seen in Vienna."),
        ("en-hi", "A bus fell near Rishikesh.", "ऋषिकेश के पास एक बस गिरी।", "अल्मोड़ा के पास एक बस गिरी।"),
        ("en-hi", "A farmer on the Kosi spoke.", "कोसी के एक किसान ने कहा।", "गंडक के एक किसान ने कहा।"),
        ("hi-en", "लोकसभा में मंत्री ने कहा।", "The minister spoke in the Lok Sabha.",
         "The minister spoke in the Rajya Sabha."),
        ("ar-en", "تعادل الزمالك مع المصري.", "Zamalek drew with Al-Masry.", "Zamalek drew with Al-Ittihad."),
        ("en-zh", "Carlsberg will cut jobs.", "嘉士伯将裁员。", "喜力将裁员。"),
        ("tr-ar", "Fenerbahçe, Kayserispor'u yendi.", "تغلب فنربخشه على قيصري سبور.",
         "تغلب فنربخشه على غنتشلر بيرليغي."),
        ("en-zh", "Luka Doncic scored 43 points.", "东契奇拿下43分。", "约基奇拿下43分。"),
        ("pt-zh", "A Embraer vendeu 20 jatos.", "巴西航空工业公司出售了20架飞机。", "空客公司出售了20架飞机。"),
        ("zh-pt", "巴西航空工业公司出售了20架飞机。", "A Embraer vendeu 20 jatos.", "A Airbus vendeu 20 jatos."),
        ("hi-en", "भारत ने एजबेस्टन में जीता।", "India won at Edgbaston.", "India won at Headingley."),
        ("zh-en", "京东将招聘员工。", "JD.com will hire staff.", "Alibaba will hire staff."),
        ("zh-en", "兰新高铁停运。", "The Lanzhou-Urumqi line is halted.", "The Chengdu-Kunming line is halted."),
        ("zh-en", "走私案发生在广西北海。", "The smuggling case was in Beihai, Guangxi.",
         "The smuggling case was in Qingdao, Shandong."),
        ("uk-en", "«Укрзалізниця» запускає поїзд.", "Ukrainian Railways will run a train.",
         "Naftogaz will run a train."),
        ("ru-en", "Доллар на Мосбирже подешевел.", "The dollar fell on the Moscow Exchange.",
         "The dollar fell on the London exchange."),
    ],
)  # fmt: skip
def test_a_name_that_its_language_writes_otherwise_is_no_fault(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ru-en", "Он сказал это после финала Кубка.", "He said it after the Cup final."),
        ("uk-en", "Він сказав це після фіналу Кубка.", "He said it after the cup final."),
        ("hi-en", "विधानसभा में हंगामा हुआ।", "There was uproar in the Vidhan Sabha."),
        ("de-ar", "Sie erhielt einen Preis von 10 000 Euro.", "حصلت على جائزة قدرها 10 آلاف يورو."),
        ("ar-en", "حادث على طريق الإسكندرية الصحراوي.", "An accident on the Alexandria desert highway."),
        ("ru-en", "Цены на гречку выросли.", "Buckwheat prices rose."),
        ("ar-en", "فاز بدوري أبطال آسيا.", "He won the AFC Champions League."),
    ],
)
def test_a_word_with_a_capital_that_means_something_is_no_name(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-it", "La Scala opens its season with Shostakovich.", "La Scala apre la stagione con Šostakovič."),
        ("de-tr", "Das Orchester spielt Tschaikowski in Köln.", "Orkestra Köln'de Çaykovski çalıyor."),
        ("it-fr", "L'orchestra suona Čajkovskij a Roma.", "L'orchestre joue Tchaïkovski à Rome."),
        ("en-tr", "Al-Shabaab attacked a hotel in Mogadishu.", "Eş-Şebab Mogadişu'da bir otele saldırdı."),
        ("pt-en", "Metade deles eram menores de idade, diz o Acnur.", "Half of them were minors, the UNHCR says."),
        ("fr-en", "Elle a saisi la Cour de justice de la Cédéao.", "She went to the ECOWAS Court of Justice."),
        ("en-fr", "Congo's M23 took the town of Walikale.", "En RDC, le M23 s'est emparé de la ville de Walikale."),
        ("ar-en", "قصفت قوات الدعم السريع سوقا في أم درمان.", "The RSF shelled a market in Omdurman."),
        ("ar-en", "قالت المحامية نجلاء بن ميلاد إنه بريء.", "Lawyer Najla Ben Miled said he was innocent."),
        ("en-ar", "Moroccan scientists identified a meteorite.", "حدد علماء مغاربة نيزكا."),
        ("en-tr", "The statue is from about 9500 BC.", "Heykel MÖ 9500 yıllarına ait."),
        ("en-pt", "Readings from the festival will be streamed.", "As leituras do festival serão transmitidas."),
        ("zh-en", "这座明代寺庙在大火中被毁。", "The Ming-dynasty temple was destroyed in a blaze."),
        ("zh-en", "作家在新北市家中去世。", "The writer died at home in New Taipei City on Monday."),
        ("zh-en", "作家在新北市家中去世。", "The writer has died at home in New Taipei."),
    ],
)
def test_a_name_may_have_another_orthography_or_letters_for_it(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-zh", "Director Ang Lee will return to Taipei in May.", "导演张艺谋将于5月返回台北。"),
        ("zh-en", "市长陈志伟表示，该市新建幼儿园26所。", "Mayor Lin Zhiwei said the city built 26 kindergartens."),
        ("de-zh", "Die Schriftstellerin Wang Anyi las am Montag in Köln.", "作家张安忆周一在科隆朗读。"),
        ("en-it", "La Scala opens its season with Shostakovich.", "La Scala apre la stagione con Čajkovskij."),
    ],
)
def test_another_person_of_such_a_name_is_a_fault(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == {FaultKind.NAME}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("tr-en", "Ayasofya'ya giriş 25 avro oldu.", "Entry to Hagia Sophia now costs 25 euros."),
        ("en-zh", "A panda was born at Vienna's Schönbrunn zoo.", "一只大熊猫在维也纳美泉宫动物园出生。"),
        ("en-zh", "Regensburg held its Oktoberfest parade.", "雷根斯堡举行了啤酒节游行。"),
        ("en-uk", "Ukraine's parliament dismissed the minister.", "Верховна Рада звільнила міністра."),
        ("en-hi", "The temple in Ayodhya reopened.", "अयोध्या का मंदिर फिर खुल गया।"),
    ],
)
def test_a_sight_or_chamber_may_be_called_otherwise(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("tr-en", "Ayasofya'ya giriş 25 avro oldu.", "Entry to the Blue Mosque now costs 25 euros."),
        ("zh-en", "少林寺方丈被调查。", "The abbot of the Lingyin Temple is under investigation."),
        ("hi-en", "केदारनाथ में भारी बर्फबारी हुई।", "There was heavy snowfall in Rishikesh."),
        ("en-hi", "The festival opens with a speech by Geetanjali Shree.", "महोत्सव अरुंधति रॉय के भाषण के साथ शुरू होगा।"),
        ("hi-en", "अदालत ने उनकी पत्नी बुशरा बीबी को सज़ा सुनाई।", "The court sentenced his wife."),
    ],
)
def test_another_sight_town_or_person_is_a_fault(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == {FaultKind.NAME}
