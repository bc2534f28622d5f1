"""Places with something written before or behind them: проевропейский, filorusso, Gupta-era."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ru", "Pro-European forces won in Moldova.", "В Молдове победили проевропейские силы."),
        ("en-uk", "Trade with Central Asian states grew.", "Зросла торгівля з центральноазійськими країнами."),
        ("ru-en", "Антироссийские санкции продлены.", "Anti-Russian sanctions have been extended."),
        ("en-ru", "The post-Soviet republics agreed.", "Постсоветские республики договорились."),
        ("en-it", "A pro-Russian party lost.", "Ha perso un partito filorusso."),
        ("es-en", "Hubo gritos antiestadounidenses.", "There were anti-American chants."),
        ("en-de", "Pro-Israeli groups met.", "Proisraelische Gruppen trafen sich."),
        ("de-it", "Sie kommt aus Südafrika.", "Viene dal Sudafrica."),
        ("ru-en", "Всероссийская перепись начнётся весной.", "The national census begins in spring."),
        ("en-ru", "Latin American exports to China grew.", "Латиноамериканский экспорт в Китай вырос."),
        ("uk-zh", "Південноамериканські країни домовилися.", "南美国家达成协议。"),
        ("en-ar", "South America wants a deal.", "أمريكا الجنوبية تريد اتفاقا."),
        ("en-ru", "An African American senator won.", "Победил сенатор-афроамериканец."),
    ],
)
def test_a_place_may_stand_behind_a_prefix(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ru", "Pro-European forces won in Moldova.", "В Молдове победили прокитайские силы."),
        ("ru-en", "Антироссийские санкции продлены.", "Anti-Chinese sanctions have been extended."),
        ("en-uk", "Central Asian leaders met.", "Зустрілися центральноафриканські лідери."),
        ("it-en", "Ha perso un partito filorusso.", "A pro-Turkish party lost."),
        ("en-zh", "Latin American exports grew.", "亚洲出口增长。"),
    ],
)
def test_another_place_behind_a_prefix_is_a_fault(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == {FaultKind.NAME}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-hi", "Mughal-era monuments get a facelift.", "मुगलकालीन स्मारकों का कायाकल्प होगा।"),
        ("hi-en", "बिहार में गुप्तकाल के सिक्के मिले।", "Gupta-era coins have been found in Bihar."),
        ("en-zh", "The Moscow-backed militia seized the town.", "莫斯科支持的民兵夺取了该镇。"),
        ("zh-en", "明代古墓在西安被发现。", "A Ming-era tomb has been found in Xi'an."),
        ("ar-en", "قصر أموي قرب أريحا يفتح أبوابه.", "An Umayyad-era palace near Jericho opens."),
        ("zh-en", "金正恩访问了工厂。", "Kim Jong-un visited the factory."),
    ],
)
def test_a_name_may_have_an_english_word_behind_a_hyphen(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()
