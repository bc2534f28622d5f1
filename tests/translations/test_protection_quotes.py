from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.translations.protection_quotes import balanced, closed

TEXTS = st.text("ab \"“”„«»「」.!'", max_size=30)


def test_a_quote_that_the_source_closes_at_its_end_is_closed_with_its_partner() -> None:
    assert closed('He said: "Rain."', 'Ele disse: "Chuva.') == 'Ele disse: "Chuva."'
    assert closed("He said: “Rain.”", "Il a dit : « Pluie.") == "Il a dit : « Pluie. »"
    assert closed('He said: "Rain."', "Er sagte: „Regen.") == "Er sagte: „Regen.“"
    assert closed('He said: "Rain".', "他说：「下雨。") == "他说：「下雨。」"


def test_where_the_end_is_not_known_nothing_is_guessed() -> None:
    assert closed('"Rain," he said.', '"Chuva, disse ele.') == '"Chuva, disse ele.'
    assert closed('He said: "Rain."', 'Ele disse: Chuva."') == 'Ele disse: Chuva."'
    assert closed('He said: "Rain.', 'Ele disse: "Chuva.') == 'Ele disse: "Chuva.'


def test_quotes_in_pairs_of_any_kind_are_balanced() -> None:
    assert balanced('"Rain," he said.', "« Pluie », dit-il.")
    assert not balanced('"Rain," he said.', "« Pluie, dit-il.")
    assert balanced('And so on."', "Und so weiter.“")


@given(TEXTS, TEXTS)
def test_closing_only_ever_adds_a_sign_at_the_end(source: str, translated: str) -> None:
    done = closed(source, translated)

    assert done.startswith(translated)
    assert len(done) - len(translated) <= 2
    assert done == translated or balanced(source, done)
    assert closed(source, done) == done
