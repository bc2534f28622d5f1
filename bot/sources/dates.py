"""Dates as people and machines write them."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_YEARS = range(1970, 2200)
_LONGEST = 64  # characters


def read_date(text: str) -> datetime | None:
    """The moment that an ISO 8601 or e-mail date names, in UTC; None for anything else.

    A date without a time is its midnight, a time without a zone is taken as UTC.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return in_utc(parse(text))
        except (ValueError, TypeError, OverflowError):
            continue
    return None


def in_utc(moment: datetime) -> datetime:
    """The moment in UTC. Raises ValueError for a year that no news is from."""
    if moment.year not in _YEARS:
        raise ValueError(f"no news is from the year {moment.year}")
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
