"""The sets that are reported on, as readers know them."""

from __future__ import annotations

from collections.abc import Mapping

# By set: its name, and who wrote what it is compared with.
REPORTED: Mapping[str, tuple[str, str]] = {
    "cnndm": ("CNN/DailyMail, en", "highlights by the editors, three or four sentences"),
    "xsum": ("XSum, en", "one sentence by the journalist"),
    "fr": ("OrangeSum, fr", "the article's standfirst"),
    "vi": ("Vietnews, vi", "the article's standfirst"),
    "de": ("Fundus, de", "the outlet's standfirst"),
    "no": ("NorSumm, no", "three summaries, written for the purpose"),
    "ar": ("EASC, ar", "five choices of sentences by readers; a part is encyclopaedia"),
    "bn": ("Bangla news, bn", "two choices of sentences by readers"),
    "tr": ("SadedeGel, tr", "sentences chosen by readers, not from the beginning alone"),
}
