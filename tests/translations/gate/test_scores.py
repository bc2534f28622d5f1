"""Scores, in words and in digits."""

from __future__ import annotations

import pytest

from bot.translations.gate import Checked, faults
from tests.translations.gate.test_gate import checked


def found(source: str, target: str, pair: str) -> bool:
    from_lang, _, to_lang = pair.partition("-")
    return bool(faults(Checked(source=source, target=target, from_lang=from_lang, to_lang=to_lang)))


SCORES = [
    ("pt-en", "O Flamengo goleou o Vasco por quatro a zero.", "Flamengo thrashed Vasco four-nil.", "four-one"),
    ("pt-en", "O Flamengo goleou o Vasco por quatro a zero.", "Flamengo thrashed Vasco 4-0.", "4-1"),
    ("es-en", "El Girona perdió por dos a uno.", "Girona lost 2-1.", "3-1"),
    ("it-en", "La Roma ha vinto per tre a uno.", "Roma won three-one.", "three-two"),
    ("de-en", "Bayern gewann mit drei zu null.", "Bayern won 3-0.", "3-1"),
    ("fr-en", "Lyon a gagné par deux à un.", "Lyon won two-one.", "two-nil"),
    ("zh-en", "成都三比一获胜，费利佩梅开二度。", "Chengdu won 3-1, with Felipe scoring twice.", "3-2"),
    ("en-zh", "Arsenal won two-one.", "阿森纳二比一获胜。", "三比一"),
]


@pytest.mark.parametrize(("pair", "source", "target", "_"), SCORES)
def test_a_score_may_be_said_in_words_or_in_digits(pair: str, source: str, target: str, _: str) -> None:
    assert not found(source, target, pair)


@pytest.mark.parametrize(("pair", "source", "target", "other"), SCORES)
def test_another_score_is_a_fault(pair: str, source: str, target: str, other: str) -> None:
    said = next(
        score for score in ("four-nil", "4-0", "2-1", "three-one", "3-0", "two-one", "3-1", "二比一") if score in target
    )
    assert found(source, target.replace(said, other), pair)


def test_a_number_of_times_is_read_in_ukrainian() -> None:
    assert not found("«Шахтар» удвадцяте переміг.", "Shakhtar won for the 20th time.", "uk-en")


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        (
            "es-en",
            "El Pasto empató a cero con el Tolima.",
            "Pasto drew 0-0 with Tolima.",
            "Pasto drew 1-1 with Tolima.",
        ),
        ("it-en", "Il Lecce ha pareggiato a reti bianche.", "Lecce drew 0-0.", "Lecce drew 2-2."),
        ("de-en", "Die Partie endete torlos.", "The match ended 0-0.", "The match ended 1-1."),
        ("en-pt", "It was a goalless draw.", "Foi um empate a zero (0-0).", "Foi um empate (1-1)."),
        ("zh-en", "两队互交白卷。", "The sides drew 0-0.", "The sides drew 1-1."),
    ],
)
def test_a_game_without_goals_ended_nil_nil(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()
