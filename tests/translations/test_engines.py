"""What the settings change about a real, tiny model."""

from __future__ import annotations

import shutil
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from bot.errors import TranslationError
from bot.translations.argos_model import ArgosModel, choose_device
from bot.translations.packages import installed
from bot.translations.translators import Step, Translators, Tuning

SENTENCES = [f"The council agreed on Monday to build {number} bridges over the river." for number in range(30)]


def en_de(translators: Translators) -> Step:
    (step,) = translators.route("en", "de") or ()
    return step


def test_the_beam_size_reaches_the_model(shared_packages: Path) -> None:
    package = next(package for package in installed(shared_packages) if package.from_code == "en")
    model = ArgosModel(package.path, target_prefix="", threads=1)
    wanted = {size: model.translate(SENTENCES, beam_size=size) for size in (1, 4)}
    assert wanted[1] != wanted[4]

    for size in (1, 4):
        translators = Translators(shared_packages, threads=2, tuning=Tuning(beam_size=size))
        step = en_de(translators)
        assert translators.translate(SENTENCES, step) == wanted[size]
        assert translators.translate(SENTENCES, step, beam_size=4, urgent=True) == wanted[4]
        translators.close()


def test_tokens_are_counted_by_the_model_and_guessed_before_it_is_loaded(shared_packages: Path) -> None:
    translators = Translators(shared_packages, threads=1)
    engine = translators._engine(en_de(translators))
    texts = ["Rain.", SENTENCES[0], ""]
    guessed = engine.count_tokens(texts)
    assert not engine.is_loaded
    assert guessed[1] > guessed[0] >= guessed[2] >= 1

    translators.translate(SENTENCES[:1], en_de(translators))
    counted = engine.count_tokens(texts)
    assert counted[1] > counted[0] > counted[2] == 0
    translators.close()


def test_models_take_turns_in_a_memory_that_holds_one(shared_packages: Path) -> None:
    roomy, tight = (Translators(shared_packages, threads=2, tuning=Tuning(model_memory=mb)) for mb in (500, 1))
    steps = [step for pair in (("en", "de"), ("de", "en")) for step in roomy.route(*pair) or ()]
    engines = [tight._engine(step) for step in steps]
    for step in steps * 2:
        assert tight.translate(SENTENCES, step) == roomy.translate(SENTENCES, step)
        assert [engine.is_loaded for engine in engines] == [one == step for one in steps]
    roomy.close()
    tight.close()
    assert not any(engine.is_loaded for engine in engines)


def test_a_removed_package_leaves_memory_with_the_next_look(tmp_path: Path, shared_packages: Path) -> None:
    packages = shutil.copytree(shared_packages, tmp_path / "packages")
    translators = Translators(packages, threads=1)
    engine = translators._engine(en_de(translators))
    translators.translate(SENTENCES[:1], en_de(translators))
    loaded = [engine.is_loaded]

    shutil.rmtree(packages)
    translators.refresh()

    assert [*loaded, engine.is_loaded] == [True, False]
    translators.close()


def test_after_closing_nothing_is_translated(shared_packages: Path) -> None:
    translators = Translators(shared_packages, threads=1)
    step = en_de(translators)
    translators.close()
    with pytest.raises(CancelledError):
        translators.translate(SENTENCES, step)


@pytest.mark.parametrize(
    ("wanted", "cuda_devices", "device"),
    [("auto", 0, "cpu"), ("auto", 2, "cuda"), ("cpu", 2, "cpu"), ("cuda", 1, "cuda")],
)
def test_the_device_is_cuda_when_it_is_there_and_wanted(wanted: str, cuda_devices: int, device: str) -> None:
    assert choose_device(wanted, cuda_devices) == device


def test_a_device_that_is_wanted_and_not_there_is_named() -> None:
    with pytest.raises(TranslationError, match="DRAGOMAN_DEVICE"):
        choose_device("cuda", 0)


def test_auto_finds_a_device(shared_packages: Path) -> None:
    translators = Translators(shared_packages, threads=1, tuning=Tuning(device="auto"))
    assert all(translators.translate(SENTENCES[:2], en_de(translators)))
    translators.close()
