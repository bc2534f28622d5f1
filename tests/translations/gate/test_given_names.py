"""Another given name, another person in somebody's place, and given names in the cases of their language."""

from __future__ import annotations

import pytest

from bot.translations.gate import Checked, FaultKind, faults
from bot.translations.gate.reading.capitals import is_given
from bot.translations.gate.reading.folding import fold_word
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-uk", "Rescuer Oksana Hrytsenko spoke.", "Рятувальниця Оксана Гриценко розповіла.",
         "Рятувальниця Наталія Гриценко розповіла."),
        ("en-pt", "Finance minister Maria Santos resigned.", "A ministra das Finanças, Maria Santos, demitiu-se.",
         "A ministra das Finanças, Paula Santos, demitiu-se."),
        ("en-ru", "Actor Tom Hanks came.", "Актёр Том Хэнкс пришёл.", "Актёр Джон Хэнкс пришёл."),
        ("de-en", "Die Richterin Anna Weber lehnte ab.", "Judge Anna Weber refused.", "Judge Petra Weber refused."),
        ("fr-en", "Le juge Pierre Martin a refusé.", "Judge Pierre Martin refused.", "Judge Jacques Martin refused."),
        ("ar-en", "قال الوزير أحمد منصور إن القرار نهائي.", "Minister Ahmed Mansour said the decision was final.",
         "Minister Khaled Mansour said the decision was final."),
        ("en-ar", "Judge Sarah Cohen rejected it.", "رفضته القاضية سارة كوهين.", "رفضته القاضية ليلى كوهين."),
        ("zh-en", "詹姆斯·卡梅隆出席。", "James Cameron attended.", "David Cameron attended."),
        ("es-it", "El juez Carlos Romero lo negó.", "Il giudice Carlos Romero lo ha negato.",
         "Il giudice Antonio Romero lo ha negato."),
        ("ru-en", "Иван Петров выиграл забег.", "Ivan Petrov won the race.", "Sergei Petrov won the race."),
        ("uk-en", "Тренер Андрій Шевченко пішов.", "Coach Andriy Shevchenko left.", "Coach Taras Shevchenko left."),
        ("en-hi", "Actor Salman Khan came.", "अभिनेता सलमान ख़ान आए।", "अभिनेता शाहरुख ख़ान आए।"),
        ("en-tr", "Actress Emma Stone won.", "Oyuncu Emma Stone kazandı.", "Oyuncu Sharon Stone kazandı."),
        ("en-ru", "Boris Johnson resigned.", "Борис Джонсон ушёл.", "Стэнли Джонсон ушёл."),
    ],
)  # fmt: skip
def test_another_given_name_before_the_surname_is_a_fault(pair: str, source: str, good: str, bad: str) -> None:
    from_lang, _, to_lang = pair.partition("-")
    found = [faults(Checked(source=source, target=each, from_lang=from_lang, to_lang=to_lang)) for each in (good, bad)]

    assert found[0] == ()
    assert [fault.kind for fault in found[1]] == [FaultKind.NAME]


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ar", "Minister Joe Saddi said so.", "هذا ما قاله الوزير جو الصدي."),
        (
            "en-de",
            "Emmanuel Macron and his wife Brigitte Macron came.",
            "Emmanuel Macron und seine Frau Brigitte kamen.",
        ),
        ("en-pt", "King Charles Windsor and Queen Mary Windsor.", "O rei Carlos Windsor e a rainha Maria Windsor."),
        ("uk-ru", "Олексій Ковальчук і Надія Ковальчук.", "Алексей Ковальчук и Надежда Ковальчук."),
        ("ru-de", "Врач Елена Соколова уехала.", "Die Ärztin Jelena Sokolowa reiste ab."),
        ("en-uk", "Volodymyr Bondar won.", "Володимир Бондар переміг."),
    ],
)
def test_a_given_name_is_written_as_each_language_does(pair: str, source: str, target: str) -> None:
    from_lang, _, to_lang = pair.partition("-")

    assert faults(Checked(source=source, target=target, from_lang=from_lang, to_lang=to_lang)) == ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-ru", "Alexander Ovechkin scored his 900th goal.", "Александр Овечкин забросил свою 900-ю шайбу.",
         "Евгений Малкин забросил свою 900-ю шайбу."),
        ("hi-en", "प्रधानमंत्री नरेंद्र मोदी ने कहा कि लोग गरीबी से बाहर आए हैं।",
         "Prime Minister Narendra Modi said that people have come out of poverty.",
         "Home Minister Amit Shah said that people have come out of poverty."),
        ("en-hi", "Virat Kohli praised Rohit Sharma.", "विराट कोहली ने रोहित शर्मा की प्रशंसा की।",
         "सचिन तेंदुलकर ने रोहित शर्मा की प्रशंसा की।"),
        ("en-ar", "Mohamed Salah scored twice.", "سجل محمد صلاح هدفين.", "سجل رياض محرز هدفين."),
        ("ar-en", "استقبل الرئيس محمود عباس الوفد.", "President Mahmoud Abbas received the delegation.",
         "President Hassan Nasrallah received the delegation."),
        ("de-en", "Thomas Müller traf doppelt.", "Thomas Müller scored twice.", "Manuel Neuer scored twice."),
        ("en-uk", "Elina Svitolina beat Maria Sakkari.", "Еліна Світоліна перемогла Марію Саккарі.",
         "Марта Костюк перемогла Марію Саккарі."),
        ("fr-en", "Marine Le Pen a répondu à Gabriel Attal.", "Marine Le Pen replied to Gabriel Attal.",
         "Jordan Bardella replied to Gabriel Attal."),
        ("it-es", "Jannik Sinner ha battuto Carlos Alcaraz.", "Jannik Sinner venció a Carlos Alcaraz.",
         "Matteo Berrettini venció a Carlos Alcaraz."),
        ("tr-en", "Ekrem İmamoğlu konuştu.", "Ekrem İmamoğlu spoke.", "Mansur Yavaş spoke."),
        ("pt-en", "Pedro Nunes falou com Rui Costa.", "Pedro Nunes spoke to Rui Costa.",
         "João Matos spoke to Rui Costa."),
    ],
)  # fmt: skip
def test_another_person_in_somebodys_place_is_a_fault(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("zh-en", "国务院总理李强将赴马来西亚。", "Premier Li Qiang will travel to Malaysia.",
         "Premier Li Keqiang will travel to Malaysia."),
        ("zh-en", "孙颖莎击败陈梦。", "Sun Yingsha beat Chen Meng.", "Sun Yiwen beat Chen Meng."),
        ("zh-pt", "主席习近平会见马云。", "O presidente Xi Jinping reuniu-se com Ma Yun.",
         "O presidente Xi Jinping reuniu-se com Ma Huateng."),
        ("en-zh", "Zhao Leji met Lavrov.", "赵乐际会见了拉夫罗夫。", "赵立坚会见了拉夫罗夫。"),
        ("en-ru", "The trader Trafigura was guilty because it paid bribes.",
         "Trafigura признали виновной, поскольку она платила взятки.",
         "Glencore признали виновным, поскольку он платил взятки."),
        ("hi-en", "हिमाचल के छह जिलों में भारी बारिश की चेतावनी दी है।",
         "A warning of heavy rain in six districts of Himachal.",
         "A warning of heavy rain in six districts of Uttarakhand."),
    ],
)  # fmt: skip
def test_another_given_name_in_characters_or_another_firm_or_state_is_a_fault(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert kinds(source, good, pair) == set()
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("小说家韩江获诺贝尔文学奖", "Novelist Han Kang wins Nobel Prize in Literature"),
        ("张乐平画展开幕。", "An exhibition of Zhang Leping opened."),
        ("曾庆红去世。", "Zeng Qinghong has died."),
    ],
)
def test_a_character_may_be_read_in_another_way(source: str, target: str) -> None:
    assert kinds(source, target, "zh-en") == set()


@pytest.mark.parametrize("lang", ["ru", "uk"])
@pytest.mark.parametrize(
    "name", ["Сергієм", "Андрея", "Дмитрий", "Володимира", "Катериною", "Наталье", "Микола", "Юлии"]
)
def test_a_slavic_given_name_is_told_in_every_case(lang: str, name: str) -> None:
    assert is_given(fold_word(name), lang)
