"""chrF and BLEU of what each side said, by sacrebleu in an environment of its own.

Popović, chrF (WMT 2015); Papineni et al., BLEU (ACL 2002); Post, sacrebleu (WMT 2018), whose defaults these are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.cli.bench_child import answer
from bot.cli.bench_environment import install, make

_VERSION = "2.6.0"
# How BLEU cuts words: where no spaces stand between them, by characters.
_CUT = {"zh": "zh", "ja": "char", "ko": "char", "th": "char"}
_SCRIPT = """
import json, sys
from sacrebleu.metrics import BLEU, CHRF
asked = json.loads(sys.stdin.readline())
metrics = {"chrf": CHRF(), "bleu": BLEU(tokenize=asked["cut"])}
def score(said):
    return {name: by.corpus_score(said, [asked["reference"]]).score for name, by in metrics.items()}
print(json.dumps({name: score(said) for name, said in asked["said"].items()}))
"""


def make_environment(folder: Path) -> Path:
    """Python with sacrebleu. Raises DragomanError when it cannot be made."""
    python = make(folder / "sacrebleu")
    install(python, [f"sacrebleu=={_VERSION}"])
    return python


def score(
    python: Path, said: Mapping[str, Sequence[str]], reference: Sequence[str], lang: str
) -> dict[str, dict[str, float]]:
    """chrF and BLEU, 0 to 100, of each side's sentences against as many of people's."""
    asked: dict[str, Any] = {"said": dict(said), "reference": list(reference)}
    found: dict[str, dict[str, float]] = answer(
        asked | {"cut": _CUT.get(lang.partition("-")[0], "13a")}, [str(python), "-c", _SCRIPT]
    )
    return found
