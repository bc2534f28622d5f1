"""The report's tables, in Markdown, out of what was measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from summarizers.choices import COUNTS
from tools.summaries.board import ROUGE_1, Board, Floats, Gain
from tools.summaries.evaluate import AUTO, COMMON, FOREIGN, NEWS, RULE_SETS, Evaluation
from tools.summaries.goals import LEAD_3, Goal, best_lead, best_sumy, best_sumy_of_sets, goals
from tools.summaries.names import REPORTED
from tools.summaries.rivals import CANDIDATES, SUMYS

MEAN = "mean"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The first column is text, the others are set to the right."""
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def goals_table(evaluation: Evaluation) -> str:
    rows = [
        [goal.what, *_numbers(goal), _yes(goal.is_reached), _yes(goal.is_aim_reached)] for goal in goals(evaluation)
    ]
    return table(["", "at least", "aim", "seen", "reached", "aim reached"], rows)


def sets_table(board: Board) -> str:
    rows = [[REPORTED[name][0], str(board.articles(name)), REPORTED[name][1]] for name in board.sets]
    return "\n".join(["| set | articles | compared with |", "|---|---:|---|", *(f"| {' | '.join(r)} |" for r in rows)])


def three_table(board: Board) -> str:
    header = ["set", "articles", "Lead-3", "news", "gain R1", "gain R2", "below", "sumy's best", "its R1/R2"]
    rows = []
    for name in board.sets:
        rival = best_sumy(board, name)
        gains = board.gains(NEWS, LEAD_3, name)
        means = [_pair(board.mean(system, name)) for system in (LEAD_3, NEWS)]
        rivals = [rival, _pair(board.mean(rival, name))]
        rows.append([REPORTED[name][0], str(board.articles(name)), *means, *map(_gain, gains), _below(gains), *rivals])
    gains = board.gains_of_sets(NEWS, LEAD_3)
    rival = best_sumy_of_sets(board)
    means = [_pair(board.mean_of_sets(system)) for system in (LEAD_3, NEWS)]
    last = [rival, _pair(board.mean_of_sets(rival))]
    rows.append([MEAN, str(len(board.set_names)), *means, *map(_gain, gains), _below(gains), *last])
    return table(header, rows)


def methods_table(board: Board) -> str:
    """ROUGE-1; the best of a set is bold."""
    systems = [NEWS, LEAD_3, CANDIDATES, *SUMYS]
    columns = [{system: board.mean(system, name)[ROUGE_1] for system in systems} for name in board.sets]
    columns.append({system: board.mean_of_sets(system)[ROUGE_1] for system in systems})
    rows = []
    for system in systems:
        cells = [_bold(f"{column[system]:.1f}", column[system] == max(column.values())) for column in columns]
        rows.append([system, *cells])
    return table(["", *board.sets, MEAN], rows)


def auto_table(evaluation: Evaluation) -> str:
    board = evaluation.board
    rows = []
    for name in board.sets:
        rival = best_lead(board, name)
        gains = board.gains(AUTO, rival, name)
        means = [_pair(board.mean(system, name)) for system in (rival, AUTO)]
        shares = [f"{100 * share:.0f} %" for share in evaluation.counts[name]]
        rows.append([REPORTED[name][0], rival, *means, *map(_gain, gains), _below(gains), *shares])
    header = ["set", "best Lead-k", "its R1/R2", "auto", "gain R1", "gain R2", "below"]
    return table([*header, *(f"{count} sent." for count in COUNTS)], rows)


def languages_table(board: Board) -> str:
    """What is left without the language's articles, with them, and with the language's own corrections."""
    header = ["set", "other languages alone", "gain R1 over Lead-3", "gain R2", "all languages", "and its own"]
    rows = []
    for name in board.sets:
        foreign = board.gains(FOREIGN, LEAD_3, name)
        means = [_pair(board.mean(system, name)) for system in (FOREIGN, COMMON, NEWS)]
        own = board.gains(NEWS, COMMON, name)
        rows.append([REPORTED[name][0], means[0], *map(_gain, foreign), *means[1:], *map(_gain, own)])
    foreign, own = board.gains_of_sets(FOREIGN, LEAD_3), board.gains_of_sets(NEWS, COMMON)
    means = [_pair(board.mean_of_sets(system)) for system in (FOREIGN, COMMON, NEWS)]
    rows.append([MEAN, means[0], *map(_gain, foreign), *means[1:], *map(_gain, own)])
    return table([*header, "its own bring R1", "R2"], rows)


def rules_table(evaluation: Evaluation) -> str:
    board = evaluation.board
    rows = []
    for name in RULE_SETS:
        habits = evaluation.habits[name]
        gains = ["", ""] if name == next(iter(RULE_SETS)) else map(_gain, board.gains_of_sets(name, NEWS))
        shares = [f"{100 * share:.1f} %" for share in (habits.hanging, habits.repeating, habits.lead)]
        rows.append([name, _pair(board.mean_of_sets(name)), *gains, *shares])
    return table(["", "R1/R2", "R1 against all", "R2 against all", "out of context", "repeat", "are the lead"], rows)


def lost(board: Board) -> Iterator[str]:
    """The sets where three sentences are not surely better than the lead in both measures."""
    for name in board.sets:
        gains = board.gains(NEWS, LEAD_3, name)
        if not all(gain.low > 0 for gain in gains):
            yield f"{REPORTED[name][0]}: {', '.join(map(_gain, gains))}"


def _numbers(goal: Goal) -> list[str]:
    if goal.is_count:
        return [f"{goal.least:.0f}", "", f"{goal.seen:.0f}"]
    return [f"{goal.least:.1f}", "" if goal.aim is None else f"{goal.aim:.1f}", f"{goal.seen:.2f}"]


def _yes(flag: bool | None) -> str:
    if flag is None:
        return ""
    return "yes" if flag else "**no**"


def _pair(means: Floats) -> str:
    return f"{means[0]:.2f}/{means[1]:.2f}"


def _gain(gain: Gain) -> str:
    """Bold where it is a sure loss."""
    return _bold(f"{gain.mean:+.2f} [{gain.low:+.2f}, {gain.high:+.2f}]", gain.is_loss)


def _below(gains: Sequence[Gain]) -> str:
    which = [name for name, gain in zip(("R1", "R2"), gains, strict=True) if gain.is_loss]
    return f"**{', '.join(which)}**" if which else "no"


def _bold(text: str, is_bold: bool) -> str:
    return f"**{text}**" if is_bold else text
