"""What the summaries had to reach, beside what was seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tools.summaries.board import ROUGE_1, ROUGE_2, Board, Gain
from tools.summaries.evaluate import AUTO, NEWS, Evaluation
from tools.summaries.names import REPORTED
from tools.summaries.rivals import LEADS, SUMYS, lead

LEAD_3 = lead(3)
_MEASURES = ("ROUGE-1", "ROUGE-2")
# Set → ROUGE-1 and ROUGE-2 that `--sentences auto` must reach, and that it aims at.
_AUTO: Mapping[str, tuple[tuple[float, float], tuple[float, float]]] = {
    "fr": ((29.5, 31.0), (10.0, 11.5)),
    "vi": ((32.0, 34.0), (18.0, 20.0)),
}
_OVER_SUMY = {"cnndm": 5.0, "fr": 3.0, "vi": 3.0}  # points of ROUGE-1


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What was seen must be ``least``, or more; a goal without ``aim`` has no second step."""

    what: str
    least: float
    seen: float
    aim: float | None = None
    is_count: bool = False  # of faults: then no more than ``least``

    @property
    def is_reached(self) -> bool:
        return self.seen <= self.least if self.is_count else self.seen >= self.least

    @property
    def is_aim_reached(self) -> bool | None:
        return None if self.aim is None else self.seen >= self.aim


def best_lead(board: Board, set_name: str) -> str:
    return board.best([lead(count) for count in LEADS], set_name)


def best_sumy(board: Board, set_name: str) -> str:
    """By ROUGE-1."""
    return board.best(SUMYS, set_name, slice(ROUGE_1, ROUGE_2))


def best_sumy_of_sets(board: Board) -> str:
    """One for all sets, by the mean ROUGE-1."""
    return max(SUMYS, key=lambda system: float(board.mean_of_sets(system)[ROUGE_1]))


def goals(evaluation: Evaluation) -> Iterator[Goal]:
    board = evaluation.board
    for measure, aim in ((ROUGE_1, 2.0), (ROUGE_2, 1.5)):
        seen = board.gains_of_sets(NEWS, LEAD_3)[measure].mean
        what = f"{_MEASURES[measure]} over Lead-3, three sentences, mean of the sets"
        yield Goal(what=what, least=0.8, aim=aim, seen=seen)
    yield _losses("sets significantly below Lead-3", [board.gains(NEWS, LEAD_3, name) for name in board.sets])
    over_lead = board.gains(NEWS, LEAD_3, "cnndm")[ROUGE_1].mean
    yield Goal(what=f"{REPORTED['cnndm'][0]}: ROUGE-1 over Lead-3", least=0.0, aim=1.5, seen=over_lead)
    for name, points in _OVER_SUMY.items():
        rival = best_sumy(board, name)
        over_sumy = board.gains(NEWS, rival, name)[ROUGE_1].mean
        yield Goal(what=f"{REPORTED[name][0]}: ROUGE-1 over sumy's best method ({rival})", least=points, seen=over_sumy)
    for name, wanted in _AUTO.items():
        for measure, (least, aim) in enumerate(wanted):
            seen = float(board.mean(AUTO, name)[measure])
            yield Goal(
                what=f"{REPORTED[name][0]}, `--sentences auto`: {_MEASURES[measure]}", least=least, aim=aim, seen=seen
            )
    of_auto = [board.gains(AUTO, best_lead(board, name), name) for name in board.sets]
    yield _losses("`--sentences auto`: sets significantly below their best Lead-k", of_auto)
    wrong = evaluation.checked.wrong
    yield Goal(what="sentences that are not verbatim, or misplaced", least=0, seen=wrong, is_count=True)


def _losses(what: str, gains: list[tuple[Gain, Gain]]) -> Goal:
    seen = sum(first.is_loss or second.is_loss for first, second in gains)
    return Goal(what=what, least=0, seen=seen, is_count=True)
