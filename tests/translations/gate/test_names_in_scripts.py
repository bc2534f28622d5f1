"""People and places of whom only one side has capitals, or both have other letters."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("ar-en", "قالت نادين لبكي إنها سعيدة.", "Nadine Labaki was happy.", "The director was happy."),
        ("ar-en", "غنت نانسي عجرم في القاهرة.", "Nancy Ajram sang in Cairo.", "A singer sang in Cairo."),
        ("ar-es", "فاز أخنوش وبنكيران بالجائزة.", "Ajanuch y Benkirán ganaron.", "Dos ministros ganaron."),
        ("hi-en", "नाटक के लेखक गिरीश राठी को पुरस्कार मिला।", "Girish Rathi won it.", "A playwright won it."),
        ("hi-en", "अंतरिम प्रमुख मुहम्मद यूनुस ने कहा।", "Muhammad Yunus spoke.", "The interim leader spoke."),
        ("hi-fr", "सात्विक और चिराग जीत गए।", "Satwik et Chirag ont gagné.", "Satwik et son partenaire ont gagné."),
        ("zh-en", "市民王女士的空气炸锅坏了。", "Ms Wang's air fryer broke.", "A resident's air fryer broke."),
        ("zh-en", "嫌疑人张某已被警方控制。", "A suspect surnamed Zhang was detained.", "A suspect was detained."),
    ],
)  # fmt: skip
def test_a_person_who_is_replaced_by_what_they_do_is_missed(pair: str, source: str, good: str, bad: str) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-hi", "Canada's Mark Carney agreed.", "कनाडा के मार्क कार्नी सहमत हुए।", "कनाडा के जस्टिन ट्रूडो सहमत हुए।"),
        ("en-ru", "Mark Zuckerberg said so.", "Это сказал Марк Цукерберг.", "Это сказал Илон Маск."),
        ("en-zh", "He beat Mark Williams on Monday.", "他周一击败了马克·威廉姆斯。", "他周一击败了约翰·希金斯。"),
        ("en-ar", "It grew, Bill Ackman said.", "قال بيل أكمان إنها نمت.", "قال جيف بيزوس إنها نمت."),
    ],
)  # fmt: skip
def test_a_given_name_that_is_a_word_begins_a_name_before_a_surname(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good"),
    [
        ("ru-en", "Прибыль выросла, сообщил Герман Греф.", "Profit rose, Herman Gref reported."),
        ("ru-en", "Об этом сказал Дмитрий Поляков.", "Dmitry Polyakov said so."),
        ("it-ru", "Lo ha detto Francesca Albanese.", "Об этом сказала Франческа Альбанезе."),
        ("ar-en", "قبل عامين زار الرئيس باريس.", "Two years ago the president visited Paris."),
        ("zh-en", "麦克唐奈先生表示满意。", "Mr McDonnell was satisfied."),
        ("en-hi", "Holly Willoughby pulled out.", "होली विलुबी पीछे हट गईं।"),
        ("en-zh", "Kit Harington hits out.", "基特·哈灵顿发起抨击。"),
        ("en-ru", "Jorge Rinaldi was there.", "Хорхе Ринальди был там."),
        ("en-hi", "She met Sri Lankan officials.", "उन्होंने श्रीलंका के अधिकारियों से मुलाकात की।"),
        ("en-ar", "Saudi Arabia will invest.", "ستستثمر السعودية."),
        ("zh-en", "主教练伊万科维奇被解职。", "Head coach Ivanković was dismissed."),
        ("en-ar", "He will host leaders of 20 states.", "يستضيف قادة 20 دولة."),
        ("uk-en", "Про це повідомляє Держстат.", "The State Statistics Service reports this."),
        ("ru-en", "Об этом сообщили в Роструде.", "The Federal Labour Service reported this."),
        ("ru-de", "Минздрав обновил список.", "Das Gesundheitsministerium hat die Liste erneuert."),
    ],
)  # fmt: skip
def test_a_name_that_looks_like_something_else_is_none(pair: str, source: str, good: str) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("uk-en", "Спікер Влодзімєж Чажастий.", "Speaker Włodzimierz Czarzasty.", "Speaker Szymon Hołownia."),
        ("en-ru", "Lech Wałęsa was there.", "Лех Валенса был там.", "Лех Качиньский был там."),
        ("ru-en", "Это сказал мэр Дьёра.", "The mayor of Győr said so.", "The mayor of Szeged said so."),
        ("uk-en", "Серб Новак Джокович програв.", "Serb Novak Djokovic lost.", "Serb Dušan Lajović lost."),
        ("en-uk", "Keira Knightley was there.", "Там була Кіра Найтлі.", "Там була Кіра Корпі."),
        ("ar-en", "غنى محمد عجرم.", "Mohamad Ajram sang.", "Mohamad Iskandar sang."),
        ("hi-en", "नीरज चोपड़ा आए।", "Neeraj Chopra came.", "Neeraj Pandey came."),
    ],
)  # fmt: skip
def test_a_name_is_heard_as_its_own_language_spells_it(pair: str, source: str, good: str, bad: str) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-uk", "It fell into the Indian Ocean.", "Він упав в Індійський океан.", "Він упав в Атлантичний океан."),
        ("en-ru", "It fell into the Indian Ocean.", "Он упал в Индийский океан.", "Он упал в Атлантический океан."),
        ("en-es", "Snow fell in the Pyrenees.", "Nevó en los Pirineos.", "Nevó en los Alpes."),
        ("en-ar", "It fell into the Indian Ocean.", "سقط في المحيط الهندي.", "سقط في المحيط الهادئ."),
    ],
)  # fmt: skip
def test_another_ocean_or_mountains_are_missed(pair: str, source: str, good: str, bad: str) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)
