"""Ways to the same result, timed in turns: A B A B, so that what slows the machine slows all."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Choose = Callable[[], list[int]]

# A sample of something quick is the mean of as many calls as take so long: a clock's tick is no measure.
SAMPLE_SECONDS = 0.02
# What takes longer is not asked again.
ONCE_SECONDS = 5.0
# Nothing here grows faster than with the cube of the sentences; what seems to was disturbed.
_GROWTH_MAX = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Seconds of one call: by the clock, and of processor time in all threads."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Race:
    """The time of each side, how many runs that is the median of, and whether all chose the same."""

    times: tuple[Timing, ...]
    runs: tuple[int, ...]
    same: bool


def race(sides: Sequence[Choose], rounds: int) -> Race:
    """The medians of so many rounds after a first call of each side. What took too long in it is not run again."""
    gc.collect()
    firsts = [_timed(side) for side in sides]
    runs = tuple(1 if first.wall > ONCE_SECONDS else rounds for _, first in firsts)
    samples: list[list[Timing]] = [[] for _ in sides]
    for _ in range(rounds):
        for side, (_, first), kept in zip(sides, firsts, samples, strict=True):
            kept.append(first if first.wall > ONCE_SECONDS else _sample(side, first))
    same = all(chosen == firsts[0][0] for chosen, _ in firsts)
    return Race(times=tuple(map(_median, samples)), runs=runs, same=same)


def expected(seen: Mapping[int, float], size: int) -> float:
    """Seconds that `size` would take, as the time grew between the two largest sizes seen; 0 without two."""
    if len(seen) < 2:
        return 0.0
    (small, short), (large, long) = sorted(seen.items())[-2:]
    growth = math.log(long / short) / math.log(large / small)
    return long * math.pow(size / large, min(max(growth, 1.0), _GROWTH_MAX))


def time_calls(calls: Sequence[Callable[[], object]], rounds: int) -> Timing:
    """The median of so many rounds of the mean over different calls, after one round that is not counted."""
    gc.collect()
    return _median([_mean(calls) for _ in range(rounds + 1)][1:])


def seconds(call: Callable[[], object]) -> float:
    """By the clock, of one call."""
    started_at = time.perf_counter()
    call()
    return time.perf_counter() - started_at


def quantile(times: Sequence[float], share: float) -> float:
    """The time that so large a share of them stays below: 0.5 for the median, 0.95 for p95."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


def _timed(call: Choose) -> tuple[list[int], Timing]:
    wall, cpu = time.perf_counter(), time.process_time()
    found = call()
    return found, Timing(wall=time.perf_counter() - wall, cpu=time.process_time() - cpu)


def _sample(call: Choose, first: Timing) -> Timing:
    return _mean([call] * max(1, math.ceil(SAMPLE_SECONDS / max(first.wall, 1e-6))))


def _mean(calls: Sequence[Callable[[], object]]) -> Timing:
    wall, cpu = time.perf_counter(), time.process_time()
    for call in calls:
        call()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return Timing(wall=wall / len(calls), cpu=cpu / len(calls))


def _median(timings: Sequence[Timing]) -> Timing:
    return Timing(wall=median(t.wall for t in timings), cpu=median(t.cpu for t in timings))
