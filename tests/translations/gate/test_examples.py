"""The gate on sentences written for it: what it has to catch, and what it must let pass."""

from __future__ import annotations

from collections import Counter

from bot.translations.gate import faults
from tests.translations.gate.pairs import Example, examples

CAUGHT = 0.98  # of the planted faults, at least
REFUSED = 0.02  # of the good translations, at most


def test_planted_faults_are_caught() -> None:
    planted = [example for example in examples() if example.planted]

    missed = [_shown(example) for example in planted if not faults(example.pair)]

    assert len(planted) >= 300
    assert len(missed) <= (1 - CAUGHT) * len(planted), "\n".join(missed)


def test_good_translations_pass_however_they_write_numbers_and_dates() -> None:
    good = [example for example in examples() if not example.planted]

    refused = [f"{faults(example.pair)} {_shown(example)}" for example in good if faults(example.pair)]

    assert len(good) >= 250
    assert len(refused) <= REFUSED * len(good), "\n".join(refused)


def test_the_sentences_plant_every_kind_of_fault_in_every_language() -> None:
    kinds = Counter(example.planted for example in examples())
    langs = {lang for example in examples() for lang in (example.pair.from_lang, example.pair.to_lang)}

    assert langs >= {"en", "pt", "es", "fr", "de", "it", "ru", "uk", "ar", "zh", "hi", "tr"}
    assert min(kinds[kind] for kind in ("number_changed", "number_lost", "name", "loop", "language", "half")) >= 10


def _shown(example: Example) -> str:
    pair = example.pair
    return f"{example.planted} {pair.from_lang}-{pair.to_lang}: {pair.source} | {pair.target}"
