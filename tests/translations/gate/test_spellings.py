"""Names that the languages spell in ways of their own, and others in their place."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.test_places import kinds


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
