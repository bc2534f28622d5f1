"""An hour of the day as people write it: 7:30, 19h, 7 pm, ٧:٣٠, 晚上8点, в 7 утра, akşam 8. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Words that say which half of the day; the number before or after them is on a 12-hour clock.
_MORNING = (
    "am", "a.m.", "a. m.", "ص", "صباحا", "صباحًا", "утра", "ночи", "上午", "早上", "凌晨", "清晨", "सुबह", "sabah", "öö",
    "da manhã", "de la mañana", "de la madrugada", "da madrugada", "du matin", "morgens", "früh",
)  # fmt: skip
_EVENING = (
    "pm", "p.m.", "p. m.", "م", "مساء", "مساءً", "дня", "вечера", "下午", "晚上", "中午", "傍晚", "शाम", "रात", "दोपहर",
    "akşam", "öğleden sonra", "ös", "da tarde", "da noite", "de la tarde", "de la noche", "de l'après-midi",
    "de l’après-midi", "du soir", "abends", "nachmittags",
)  # fmt: skip
_LEADING = ("um", "at", "в", "à", "às", "as", "a las", "a", "saat", "को", "الساعة")
_OFF = frozenset(
    {"off", "stop", "none", "no", "desligar", "desligado", "nunca", "apagar", "apagado", "desactivar", "arrêter"}
    | {"jamais", "aus", "nie", "выкл", "выключить", "нет", "إيقاف", "بدون", "关", "关闭", "停", "बंद", "kapat", "kapalı"}
)


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_HALF = f"(?:{_either(_MORNING)})|(?:{_either(_EVENING)})"
_TIME = re.compile(
    rf"(?<![\w/+:.-])(?:(?:{_either(_LEADING)})\s+)?"
    rf"(?:(?P<before>{_HALF})\s*)?"
    r"(?P<hour>\d{1,2})(?!\d)"
    r"(?:\s*(?P<sign>uhr|[:.٫h時时点點]|часов|часа|час|बजे|heures?|horas?)\s*(?:(?P<minute>\d{2})(?!\d)\s*分?|(?P<halfpast>半))?)?"
    rf"(?:\s*(?P<after>{_HALF})(?!\w))?"
    r"(?:\s*(?:uhr|बजे|часов|часа|час|да|hs?)(?!\w))?"
    r"(?![\w/+])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedTime:
    """What stands behind /time: minutes of the day, in order; the words that are left name a place."""

    minutes: tuple[int, ...] = ()
    place: str = ""
    off: bool = False
    wrong: bool = False  # an hour that no day has


def read_time(words: str) -> AskedTime:
    """Hours, a place and "off" in any order; `place` as it was written."""
    text = latin_digits(words)
    if text.strip().casefold() in _OFF:
        return AskedTime(off=True)
    found = [_minute_of_day(match) for match in _TIME.finditer(text)]
    place = " ".join(_TIME.sub(" ", text).replace(",", " ").replace("，", " ").replace("،", " ").split())
    minutes = sorted({minute for minute in found if minute is not None})
    return AskedTime(minutes=tuple(minutes), place=place, wrong=None in found)


def latin_digits(text: str) -> str:
    """Full-width letters and the digits of every script as ASCII ones; nothing else changes."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(_latin(character) for character in composed)


def _latin(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return unicodedata.normalize("NFKC", character) if "\uff01" <= character <= "\uff5e" else character


def _minute_of_day(match: re.Match[str]) -> int | None:
    hour, minute = int(match["hour"]), 30 if match["halfpast"] else int(match["minute"] or 0)
    half = (match["before"] or match["after"] or "").casefold()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + 12 * (half in _evening(hour))
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _evening(hour: int) -> frozenset[str]:
    """Which words mean the second half of the day: at 3, "3 ночи" and "रात 3" are in the first."""
    late = set(_EVENING) - ({"रात"} if hour < 6 or hour == 12 else set())
    if hour in {10, 11}:
        late |= {"ночи"}
    if hour == 11:
        late -= {"中午"}
    return frozenset(late)
