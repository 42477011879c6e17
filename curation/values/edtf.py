"""The part of EDTF (ISO 8601-2, level 0 to 2) that Readout writes and reads.

Forms: ``2026``, ``2026-01``, ``2026-01-13``, unknown digits (``XXXX-01-13``, ``XXXX-XX-09``),
intervals (``2026-01-13/2026-01-14``), an open or unknown end (``2026-01-13/``, ``/2026-01-07``,
``2026-01-13/..``), one-sided sets (``[..2026-01-13]``), and a trailing ``?``, ``~`` or ``%``.
An empty string means that no date is stated.
"""

import calendar
import datetime as dt
import re
from functools import lru_cache

from curation.values.frozen import frozen

_ENDPOINT = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<qualifier>[?~%])?"
)
_ONE_SIDED = re.compile(r"\[(?:\.\.(?P<until>[^.\[\]/]+)|(?P<since>[^.\[\]/]+)\.\.)\]")


class InvalidEDTF(ValueError):
    """The string is not a date in the supported part of EDTF."""


@frozen
class Bounds:
    """Earliest and latest calendar day, inclusive; ``None`` where a side is open or unknown."""

    earliest: dt.date | None
    latest: dt.date | None

    def overlaps(self, other: "Bounds") -> bool:
        """Whether some day can lie in both; an open side is open, no date overlaps nothing."""
        if NO_BOUNDS in (self, other):
            return False
        starts_in_time = _not_after(self.earliest, other.latest)
        return starts_in_time and _not_after(other.earliest, self.latest)


NO_BOUNDS = Bounds(None, None)


def _not_after(first: dt.date | None, second: dt.date | None) -> bool:
    return first is None or second is None or first <= second


def _check_digits(match: re.Match[str], text: str) -> None:
    year, month, day = match["year"], match["month"], match["day"]
    if year == "XXXX" and month is None:
        raise InvalidEDTF(f"{text!r} states nothing")
    if month == "XX" and day is None:
        raise InvalidEDTF(f"{text!r} states nothing beyond the year: write the year alone")
    # A leap year stands in for an unknown one and a long month for an unknown one.
    probe_year = 2024 if year == "XXXX" else int(year)
    probe_month = 1 if month in (None, "XX") else int(month)
    probe_day = 1 if day in (None, "XX") else int(day)
    try:
        dt.date(probe_year, probe_month, probe_day)
    except ValueError as error:
        raise InvalidEDTF(f"{text!r}: {error}") from None


def _endpoint(text: str) -> Bounds:
    match = _ENDPOINT.fullmatch(text)
    if match is None:
        raise InvalidEDTF(f"{text!r} is not an EDTF date")
    _check_digits(match, text)
    if match["year"] == "XXXX":
        return NO_BOUNDS
    year = int(match["year"])
    if match["month"] in (None, "XX"):
        return Bounds(dt.date(year, 1, 1), dt.date(year, 12, 31))
    month = int(match["month"])
    if match["day"] in (None, "XX"):
        last_day = calendar.monthrange(year, month)[1]
        return Bounds(dt.date(year, month, 1), dt.date(year, month, last_day))
    day = dt.date(year, month, int(match["day"]))
    return Bounds(day, day)


def _interval(text: str) -> Bounds:
    first, last = text.split("/", 1)
    opened = ("", "..")
    if first in opened and last in opened:
        raise InvalidEDTF(f"{text!r} states nothing")
    earliest = None if first in opened else _endpoint(first).earliest
    latest = None if last in opened else _endpoint(last).latest
    if not _not_after(earliest, latest):
        raise InvalidEDTF(f"{text!r} ends before it begins")
    return Bounds(earliest, latest)


@lru_cache(maxsize=1024)  # a report tells of the same few days again and again
def bounds(text: str) -> Bounds:
    """The first and last day that *text* can mean; raises `InvalidEDTF`.

    >>> bounds("2025-08").latest
    datetime.date(2025, 8, 31)
    """
    if not text:
        return NO_BOUNDS
    one_sided = _ONE_SIDED.fullmatch(text)
    if one_sided and one_sided["until"]:
        return Bounds(None, _endpoint(one_sided["until"]).latest)
    if one_sided:
        return Bounds(_endpoint(one_sided["since"]).earliest, None)
    if "/" in text:
        return _interval(text)
    return _endpoint(text)


def is_valid(text: str) -> bool:
    """Whether *text* is empty or a date that `bounds` understands."""
    try:
        bounds(text)
    except InvalidEDTF:
        return False
    return True


def endpoints(text: str) -> tuple[str, str]:
    """The printed start and end as ISO prefixes, empty where not stated; a single date is both.

    >>> endpoints("2026-01-13/2026-01-14")
    ('2026-01-13', '2026-01-14')
    >>> endpoints("[..2026-01-13]")
    ('', '2026-01-13')
    """
    bare = text.rstrip("?~%")
    one_sided = _ONE_SIDED.fullmatch(bare)
    if one_sided:
        return (one_sided["since"] or "").rstrip("?~%"), (one_sided["until"] or "").rstrip("?~%")
    if "/" not in bare:
        return bare, bare
    first, last = (part.rstrip("?~%") for part in bare.split("/", 1))
    return ("" if first == ".." else first), ("" if last == ".." else last)


def precision(text: str) -> int:
    """How exact a date is, for comparing: 0 none, 1 open or yearless, 2 year, 3 month, 4 days.

    An interval is as exact as its less exact end.
    """
    if not text:
        return 0
    start, end = endpoints(text)
    if not start or not end or "X" in start or "X" in end:
        return 1
    return 1 + min(start.count("-"), end.count("-")) + 1


def interval(start: dt.date, end: dt.date) -> str:
    """The EDTF string for the days from *start* to *end*, both included."""
    if start == end:
        return start.isoformat()
    return f"{start.isoformat()}/{end.isoformat()}"
