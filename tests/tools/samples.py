"""Small news with summaries, written for these tests, in files of the form that the tools read."""

from __future__ import annotations

import json
from pathlib import Path

from tests.summarizers.texts import NEWS
from tools.summaries.corpus import SETS, Sample, read

# Language → sentences that may stand anywhere in a text of it.
_MORE = {
    "en": "He had waited for years. The storm took two boats. Prices at the market rose by 4%. But the pier held.",
    "pt": "Ele esperou anos. A tempestade levou dois barcos do cais. Os preços subiram na vila. Mas o cais ficou.",
    "ar": "وهو ينتظر منذ سنوات طويلة. أخذت العاصفة قاربين من الرصيف. ارتفعت الأسعار هذا العام. لكن الرصيف بقي قائما.",
    "hi": "वह बरसों से इंतज़ार कर रहा था। तूफान दो नावें बहा ले गया। बाज़ार में दाम बढ़ गए। लेकिन घाट टिका रहा।",
    "tr": "O yıllarca bekledi durdu. Fırtına iki tekneyi alıp götürdü. Fiyatlar yine arttı. Ama iskele kaldı.",
}
TEXTS = {lang: f"{NEWS[lang]}\n{more}" for lang, more in _MORE.items()}


def line(text: str, lang: str, *summaries: str, title: str = "") -> str:
    return json.dumps({"id": "1", "lang": lang, "title": title, "text": text, "summaries": summaries})


def samples(folder: Path, *lines: str, name: str = "no") -> list[Sample]:
    """The lines, read as those of a set."""
    (folder / f"{SETS[name][0]}.jsonl").write_text("\n".join(lines), "utf-8")
    return read(folder, [name])


def news_samples(folder: Path) -> list[Sample]:
    """A text in each of five languages, summed up by its second paragraph."""
    return samples(folder, *(line(text, lang, text.split("\n")[2]) for lang, text in TEXTS.items()))
