"""Headlines and quotes that were left as they were, the source in Latin letters, a third language among nouns."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds
from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("hi-en", "मुंबई: लोकल ट्रेन में एसी कोच का किराया 10 रुपये घटा",
         "Mumbai: local train mein AC coach ka kiraya 10 rupaye ghata"),
        ("ru-en", "В Москве открылась выставка художника", "V Moskve otkrylas vystavka khudozhnika"),
        ("uk-en", "Президент заявив про новий пакет допомоги", "Prezydent zaiavyv pro novyi paket dopomohy"),
    ],
)  # fmt: skip
def test_a_source_that_was_only_spelled_in_latin_letters_is_not_translated(pair: str, source: str, target: str) -> None:
    assert kinds(source, target, pair) & {FaultKind.SCRIPT, FaultKind.LANGUAGE}


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("hi-en", "प्रधानमंत्री ने गुरुद्वारे में लंगर छका", "The prime minister ate langar at a gurdwara"),
        ("ru-en", "Полиция задержала ректора", "Police detain rector over $5,000 bribe"),
    ],
)
def test_words_that_a_language_keeps_are_no_spelling_of_the_source(pair: str, source: str, target: str) -> None:
    assert FaultKind.SCRIPT not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("it-en", "Mattarella: «Basta morti sul lavoro»", "Mattarella: “No more deaths at work”",
         "Mattarella: «Basta morti sul lavoro»"),
        ("fr-en", "La Norvégienne, surnommée « la fusée », a gagné.", "The Norwegian, nicknamed “the rocket”, won.",
         "The Norwegian, surnommée « la fusée », won."),
        ("fr-en", "Avignon : 1 700 spectacles à l'affiche du Off", "Avignon: 1,700 shows in the Off programme",
         "Avignon: 1.700 Aufführungen im Off-Programm"),
    ],
)  # fmt: skip
def test_what_was_left_or_is_of_a_third_language_is_found_in_few_words(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("tr-en", "Araştırmacı Elif Karadeniz: \"Marmara'da müsilaj geri dönüyor\"",
         "Researcher Elif Karadeniz: \"The mucilage is coming back to the Marmara\"",
         "Researcher Elif Karadeniz: \"Marmara'da müsilaj geri dönüyor\""),
        ("es-pt", "El norte había adoptado «medidas importantes de buena voluntad».",
         "O norte tinha tomado \"medidas importantes de boa vontade\".",
         "O norte tinha tomado \"medidas importantes de buena voluntad\"."),
        ("en-fr", "The party is on a mission to “resist and obstruct”.",
         "Le parti a pour mission de « résister et bloquer ».",
         "Le parti a pour mission de « resist and obstruct »."),
        ("fr-de", "« La mer est à nous » : les pêcheurs protestent", "„Das Meer gehört uns“: Fischer protestieren",
         "„La mer est à nous“: Fischer protestieren"),
        ("ru-en", "Они против «переписывания истории».", "They are against \"rewriting history\".",
         "They are against \"переписывания истории\"."),
        ("uk-ru", "«Добре, це національна катастрофа».", "«Хорошо, это национальная катастрофа».",
         "«Добре, це національна катастрофа»."),
    ],
)  # fmt: skip
def test_somebodys_words_in_quotes_are_found_when_they_were_left(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert FaultKind.UNTRANSLATED in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("es-en", "La serie «La casa de papel» vuelve en otoño.", "The series \"La casa de papel\" returns in autumn."),
        ("it-fr", "Il film «La vita è bella» torna in sala.", "Le film « La vita è bella » revient en salle."),
        ("fr-en", "Les « gilets jaunes » sont revenus.", "The \"gilets jaunes\" are back."),
        ("en-ru", "Fans call it “slow fashion”.", "Поклонники называют это «slow fashion»."),
    ],
)  # fmt: skip
def test_titles_and_terms_in_quotes_may_be_left(pair: str, source: str, target: str) -> None:
    assert FaultKind.UNTRANSLATED not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("pt-en", "Nunca pensei nisso, confessou a escritora Lídia Salvaterra.",
         "I never thought of it, admitted writer Lídia Salvaterra.",
         "I never thought of it, confessou a escritora Lídia Salvaterra."),
        ("en-it", "It is to open a shop in Seoul in spring, they said.",
         "Aprirà un negozio a Seul in primavera, hanno detto.",
         "Aprirà un negozio in Seoul in spring, hanno detto."),
        ("fr-en", "L'ouragan a ravagé Acapulco et la côte.", "The hurricane ravaged Acapulco and the coast.",
         "The hurricane a ravagé Acapulco and the coast."),
    ],
)  # fmt: skip
def test_few_words_that_stand_together_as_in_the_source_were_left(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert FaultKind.UNTRANSLATED in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("fr-en", "Elle a quitté la haute couture.", "She has left haute couture."),
        ("en-es", "They sang I Love it on Friday.", "Cantaron I Love it el viernes."),
    ],
)  # fmt: skip
def test_terms_and_titles_that_stand_together_may_be_left(pair: str, source: str, target: str) -> None:
    assert FaultKind.UNTRANSLATED not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-it", "\"Never put cream in a carbonara,\" warns the chef.",
         "«Mai mettere la panna nella carbonara», avverte lo chef.",
         "«Mai mettere la panna nella carbonara, avverte lo chef."),
        ("fr-en", "« Rien n'est décidé », a dit la ministre.", "“Nothing is decided,” the minister said.",
         "“Nothing is decided, the minister said."),
        ("en-uk", "\"Nothing is decided,\" she said.", "«Нічого не вирішено, — сказала вона. —",
         "«Нічого не вирішено, сказала вона."),
    ],
)  # fmt: skip
def test_somebodys_words_end_where_the_sentence_says_that_they_were_said(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert FaultKind.MARKS not in kinds(source, good, pair)
    assert FaultKind.MARKS in kinds(source, bad, pair)
