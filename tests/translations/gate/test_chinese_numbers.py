"""Numbers as Chinese alone writes them."""

from __future__ import annotations

import pytest

from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("source", "good"),
    [
        ("全长7915千米。", "It is 7,915 kilometres long."),
        ("他背着五十千克的粮食走了三千米。", "He carried 50 kilograms of grain for three kilometres."),
        ("新增光伏装机7915万千瓦。", "New solar capacity came to 79.15 million kilowatts."),
        ("新增光伏装机7915万千瓦。", "New solar capacity came to 79.15 gigawatts."),
        ("每天摄入2000千卡。", "The daily intake is 2,000 kcal."),
        ("五一假期游客约有25万人。", "There were about 250,000 tourists over the May Day holiday."),
        ("十一黄金周，铁路发送旅客1.8亿人次。", "In the National Day week, railways carried 180 million passengers."),
        ("三八妇女节，商场人流增加两成。", "On Women's Day, footfall in malls rose 20%."),
        ("八一建军节前夕，他发表讲话。", "He spoke on the eve of Army Day."),
        ("九一八纪念日，沈阳鸣响警报。", "Sirens sounded in Shenyang on the anniversary of 18 September."),
        (
            "“十四五”期间，新建高铁1万公里。",
            "In the 14th Five-Year Plan period, 10,000 km of high-speed rail were built.",
        ),
        ("根据“十五五”规划，这一目标将实现。", "The goal will be met under the 15th Five-Year Plan."),
        ("现场有五六个人受伤。", "Five or six people were injured at the scene."),
        ("三四十名游客被困。", "Thirty to forty tourists were trapped."),
        ("两三百人参加了集会。", "Two to three hundred people joined the rally."),
        ("三门峡水库开闸放水。", "The Sanmenxia reservoir opened its gates."),
        ("她在七项全能比赛中夺冠。", "She won the heptathlon."),
    ],
)
def test_what_chinese_writes_its_own_way_is_the_same_number(source: str, good: str) -> None:
    assert checked(source, good, "zh-en") == ()


@pytest.mark.parametrize(
    ("pair", "source", "bad"),
    [
        ("zh-en", "新增光伏装机7915万千瓦。", "New solar capacity came to 7.915 million kilowatts."),
        ("zh-en", "全长7915千米。", "It is 7,195 kilometres long."),
        ("zh-en", "现场有五六个人受伤。", "Seven or eight people were injured at the scene."),
        ("zh-en", "“十四五”期间，新建了高铁。", "In the 13th Five-Year Plan period, high-speed rail was built."),
        ("en-zh", "The plant has a capacity of 500 megawatts.", "该电站装机容量为500万千瓦。"),
        ("en-zh", "Two hypersonic missiles were fired by Pyongyang.", "平壤发射了高超音速导弹。"),
        ("en-zh", "Two bridges collapsed in Kerala after rain.", "喀拉拉邦雨后桥梁倒塌。"),
    ],
)
def test_another_number_or_none_is_a_fault_in_chinese(pair: str, source: str, bad: str) -> None:
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("source", "good"),
    [
        ("The plant has a capacity of 500 megawatts.", "该电站装机容量为50万千瓦。"),
        ("The two sides met in Seoul.", "双方在首尔会面。"),
        ("Two brothers were arrested in Seoul.", "兄弟俩在首尔被捕。"),
    ],
)
def test_two_and_much_power_may_be_said_otherwise_in_chinese(source: str, good: str) -> None:
    assert checked(source, good, "en-zh") == ()
