"""Measures how well sentence boundaries are found, and how fast.

python tools/measure_sentences.py FOLDER [--show N]

FOLDER holds `news.<lang>.txt`, one sentence a line, and `documents.tsv`, the document of each line. The lines of a
document are joined into one paragraph, and each method has to find them again. A line without a final mark at its end
(a headline) asks nothing: that end counts neither way. A cut inside a line is wrong, unless a person would say that the
line holds two sentences: `plain` counts those behind a final mark, white space and a capital (or a letter without
case), and P* and F* leave them out. Treebanks (`<lang>_*.conllu`) may stand there instead: every twenty sentences
are a document. `--show N` prints N cuts inside lines and N missed line ends for each language.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from summarizers import split_sentences  # noqa: E402 - after the path is set
from summarizers.abbreviations import abbreviations  # noqa: E402
from summarizers.marks import CLOSING, FINAL, ends_as_a_sentence  # noqa: E402

Splitter = Callable[[str, str], list[int]]  # text and language, to the places where sentences start

_STOP = re.compile(rf"([{FINAL}]+)[{re.escape(CLOSING)}]*(\s+|(?<=[。！？])(?=.))")
_PLAIN = re.compile(rf"([{FINAL}][{re.escape(CLOSING)}“]*\s+|[。！？]+[”’」』]*\s*)[\"'«“„‘(\[¿¡—–-]*\s*(\w)")
_WITHOUT_SPACES = frozenset({"zh", "ja"})
_AROUND = 60
_SENTENCE = re.compile(r"^# text ?= ?(.*)$", re.MULTILINE)
_DOCUMENT = 20  # sentences


@dataclass
class Score:
    """What one method did on one language."""

    found: int = 0
    missed: list[str] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)
    plain: int = 0
    seconds: float = 0.0
    characters: int = 0

    def row(self) -> str:
        recall = self.found / max(1, self.found + len(self.missed))
        precision = self.found / max(1, self.found + len(self.inside))
        lenient = self.found / max(1, self.found + len(self.inside) - self.plain)
        speed = self.seconds * 1e9 / max(1, self.characters)
        rates = [recall, precision, _mean(recall, precision), lenient, _mean(recall, lenient)]
        return " | ".join([*(f"{100 * rate:5.1f}" for rate in rates), f"{self.plain:5d}", f"{speed:5.0f}"])

    def add(self, other: Score) -> None:
        self.found += other.found
        self.missed += other.missed
        self.inside += other.inside
        self.plain += other.plain
        self.seconds += other.seconds
        self.characters += other.characters


def ours(text: str, lang: str) -> list[int]:
    return [sentence.start for sentence in split_sentences(text, lang)]


def marks_and_lists(text: str, lang: str) -> list[int]:
    """The least that works: final marks, a capital behind them, the lists of abbreviations."""
    known = abbreviations(lang.partition("-")[0])
    starts = [0]
    for stop in _STOP.finditer(text):
        before = text[starts[-1] : stop.start()].rsplit(None, 1)[-1:]
        word = before[0].lstrip("([«“„\"'") if before else ""
        is_abbreviation = stop[1] == "." and (word in known.never_end or len(word) == 1)
        if not is_abbreviation and not text[stop.end() : stop.end() + 1].islower():
            starts.append(stop.end())
    return starts


def splitters() -> dict[str, Splitter]:
    """The methods by name; sentencex only where it is installed."""
    methods: dict[str, Splitter] = {"ours": ours, "marks and lists": marks_and_lists}
    try:
        import sentencex
    except ImportError:
        return methods
    methods["sentencex"] = lambda text, lang: [
        found["start_index"] for found in sentencex.get_sentence_boundaries(lang.partition("-")[0], text)
    ]
    return methods


def documents(folder: Path, lang: str) -> list[list[str]]:
    """The lines of each document."""
    treebanks = sorted(folder.glob(f"{lang}_*.conllu"))
    if treebanks:
        text = "\n".join(path.read_text(encoding="utf-8") for path in treebanks)
        sentences = [" ".join(found.split()) for found in _SENTENCE.findall(text)]
        return [sentences[at : at + _DOCUMENT] for at in range(0, len(sentences), _DOCUMENT)]
    names = (folder / "documents.tsv").read_text(encoding="utf-8").splitlines()
    lines = (folder / f"news.{lang}.txt").read_text(encoding="utf-8").split("\n")
    grouped: dict[str, list[str]] = {}
    for name, line in zip(names, lines, strict=False):
        grouped.setdefault(name, []).append(" ".join(line.split()))
    return list(grouped.values())


def measure(splitter: Splitter, texts: Iterable[list[str]], lang: str) -> Score:
    """Runs a method over the documents of a language."""
    splitter("One. Two.", lang)
    score = Score()
    gap = "" if lang.partition("-")[0] in _WITHOUT_SPACES else " "
    for lines in texts:
        _measure_document(splitter, lines, (lang, gap), score)
    return score


def _measure_document(splitter: Splitter, lines: list[str], lang_and_gap: tuple[str, str], score: Score) -> None:
    lang, gap = lang_and_gap
    text = gap.join(lines)
    began = time.perf_counter()
    starts = {at + len(text[at:]) - len(text[at:].lstrip()) for at in splitter(text, lang)} - {0}
    score.seconds += time.perf_counter() - began
    score.characters += len(text)
    at, line_starts = 0, set()
    for line in lines[:-1]:
        at += len(line) + len(gap)
        line_starts.add(at)
        if at in starts and ends_as_a_sentence(line):
            score.found += 1
        elif ends_as_a_sentence(line):
            score.missed.append(_shown(text, at))
    for start in sorted(starts - line_starts):
        score.inside.append(_shown(text, start))
        plain = _PLAIN.search(text[max(0, start - 8) : start + 4])
        score.plain += plain is not None and not plain[2].islower() and not plain[2].isdigit()


def _shown(text: str, at: int) -> str:
    return f"{text[max(0, at - _AROUND) : at]}|{text[at : at + _AROUND]}"


def _mean(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--show", type=int, default=0, metavar="N")
    given = arguments.parse_args()
    langs = sorted(
        {path.name.split(".")[1] for path in given.folder.glob("news.*.txt")}
        | {path.name.split("_")[0] for path in given.folder.glob("*_*.conllu")}
    )
    totals = {name: Score() for name in splitters()}
    print("lang  | method          |     R |     P |     F |    P* |    F* | plain | µs per 1,000 characters")
    for lang in langs:
        for name, splitter in splitters().items():
            score = measure(splitter, documents(given.folder, lang), lang)
            totals[name].add(score)
            print(f"{lang:5} | {name:15} | {score.row()}")
            if given.show and name == "ours":
                _show(score, given.show)
    for name, total in totals.items():
        print(f"all   | {name:15} | {total.row()}")
    return 0 if langs else 1


def _show(score: Score, count: int) -> None:
    chosen = random.Random(1)
    for title, cases in (("inside", score.inside), ("missed", score.missed)):
        for case in chosen.sample(cases, min(count, len(cases))):
            print(f"        {title}: {case}")


if __name__ == "__main__":
    sys.exit(main())
