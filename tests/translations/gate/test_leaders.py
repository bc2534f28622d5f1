"""One whom the news know by the surname alone, in another's place."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds
from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-pt", "Trump says he will meet Xi in Seoul", "Trump diz que vai se encontrar com Xi em Seul",
         "Trump diz que vai se encontrar com Putin em Seul"),
        ("zh-en", "外交部发言人毛宁周三表示，中方表示强烈不满。",
         "Foreign Ministry spokesperson Mao Ning said on Wednesday that China was strongly dissatisfied.",
         "Foreign Ministry spokesperson Lin Jian said on Wednesday that China was strongly dissatisfied."),
        ("en-tr", "Tufan Erhürman wins the election with 63 percent", "Seçimi yüzde 63'le Tufan Erhürman kazandı",
         "Seçimi yüzde 63'le Ersin Tatar kazandı"),
        ("en-zh", "Merz and Macron met in Berlin on Monday.", "默茨和马克龙周一在柏林会晤。",
         "朔尔茨和马克龙周一在柏林会晤。"),
        ("en-hi", "Modi spoke to Macron by phone.", "मोदी ने मैक्रों से फोन पर बात की।", "मोदी ने पुतिन से फोन पर बात की।"),
        ("ar-en", "وقال السيسي إن الاتفاق سيوقع الأسبوع المقبل.", "Sisi said the deal would be signed next week.",
         "Erdogan said the deal would be signed next week."),
        ("de-ru", "Merz telefonierte am Freitag mit Selenskyj.", "В пятницу Мерц поговорил по телефону с Зеленским.",
         "В пятницу Шольц поговорил по телефону с Зеленским."),
        ("it-en", "Meloni e Salvini divisi sul ponte", "Meloni and Salvini at odds over the bridge",
         "Meloni and Crosetto at odds over the bridge"),
    ],
)  # fmt: skip
def test_a_leader_in_anothers_place_is_found(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "Starmer backs Zelensky in call with the White House",
         "O premiê britânico Keir Starmer apoia Zelensky em telefonema com a Casa Branca"),
        ("tr-en", "Özel okullarda ücretler arttı, Erdoğan açıkladı.",
         "Fees at private schools have risen, Erdoğan announced."),
        ("pt-en", "A lula da Ria Formosa está mais cara.", "Squid from the Ria Formosa is more expensive."),
        ("it-en", "Cambiano i modi di produzione dei meloni, dice Tajani.",
         "Melon production methods are changing, says Tajani."),
        ("zh-en", "特朗普称将于下月会见金正恩。", "Trump says he will meet Kim next month."),
    ],
)  # fmt: skip
def test_words_that_are_written_like_a_leader_and_full_names_may_stand(pair: str, source: str, target: str) -> None:
    assert checked(source, target, pair) == ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("uk-en", "«Ми не здамося», — наголосив Буданов.", '"We will not give up," Budanov stressed.',
         '"We will not give up," he stressed.'),
        ("ru-en", "В минувшем сезоне Симс набирал 5,6 очка за матч.", "Last season Sims averaged 5.6 points a game.",
         "Last season he averaged 5.6 points a game."),
        ("en-zh", "Coach Maria Petersen said the team was ready.", "教练玛丽亚·彼得森表示，球队已做好准备。",
         "她表示，球队已做好准备。"),
    ],
)  # fmt: skip
def test_a_pronoun_is_no_name(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-ar", "The actor told the BBC he had been sober for eleven years.",
         "قال الممثل لبي بي سي إنه توقف عن شرب الكحول منذ أحد عشر عاما."),
        ("zh-en", "国乒男团3比0横扫日本队，连续第11次夺冠。",
         "China's men's table tennis team swept Japan 3-0 to win the title for the 11th consecutive time."),
        ("zh-en", "国足1比0战胜日本队。", "The Chinese national team beat Japan 1-0."),
    ],
)  # fmt: skip
def test_letters_with_a_prefix_and_national_teams_say_who_they_are(pair: str, source: str, target: str) -> None:
    assert checked(source, target, pair) == ()
