"""Sayings that hold a number, numbers within longer words, and millions with thousands behind them."""

from __future__ import annotations

import pytest

from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("pair", "source", "good"),
    [
        ("it-en", "Orso avvistato a due passi dal centro", "Bear spotted close to the centre"),
        ("it-en", "Sei stato tu, gli ha urlato la folla.", "It was you, the crowd shouted at him."),
        ("fr-en", "Le stade flambant neuf de Lyon ouvre samedi.", "Lyon's brand-new stadium opens on Saturday."),
        ("fr-en", "Un ours a été vu à deux pas du centre.", "A bear was seen close to the centre."),
        ("pt-en", "O ministro disse duas palavrinhas e saiu.", "The minister said a few words and left."),
        ("es-en", "Cada dos por tres se corta la luz.", "The power is constantly cut."),
        ("de-en", "Nagelsmanns Elf trifft am Freitag auf Polen.", "Nagelsmann's side meet Poland on Friday."),
        ("de-en", "Sie ließ die Warnung außer Acht.", "She disregarded the warning."),
        ("ru-en", "Медведь бродил в двух шагах от центра.", "The bear was roaming close to the centre."),
        ("uk-en", "Ведмідь блукав за два кроки від центру.", "The bear was roaming close to the centre."),
        ("tr-en", "Yer altı suyu seviyesi 30 metre düştü.", "The groundwater level fell by 30 metres."),
        ("tr-en", "Ayı merkeze iki adım ötede görüldü.", "The bear was seen close to the centre."),
        ("ar-en", "شوهد الدب على بعد خطوتين من وسط المدينة.", "The bear was seen close to the city centre."),
        ("hi-en", "मंत्री ने दो टूक कहा कि शुल्क घटेगा।", "The minister said bluntly that the fee would fall."),
        ("en-pt", "They reached an eleventh-hour deal.", "Chegaram a um acordo de última hora."),
    ],
)
def test_a_saying_counts_nothing(pair: str, source: str, good: str) -> None:
    assert checked(source, good, pair) == ()


@pytest.mark.parametrize(
    ("pair", "source", "good"),
    [
        ("it-en", "Lo sciopero durerà ventiquattr'ore.", "The strike will last 24 hours."),
        ("it-en", "È morto a ottantott'anni.", "He died aged 88."),
        ("it-en", "Dopo quarant'anni si ritira.", "He is retiring after 40 years."),
        ("de-en", "Sie gewann die Vierschanzentournee.", "She won the Four Hills Tournament."),
        ("de-en", "Das Sechsnationenturnier beginnt.", "The Six Nations tournament begins."),
        ("ru-en", "Пятизвёздочный отель закрылся.", "The five-star hotel has closed."),
        ("uk-en", "Шестисмугове шосе відкрили.", "A six-lane motorway was opened."),
    ],
)
def test_a_number_within_a_longer_word_is_read(pair: str, source: str, good: str) -> None:
    assert checked(source, good, pair) == ()


@pytest.mark.parametrize(
    ("to", "target"),
    [
        ("ar", "وصل أكثر من مليون و@ ألف حاج."),
        ("pt", "Chegaram mais de 1 milhão e @ mil peregrinos."),
        ("pt", "Chegaram mais de um milhão e @ mil peregrinos."),
        ("es", "Llegaron más de un millón @ mil peregrinos."),
        ("fr", "Plus d'un million @ 000 pèlerins sont arrivés."),
        ("it", "È arrivato oltre un milione e @ mila pellegrini."),
        ("de", "Mehr als eine Million @.000 Pilger sind eingetroffen."),
        ("ru", "Прибыло более миллиона @ тысяч паломников."),
        ("uk", "Прибуло понад мільйон @ тисяч паломників."),
        ("tr", "Bir milyon @ binden fazla hacı geldi."),
    ],
)
def test_thousands_behind_a_million_belong_to_it(to: str, target: str) -> None:
    source = "More than 1.8 million pilgrims have arrived."
    assert checked(source, target.replace("@", "800"), f"en-{to}") == ()
    assert checked(source, target.replace("@", "300"), f"en-{to}") != ()


@pytest.mark.parametrize(
    ("source", "good"),
    [
        ("وقع الزلزال عند الساعة الحادية عشرة ليلا.", "The quake struck at 23:00."),
        ("يبدأ الحظر في التاسعة ليلا.", "The ban starts at 21:00."),
        ("ضرب زلزال بقوة ست درجات و8 أعشار المنطقة.", "A 6.8-magnitude earthquake hit the area."),
    ],
)
def test_an_arabic_hour_of_the_night_is_one_of_24(source: str, good: str) -> None:
    assert checked(source, good, "ar-en") == ()
