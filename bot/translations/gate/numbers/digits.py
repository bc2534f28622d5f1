"""Numbers in digits, with every way they can be read: 1.234 is a thousand and more here, one and a bit there."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

import regex

# Groups of three after blanks or apostrophes; else dots and commas inside; letters before and behind do not matter.
PATTERN = r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f\u2009']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
_SPLIT = regex.compile(r"[ \u00a0\u202f\u2009'.,]")
_LONGEST = 200  # digits
_SCORED = regex.compile(r"0[-–:x]\d|\d[-–:x]0(?!\d)")


def readings(written: str) -> tuple[frozenset[Decimal], tuple[Decimal, ...]]:
    """The values that it may have, and the parts that it may consist of (a date, a time, a list)."""
    if len(written) > _LONGEST:
        return frozenset(), ()
    pieces = _SPLIT.split(written)
    if not all(piece.isascii() for piece in pieces):  # digits of a newer Unicode than Python's
        return frozenset(), ()
    if len(pieces) == 1:
        return frozenset({Decimal(written)}), ()
    separators = _SPLIT.findall(written)
    parts = tuple(Decimal(piece) for piece in pieces)
    values = {Decimal("".join(pieces))} if _grouped(pieces) else set()
    if len(set(separators)) == 1:
        if len(separators) == 1 and separators[0] in ".," and not (values and pieces[1] == "000"):
            values.add(_decimal(pieces[0], pieces[1]))
    elif separators[-1] in ".,":
        values.add(_decimal("".join(pieces[:-1]), pieces[-1]))
        values.discard(Decimal("".join(pieces)))
    # 1.234.567 is no list of three: only what may be a date, a time, a score or a version falls apart.
    loose = not _grouped(pieces) or separators[0] not in ".,'"
    return frozenset(values), parts if loose else ()


def _grouped(pieces: list[str]) -> bool:
    """Whether the last group has three digits, and those before it three, or two as in India."""
    if len(pieces[-1]) != 3 or pieces[0].startswith("0") or len(pieces[0]) > 3:
        return False
    return all(len(piece) == 3 for piece in pieces[1:]) or all(len(piece) == 2 for piece in pieces[1:-1])


def _decimal(whole: str, fraction: str) -> Decimal:
    try:
        return Decimal(f"{whole}.{fraction}")
    except InvalidOperation:  # pragma: no cover - digits only
        return Decimal(0)


# What stands between thousands, and what before decimals; None where both are written.
_MARKS = dict.fromkeys(("en", "zh", "hi"), (",", ".")) | dict.fromkeys(("pt", "de", "it", "tr"), (".", ","))
_DECIMALS_ONLY = dict.fromkeys(("fr", "ru", "uk"), ("", ","))


def meant(written: str, lang: str, *, scaled: bool = False) -> Decimal | None:
    """The value of 1,234 where English wrote it, of 1.234 where German did; None where it may be either, as 1.234 in
    English, which many copy from others; not if it is `scaled` (1.234 billion).
    """
    between, before = (_MARKS | _DECIMALS_ONLY).get(lang, ("", ""))
    pieces = _SPLIT.split(written)
    if len(pieces) != 2 or len(pieces[1]) != 3 or written[len(pieces[0])] not in ".,":
        return None
    mark = written[len(pieces[0])]
    if mark == between or (mark != before and pieces[1].endswith("0")):  # nobody writes 40.900 for 40.9
        return Decimal("".join(pieces))
    return _decimal(*pieces) if scaled and mark == before else None


def short_year(written: str, start: int, text: str) -> frozenset[Decimal]:
    """The years that two digits stand for behind an apostrophe or a whole year ('98, 2018/19)."""
    before = text[max(0, start - 5) : start]
    if len(written) != 2 or not written.isascii() or before[-1:] not in tuple("'-–/"):
        return frozenset()
    short = Decimal(written)
    if before[:4].isdigit() and before[4:] in tuple("-–/"):
        return frozenset({Decimal(before[:2]) * 100 + short})
    return frozenset({1900 + short, 2000 + short}) if before[-1:] == "'" else frozenset()


def is_scored(start: int, text: str) -> bool:
    """Whether a zero that begins there is one side's of a result: who leads 2-0 is two goals up."""
    return bool(_SCORED.match(text, start) or _SCORED.match(text, max(0, start - 2)))
