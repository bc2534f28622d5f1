"""`dragoman bench translate`: argostranslate, CTranslate2 alone, and ours, on one text set, each in a fresh process."""

from __future__ import annotations

import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from bot import ROOT
from bot.cli import bench_argos, bench_scores
from bot.cli.bench_child import answer
from bot.cli.bench_translations_table import as_table, medians, race_ratios, ratios
from bot.cli.bench_turns import TRANSLATING, environment, race
from bot.cli.common import Language
from bot.errors import DragomanError

# Beside the package itself; whatever they are called, the model is the same.
_OTHER_CODES = ("es", "fr", "it", "de", "nl", "sv", "da", "fi", "pl", "cs", "ro", "hu", "tr", "id", "ca", "el")
_ARGOS_SENTENCES = 150  # of its own call, which is slow
_TRIED_SENTENCES = 30  # with each of its thread settings
_TURNS_A_ROUND = 2  # of CTranslate2 alone and ours, who begins changing from one to the next
_BEAM = 4  # argostranslate's own

Step = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is measured."""

    from_lang: str
    to_lang: str
    packages: tuple[Path, ...]  # the first is compared; the others lend their models to the many pairs
    sentences: int
    text: Path | None
    reference: Path | None
    rounds: int
    backlog: int
    pairs: int
    budget: int  # MB
    argos: bool
    as_json: bool
    threads: int = field(default_factory=lambda: os.cpu_count() or 1)


@click.command("translate")
@click.option("--from", "from_lang", type=Language(), required=True, metavar="LANG")
@click.option("--to", "to_lang", type=Language(), required=True, metavar="LANG")
@click.option(
    "--package", "packages", multiple=True, type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE", help="an .argosmodel file of that pair; more of them are used by --pairs",
)  # fmt: skip
@click.option("--sentences", type=click.IntRange(12, 100_000), default=1_000, show_default=True)
@click.option("--text", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="one sentence a line")
@click.option(
    "--reference", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE",
    help="what people made of each line of --text: gives chrF and BLEU",
)  # fmt: skip
@click.option("--rounds", type=click.IntRange(1, 20), default=3, show_default=True, help="the median of so many")
@click.option("--backlog", type=click.IntRange(0), default=10_000, show_default=True, help="sentences that wait")
@click.option("--pairs", type=click.IntRange(0, 12), default=0, show_default=True, help="so many pairs in turn")
@click.option("--budget", type=click.IntRange(1), default=600, show_default=True, metavar="MB", help="for --pairs")
@click.option("--argos/--no-argos", default=True, show_default=True, help="argostranslate itself, too")
@click.option("--json", "as_json", is_flag=True, help="one JSON object")
def command(**options: Any) -> None:
    """argostranslate, CTranslate2 alone, and ours: speed, processor time, latency, memory.

    Without --package, the bundled pair alone is measured. argostranslate, and sacrebleu for --reference, get
    environments of their own in a temporary folder; where one cannot be made, its figures are left out.
    """
    plan = Plan(**options)
    if plan.reference and not plan.text:
        raise DragomanError("--reference belongs to a --text: give both, a line for each line")
    figures = _measure(plan)
    click.echo(json.dumps(figures) if plan.as_json else "\n".join(as_table(figures)))


def _measure(plan: Plan) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="dragoman-bench-") as folder, _progress() as step:
        base = _base_task(plan, Path(folder))
        reference = base.pop("reference")
        figures: dict[str, Any] = {"threads": plan.threads, "sentences": len(base["sentences"]), "sides": {}}
        runs = _sides(plan, base)
        python = _argos_python(plan, Path(folder), figures, step)
        if python:
            runs["argostranslate, beam 4"] = _argos_side(python, Path(folder), base, step)
        samples: dict[str, list[dict[str, Any]]] = {name: [] for name in runs}
        for number in range(plan.rounds):
            for name, run in runs.items():
                step(f"{name}, round {number + 1}")
                samples[name].append(run())
        figures["sides"] = {name: medians(found) for name, found in samples.items()}
        figures["ratios"] = ratios(samples)
        if reference:
            step("chrF and BLEU")
            figures |= _scores(plan, Path(folder), samples, reference)
        for beam in (1, _BEAM) if plan.packages else ():
            step(f"ours and CTranslate2 in turns, beam {beam}")
            raced = race(base | {"beam_size": beam}, _TURNS_A_ROUND * plan.rounds)
            figures["ratios"] |= race_ratios(beam, raced)
        step("what is remembered")
        figures["remembered"] = _fresh(base | {"side": "remembered", "beam_size": 1})
        if plan.backlog:
            step(f"a backlog of {plan.backlog:,}")
            figures["backlog"] = _fresh(base | {"side": "backlog", "backlog": plan.backlog, "beam_size": 1})
        if plan.pairs and plan.packages:
            step(f"{plan.pairs} pairs")
            figures["pairs"] = _many_pairs(plan, base, Path(folder))
        return figures


def _base_task(plan: Plan, folder: Path) -> dict[str, Any]:
    from bot.translations.packages import install_file

    installed = [install_file(path, folder / "installed") for path in plan.packages[:1]]
    sentences, reference = _texts(plan)
    return {
        "packages": str(folder / "installed"),
        "folder": str(installed[0].path) if installed else "",
        "codes": [installed[0].from_code, installed[0].to_code] if installed else [],
        "pair": [plan.from_lang, plan.to_lang],
        "sentences": sentences,
        "reference": reference,
        "threads": plan.threads,
        "model_memory": 1_500,
    }


def _sides(plan: Plan, base: dict[str, Any]) -> dict[str, Callable[[], dict[str, Any]]]:
    wanted = [("ours", 1), ("ours", _BEAM), ("raw", 1), ("raw", _BEAM)] if plan.packages else [("ours", 1)]
    names = {"raw": "CTranslate2 alone", "ours": "ours"}
    return {f"{names[side]}, beam {beam}": _side(base, side, beam) for side, beam in wanted}


def _side(base: dict[str, Any], side: str, beam: int) -> Callable[[], dict[str, Any]]:
    return lambda: _fresh(base | {"side": side, "beam_size": beam})


def _texts(plan: Plan) -> tuple[list[str], list[str]]:
    """The wanted number of sentences, few taken over and over; and, where that is known, what people made of each."""
    lines = _lines(plan.text) if plan.text else _seed_sentences(plan.from_lang)
    reference = _lines(plan.reference) if plan.reference else [""] * len(lines)
    if len(reference) != len(lines):
        raise DragomanError(
            f"--reference has {len(reference):,} lines, --text has {len(lines):,}: they must be as many"
        )
    kept = [(line.strip(), made.strip()) for line, made in zip(lines, reference, strict=True) if line.strip()]
    if not kept:
        raise DragomanError(f"there is no text in {plan.from_lang}: give one with --text")
    taken = [kept[number % len(kept)] for number in range(plan.sentences)]
    return [line for line, _ in taken], [made for _, made in taken] if plan.reference else []


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def _seed_sentences(lang: str) -> list[str]:
    from summarizers.sentences import split_sentences

    lang = lang.partition("-")[0]
    paths = sorted((ROOT / "seeds" / "articles").glob(f"{lang}-*.txt"))
    texts = [path.read_text("utf-8").split("\n\n", 3)[-1] for path in paths]
    return [" ".join(sentence.text.split()) for text in texts for sentence in split_sentences(text, lang)]


def _argos_python(plan: Plan, folder: Path, figures: dict[str, Any], step: Step) -> Path | None:
    if not plan.packages or not plan.argos:
        return None
    step("an environment for argostranslate")
    try:
        return bench_argos.make_environment(folder, plan.packages[0])
    except DragomanError as error:
        figures["argos_missing"] = str(error)
        return None


def _scores(plan: Plan, folder: Path, samples: dict[str, list[dict[str, Any]]], reference: list[str]) -> dict[str, Any]:
    """Of the sides that were given every sentence by itself: argostranslate has a few, by threes."""
    said = {name: found[0]["said"] for name, found in samples.items() if len(found[0]["said"]) == len(reference)}
    try:
        python = bench_scores.make_environment(folder)
    except DragomanError as error:
        return {"scores_missing": str(error)}
    return {"scores": bench_scores.score(python, said, reference, plan.to_lang)}


def _argos_side(python: Path, folder: Path, base: dict[str, Any], step: Step) -> Callable[[], dict[str, Any]]:
    """Its own call with the best of its thread settings, each tried once on a few sentences."""

    def run(inter: int, intra: int, sentences: int) -> dict[str, Any]:
        task = base | {"sentences": base["sentences"][:sentences], "beside": bench_argos.beside()}
        own = bench_argos.environment(folder, inter_threads=inter, intra_threads=intra, beam_size=_BEAM)
        found: dict[str, Any] = answer(task, [str(python), "-c", bench_argos.SCRIPT], own)
        return found

    tried = {}
    for inter, intra in ((1, 1), (base["threads"], 1), (1, base["threads"]), (1, 0)):
        step(f"argostranslate, {inter} × {intra} threads")
        tried[inter, intra] = run(inter, intra, _TRIED_SENTENCES)["per_second"]
    best = max(tried, key=lambda setting: tried[setting])
    return lambda: run(*best, _ARGOS_SENTENCES) | {"inter_threads": best[0], "intra_threads": best[1]}


def _many_pairs(plan: Plan, base: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The packages' models under other codes, one after another in little memory, and what they said in much."""
    from bot.translations.packages import install_file

    pairs, right = [], {}
    for number in range(plan.pairs):
        source = plan.packages[number % len(plan.packages)]
        codes = ("en", _OTHER_CODES[number // len(plan.packages)])
        if number % len(plan.packages):
            codes = (codes[1], codes[0])
        install_file(_renamed(source, codes, folder / "renamed"), folder / "many")
        pairs.append(codes)
        right["_".join(codes)] = number % len(plan.packages)
    texts = {lang: base["sentences"][:60] for pair in pairs for lang in pair}
    task = base | {"side": "pairs", "packages": str(folder / "many"), "pair": pairs[0], "pairs": pairs, "texts": texts}
    little = _fresh(task | {"beam_size": 1, "model_memory": plan.budget})
    much = _fresh(task | {"beam_size": 1, "model_memory": 100_000})
    found = {name: value for name, value in little.items() if name != "said"}
    return found | {"budget_mb": plan.budget, "right": little["same"] and little["said"] == much["said"]}


def _renamed(package: Path, codes: tuple[str, str], folder: Path) -> Path:
    """A copy of the package that calls itself by another pair."""
    folder.mkdir(exist_ok=True)
    target = folder / f"translate-{codes[0]}_{codes[1]}-1.argosmodel"
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename.endswith("/metadata.json"):
                content = json.dumps(json.loads(content) | {"from_code": codes[0], "to_code": codes[1]}).encode()
            if not entry.is_dir():
                new.writestr(entry.filename, content)
    return target


def _fresh(task: dict[str, Any]) -> dict[str, Any]:
    """What a fresh process found."""
    found: dict[str, Any] = answer(task, TRANSLATING, environment(ours=task["side"] != "raw"))
    return found


@contextmanager
def _progress() -> Iterator[Step]:
    """A function that tells what is measured next, on stderr when that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal, refresh_per_second=2
    ) as bar:
        task = bar.add_task("")
        yield lambda description: bar.update(task, description=description)
