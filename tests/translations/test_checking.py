"""What comes out of a step is checked, tried again, and at last refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from bot.translations.checking import WIDER_BEAM, Checking, Made, translate_checked
from bot.translations.gate import Checked, Fault, FaultKind, faults

Asked = list[tuple[list[str], int | None]]


def model(answer: Callable[[str, int | None], str]) -> tuple[Callable[[Sequence[str], int | None], list[str]], Asked]:
    """Whoever translates, and what it was asked."""
    asked: Asked = []

    def translate(sentences: Sequence[str], beam_size: int | None) -> list[str]:
        asked.append((list(sentences), beam_size))
        return [answer(sentence, beam_size) for sentence in sentences]

    return translate, asked


def checking(check: Callable[[Checked], tuple[Fault, ...]], **more: object) -> Checking:
    return Checking(from_lang="en", to_lang="pt", check=check, **more)  # type: ignore[arg-type]


def no_capitals(pair: Checked) -> tuple[Fault, ...]:
    """A gate that refuses capitals."""
    return (Fault(FaultKind.NAME),) if any(char.isupper() for char in pair.target) else ()


def test_a_clean_translation_is_asked_for_once() -> None:
    translate, asked = model(lambda text, _: text.lower())
    assert translate_checked(["It Rains.", "It Snows."], checking(no_capitals), translate) == [
        Made(text="it rains."),
        Made(text="it snows."),
    ]
    assert asked == [(["It Rains.", "It Snows."], None)]


def test_only_the_faulty_ones_are_tried_again_with_a_wider_beam() -> None:
    translate, asked = model(lambda text, beam: text.lower() if beam or "Snow" in text else text)
    made = translate_checked(["It Rains.", "It Snows."], checking(no_capitals), translate)
    assert [each.text for each in made] == ["it rains.", "it snows."]
    assert asked[1:] == [(["It Rains."], WIDER_BEAM)]


def test_a_sentence_that_fails_whole_is_told_in_halves() -> None:
    sentence = "The rain fell on the old town, and the river rose above its banks."
    translate, asked = model(lambda text, _: text.lower() if len(text) < 45 else text)
    assert translate_checked([sentence], checking(no_capitals), translate) == [Made(text=sentence.lower())]
    assert asked[-1] == (["The rain fell on the old town,", "and the river rose above its banks."], None)


def test_what_still_fails_is_refused_for_the_reasons_of_the_first_try() -> None:
    translate, asked = model(lambda text, beam: "" if beam else text)
    made = translate_checked(["It Rains In The North Today."], checking(no_capitals), translate)
    assert made == [Made(text="", faults=(FaultKind.NAME,))]
    assert len(asked) == 3


def test_nothing_at_all_is_a_fault_of_its_own() -> None:
    translate, _ = model(lambda text, beam: "")
    assert translate_checked(["It rains."], checking(no_capitals), translate)[0].faults == (FaultKind.EMPTY,)


def test_addresses_and_kept_names_never_reach_the_model_and_stand_in_the_translation() -> None:
    translate, asked = model(lambda text, _: text)
    clean = checking(lambda _: (), keep=("Open Herons",))
    sentence = "Write to ana@example.org or see https://example.org/a_b for Open Herons today."
    assert translate_checked([sentence], clean, translate) == [Made(text=sentence)]
    assert not any(kept in asked[0][0][0] for kept in ("ana@", "https", "Herons"))


def test_a_term_has_the_translation_that_is_given() -> None:
    translate, _ = model(lambda text, _: text)
    given_terms = checking(lambda _: (), terms={"central bank": "banco central"})
    made = translate_checked(["The central bank waits."], given_terms, translate)
    assert made == [Made(text="The banco central waits.")]


def test_where_no_placeholder_survives_the_sentence_is_cut_around_what_is_kept() -> None:
    kept = "https://example.org/rain"
    translate, asked = model(lambda text, beam: text.lower() if beam else "tudo se perdeu")
    made = translate_checked([f"It rained at {kept} all day."], checking(lambda _: ()), translate)
    assert made == [Made(text=f"it rained at {kept} all day.")]
    assert asked[-1] == (["It rained at", "all day."], WIDER_BEAM)


def test_what_has_no_words_is_no_matter_of_translation() -> None:
    translate, asked = model(lambda text, _: "nonsense")
    assert translate_checked(["12:30", "https://example.org"], checking(faults), translate) == [
        Made(text="12:30"),
        Made(text="https://example.org"),
    ]
    assert not any(sentence for sentences, _ in asked for sentence in sentences if "example" in sentence)


@given(st.lists(st.text(max_size=80), max_size=6), st.sampled_from(["", "x", "1,5 %", "Zorvex"]))
def test_any_sentences_get_as_many_answers_and_a_refused_one_has_no_text(sentences: list[str], said: str) -> None:
    translate, _ = model(lambda text, _: said)
    made = translate_checked(sentences, checking(faults), translate)
    assert len(made) == len(sentences)
    assert all(not each.text for each in made if each.faults)
