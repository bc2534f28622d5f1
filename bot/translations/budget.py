"""Models in memory: loaded on first use, let go least recently used first when the next one would not fit.

What counts: each loaded model with what the process grew by when it was loaded (at least 1.3 times its files and a
fixed share, which is what it grows to in use), and room for the batches under way. The rest of the process is apart.
"""

from __future__ import annotations

import ctypes
import resource
import sys
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Lock
from typing import Generic, Protocol, TypeVar

MB = 2**20
_GROWTH = 1.3  # of a model's files, in memory
_SHARE = 12 * MB  # of each model: what its threads keep
_WORKING = 32 * MB  # of one batch under way, of a small model (measured); of a large one, as large as the model


class Model(Protocol):
    def close(self) -> None:
        """Gives the memory back."""
        ...


M = TypeVar("M", bound=Model)


@dataclass(slots=True, kw_only=True)
class _Held(Generic[M]):
    model: M
    size: int
    working: int
    users: int = 0
    is_gone: bool = False  # let go as soon as nobody uses it


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What the shelf sees of the world: the process's memory in bytes, and giving back what is free."""

    resident: Callable[[], int]
    trim: Callable[[], None]


class Shelf(Generic[M]):
    """Thread-safe. A model in use is never let go; one model always fits, however small the budget."""

    def __init__(self, budget: int, *, workers: int, machine: Machine) -> None:
        """`budget` in bytes, for all models and the batches of so many workers."""
        self._budget = budget
        self._workers = workers
        self._machine = machine
        self._door = Lock()  # one comes in at a time: whoever waits for room is not overtaken
        self._changed = Condition()
        self._held: dict[Hashable, _Held[M]] = {}  # the least recently used first
        self._last: Hashable = None

    @contextmanager
    def lease(self, key: Hashable, load: Callable[[], M], *, files: int) -> Iterator[M]:
        """The model, loaded when it is not there, for the block. `files` are its bytes on disk.

        Waits while models in use leave no room. Raises what `load` raises.
        """
        held = self._enter(key, load, files)
        try:
            yield held.model
        finally:
            self._leave(held)

    @contextmanager
    def lease_held(self, key: Hashable) -> Iterator[M | None]:
        """The model for the block if it lies in memory, else None: loads nothing and waits for nobody."""
        held = self._use(key)
        try:
            yield held.model if held is not None else None
        finally:
            if held is not None:
                self._leave(held)

    def holds(self, key: Hashable) -> bool:
        """Whether that model lies in memory."""
        return key in self._held

    def size(self) -> int:
        """Bytes that count against the budget now."""
        with self._changed:
            return self._total()

    def drop(self, key: Hashable) -> None:
        """Lets a model go, at once or when the last who uses it is done."""
        with self._changed:
            held = self._held.pop(key, None)
            if held is None:
                return
            held.is_gone = True
            if not held.users:
                held.model.close()
        self._machine.trim()

    def clear(self) -> None:
        """Lets all models go."""
        for key in list(self._held):
            self.drop(key)

    def rest(self) -> None:
        """Gives back what the batches left behind. For when there is nothing to do."""
        self._machine.trim()

    def _enter(self, key: Hashable, load: Callable[[], M], files: int) -> _Held[M]:
        with self._door:
            if self._last != key:
                self._machine.trim()  # each model's threads keep what they worked with
                self._last = key
            return self._use(key) or self._take_in(key, self._load(load, files))

    def _use(self, key: Hashable) -> _Held[M] | None:
        with self._changed:
            held = self._held.pop(key, None)
            if held is not None:
                self._held[key] = held  # as the one used last
                held.users += 1
            return held

    def _take_in(self, key: Hashable, held: _Held[M]) -> _Held[M]:
        with self._changed:
            self._held[key] = held
            held.users += 1
            return held

    def _load(self, load: Callable[[], M], files: int) -> _Held[M]:
        expected = int(_GROWTH * files) + _SHARE
        working = max(_WORKING, files)
        self._make_room(expected, working)
        before = self._machine.resident()
        model = load()
        grown = self._machine.resident() - before
        # Others work meanwhile: more than twice what a model can be is not its own.
        return _Held(model=model, size=max(expected, min(grown, 2 * expected)), working=working)

    def _make_room(self, size: int, working: int) -> None:
        with self._changed:
            while self._held and self._total(size, working) > self._budget:
                idle = next((key for key, held in self._held.items() if not held.users), None)
                if idle is None:
                    self._changed.wait()
                else:
                    self._held.pop(idle).model.close()
                    self._machine.trim()

    def _total(self, size: int = 0, working: int = 0) -> int:
        held = self._held.values()
        return size + sum(one.size for one in held) + self._workers * max((working, *(one.working for one in held)))

    def _leave(self, held: _Held[M]) -> None:
        with self._changed:
            held.users -= 1
            if held.is_gone and not held.users:
                held.model.close()
            self._changed.notify_all()


def resident_bytes() -> int:
    """The memory that the process holds now; where the system does not tell, the most that it held."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def trim() -> None:
    """Gives freed memory back to the system, where the C library must be told to."""
    library = ctypes.CDLL(None)
    if hasattr(library, "malloc_trim"):
        library.malloc_trim(0)


THIS_MACHINE = Machine(resident=resident_bytes, trim=trim)
