"""Models on the shelf: who goes when the next one needs room, and who never does."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from threading import Event

import pytest

from bot.errors import TranslationError
from bot.translations.budget import MB, THIS_MACHINE, Machine, Shelf

FILES = 100 * MB
ONE = int(1.3 * FILES) + 12 * MB  # what such a model counts for
ROOM = FILES  # for the batches of one worker


@dataclass
class FakeMemory:
    """A process that grows with each loaded model."""

    used: int = 50 * MB
    grows: int = 90 * MB
    loaded: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)

    def load(self, name: str) -> FakeModel:
        self.loaded.append(name)
        self.used += self.grows
        return FakeModel(name, self)

    @property
    def machine(self) -> Machine:
        return Machine(resident=lambda: self.used, trim=lambda: None)


@dataclass
class FakeModel:
    name: str
    memory: FakeMemory

    def close(self) -> None:
        self.memory.gone.append(self.name)
        self.memory.used -= self.memory.grows


def shelf_of(memory: FakeMemory, models: int) -> Shelf[FakeModel]:
    return Shelf(models * ONE + ROOM, workers=1, machine=memory.machine)


def use(shelf: Shelf[FakeModel], memory: FakeMemory, name: str) -> str:
    with shelf.lease(name, partial(memory.load, name), files=FILES) as model:
        return model.name


def test_a_model_is_loaded_once() -> None:
    memory = FakeMemory()
    shelf = shelf_of(memory, 2)
    assert [use(shelf, memory, name) for name in "aaba"] == ["a", "a", "b", "a"]
    assert memory.loaded == ["a", "b"]
    assert shelf.holds("a")


def test_a_model_that_is_asked_for_only_if_it_is_there_is_not_loaded_and_stays_while_it_is_used() -> None:
    memory = FakeMemory()
    shelf = shelf_of(memory, 1)
    with shelf.lease_held("a") as model:
        assert model is None
    assert memory.loaded == []

    use(shelf, memory, "a")
    with shelf.lease_held("a") as model:
        shelf.drop("a")
        assert model is not None
        assert memory.gone == []
    assert memory.gone == ["a"]


def test_the_one_used_longest_ago_goes_first() -> None:
    memory = FakeMemory()
    shelf = shelf_of(memory, 2)
    for name in "abac":
        use(shelf, memory, name)
    assert memory.gone == ["b"]
    assert shelf.size() <= 2 * ONE + ROOM


def test_a_budget_that_is_too_small_still_holds_one() -> None:
    memory = FakeMemory()
    shelf = Shelf[FakeModel](1, workers=1, machine=memory.machine)
    assert [use(shelf, memory, name) for name in "ab"] == ["a", "b"]
    assert memory.gone == ["a"]


def test_a_model_that_grew_more_than_expected_counts_with_what_it_grew() -> None:
    memory = FakeMemory(grows=int(1.9 * ONE))
    shelf = shelf_of(memory, 2)
    for name in "ab":
        use(shelf, memory, name)
    assert memory.gone == ["a"]


def test_a_model_in_use_is_not_let_go_and_the_next_waits_for_it() -> None:
    memory, shelf_is_asked = FakeMemory(), Event()
    shelf = shelf_of(memory, 1)

    def second() -> str:
        shelf_is_asked.set()
        return use(shelf, memory, "b")

    with ThreadPoolExecutor(1) as threads, shelf.lease("a", partial(memory.load, "a"), files=FILES):
        waiting = threads.submit(second)
        assert shelf_is_asked.wait(20)
        assert memory.gone == []
        assert memory.loaded == ["a"]
    assert waiting.result(20) == "b"
    assert memory.gone == ["a"]


def test_a_model_dropped_while_in_use_goes_when_its_last_user_is_done() -> None:
    memory = FakeMemory()
    shelf = shelf_of(memory, 2)
    with ExitStack() as users:
        for _ in range(2):
            users.enter_context(shelf.lease("a", partial(memory.load, "a"), files=FILES))
        shelf.drop("a")
        assert memory.gone == []
        assert not shelf.holds("a")
    assert memory.gone == ["a"]
    shelf.drop("a")


def test_a_model_that_does_not_load_leaves_the_rest_as_they_were() -> None:
    memory = FakeMemory()
    shelf = shelf_of(memory, 2)
    use(shelf, memory, "a")

    def broken() -> FakeModel:
        raise TranslationError("broken")

    with pytest.raises(TranslationError), shelf.lease("b", broken, files=FILES):
        raise AssertionError
    assert use(shelf, memory, "a") == "a"
    assert memory.loaded == ["a"]
    shelf.clear()
    assert memory.gone == ["a"]


def test_this_machine_tells_its_memory() -> None:
    THIS_MACHINE.trim()
    assert THIS_MACHINE.resident() > MB
