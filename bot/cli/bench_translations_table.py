"""What `dragoman bench translate` makes of its figures: medians, ratios, and a table for people. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

_MEASURES = ("per_second", "cpu", "p50", "p95", "peak_mb")


def medians(samples: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """One side's figures over the rounds."""
    kept = {name: value for name, value in samples[0].items() if name not in {*_MEASURES, "said"}}
    return {**{name: median(sample[name] for sample in samples) for name in _MEASURES}, **kept}


def ratios(samples: dict[str, list[dict[str, Any]]]) -> dict[str, float]:
    """How many times as fast, and as slow to answer: medians over the rounds, whose sides ran side by side."""
    found = {}
    for name, base, ours, measure in (
        ("speed_of_argostranslate_beam_4", "argostranslate, beam 4", "ours, beam 4", "per_second"),
        ("speed_of_argostranslate", "argostranslate, beam 4", "ours, beam 1", "per_second"),
        ("processor_time_of_argostranslate_beam_4", "argostranslate, beam 4", "ours, beam 4", "cpu"),
        ("processor_time_of_argostranslate", "argostranslate, beam 4", "ours, beam 1", "cpu"),
    ):
        if samples.get(base) and samples.get(ours):
            found[name] = median(
                mine[measure] / theirs[measure] for mine, theirs in zip(samples[ours], samples[base], strict=True)
            )
    return found


def race_ratios(beam: int, race: dict[str, list[dict[str, float]]]) -> dict[str, float]:
    """Ours against CTranslate2 alone, as it comes and with the same instructions: medians over the turns."""
    end = "" if beam == 1 else f"_beam_{beam}"
    found = {}
    for theirs, name in (("raw", "ctranslate2"), ("alike", "ctranslate2_with_the_same_instructions")):
        if f"{theirs}_wall" in race["many"][0]:
            found[f"speed_of_{name}{end}"] = _over(race["many"], f"{theirs}_wall", "ours_wall")
            found[f"processor_time_of_{name}{end}"] = _over(race["many"], "ours_cpu", f"{theirs}_cpu")
    found[f"processor_time_checked_of_ctranslate2{end}"] = _over(race["checked"], "ours_cpu", "raw_cpu")
    found[f"speed_checked_of_ctranslate2{end}"] = _over(race["checked"], "raw_wall", "ours_wall")
    ours, raw = (median(turn[f"{side}_wall"] for turn in race["one"]) for side in ("ours", "raw"))
    return {**found, f"one_sentence_of_ctranslate2{end}": ours / raw}


def _over(turns: Sequence[dict[str, float]], one: str, other: str) -> float:
    return median(turn[one] / turn[other] for turn in turns)


def as_table(figures: dict[str, Any]) -> Iterator[str]:
    """The lines of a table for people."""
    yield f"{figures['sentences']:,} sentences, {figures['threads']} threads"
    yield f"{'':28} {'a second':>9} {'cpu ms':>8} {'p50 ms':>8} {'p95 ms':>8} {'peak MB':>8}"
    for name, side in figures["sides"].items():
        times = " ".join(f"{side[key] * 1_000:8.1f}" for key in ("cpu", "p50", "p95"))
        yield f"{name:28} {side['per_second']:9.1f} {times} {side['peak_mb']:8.0f}"
    if reason := figures.get("argos_missing"):
        yield f"without argostranslate: {reason}"
    for name, side in figures["sides"].items():
        if "pair_mb" in side:
            most = f"{side['pair_mb']:.0f} MB at most, {side['pair_later_mb']:.0f} in four times the work"
            yield f"{name}: the pair took {most}, its files {side['files_mb']:.0f}"
    yield from _scores(figures)
    for name, ratio in figures["ratios"].items():
        yield f"{re.sub('_', ' ', name):40} × {ratio:.2f}"
    if found := figures.get("remembered"):
        yield _remembered(found)
    if found := figures.get("backlog"):
        yield f"3 urgent sentences in a backlog: p50 {found['p50']:.2f} s, p95 {found['p95']:.2f} s"
    if found := figures.get("pairs"):
        memory = f"{found['before_mb']:.0f} MB before, {found['most_mb']:.0f} at most, {found['after_mb']:.0f} after"
        said = "all right" if found["right"] else "WRONG"
        yield f"{found['pairs']} pairs, budget {found['budget_mb']} MB: {memory}; {found['loads']} loads; {said}"


def _scores(figures: dict[str, Any]) -> Iterator[str]:
    if reason := figures.get("scores_missing"):
        yield f"without chrF and BLEU: {reason}"
    for name, found in figures.get("scores", {}).items():
        yield f"{name}: chrF {found['chrf']:.2f}, BLEU {found['bleu']:.2f}"


def _remembered(found: dict[str, Any]) -> str:
    times = ", ".join(
        f"{told} {found[f'{name}_p50'] * 1_000:.2f} ms (p95 {found[f'{name}_p95'] * 1_000:.2f})"
        for name, told in (("at_hand", "at hand"), ("store", "out of the store"), ("store_many", "among twenty"))
    )
    return f"a remembered sentence: {times}; {'all the same' if found['same'] else 'NOT THE SAME'}"
