"""News with summaries by people: JSONL files with `id, lang, title, text, summaries` (or `summary`) in one folder."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import track

from summarizers import Document
from summarizers.candidates import tokenise
from summarizers.choices import COUNTS
from summarizers.values import TokenisedDocument
from tools.summaries.rouge import Reference, Tokens, tokens

# The sets that the goals are about, and how much each weighs in fitting: more where the lead is hard to beat, less
# where any method beats it, so that no set pays for another.
GOALS: Mapping[str, tuple[str, float]] = {
    "cnndm": ("en_cnndm", 1.3),
    "xsum": ("en_xsum", 1.2),
    "fr": ("fr_orangesum", 1.0),
    "vi": ("vi_vietnews", 1.0),
    "de": ("de_fundus", 1.0),
    "no": ("no_norsumm", 0.6),
    "ar": ("ar_easc", 1.0),
    "bn": ("bn_bangla", 1.3),
    "tr": ("tr_sadedegel", 0.6),
}
# Only fitted on: more of the same, summaries by machines, few articles in many languages.
FURTHER: Mapping[str, tuple[str, float]] = {
    "fr valid": ("fr_orangesum_valid", 0.3),
    "pt": ("pt_gptnews", 0.3),
    "ur": ("ur_uscorpus", 0.3),
    "xx": ("xx_fundus", 0.5),
}
SETS = {**GOALS, **FURTHER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An article with its references."""

    set_name: str
    lang: str
    document: Document
    tokenised: TokenisedDocument
    sentences: tuple[Tokens, ...]  # the candidates, as ROUGE reads them
    references: tuple[Reference, ...]


def read(folder: Path, names: Iterable[str]) -> list[Sample]:
    """The samples of the named sets. Raises SystemExit, with what to do, when a file is missing."""
    samples: list[Sample] = []
    for name in names:
        path = folder / f"{SETS[name][0]}.jsonl"
        if not path.is_file():
            sys.exit(f"{path} is missing: the folder must hold {', '.join(file for file, _ in SETS.values())} (.jsonl)")
        lines = path.read_text("utf-8").splitlines()
        samples += [
            _sample(name, line)
            for line in track(lines, f"reading {name}", console=Console(stderr=True), transient=True)
        ]
    return samples


def _sample(set_name: str, line: str) -> Sample:
    told = json.loads(line)
    lang, summaries = told["lang"], told.get("summaries") or [told["summary"]]
    document = Document(text=told["text"], lang=lang, title=told.get("title") or "")
    tokenised = tokenise(document, max(COUNTS))
    return Sample(
        set_name=set_name,
        lang=lang,
        document=document,
        tokenised=tokenised,
        sentences=tuple(tokens(sentence.text, lang) for sentence in tokenised.sentences),
        references=tuple(Reference.of(summary, lang) for summary in summaries),
    )
