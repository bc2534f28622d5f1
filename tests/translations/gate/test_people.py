"""People and firms in scripts that have no capitals, and names at the beginning of a sentence."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from bot.translations.gate.reading.folding import fold_word
from bot.translations.gate.reading.pinyin import is_pinyin, says
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("ar-en", "قالت الكاتبة هدى بركات إنها سعيدة.", "Writer Hoda Barakat said she was happy.", "The writer said she was happy."),  # noqa: E501
        ("hi-en", "लेखिका ममता कालिया को सम्मानित किया गया।", "Writer Mamta Kalia was honoured.", "A writer was honoured."),  # noqa: E501
        ("hi-en", "नरेंद्र मोदी ने भाषण दिया।", "Narendra Modi gave a speech.", "Rahul Gandhi gave a speech."),
        ("zh-en", "郑钦文击败萨巴伦卡。", "Zheng Qinwen beat Sabalenka.", "Zheng Qinwen beat Swiatek."),
        ("zh-en", "教练李铁军表示满意。", "Coach Li Tiejun was satisfied.", "The coach was satisfied."),
        ("en-zh", "Merz met Zelenskyy on Monday.", "默茨周一会见了泽连斯基。", "朔尔茨周一会见了泽连斯基。"),
        ("en-zh", "Apple sold more phones.", "苹果公司售出更多手机。", "微软公司售出更多手机。"),
        ("en-hi", "Bumrah takes five wickets.", "बुमराह ने पांच विकेट लिए।", "गेंदबाज़ ने पांच विकेट लिए।"),
        ("en-fr", "Merz called for calm.", "Merz a appelé au calme.", "Le chancelier a appelé au calme."),
        ("tr-en", "Belediye Başkanı Nurcan Aksoy konuştu.", "Mayor Nurcan Aksoy spoke.", "The mayor spoke."),
    ],
)  # fmt: skip
def test_a_person_is_missed_in_every_script(pair: str, source: str, good: str, bad: str) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("name", "said", "other"),
    [
        ("sabalenka", "萨巴伦卡", "斯维亚特克"),
        ("trump", "特朗普", "拜登"),
        ("macron", "马克龙", "斯塔默"),
        ("netanyahu", "内塔尼亚胡", "普京"),
        ("alcaraz", "阿尔卡拉斯", "辛纳"),
        ("qinwen", "郑钦文", "李娜"),
    ],
)
def test_chinese_characters_say_a_name_by_their_sounds(name: str, said: str, other: str) -> None:
    assert says(name, f"{said}表示满意。")
    assert not says(name, f"{other}表示满意。")


def test_a_country_that_is_part_of_a_name_may_be_taken_over_by_its_sound() -> None:
    assert FaultKind.NAME not in kinds("She lost at Indian Wells.", "Вона програла в Індіан-Веллсі.", "en-uk")


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("uk-en", "Письменниця Оксана Луцишина.", "The writer Oksana Lutsyshyna.", "The writer Oksana Zabuzhko."),
        (
            "en-fr",
            "Portsmouth approves 470 homes.",
            "Portsmouth approuve 470 logements.",
            "La ville approuve 470 logements.",
        ),
        ("en-fr", "Aberdeen Airport grew.", "L'aéroport d'Aberdeen a grandi.", "L'aéroport d'Édimbourg a grandi."),
        ("de-en", "Brand in Münchner Hochhaus", "Fire at Munich high-rise", "Fire at Nuremberg high-rise"),
        ("tr-en", "CHP'li başkan konuştu.", "The CHP mayor spoke.", "The AKP mayor spoke."),
    ],
)
def test_another_surname_town_or_party_is_a_fault(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        (
            "zh-en",
            "兰花以植物学家李恒的名字命名。",
            "It is named after botanist Li Heng.",
            "It is named after a botanist.",
        ),
        (
            "zh-en",
            "法院判处主播李媛媛有期徒刑两年。",
            "Streamer Li Yuanyuan got two years.",
            "A streamer got two years.",
        ),
        (
            "zh-en",
            "总理黄循财抵达北京。",
            "Prime Minister Lawrence Wong arrived in Beijing.",
            "The prime minister is in Beijing.",
        ),
        ("zh-de", "设计师王薇薇出席。", "Die Designerin Vera Wang war da.", "Die Designerin war da."),
        ("en-zh", "Actor Daniel Wu joins the jury.", "演员吴彦祖加入评审团。", "演员刘德华加入评审团。"),
    ],
)
def test_a_chinese_name_may_be_written_as_people_abroad_do_and_not_be_lost(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-ar", "They sign Rúben Neves.", "يتعاقدون مع روبن نيفيز.", "يتعاقدون مع برونو فرنانديز."),
        ("en-hi", "Actor Deepika Padukone came.", "अभिनेत्री दीपिका पादुकोण आईं।", "अभिनेत्री कैटरीना कैफ आईं।"),
        ("ar-en", "قال إيمانويل ماكرون ذلك.", "Emmanuel Macron said so.", "The president said so."),
        ("ar-fr", "قال المحلل سامي الورفلي ذلك.", "L'analyste Sami al-Werfalli l'a dit.", "L'analyste l'a dit."),
        ("ar-en", "قال العميد خالد الشهري ذلك.", "Brigadier Khalid al-Shehri said so.", "The brigadier said so."),
        ("hi-en", "तबला वादक पंडित रघुनाथ मिश्र आए।", "Pandit Raghunath Mishra came.", "The tabla player came."),
        ("hi-en", "उपमुख्यमंत्री देवेंद्र फडणवीस ने कहा।", "Deputy Devendra Fadnavis spoke.", "The deputy spoke."),
    ],
)
def test_people_of_other_countries_are_known_in_arabic_and_hindi(pair: str, source: str, good: str, bad: str) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-ru", "Peter Jones spoke to pupils.", "Питер Джонс говорил с учениками.", "Питер Коллинз говорил с учениками."),  # noqa: E501
        ("uk-en", "Режисер Мартін Гейл приїхав.", "Director Martin Hale came.", "Director Martin Brandt came."),
        ("en-ar", "Steven Gerrard thanked fans.", "شكر ستيفن جيرارد المشجعين.", "شكر ستيفن هوكينغ المشجعين."),
        ("en-ar", "Minister Badr Abdelatty came.", "جاء الوزير بدر عبد العاطي إلى هناك.", "جاء الوزير بدر السعيدي إلى هناك."),  # noqa: E501
        ("hi-en", "जेसन टेलर ने गोल किया।", "Jason Taylor scored.", "Jason Kirby scored."),
        ("en-hi", "Emily Watson won.", "एमिली वॉटसन जीतीं।", "एमिली ब्रिग्स जीतीं।"),
        ("en-zh", "Writer John Kennedy came.", "作家约翰·肯尼迪来了。", "作家约翰·博尔顿来了。"),
        ("zh-en", "安格拉·默克尔发表讲话。", "Angela Merkel gave a speech.", "Angela Stratford gave a speech."),
        ("fr-en", "Camille Aubry préside le jury.", "Camille Aubry chairs the jury.", "Camille Delmas chairs the jury."),  # noqa: E501
        ("de-pt", "Es siegte Petra Vogt.", "Venceu Petra Vogt.", "Venceu Petra Kramer."),
    ],
)  # fmt: skip
def test_another_surname_behind_the_same_given_name_is_a_fault(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-zh", "Jeremy Corbyn was there.", "杰里米·科尔宾在场。", "迈克·特鲁德尔在场。"),
        ("en-zh", "Friedrich Merz spoke with reporters.", "默茨与记者进行了交谈。", "朔尔茨与记者进行了交谈。"),
        ("en-ar", "Peter Jones left with Holly Willoughby.", "غادر بيتر جونز مع هولي ويلوبي.", "غادر كريس مارتن مع هولي ويلوبي."),  # noqa: E501
        ("en-hi", "Mike Trudell praised James.", "माइक ट्रुडेल ने जेम्स की तारीफ़ की।", "स्टीवन स्मिथ ने जेम्स की तारीफ़ की।"),
        ("en-ru", "Coco Gauff beat Elina Svitolina.", "Коко Гауфф обыграла Элину Свитолину.", "Ига Швёнтек обыграла Элину Свитолину."),  # noqa: E501
    ],
)  # fmt: skip
def test_a_person_is_not_found_in_a_word_that_says_another(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good"),
    [
        ("en-fr", "Phones are banned up to Grade 8.", "Les téléphones sont interdits jusqu'à la 8e année."),
        ("en-ar", "It is the tomb of a Fifth Dynasty priest.", "إنها مقبرة كاهن من الأسرة الخامسة."),
        ("en-de", "He won the Golden Lion in Venice.", "Er gewann in Venedig den Goldenen Löwen."),
        ("en-tr", "She reached a Grand Slam final.", "Büyük turnuvalardan birinde finale çıktı."),
        ("en-es", "They are in Group B.", "Están en el grupo B."),
        ("en-hi", "Phase 2 begins on Monday.", "दूसरा चरण सोमवार से शुरू होगा।"),
        ("zh-en", "三峡集团建了电站。", "China Three Gorges Corporation built a power plant."),
        ("pt-en", "Ganhou o Leão de Ouro.", "She won the Golden Lion."),
        ("en-zh", "Typhoon Kalmaegi hit the island.", "台风“海鸥”袭击了该岛。"),
        ("zh-es", "台风天兔逼近。", "El tifón Usagi se acerca."),
        ("fr-ru", "Elle a reçu la Palme d'Or à Cannes.", "В Каннах она получила «Золотую пальмовую ветвь»."),
        ("ru-en", "Комета приближалась к Солнцу.", "The comet came near the Sun."),
        ("uk-en", "Апарат сів на Місяць.", "The probe landed on the Moon."),
    ],
)
def test_a_phrase_with_capitals_that_is_translated_is_no_name(pair: str, source: str, good: str) -> None:
    assert kinds(source, good, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "good"),
    [
        ("en-ar", "It is Tutankhamun's mask.", "إنه قناع توت عنخ آمون."),
        ("en-zh", "Aristotle was a pupil of Plato.", "亚里士多德是柏拉图的学生。"),
        ("pt-ru", "Falou de Platão e de Aquiles.", "Он говорил о Платоне и об Ахилле."),
        ("it-en", "Una lettera di Cartesio è stata venduta.", "A letter by Descartes was sold."),
        ("de-tr", "Er las Hippokrates.", "Hipokrat'ı okudu."),
        ("hi-fr", "अरस्तू की किताब मिली।", "Un livre d'Aristote a été retrouvé."),
        ("es-uk", "La nave de Magallanes zarpó.", "Корабель Магеллана вийшов у море."),
    ],
)
def test_who_has_a_name_in_each_language_may_be_called_by_it(pair: str, source: str, good: str) -> None:
    assert kinds(source, good, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("ar-en", "قال أنطونيو غوتيريش إن العالم يخسر السباق.", "António Guterres said the world was losing the race.",
         "Ban Ki-moon said the world was losing the race."),
        ("hi-en", "विदेश मंत्री एस जयशंकर ने कहा कि भारत फैसला करेगा।",
         "Foreign Minister S. Jaishankar said India would decide.",
         "Defence Minister Rajnath Singh said India would decide."),
        ("zh-en", "法院宣布，前议员陈信宏贪污案将于11月开庭。",
         "The trial of former councillor Chen Hsin-hung opens in November.",
         "The trial of a former councillor opens in November."),
        ("en-zh", "South Korean President Yoon Suk Yeol lifts martial law",
         "韩国总统尹锡悦解除戒严", "韩国总统解除戒严"),
        ("de-zh", "Südkoreas Präsident Lee Jae Myung kam.", "韩国总统李在明到访。", "韩国总统到访。"),
        ("es-zh", "Son Heung-min marcó con Corea del Sur.", "孙兴慜为韩国队进球。", "李刚仁为韩国队进球。"),
        ("zh-en", "韩国总统尹锡悦解除戒严", "South Korean President Yoon Suk Yeol lifts martial law",
         "The South Korean president lifts martial law"),
        ("zh-ru", "大使张汉晖周五表示满意。", "Посол Чжан Ханьхуэй в пятницу выразил удовлетворение.",
         "Посол Ли Хуэй в пятницу выразил удовлетворение."),
        ("zh-uk", "外交部长王毅表示满意。", "Міністр закордонних справ Ван Ї задоволений.",
         "Міністр закордонних справ Цінь Ган задоволений."),
        ("en-tr", "Syrian minister Asaad al-Shaibani spoke.", "Suriyeli bakan Esad Şeybani konuştu.",
         "Suriyeli bakan Faruk Şara konuştu."),
        ("es-ru", "El escritor Puig ganó.", "Писатель Пуч победил.", "Писатель Маркес победил."),
        ("en-zh", "Danish rider Mads Kjeldgaard finished second.", "丹麦车手马兹·凯尔高获得亚军。",
         "丹麦车手获得亚军。"),
        ("ar-en", "عاصفة رملية تغلق المطار", "Sandstorm closes airport", "Merz closes airport"),
    ],
)  # fmt: skip
def test_a_person_is_heard_as_each_language_writes_the_name(pair: str, source: str, good: str, bad: str) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("syllables", "said"),
    [("张", "Чжан"), ("汉晖", "Ханьхуэя"), ("近平", "Цзиньпина"), ("近平", "Цзіньпін"), ("习", "Сі"),
     ("学信", "Сюэсинь"), ("强", "Цяна")],
)  # fmt: skip
def test_chinese_syllables_are_read_as_palladius_writes_them(syllables: str, said: str) -> None:
    assert is_pinyin(fold_word(said), syllables, whole=True)
    assert not is_pinyin(fold_word(said), "王", whole=True)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("ar-en", "وقّعت شركة «نور الخليج» عقدًا.", "The company Gulf Light has signed a contract.",
         "The company has signed a contract."),
        ("zh-en", "受台风“银杏”影响，海南取消航班。", "Typhoon Yinxing cancelled flights in Hainan.",
         "The typhoon cancelled flights in Hainan."),
        ("ru-en", "Компания «Северный путь» подала в суд.", "The company Northern Way has gone to court.",
         "The company has gone to court."),
        ("es-en", "El barco «Tinta Norte» llegó a Vigo.", "The Tinta Norte reached Vigo.", "The ship reached Vigo."),
        ("tr-en", '"Mavi Deniz" filmi ödül aldı.', "The film Blue Sea won an award.", "The film won an award."),
        ("de-fr", "Der Film „Blaues Meer“ gewann in Cannes.", "Le film « Mer bleue » a gagné à Cannes.",
         "Le film a gagné à Cannes."),
        ("uk-ru", "Фільм «Синє море» отримав приз.", "Фильм «Синее море» получил приз.", "Фильм получил приз."),
    ],
)  # fmt: skip
def test_what_something_is_called_in_quotes_may_be_translated_and_not_be_lost(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


def test_a_word_in_quotes_without_a_capital_is_what_nothing_is_called() -> None:
    source = "L'Assemblée a rejeté la partie « recettes » du budget."
    assert kinds(source, "The Assembly rejected the revenue part of the budget.", "fr-en") == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "Beyoncé and Sabrina Carpenter lead nominations.",
         "Beyoncé, Billie Eilish e Sabrina Carpenter lideram."),
        ("en-es", "Ministers met Ursula von der Leyen.", "Los ministros vieron a Ursula von der Leyen y Kaja Kallas."),
    ],
)  # fmt: skip
def test_a_person_put_in_beside_others_is_a_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)
