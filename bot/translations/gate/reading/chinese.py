"""Numbers in Chinese characters."""

from __future__ import annotations

from decimal import Decimal

import regex

DIGITS = {character: value for value, characters in enumerate(
    ("〇零", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九")) for character in characters}  # fmt: skip
SMALL = {"十": 10, "百": 100, "千": 1_000}
LARGE = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}
NUMERALS = "".join((*DIGITS, *SMALL, *LARGE))
# 三星 is a company: what is said there is no number.
_NO_NUMBER = regex.compile(
    rf"(?<![{NUMERALS}])(?:三星|四川|九龙|七夕|十分(?!钟|鐘)|百姓|百货|万一|千万别|一些|一样|一直|一起|一般|一定|"
    r"一切|一旦|一方面|一边|一致|万维网|三明治|三角|四处|四周|十字|百度|千年|三菱|百科|一半|三门|五台|三里屯|"
    r"[五六八]里桥|五棵松|三元[桥里]|七项全能|十项全能|二人转|二把手|二级市场|二次元|九州|六本木|两口子|七匹狼|三只松鼠|五花八门|四分五裂|三番五次|三天两头)|现代五项|铁人三项|"
    r"统一|唯一|之一|第一|进一步|五角大楼|不三不四"
)
_CLASSIFIERS = frozenset(
    "个個名人位年月日天岁歲次家座辆台点時时分秒周週倍岸届支所只隻枚张張条條件间間场場所項项种種句本艘架层層级級"
    "元块國国省市州城处歩步米克吨公里英成路门門颗顆群对對双雙組组部套份批起笔筆亩頭头匹棵栋轮輪连連胞口把杯瓶"
)


# The characters that foreign names are written with, as Xinhua's tables have them.
FOREIGN = frozenset(
    "莎拉约克格阿埃艾爱安叶奥巴保贝比彼宾波伯勃博布查达戴丹德登迪蒂杜顿多尔法菲费芬弗福盖戈古哈海汉赫亨华霍基吉加杰金卡凯"
    "坎康考科肯库莱兰朗劳勒雷里利莉连列林琳龙卢鲁路伦罗洛马玛迈麦曼梅门蒙米密默莫姆穆纳娜内尼宁努诺欧帕佩皮珀普奇"
    "乔琼丘热日荣瑞萨塞桑沙尚史斯松苏索塔泰坦汤特提图托瓦威韦维温文沃乌西希夏谢辛雅亚伊因尤泽詹珍朱兹佐芭黛蕾妮茜珊"
    "薇娅扎奈宗翰逊赛厄弥丁崔缇瑟纽滕蓝韩傅怀圣茨姗翁锡什胡赖廷"
    "丝夫察贾夸策切耶圭惠舍彻哲讷季齐奎措肖阔果武伍富祖楚舒久休缪柳留拜派代宰蔡柴鲍道陶高藻曹绍豪毛瑙尧班潘甘万范赞灿钱"
    "南扬环昂邦庞当唐冈旺方仓昌章杭芒本彭根曾岑森申琴真嫩延平津欣钦英东通贡孔丰聪雄洪农隆永朔恩克泽狄冯凡梵露茱芙铁浦甫"
    "捷涅沙皮京亨娃诃桂迭葆缅佳鲍吕让热若雅克居伊戎屈贡松洼佛艺伽迦库什帝汀卓娇肯莲廉蕾奕曹田革谷歌贝伯隆宏吴汶佛岛思撒戈蒙达梭帅罕梅拜登逸璐天奴朴茅次茜"
    "契恰哥施坡简儒茹悉芝采仁屈柯钮灵丽葛墨茵黎孟蓬"
)


def without_idioms(text: str) -> str:
    """The text without words that hold a numeral and say no number."""
    return _NO_NUMBER.sub(" ", text)


def counts(run: str, following: str) -> bool:
    """Whether a run of numerals surely counts something."""
    return len(run) > 1 or following in _CLASSIFIERS


def value_of(run: str) -> Decimal | None:
    """The value of a run of numerals; None when it is none (二〇二四 is read digit by digit)."""
    if len(run) > 30:
        return None
    if all(character in DIGITS for character in run):
        return Decimal("".join(str(DIGITS[character]) for character in run))
    total, section, digit, large = Decimal(0), 0, 0, 0
    for character in run:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in SMALL:
            section, digit = section + (digit or 1) * SMALL[character], 0
        else:
            said, scale = section + digit, LARGE[character]
            # 一亿二千万: the smaller adds; 二十五万亿: the greater multiplies all.
            total = total + said * scale if 0 < scale < large else (total + (said or (0 if total else 1))) * scale
            section, digit, large = 0, 0, scale
    return total + section + digit


def hours() -> dict[str, Decimal]:
    """The hours of a day in numerals."""
    tens = ("", "十", "二十")
    said = [*tens[1:], *(ten + one for ten in tens for one in "一二两三四五六七八九")]
    return {each: value for each in said if (value := value_of(each)) is not None and value <= 24}


def scale_of(run: str) -> Decimal | None:
    """What a run multiplies the digits before it by (万, 千万, 百万亿); None when it does not."""
    scale = Decimal(1)
    for character in run[:4]:
        factor = SMALL.get(character) or LARGE.get(character)
        if factor is None:
            return None
        scale *= factor
    return scale if len(run) <= 4 else None
