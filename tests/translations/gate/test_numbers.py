"""Numbers, dates and measures that a translation says otherwise, and those that it changes."""

from __future__ import annotations

import pytest

from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("pt-en", "O prazo é de 48 horas.", "The deadline is 48 hours.", "The deadline is 48 days."),
        ("en-zh", "He was jailed for 3 years.", "他被判监禁3年。", "他被判监禁3个月。"),
        ("en-hi", "The talks lasted two days.", "बातचीत दो दिन चली।", "बातचीत दो महीने चली।"),
        ("tr-en", "Faiz 150 baz puan indirildi, yüzde 38 oldu.", "The rate was cut by 150 basis points to 38%.",
         "The rate was cut by 150 percentage points to 38%."),
        ("en-fr", "Thousands fled the town.", "Des milliers de personnes ont fui la ville.",
         "Des millions de personnes ont fui la ville."),
        ("es-en", "Un acuerdo por 20.000 millones de euros.", "A 20 billion euro deal.", "A 20 million euro deal."),
        ("en-pt", "Rates fell by a quarter of a point.", "Os juros caíram um quarto de ponto.",
         "Os juros caíram meio ponto."),
        ("uk-en", "Банк підвищив ставку втретє за рік.", "The bank raised its rate for a third time this year.",
         "The bank raised its rate for a fourth time this year."),
        ("en-fr", "The deficit widened in May.", "Le déficit s'est creusé en mai.", "Le déficit s'est creusé en mars."),
        ("pt-en", "Chuva deixa dois mortos", "Rain leaves two dead", "Rain leaves some dead"),
        ("pt-en", "Produziu 83 milhões no segundo trimestre.", "It produced 83 million in the second quarter.",
         "It produced 83 million in the third quarter."),
    ],
)  # fmt: skip
def test_another_time_scale_or_part_is_a_fault_and_the_same_is_none(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("ar-en", "الأهلي يهزم الزمالك بثلاثية نظيفة", "Al Ahly beat Zamalek 3-0"),
        ("pt-en", "Ela é tetracampeã mundial", "She is a four-time world champion"),
        ("pt-en", "Cerca de meio milhar de pessoas protestaram.", "Some 500 people protested."),
        ("it-en", "Gli italiani con più di cent'anni aumentano.", "The number of Italians over 100 is growing."),
        ("en-pt", "A fire broke out in Três Lagoas", "Um incêndio começou em Três Lagoas"),
    ],
)
def test_a_number_that_is_said_by_a_word_of_sport_an_elision_or_a_town_is_explained(
    pair: str, source: str, target: str
) -> None:
    assert checked(source, target, pair) == ()
