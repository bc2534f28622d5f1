"""All that this installation can translate: the installed packages and the bundled pair, behind one door."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

from bot.errors import TranslationError
from bot.translations import native
from bot.translations.argos_model import ArgosModel, choose_device
from bot.translations.budget import MB, THIS_MACHINE, Shelf
from bot.translations.codes import from_argos, same_language
from bot.translations.engines import ArgosEngine, BundledEngine, bundled_models
from bot.translations.packages import BrokenPackage, inventory
from bot.translations.pieces import has_words
from bot.translations.queue import Engine, Queue
from bot.translations.routes import Pair, find_route


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a route, by one model. Codes are canonical BCP 47."""

    from_lang: str
    to_lang: str
    model_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    engines: dict[Pair, Engine] = field(default_factory=dict)
    broken: tuple[BrokenPackage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuning:
    """How translations are made."""

    beam_size: int = 1
    model_memory: int = 1_500  # MB, of the models of packages and the batches under way
    device: str = "cpu"  # `auto`, `cpu` or `cuda`


class Translators:
    """Thread-safe. Build it in the main thread (see `bundled_models`).

    All callers share one queue. Models are loaded on first use, and let go when others need their memory.
    """

    def __init__(self, packages_dir: Path, *, threads: int = 0, tuning: Tuning | None = None) -> None:
        """`threads` translate at once; 0: one per core. Raises TranslationError when the device is not there."""
        self._packages_dir = packages_dir
        self._tuning = tuning or Tuning()
        self._threads = threads or os.cpu_count() or 1
        native.prepare()
        self._device = _device(self._tuning.device)
        memory = self._tuning.model_memory * MB
        self._shelf = Shelf[ArgosModel](memory, workers=self._threads, machine=THIS_MACHINE)
        self._queue = Queue(workers=self._threads, failed=self._failed, resting=self._shelf.rest)
        self._changing = Lock()
        self._bundled: dict[Pair, Engine] = {pair: BundledEngine(folder) for pair, folder in bundled_models().items()}
        self._state = _State()
        self.refresh()

    def refresh(self) -> None:
        """Looks at the packages folder anew, after an install or a removal. Loaded models that are still there stay."""
        with self._changing:
            known = {engine.model_id: engine for engine in self._state.engines.values()}
            found = inventory(self._packages_dir)
            engines: dict[Pair, Engine] = {
                (from_argos(package.from_code), from_argos(package.to_code)): known.get(package.model_id)
                or ArgosEngine(package, self._shelf, threads=self._threads, device=self._device)
                for package in found.packages
            }
            self._state = _State(engines=self._with_bundled(engines), broken=found.broken)
        for engine in known.values():
            if isinstance(engine, ArgosEngine) and engine not in engines.values():
                self._shelf.drop(engine)

    def pairs(self) -> tuple[Pair, ...]:
        """The pairs that can be translated in one step, sorted."""
        return tuple(sorted(self._state.engines))

    def broken(self) -> tuple[BrokenPackage, ...]:
        """What lies in the packages folder and cannot be used, with the reason."""
        return self._state.broken

    def languages(self) -> tuple[str, ...]:
        """All languages that are read or written by some pair, sorted."""
        return tuple(sorted({lang for pair in self._state.engines for lang in pair}))

    def reachable(self, lang: str) -> tuple[str, ...]:
        """The other languages that can be read in `lang`, sorted."""
        return tuple(other for other in self.languages() if self.route(other, lang))

    def route(self, from_lang: str, to_lang: str) -> tuple[Step, ...] | None:
        """The steps from one language to the other: () when none is needed, None when there is no way."""
        engines = self._state.engines
        pairs = find_route(from_lang, to_lang, engines)
        if pairs is None:
            return None
        return tuple(Step(from_lang=p[0], to_lang=p[1], model_id=engines[p].model_id) for p in pairs)

    def is_loaded(self, step: Step) -> bool:
        """Whether the step's model lies in memory. Raises TranslationError when it is gone."""
        return self._engine(step).is_loaded

    def translate(
        self, sentences: Sequence[str], step: Step, *, beam_size: int | None = None, urgent: bool = False
    ) -> list[str]:
        """As `submit`, and waits: it belongs into a thread. Raises what the future raises."""
        future = self.submit(sentences, step, beam_size=beam_size, urgent=urgent)
        try:
            return future.result()
        finally:
            future.cancel()  # whoever was interrupted wants it no more

    def submit(
        self, sentences: Sequence[str], step: Step, *, beam_size: int | None = None, urgent: bool = False
    ) -> Future[list[str]]:
        """As many translations as sentences, in order, once it is their turn: `urgent` ones go first.

        What has no words (spaces, numbers, a bare address) comes back as it is, and '' for a sentence that could
        not be translated: show the original. `beam_size` None is the tuning's. Cancel the future when nobody waits.
        Raises TranslationError when the step's model is gone, and so does the future when it cannot be loaded; it is
        then no part of any route until the next refresh, so ask for the route again. After `close`, the future is
        cancelled.
        """
        engine = self._engine(step)
        wanted = [number for number, sentence in enumerate(sentences) if has_words(sentence)]
        return self._queue.submit(
            engine, sentences, wanted, beam_size=beam_size or self._tuning.beam_size, urgent=urgent
        )

    def close(self) -> None:
        """Cancels what waits, lets the batches under way end, and gives the models' memory back."""
        self._queue.close()
        self._shelf.clear()

    def _failed(self, engine: Engine, error: Exception) -> None:
        if isinstance(error, TranslationError):
            self._set_aside(engine, str(error))

    def _engine(self, step: Step) -> Engine:
        engine = self._state.engines.get((step.from_lang, step.to_lang))
        if engine is None or engine.model_id != step.model_id:
            raise TranslationError(f"the model {step.model_id} is no longer there")
        return engine

    def _set_aside(self, engine: Engine, reason: str) -> None:
        with self._changing:
            state = self._state
            if engine not in state.engines.values():
                return
            rest = {pair: other for pair, other in state.engines.items() if other is not engine}
            broken = (*state.broken, BrokenPackage(name=engine.model_id, reason=reason))
            self._state = replace(state, engines=self._with_bundled(rest, without=engine), broken=broken)

    def _with_bundled(self, engines: dict[Pair, Engine], *, without: Engine | None = None) -> dict[Pair, Engine]:
        """An installed package wins over the bundled pair, also when it is for a variant of the language."""
        bundled = {
            pair: engine
            for pair, engine in self._bundled.items()
            if engine is not without and not any(_same_pair(pair, other) for other in engines)
        }
        return {**engines, **bundled}


def _device(wanted: str) -> str:
    if wanted == "cpu":
        return "cpu"
    from ctranslate2 import get_cuda_device_count

    return choose_device(wanted, get_cuda_device_count())


def _same_pair(one: Pair, other: Pair) -> bool:
    return same_language(one[0], other[0]) and same_language(one[1], other[1])
