"""A stored value in words, for people who read pages: labels and dates."""

import calendar

from curation.values import edtf

DASH = "–"


def label(value: str) -> str:
    """A stored value as it is read: ``not_discussed`` becomes ``not discussed``."""
    return value.replace("_", " ")


def shown_date(value: str) -> str:
    """An EDTF date in words: ``2026-01-13/2026-01-14`` becomes ``13–14 Jan 2026``.

    What has no such form (unknown days) stays as it is written.

    >>> shown_date("2026-01-30/2026-02-02")
    '30 Jan – 2 Feb 2026'
    >>> shown_date("/2026-01-07")
    'until 7 Jan 2026'
    >>> shown_date("XXXX-01-13")
    '13 Jan, year unknown'
    """
    if not value or not edtf.is_valid(value) or "X" in value.replace("XXXX-", ""):
        return value
    start, end = (part.split("-") if part else [] for part in edtf.endpoints(value))
    doubt = " ?" if value[-1] in "?~%" else ""
    if not start:
        return f"until {_day(end)}{doubt}"
    if not end:
        return f"from {_day(start)}{doubt}"
    return _interval(start, end) + doubt


def _interval(start: list[str], end: list[str]) -> str:
    if start == end:
        return _day(start)
    if len(start) == len(end) == 3 and start[:2] == end[:2]:
        return f"{int(start[2])}{DASH}{_day(end)}"
    if start[0] == end[0] and len(start) > 1:
        return f"{_day(start, year=False)} {DASH} {_day(end)}"
    return f"{_day(start)} {DASH} {_day(end)}"


def _day(parts: list[str], *, year: bool = True) -> str:
    if parts[0] == "XXXX" and len(parts) > 1:
        return (
            f"{_day(parts, year=False)}, year unknown"
            if year
            else _day(["", *parts[1:]], year=False)
        )
    words = [parts[0]] if year else []
    if len(parts) > 1:
        words.insert(0, calendar.month_abbr[int(parts[1])])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)
