"""Measures the summaries and writes `docs/summaries.md` with its picture: python -m tools.summaries.report FOLDER

With --without-speed, the section on speed stays as it is; measuring it takes three minutes on a machine that is quiet.
"""

from __future__ import annotations

import sys
from pathlib import Path

from rich.console import Console

from tools.summaries.board import ROUGE_1, ROUGE_2, Board, Gain
from tools.summaries.chart import Row, chart
from tools.summaries.evaluate import NEWS, Evaluation, evaluate
from tools.summaries.goals import LEAD_3, best_sumy, best_sumy_of_sets
from tools.summaries.names import REPORTED
from tools.summaries.page import kept_speed, page, speed_section
from tools.summaries.speed import bench, section

DOCS = Path(__file__).parents[2] / "docs"
PAGE, PICTURE = DOCS / "summaries.md", DOCS / "pictures" / "summaries.svg"
WITHOUT_SPEED = "--without-speed"


def main(folder: str, *, with_speed: bool) -> None:
    err = Console(stderr=True)
    evaluation = evaluate(Path(folder))
    # Written before anything is timed: what took minutes is not lost with it.
    write(evaluation, kept_speed(PAGE.read_text("utf-8") if PAGE.exists() else ""))
    if with_speed:
        err.print("timing the methods and sumy's: about three minutes …")
        write(evaluation, speed_section(section(bench())))
    err.print(f"written: {PAGE.name}, {PICTURE.name}")


def write(evaluation: Evaluation, speed: str) -> None:
    PAGE.write_text(page(evaluation, speed), "utf-8")
    PICTURE.write_text(picture(evaluation.board), "utf-8")


def picture(board: Board) -> str:
    rows = [_row(board, name) for name in board.sets]
    rival = best_sumy_of_sets(board)
    means = board.mean_of_sets(rival) - board.mean_of_sets(LEAD_3)
    mean = _shown("mean of the sets", rival, board.gains_of_sets(NEWS, LEAD_3), (means[ROUGE_1], means[ROUGE_2]))
    return chart(rows, mean)


def _row(board: Board, name: str) -> Row:
    rival = best_sumy(board, name)
    means = board.mean(rival, name) - board.mean(LEAD_3, name)
    return _shown(REPORTED[name][0], rival, board.gains(NEWS, LEAD_3, name), (means[ROUGE_1], means[ROUGE_2]))


def _shown(name: str, rival: str, gains: tuple[Gain, Gain], means: tuple[float, float]) -> Row:
    return Row(name=name, note=rival, news=gains, sumy=(float(means[0]), float(means[1])))


if __name__ == "__main__":
    told = [argument for argument in sys.argv[1:] if argument != WITHOUT_SPEED]
    if len(told) != 1:
        sys.exit(__doc__)
    main(told[0], with_speed=WITHOUT_SPEED not in sys.argv)
