"""All sentences that wait for a translation, of all callers, in one queue in front of a few threads.

Callers hand in and wait for theirs. Each thread takes the next batch, whoever's sentences it holds, gives it to its
engine, and hands the translations out. A batch under way is never interrupted; it is small enough to be waited for.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Condition
from typing import Protocol, cast

from bot.translations.batches import LEAST_TOKENS, Batch, Lanes, Pace, Waiting


class Engine(Protocol):
    """Sentences of one pair → sentences."""

    @property
    def model_id(self) -> str:
        """Changes whenever the same sentence could come out otherwise."""
        ...

    @property
    def batch_tokens(self) -> int:
        """Tokens that are best given at once, if all sentences were as long as the longest; 0 for one at a time."""
        ...

    def count_tokens(self, sentences: Sequence[str]) -> list[int]:
        """How many each has, or has about when that cannot be told without loading the model."""
        ...

    @property
    def is_loaded(self) -> bool:
        """Whether the model lies in memory now."""
        ...

    def translate(self, sentences: Sequence[str], *, beam_size: int) -> list[str]:
        """As many translations as sentences; '' for one that could not be translated.

        Raises TranslationError only when the model cannot be loaded.
        """
        ...


# A rest gives memory back, which the next batch fetches anew: after a sentence or two it would cost more than it saves,
# and so it would between two calls of one caller (3 % of a thousand sentences).
_RESTS_AFTER = 900  # tokens of batches
IDLE_SECONDS = 2.0
# Many callers come one after the other: the first went in batches of three, which have as many steps as large ones.
GATHER_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class _Way:
    """A lane of the queue."""

    engine: Engine
    beam_size: int


@dataclass(slots=True, kw_only=True, eq=False)
class _Call:
    """What one caller waits for. Guarded by the queue's lock; the future is settled outside of it."""

    texts: list[str]
    left: int
    future: Future[list[str]] = field(default_factory=Future)
    is_over: bool = False


class Queue:
    """Thread-safe. Futures that are cancelled take their sentences out of the queue."""

    def __init__(
        self,
        *,
        workers: int,
        failed: Callable[[Engine, Exception], None] = lambda _engine, _error: None,
        resting: Callable[[], None] = lambda: None,
        idle_seconds: float = IDLE_SECONDS,
        gather_seconds: float = GATHER_SECONDS,
    ) -> None:
        """`failed` hears of an engine's error before its callers do; `resting`, that nothing came for `idle_seconds`
        after much work. What is not urgent waits for `gather_seconds` at most when all were idle, for more to join it.
        """
        self._workers = workers
        self._failed = failed
        self._resting = resting
        self._idle_seconds = idle_seconds
        self._gather_seconds = gather_seconds
        self._executor = ThreadPoolExecutor(workers, thread_name_prefix="translate")
        self._lock = Condition()  # notified when there is more to do, or nothing any more
        self._lanes = Lanes()
        self._paces: dict[Hashable, Pace] = {}
        self._active = 0
        self._since_rest = 0  # tokens
        self._closed = False

    def submit(
        self, engine: Engine, sentences: Sequence[str], wanted: Sequence[int], *, beam_size: int, urgent: bool = False
    ) -> Future[list[str]]:
        """All sentences, those whose numbers are `wanted` in translation. A closed queue cancels at once.

        The future raises what the engine raised on a batch with one of these sentences.
        """
        call = _Call(texts=list(sentences), left=len(wanted))
        if not wanted:
            call.future.set_result(call.texts)
            return call.future
        call.future.add_done_callback(lambda _future: self._forget(call))
        texts = [sentences[number] for number in wanted]
        numbered = list(zip(wanted, texts, engine.count_tokens(texts), strict=True))
        with self._lock:
            if not self._closed:
                self._lanes.add(_Way(engine, beam_size), call, numbered, urgent=urgent)
                self._wake(len(wanted))
                return call.future
        call.future.cancel()
        return call.future

    def close(self) -> None:
        """Cancels what waits, and returns when the batches under way are done and the threads have ended."""
        with self._lock:
            self._closed = True
            self._lock.notify_all()
            left = cast(list[_Call], self._lanes.callers())
        for call in left:
            call.future.cancel()
        self._executor.shutdown()

    def _wake(self, sentences: int) -> None:
        self._lock.notify_all()
        for _ in range(min(sentences, self._workers - self._active)):
            self._active += 1
            self._executor.submit(self._work)

    def _work(self) -> None:
        self._gather()
        while (batch := self._next()) is not None:
            self._run(batch)

    def _gather(self) -> None:
        """Waits a moment for more, so that the first of many do not go alone. What is urgent does not wait."""
        with self._lock:
            self._lock.wait_for(
                lambda: self._closed or not self._lanes.gain_by_waiting(self._workers), self._gather_seconds
            )

    def _next(self) -> Batch | None:
        with self._lock:
            batch = self._lanes.take(self._limit, ready=_is_loaded, workers=self._workers)
            if batch is not None:
                self._since_rest += batch.weight
                return batch
            self._active -= 1
            rests = self._rests()
        if rests:
            self._resting()
        return None

    def _rests(self) -> bool:
        """Whether much was done and nothing comes for a while. The last active thread waits for that."""
        if self._active or self._closed or self._since_rest < _RESTS_AFTER or self._lock.wait(self._idle_seconds):
            return False
        self._since_rest = 0
        return True

    def _run(self, batch: Batch) -> None:
        way = cast(_Way, batch.lane)
        started_at = time.perf_counter()
        try:
            texts = way.engine.translate([one.text for one in batch.sentences], beam_size=way.beam_size)
            paired = list(zip(batch.sentences, texts, strict=True))
        except Exception as error:  # noqa: BLE001 - the top of the thread's loop: it is raised where it is waited for
            self._failed(way.engine, error)
            _settle(self._given_up(batch), error)
        else:
            with self._lock:
                self._pace(way).ran(batch.weight, time.perf_counter() - started_at)
            _settle(self._handed_out(paired), None)

    def _handed_out(self, paired: Sequence[tuple[Waiting, str]]) -> list[_Call]:
        """Notes the translations; the calls that have all of theirs now."""
        by_call: dict[_Call, list[tuple[int, str]]] = defaultdict(list)
        for one, text in paired:
            by_call[cast(_Call, one.caller)].append((one.number, text))
        with self._lock:
            for call, texts in by_call.items():
                for number, text in texts:
                    call.texts[number] = text
                call.left -= len(texts)
            return _ended(call for call in by_call if call.left == 0)

    def _given_up(self, batch: Batch) -> list[_Call]:
        with self._lock:
            return _ended(dict.fromkeys(cast(_Call, one.caller) for one in batch.sentences))

    def _forget(self, call: _Call) -> None:
        with self._lock:
            if call.left:
                self._lanes.drop(call)

    def _limit(self, lane: Hashable) -> int:
        return self._pace(cast(_Way, lane)).limit

    def _pace(self, way: _Way) -> Pace:
        # By the model, not the engine: a model that was installed anew is as fast.
        key = (way.engine.model_id, way.beam_size)
        return self._paces.setdefault(key, Pace(most=way.engine.batch_tokens, least=LEAST_TOKENS // way.beam_size))


def _ended(calls: Iterable[_Call]) -> list[_Call]:
    ended = [call for call in calls if not call.is_over]
    for call in ended:
        call.is_over = True
    return ended


def _settle(calls: Sequence[_Call], error: Exception | None) -> None:
    for call in calls:
        if not call.future.set_running_or_notify_cancel():
            continue
        if error is None:
            call.future.set_result(call.texts)
        else:
            call.future.set_exception(error)


def _is_loaded(lane: Hashable) -> bool:
    return cast(_Way, lane).engine.is_loaded
