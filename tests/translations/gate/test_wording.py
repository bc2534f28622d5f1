"""The gate, where both sides say the same in other words, or nearly the same."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.test_gate import kinds


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-pt", "Two thirds agreed.", "Dois terços concordaram.", "Um terço concordou."),
        ("en-de", "A two-thirds majority is needed.", "Nötig ist eine Zweidrittelmehrheit.", "Nötig ist ein Drittel."),
        ("es-fr", "Tres cuartas partes votaron.", "Les trois quarts ont voté.", "Un quart a voté."),
        ("ru-uk", "Две трети согласны.", "Дві третини згодні.", "Третина згодна."),
        ("en-ar", "Two thirds of the people agreed.", "وافق ثلثا السكان.", "وافق ثلث السكان."),
        ("en-zh", "Three quarters of them agreed.", "其中四分之三同意。", "其中四分之一同意。"),
        ("en-hi", "Two thirds agreed.", "दो तिहाई लोग सहमत थे।", "एक तिहाई लोग सहमत थे।"),
        ("en-tr", "Two thirds agreed.", "Üçte ikisi kabul etti.", "Üçte biri kabul etti."),
        ("it-en", "Due terzi sono d'accordo.", "Two thirds agree.", "All of them agree."),
    ],
)
def test_parts_of_a_whole_are_compared_in_words(pair: str, source: str, good: str, bad: str) -> None:
    assert kinds(source, good, pair) == set()
    assert kinds(source, bad, pair) & {FaultKind.NUMBER_CHANGED, FaultKind.NUMBER_LOST}


def test_an_ordinal_of_two_words_is_one_number() -> None:
    assert kinds("A décima segunda edição.", "The twelfth edition.", "pt-en") == set()
    assert kinds("A décima segunda edição.", "The second edition.", "pt-en") == {FaultKind.NUMBER_CHANGED}
    assert kinds("في الخامس عشر من يناير.", "On the fifth of January.", "ar-en") == {FaultKind.NUMBER_CHANGED}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-fr", "They marched on May Day.", "Ils ont défilé le 1er mai."),
        ("en-ru", "She died at the age of 96.", "Она скончалась на 97-м году жизни."),
        ("en-pt", "Sinner won 4-6, 6-4, 6-4, 6-4.", "Sinner venceu por 3 sets a 1: 4-6, 6-4, 6-4, 6-4."),
    ],
)
def test_a_feast_an_age_and_a_list_of_sets_may_be_said_otherwise(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


def test_marathi_is_no_hindi() -> None:
    marathi = "रॉयटर्सच्या म्हणण्यानुसार, कारखान्याला लागलेल्या आगीत 16 कामगारांचा मृत्यू झाला."

    assert FaultKind.LANGUAGE in kinds("Reuters reported that 16 workers died in a factory fire.", marathi, "en-hi")


def test_the_tail_of_a_sentence_between_names_was_left() -> None:
    assert FaultKind.UNTRANSLATED in kinds(
        '"It is a good day," Merz said in Berlin on Thursday.', '"É um bom dia", Merz said in Berlin on Thursday.'
    )
    assert kinds("He saw Gone with the Wind in Rome.", "Ele viu Gone with the Wind em Roma.") == set()


def test_a_sentence_that_somebody_says_in_quotes_is_no_title() -> None:
    source = '"Não vamos fechar nenhuma fábrica em Portugal", disse o presidente da empresa.'

    assert FaultKind.UNTRANSLATED in kinds(
        source, '"Não vamos fechar nenhuma fábrica em Portugal", said the head of the firm.', "pt-en"
    )


def test_a_dozen_and_an_hour_and_a_half_are_numbers() -> None:
    assert kinds("They found a dozen tombs.", "Ils ont trouvé une douzaine de tombes.", "en-fr") == set()
    assert kinds("They found a dozen tombs.", "Ils ont trouvé des tombes.", "en-fr") == {FaultKind.NUMBER_LOST}
    assert kinds("Durou hora e meia.", "It took an hour and a half.", "pt-en") == set()
    assert FaultKind.NUMBER_ADDED in kinds("Durou meia hora.", "It took an hour and a half.", "pt-en")


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-fr", "She leaves after two decades.", "Elle part au bout de vingt ans."),
        ("en-ru", "They came from two goals down to win 3-2.", "Они проигрывали 0:2 и победили 3:2."),
        ("zh-en", "他被判三年六个月。", "He was sentenced to three and a half years."),
        ("de-fr", "Es kamen eine Dreiviertelmillion Besucher.", "750 000 visiteurs sont venus."),
        (
            "uk-en",
            "Без світла пів мільйона людей на Сумщині.",
            "Half a million are without power in Sumy region.",
        ),
        ("en-it", "He signed a three-year deal.", "Ha firmato un contratto triennale."),
    ],
)
def test_a_length_a_result_and_a_part_of_a_million_may_be_said_otherwise(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) == set()


def test_another_result_another_measure_and_another_currency_are_faults() -> None:
    assert kinds("Annecy are first after a 3-2.", "Annecy est premier après un 3-1.", "en-fr") != set()
    assert kinds("It rained 64 millimetres.", "Il est tombé 64 centimètres de pluie.", "en-fr") == {FaultKind.UNIT}
    assert kinds("It raised 10 billion cedis.", "Levantou 10 mil milhões de dólares.") == {FaultKind.UNIT}
    assert kinds("Um grupo de uma centena saiu.", "Around 1,000 people left.", "pt-en") != set()


def test_one_word_of_russian_tells_that_a_sentence_is_not_ukrainian() -> None:
    assert FaultKind.UNTRANSLATED in kinds(
        "В Казани цены выросли, сообщает агентство.", "У Казані ціни зросли, сообщает агентство.", "ru-uk"
    )


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "Profit fell in the third-quarter report.", "O lucro caiu no relatório do primeiro trimestre."),
        ("en-pt", "They play Mahler's Fifth Symphony.", "Tocam a Nona Sinfonia de Mahler."),
        ("en-it", "They fought for a third day.", "Hanno combattuto per il quinto giorno."),
        ("en-uk", "He won in the fifth round.", "Він переміг у восьмому раунді."),
        ("pt-en", "Um quarto dos jovens quer emigrar.", "Half of young people want to emigrate."),
        ("de-en", "Wir verlieren ein Drittel der Ernte.", "We are losing the harvest."),
    ],
)
def test_another_ordinal_and_another_part_are_faults_in_every_language(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) & {FaultKind.NUMBER_CHANGED, FaultKind.NUMBER_LOST}


def test_a_quarter_to_nine_is_an_hour_and_a_month_may_be_a_verb_elsewhere() -> None:
    assert (
        kinds("They heard it at a quarter to nine in the evening.", "Sie hörten es am Abend um 20.45 Uhr.", "en-de")
        == set()
    )
    assert kinds("It rained between March and May.", "Es regnete von März bis Juli.", "en-de") == {FaultKind.DATE}


def test_a_mark_before_the_quote_closes_tells_that_somebody_says_it() -> None:
    assert FaultKind.UNTRANSLATED in kinds(
        '"Annem bu evde doğdu," diyen yaşlı kadın taşınmayı reddediyor.',
        '"Annem bu evde doğdu," says the old woman, who refuses to move.',
        "tr-en",
    )


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("de-it", "„Der Film hat mich verändert“, sagte sie.", "«Der Film hat mich verändert», ha detto."),
        ("hi-en", '"हमें न्याय चाहिए", पिता ने कहा।', '"हमें न्याय चाहिए," the father said.'),
    ],
)
def test_what_somebody_says_at_the_beginning_is_not_left_in_the_language_of_the_source(
    pair: str, source: str, target: str
) -> None:
    assert FaultKind.UNTRANSLATED in kinds(source, target, pair)
    assert kinds("„Das Boot“, ein Film von 1981, läuft.", "«Das Boot», un film del 1981, è in sala.", "de-it") == set()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("de-en", "Die Wiener Linien erhöhen den Preis der Jahreskarte von 365 auf 467 Euro.",
         "Wiener Linien is raising the price of its annual ticket from 365 to 467 euros.",
         "Wiener Linien is raising den Preis der Jahreskarte from 365 to 467 euros."),
        ("de-en", "Das Amt veröffentlicht die Zahlen am Montag.", "The office publishes the figures on Monday.",
         "The office publishes die Zahlen on Monday."),
        ("de-en", "Der Verband der Automobilindustrie warnt vor Zöllen.",
         "The Verband der Automobilindustrie warns of tariffs.",
         "Der Verband der Automobilindustrie warnt vor tariffs."),
    ],
)  # fmt: skip
def test_a_german_noun_behind_an_article_was_left_and_a_name_may_stay(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert kinds(source, good, pair) == set()
    assert kinds(source, bad, pair) != set()


def test_an_address_with_a_path_stays_as_it_is_whatever_it_ends_in() -> None:
    source = "Follow it on our site, velaoggi.example/diretta, from half past ten."

    assert kinds(source, "Seguitela sul sito, velaoggi.example/diretta, dalle dieci e mezza.", "en-it") == set()
    assert FaultKind.PROTECTED in kinds(source, "Seguitela su velaoggi.esempio/diretta dalle dieci e mezza.", "en-it")


@pytest.mark.parametrize(
    ("pair", "source", "bad"),
    [
        (
            "en-pt",
            "The Basque climber Mikel Etxaburu won at Torre.",
            "The Basque climber Mikel Etxaburu venceu na Torre.",
        ),
        ("pt-en", "O deputado Rui Tavares pediu explicações.", "O deputado Rui Tavares asked for an explanation."),
        (
            "fr-de",
            "Le coureur lucernois Marc Hirschi a signé.",
            "Le coureur lucernois Marc Hirschi hat unterschrieben.",
        ),
        ("es-it", "El alcalde Juan Espadas habló.", "El alcalde Juan Espadas ha parlato."),
    ],
)
def test_a_translation_that_begins_with_the_words_of_the_source_is_half_one(pair: str, source: str, bad: str) -> None:
    assert FaultKind.UNTRANSLATED in kinds(source, bad, pair)


def test_a_paper_at_the_beginning_is_no_half() -> None:
    assert kinds("The New York Times reported it.", "The New York Times berichtete darüber.", "en-de") == set()


@pytest.mark.parametrize(
    ("pair", "source", "bad"),
    [
        ("en-tr", "Local bakery wins gold in Paris", "Yerli çörəkxana Parisdə qızıl medal qazandı"),
        ("en-hi", "The court on Monday refused bail to businessman Rakesh Malhotra, in jail for 14 months.",
         "न्यायालयाने सोमवारी १४ महिन्यांपासून तुरुंगात असलेले उद्योजक राकेश मल्होत्रा यांना जामीन देण्यास नकार दिला."),
    ],
)  # fmt: skip
def test_a_near_language_that_nobody_counted_is_told_by_its_letters(pair: str, source: str, bad: str) -> None:
    assert FaultKind.LANGUAGE in kinds(source, bad, pair)
