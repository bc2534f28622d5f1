"""The queue in front of the engines: whose batches, in what order, and what becomes of errors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock, Thread

import pytest

from bot.translations.batches import MOST_SENTENCES
from bot.translations.queue import Engine, Queue

WAIT = 20.0  # seconds; never reached when all is well


@dataclass(eq=False)
class FakeEngine:
    """Capitals for a translation. `gate` holds a batch up once it is under way; 'bad' in a text fails its batch."""

    model_id: str = "fake"
    batch_tokens: int = 1_000
    is_loaded: bool = True
    gate: Event = field(default_factory=Event)
    under_way: Event = field(default_factory=Event)
    batches: list[tuple[int, list[str]]] = field(default_factory=list)
    noting: Lock = field(default_factory=Lock)

    def count_tokens(self, sentences: Sequence[str]) -> list[int]:
        return [len(sentence) for sentence in sentences]

    def translate(self, sentences: Sequence[str], *, beam_size: int) -> list[str]:
        with self.noting:
            self.batches.append((beam_size, list(sentences)))
        self.under_way.set()
        assert self.gate.wait(WAIT)
        if "bad" in sentences:
            raise ValueError("bad")
        return [text.upper() for text in sentences]


@contextmanager
def busy(engine: FakeEngine, *, workers: int = 1, failed: list[Engine] | None = None) -> Iterator[Queue]:
    """A queue whose only worker is at work on 'first'."""
    heard = failed if failed is not None else []
    queue = Queue(workers=workers, failed=lambda one, _error: heard.append(one))
    queue.submit(engine, ["first"], [0], beam_size=1)
    assert engine.under_way.wait(WAIT)
    try:
        yield queue
    finally:
        engine.gate.set()
        queue.close()


def test_those_who_wait_are_served_in_one_batch_and_each_gets_its_own() -> None:
    engine = FakeEngine()
    with busy(engine) as queue:
        calls = [queue.submit(engine, [f"a{n}", "12", f"b{n}"], [0, 2], beam_size=1) for n in range(3)]
        engine.gate.set()

        assert [call.result(WAIT) for call in calls] == [[f"A{n}", "12", f"B{n}"] for n in range(3)]

    assert len(engine.batches) == 2
    assert sorted(engine.batches[1][1]) == ["a0", "a1", "a2", "b0", "b1", "b2"]


def test_urgent_sentences_overtake_a_backlog() -> None:
    engine = FakeEngine(batch_tokens=0)
    with busy(engine) as queue:
        backlog = queue.submit(engine, ["slow"] * 50, range(50), beam_size=1)
        urgent = queue.submit(engine, ["quick"], [0], beam_size=1, urgent=True)
        engine.gate.set()
        assert urgent.result(WAIT) == ["QUICK"]
        assert backlog.result(WAIT) == ["SLOW"] * 50

    assert engine.batches[1][1] == ["quick"]


def test_beam_sizes_do_not_mix() -> None:
    engine = FakeEngine()
    with busy(engine) as queue:
        calls = [queue.submit(engine, [f"beam {size}"], [0], beam_size=size) for size in (1, 4)]
        engine.gate.set()
        for call in calls:
            call.result(WAIT)

    assert sorted(engine.batches[1:]) == [(1, ["beam 1"]), (4, ["beam 4"])]


def test_an_error_reaches_those_in_its_batch_and_nobody_else() -> None:
    engine, failed = FakeEngine(), list[Engine]()
    with busy(engine, failed=failed) as queue:
        good = queue.submit(engine, ["good"], [0], beam_size=4)
        bad = queue.submit(engine, ["good", "bad"], [0, 1], beam_size=1)
        engine.gate.set()

        assert good.result(WAIT) == ["GOOD"]
        with pytest.raises(ValueError, match="bad"):
            bad.result(WAIT)
        assert failed == [engine]
        assert queue.submit(engine, ["later"], [0], beam_size=1).result(WAIT) == ["LATER"]


def test_the_rest_of_a_failed_call_is_not_translated() -> None:
    engine = FakeEngine(batch_tokens=0)
    with busy(engine) as queue:
        call = queue.submit(engine, ["bad", "b", "c"], range(3), beam_size=1)
        after = queue.submit(engine, ["z"], [0], beam_size=1)
        engine.gate.set()
        with pytest.raises(ValueError, match="bad"):
            call.result(WAIT)
        assert after.result(WAIT) == ["Z"]
        # The one worker took nothing of the failed call after its error.
        assert queue.submit(engine, ["end"], [0], beam_size=1).result(WAIT) == ["END"]

    assert ["c"] not in [batch for _, batch in engine.batches]


def test_a_caller_that_went_away_takes_its_sentences_along() -> None:
    engine = FakeEngine()
    with busy(engine) as queue:
        gone = queue.submit(engine, ["gone"], [0], beam_size=1)
        stays = queue.submit(engine, ["stays"], [0], beam_size=1)
        assert gone.cancel()
        engine.gate.set()
        assert stays.result(WAIT) == ["STAYS"]

    assert [batch for _, batch in engine.batches] == [["first"], ["stays"]]


def test_a_caller_that_went_away_during_its_batch_hangs_nobody() -> None:
    engine = FakeEngine()
    queue = Queue(workers=1)
    gone = queue.submit(engine, ["gone"], [0], beam_size=1)
    assert engine.under_way.wait(WAIT)
    assert gone.cancel()
    engine.gate.set()

    assert queue.submit(engine, ["next"], [0], beam_size=1).result(WAIT) == ["NEXT"]
    queue.close()


def test_closing_lets_the_batch_under_way_end_and_cancels_what_waits() -> None:
    engine = FakeEngine()
    queue = Queue(workers=1)
    first = queue.submit(engine, ["first"], [0], beam_size=1)
    assert engine.under_way.wait(WAIT)
    waits = queue.submit(engine, ["waits"], [0], beam_size=1)
    waits.add_done_callback(lambda _future: engine.gate.set())
    queue.close()

    assert first.result(0) == ["FIRST"]
    with pytest.raises(CancelledError):
        waits.result(0)
    with pytest.raises(CancelledError):
        queue.submit(engine, ["late"], [0], beam_size=1).result(0)


def test_an_engine_that_returns_too_few_is_an_error_of_its_callers() -> None:
    class Forgetful(FakeEngine):
        def translate(self, sentences: Sequence[str], *, beam_size: int) -> list[str]:
            return super().translate(sentences, beam_size=beam_size)[1:]

    engine = Forgetful()
    engine.gate.set()
    queue = Queue(workers=1)
    with pytest.raises(ValueError, match="shorter"):
        queue.submit(engine, ["a", "b"], [0, 1], beam_size=1).result(WAIT)
    queue.close()


def test_it_rests_when_much_was_done_and_not_after_every_sentence() -> None:
    engine, rested = FakeEngine(batch_tokens=10_000), Event()
    engine.gate.set()
    queue = Queue(workers=2, resting=rested.set, idle_seconds=0)
    queue.submit(engine, ["a"], [0], beam_size=1).result(WAIT)
    queue.close()
    assert not rested.is_set()

    queue = Queue(workers=2, resting=rested.set, idle_seconds=0)
    queue.submit(engine, ["a" * 5_000], [0], beam_size=1).result(WAIT)
    assert rested.wait(WAIT)
    queue.close()


def test_it_does_not_rest_while_more_comes_and_a_thread_that_waits_for_that_works_again() -> None:
    engine, rested = FakeEngine(batch_tokens=10_000), Event()
    engine.gate.set()
    queue = Queue(workers=1, resting=rested.set, idle_seconds=100 * WAIT)
    for _ in range(3):
        queue.submit(engine, ["a" * 5_000], [0], beam_size=1).result(WAIT)
    closing = Thread(target=queue.close)
    closing.start()
    closing.join(WAIT)
    assert not closing.is_alive()
    assert not rested.is_set()


def test_callers_who_come_one_after_the_other_go_together_as_soon_as_a_batch_is_full() -> None:
    engine = FakeEngine()
    engine.gate.set()
    queue = Queue(workers=1, gather_seconds=100 * WAIT)
    calls = [queue.submit(engine, [f"a{n}"], [0], beam_size=1) for n in range(MOST_SENTENCES)]

    assert [call.result(WAIT) for call in calls] == [[f"A{n}"] for n in range(MOST_SENTENCES)]
    assert [len(batch) for _, batch in engine.batches] == [MOST_SENTENCES]
    queue.close()


def test_what_is_urgent_waits_for_nobody_to_join_it() -> None:
    engine = FakeEngine()
    engine.gate.set()
    queue = Queue(workers=1, gather_seconds=100 * WAIT)
    slow = queue.submit(engine, ["slow"], [0], beam_size=1)
    assert queue.submit(engine, ["quick"], [0], beam_size=1, urgent=True).result(WAIT) == ["QUICK"]

    assert slow.result(WAIT) == ["SLOW"]  # it needs no more company once a thread is at work
    queue.close()


def test_a_single_one_goes_alone_when_nobody_came_and_closing_does_not_wait_for_that() -> None:
    engine = FakeEngine()
    engine.gate.set()
    queue = Queue(workers=1, gather_seconds=0.01)
    assert queue.submit(engine, ["alone"], [0], beam_size=1).result(WAIT) == ["ALONE"]
    queue.close()

    queue = Queue(workers=1, gather_seconds=100 * WAIT)
    waits = queue.submit(engine, ["waits"], [0], beam_size=1)
    closing = Thread(target=queue.close)
    closing.start()
    closing.join(WAIT)
    assert not closing.is_alive()
    assert waits.cancelled()


def test_what_needs_no_translation_is_done_at_once() -> None:
    engine, queue = FakeEngine(), Queue(workers=1)
    assert queue.submit(engine, ["12"], [], beam_size=1).result(0) == ["12"]
    queue.close()
    assert engine.batches == []
