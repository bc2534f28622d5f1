"""Measures how often the quality gate refuses translations by people, and which planted faults it catches.

python tools/measure_gate.py FOLDER [--learn | --tried NUMBER]

FOLDER holds `news.<lang>.txt`, the same sentence in the same line of every file. Each pair of languages with English is
taken both ways, as it is and with a fault of each kind planted. `--learn` prints instead how many characters
each language needs for 100 of the English text, and how far single sentences are from that.
"""

from __future__ import annotations

import argparse
import math
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bot.articles.languages import base_lang  # noqa: E402 - after the path is set
from bot.translations.gate import Checked, faults  # noqa: E402
from bot.translations.gate.length import english_length  # noqa: E402
from bot.translations.gate.names.named import names  # noqa: E402

Texts = dict[str, list[str]]
Planting = Callable[[Checked, random.Random, Texts, int], str | None]

_DIGITS = re.compile(r"\d+")
_SEED = 20_260
_TRIED = 300  # sentences of a pair, for each kind
_WITHOUT_SPACES = {"zh"}
_HALF_WORDS = 8  # a sentence has to have more, for a half of it to be one


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--learn", action="store_true")
    parser.add_argument("--tried", type=int, default=_TRIED, help="sentences of a pair, for each kind of fault")
    options = parser.parse_args()
    texts = {
        path.name.split(".")[1]: path.read_text(encoding="utf-8").splitlines()
        for path in sorted(options.folder.glob("news.*.txt"))
    }
    if options.learn:
        learn(texts)
        return
    alarms(texts)
    catches(texts, options.tried)


def learn(texts: Texts) -> None:
    print("| language | characters for 100 | 0.1 % | 0.5 % | 99.5 % | 99.9 % |\n|---|---|---|---|---|---|")
    for lang, lines in texts.items():
        share = 100 * sum(map(len, lines)) / sum(map(len, texts["en"]))
        far = sorted(
            math.log(english_length(line, base_lang(lang)) / english_length(english, "en"))
            for line, english in zip(lines, texts["en"], strict=True)
            if len(english) > 20 and line.strip()
        )
        cuts = " | ".join(f"{far[int(cut * (len(far) - 1))]:+.2f}" for cut in (0.001, 0.005, 0.995, 0.999))
        print(f"| {lang} | {share:.0f} | {cuts} |")


def _pairs(texts: Texts) -> list[tuple[str, str]]:
    others = [lang for lang in texts if lang != "en"]
    return [pair for lang in others for pair in (("en", lang), (lang, "en"))]


def alarms(texts: Texts) -> None:
    print("| pair | refused | CPU ms a sentence | why |\n|---|---|---|---|")
    for one, other in _pairs(texts):
        pairs = _checked(texts, one, other)
        faults(pairs[0])  # tables are read once
        started = time.process_time()
        found = [faults(pair) for pair in pairs]
        spent = (time.process_time() - started) * 1000 / len(pairs)
        kinds = Counter(kind for some in found for kind in {fault.kind.value for fault in some})
        refused = sum(map(bool, found)) / len(pairs)
        why = ", ".join(f"{kind} {times}" for kind, times in kinds.most_common())
        print(f"| {one} → {other} | {refused:.1%} | {spent:.2f} | {why} |")


def catches(texts: Texts, most: int) -> None:
    """Only sentences that pass as they are get a fault."""
    print("\n| pair | " + " | ".join(_PLANTINGS) + " |\n|---|" + "---|" * len(_PLANTINGS))
    total: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for one, other in _pairs(texts):
        pairs = _checked(texts, one, other)
        clean = [number for number, pair in enumerate(pairs) if not faults(pair)]
        row = []
        for kind, plant in _PLANTINGS.items():
            chance = random.Random(f"{_SEED} {one} {other} {kind}")
            tried = []
            for number in chance.sample(clean, min(most, len(clean))):
                bad = plant(pairs[number], chance, texts, number)
                if bad is not None and bad.strip() != pairs[number].target.strip():
                    tried.append(bool(faults(replace(pairs[number], target=bad))))
            total[kind] += len(tried)
            caught[kind] += sum(tried)
            row.append(f"{sum(tried) / len(tried):.1%}" if tried else "-")
        print(f"| {one} → {other} | " + " | ".join(row) + " |")
    print(
        "| all | "
        + " | ".join(f"{caught[kind] / max(1, total[kind]):.1%} of {total[kind]}" for kind in _PLANTINGS)
        + " |"
    )


def _checked(texts: Texts, one: str, other: str) -> list[Checked]:
    both = zip(texts[one], texts[other], strict=True)
    return [Checked(source=source, target=target, from_lang=one, to_lang=other) for source, target in both]


def _units(text: str, lang: str) -> list[str]:
    return list(text) if lang in _WITHOUT_SPACES else text.split()


def _joined(units: list[str], lang: str) -> str:
    return ("" if lang in _WITHOUT_SPACES else " ").join(units)


def _digit_changed(pair: Checked, chance: random.Random, _: Texts, __: int) -> str | None:
    places = [place for place, character in enumerate(pair.target) if character.isascii() and character.isdigit()]
    if not places:
        return None
    place = chance.choice(places)
    digit = chance.choice([digit for digit in "123456789" if digit != pair.target[place]])
    return pair.target[:place] + digit + pair.target[place + 1 :]


def _number_dropped(pair: Checked, chance: random.Random, _: Texts, __: int) -> str | None:
    found = [number for number in _DIGITS.finditer(pair.target) if int(number[0]) > 1]
    if not found:
        return None
    number = chance.choice(found)
    return f"{pair.target[: number.start()].rstrip()} {pair.target[number.end() :].lstrip()}"


def _number_added(pair: Checked, chance: random.Random, _: Texts, __: int) -> str | None:
    units = _units(pair.target, pair.to_lang)
    place = chance.randrange(len(units) + 1)
    return _joined([*units[:place], f" {chance.randrange(13, 99)} ", *units[place:]], pair.to_lang)


def _name_dropped(pair: Checked, chance: random.Random, _: Texts, __: int) -> str | None:
    found = sorted({name.run for name in names(pair.target, base_lang(pair.to_lang))})
    if not found:
        return None
    run = chance.choice(found)
    target = pair.target
    for name in names(target, base_lang(pair.to_lang)):
        if name.run == run:
            target = target.replace(name.written, "", 1)
    return target


def _phrase_repeated(pair: Checked, chance: random.Random, _: Texts, __: int) -> str | None:
    units = _units(pair.target, pair.to_lang)
    if len(units) < 4:
        return None
    length, place = chance.randrange(1, 4), chance.randrange(len(units) - 3)
    phrase = units[place : place + length]
    return _joined([*units[:place], *phrase * 4, *units[place + length :]], pair.to_lang)


def _end_untranslated(pair: Checked, _: random.Random, __: Texts, ___: int) -> str | None:
    mine, theirs = _units(pair.source, pair.from_lang), _units(pair.target, pair.to_lang)
    if min(len(mine), len(theirs)) < _HALF_WORDS:
        return None
    halves = _joined(theirs[: len(theirs) // 2], pair.to_lang), _joined(mine[len(mine) // 2 :], pair.from_lang)
    return " ".join(halves)


def _untranslated(pair: Checked, _: random.Random, __: Texts, ___: int) -> str | None:
    return pair.source


def _other_sentence(pair: Checked, _: random.Random, texts: Texts, number: int) -> str | None:
    lines = texts[pair.to_lang]
    return lines[(number + 500) % len(lines)]


def _third_language(pair: Checked, chance: random.Random, texts: Texts, number: int) -> str | None:
    return texts[chance.choice([lang for lang in texts if lang not in (pair.from_lang, pair.to_lang)])][number]


def _cut(pair: Checked, _: random.Random, __: Texts, ___: int) -> str | None:
    units = _units(pair.target, pair.to_lang)
    return _joined(units[: len(units) // 3], pair.to_lang) if len(units) >= _HALF_WORDS else None


_PLANTINGS: dict[str, Planting] = {
    "digit changed": _digit_changed,
    "number dropped": _number_dropped,
    "number added": _number_added,
    "name dropped": _name_dropped,
    "phrase repeated": _phrase_repeated,
    "end untranslated": _end_untranslated,
    "untranslated": _untranslated,
    "another sentence": _other_sentence,
    "a third language": _third_language,
    "cut to a third": _cut,
}


if __name__ == "__main__":
    main()
