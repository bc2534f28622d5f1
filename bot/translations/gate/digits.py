"""Numbers in digits, with every way they can be read: 1.234 is a thousand and more here, one and a bit there."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

import regex

# Groups of three after blanks or apostrophes; else dots and commas inside; letters before and behind do not matter.
PATTERN = r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f\u2009']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
_SPLIT = regex.compile(r"[ \u00a0\u202f\u2009'.,]")
_LONGEST = 200  # digits


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


# Between thousands; the other mark stands before decimals.
_COMMA = frozenset({"en", "zh", "hi"})
_DOT = frozenset({"pt", "de", "it", "tr"})


def thousands(written: str, lang: str) -> Decimal | None:
    """The value of 1,234 where English wrote it, of 1.234 where German did; None where it may be a decimal."""
    mark = "," if lang in _COMMA else "." if lang in _DOT else ""
    if not mark or written.count(mark) != 1 or len(written) < 5:
        return None
    whole, _, rest = written.partition(mark)
    return Decimal(whole + rest) if len(rest) == 3 and whole.isdecimal() and rest.isdecimal() else None
