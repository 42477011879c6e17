"""Days, weeks and months seen from the day of publication, which may be known in part only."""

import calendar
import datetime as dt
import re

from curation.values.edtf import interval
from curation.values.frozen import frozen

ANCHOR = re.compile(r"([0-9]{4}|XXXX)-([0-9]{2}|XX)-([0-9]{2}|XX)")
FUTURE, PAST, UNKNOWN = 1, -1, 0


@frozen
class Anchor:
    """The day from which relative dates count; zero where the year, month or day is not known."""

    year: int = 0
    month: int = 0
    day: int = 0

    @classmethod
    def of(cls, iso: str) -> "Anchor":
        """Read YYYY-MM-DD with XXXX or XX for what is unknown; anything else is no anchor."""
        match = ANCHOR.fullmatch(iso)
        if not match or not iso.isascii():
            return cls()
        year, month, day = (0 if "X" in part else int(part) for part in match.groups())
        anchor = cls(year, month, day)
        complete = bool(year and month and day)
        return cls() if complete and safe_date(year, month, day) is None else anchor

    @property
    def date(self) -> dt.date | None:
        if not (self.year and self.month and self.day):
            return None
        return safe_date(self.year, self.month, self.day)

    @property
    def edtf(self) -> str:
        return written(self.year, self.month, self.day)


def safe_date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def is_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day; an unknown year is a leap year, an unknown month a long one."""
    return safe_date(year or 2024, month or 1, day or 1) is not None


def written(year: int, month: int = 0, day: int = 0) -> str:
    """The EDTF form of a date in which zero stands for what is unknown.

    "" if nothing is left, or if the year lies outside the four digits that EDTF has for it.
    """
    if not (year or month or day) or not 0 <= year <= 9999:
        return ""
    printed = f"{year:04d}" if year else "XXXX"
    if day:
        return f"{printed}-{month:02d}-{day:02d}" if month else f"{printed}-XX-{day:02d}"
    return f"{printed}-{month:02d}" if month else printed


def shifted(date: dt.date, days: int) -> dt.date | None:
    try:
        return date + dt.timedelta(days=days)
    except OverflowError:
        return None


def month_shifted(year: int, month: int, months: int) -> tuple[int, int]:
    number = year * 12 + month - 1 + months
    return number // 12, number % 12 + 1


def days_from(anchor: Anchor, days: int) -> str:
    """The day so many days from the anchor. Without a year only within the month is certain."""
    if anchor.date:
        moved = shifted(anchor.date, days)
        return moved.isoformat() if moved else ""
    day = anchor.day + days
    if not anchor.day or not 1 <= day <= 28:
        return anchor.edtf if anchor.day and not days else ""
    return written(anchor.year, anchor.month, day)


def week_of(date: dt.date, weeks: int = 0) -> str:
    """Monday to Sunday of the week that holds the day, so many weeks on."""
    monday = shifted(date, weeks * 7 - date.weekday())
    sunday = shifted(monday, 6) if monday else None
    return interval(monday, sunday) if monday and sunday else ""


def weekend_of(date: dt.date, weeks: int = 0) -> str:
    saturday = shifted(date, weeks * 7 - date.weekday() + 5)
    sunday = shifted(saturday, 1) if saturday else None
    return interval(saturday, sunday) if saturday and sunday else ""


def month_part(year: int, month: int, part: str) -> str:
    """Early, mid and late March, its halves, its end, as days; the month where no year is known."""
    if not 1 <= year <= 9999:
        return written(year, month)
    last = calendar.monthrange(year, month)[1]
    first, final = {
        "early": (1, 10), "mid": (11, 20), "late": (21, last), "half1": (1, 15),
        "half2": (16, last), "start": (1, 10), "end": (21, last), "week1": (1, 7),
        "week2": (8, 14), "week3": (15, 21), "week4": (22, 28), "week5": (last - 6, last),
    }.get(part, (1, last))  # fmt: skip
    return f"{written(year, month, first)}/{written(year, month, final)}"


def year_part(year: int, part: str) -> str:
    first, final = {
        "early": (1, 4), "mid": (5, 8), "late": (9, 12), "half1": (1, 6), "half2": (7, 12),
        "start": (1, 4), "end": (12, 12), "q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12),
    }.get(part, (0, 0))  # fmt: skip
    if not first or not 1 <= year <= 9999:
        return written(year)
    if first == final:
        return written(year, first)
    return f"{written(year, first)}/{written(year, final)}"


def nearest_weekday(date: dt.date, weekday: int, tense: int) -> dt.date | None:
    """The day of that name nearest before or after, as the tense says; today's is today."""
    ahead = (weekday - date.weekday()) % 7
    days = ahead if tense == FUTURE or ahead == 0 else ahead - 7
    return shifted(date, days)


def weekday_by_word(date: dt.date, weekday: int, word: str) -> dt.date | None:
    """``last``, ``next``, ``this`` and ``coming`` weekday.

    "Next" is in the calendar week that follows. "Last" is the latest one gone by, but within the
    same week the papers say plain "Monday" of yesterday and the day before.
    """
    offset = weekday - date.weekday()
    if word == "this":
        return shifted(date, offset)
    if word == "next":
        return shifted(date, offset + 7)
    if word == "coming":
        return shifted(date, offset if offset > 0 else offset + 7)
    days = offset if offset < 0 else offset - 7
    return shifted(date, days - 7 if offset in (-1, -2) else days)


def year_of(anchor: Anchor, month: int, day: int, tense: int) -> int:
    """The year of a month and day printed without one: the nearest, by tense where it is far."""
    if not anchor.year or not anchor.month:
        return anchor.year if anchor.year and not anchor.month else 0
    if not day:
        return _year_of_month(anchor, month, tense)
    base = anchor.date or safe_date(anchor.year, anchor.month, 15)
    best, best_cost = 0, 10_000
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        candidate = safe_date(year, month, day)
        if base is None or candidate is None:
            continue
        distance = (candidate - base).days
        cost = abs(distance) + _against(distance, tense)
        if cost < best_cost:
            best, best_cost = year, cost
    return best or anchor.year


def _against(distance: int, tense: int) -> int:
    """What a day costs that lies on the other side of the tense: little while it is near."""
    if distance * tense >= 0:
        return 0
    return 20 if abs(distance) <= 60 else 366


def _year_of_month(anchor: Anchor, month: int, tense: int) -> int:
    if month == anchor.month:
        return anchor.year
    ahead = (month - anchor.month) % 12
    forward = tense == FUTURE or (tense == UNKNOWN and ahead < 6)
    if forward:
        return anchor.year + (month < anchor.month)
    return anchor.year - (month > anchor.month)


def month_of_day(anchor: Anchor, day: int, tense: int) -> str:
    """``the 14th``: of the month of publication or a neighbouring one, nearest and by tense."""
    if not anchor.month:
        return written(anchor.year, 0, day) if not anchor.year else written(0, 0, day)
    base = anchor.date
    if base is None:
        return (
            written(anchor.year, anchor.month, day)
            if is_day(anchor.year, anchor.month, day)
            else ""
        )
    candidates = []
    for months in (0, -1, 1):
        candidate = safe_date(*month_shifted(base.year, base.month, months), day)
        if candidate:
            distance = (candidate - base).days
            cost = abs(distance) + (10 if distance * tense < 0 else 0)
            candidates.append((cost, candidate))
    return min(candidates, key=lambda pair: pair[0])[1].isoformat() if candidates else ""
