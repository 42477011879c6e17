"""Readers of single days: by month and day, in figures, by day of the week, today."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from curation.extraction import dates_calendar as cal
from curation.extraction.dates_lexicon import FEASTS, Token
from curation.extraction.dates_reading import Context, Reading
from curation.values.edtf import bounds, interval, is_valid
from curation.values.enums import Basis


@dataclass(slots=True)
class _Point:
    """A day as printed: what is not printed is zero; ``weekday`` is -1 without one."""

    index: int
    day: int
    month: int = 0
    year: int = 0
    weekday: int = -1


def calendar_days(line: Sequence[Token], context: Context) -> list[Reading]:
    """Months and days, one or several, with or without a year and the name of the day."""
    points = _points(line)
    printed_year = all(point.year for point in points)
    _fill_years(points, context)
    if not all(_is_right(point, context, line) for point in points):
        return [Reading()]
    basis = Basis.QUOTED if printed_year or not points[0].year else Basis.INFERRED
    return _joined(points, line, context, basis)


def _points(line: Sequence[Token]) -> list[_Point]:
    points: list[_Point] = []
    month, weekday = 0, -1
    for index, token in enumerate(line):
        if token.code == "M":
            follows = next((t.code for t in line[index + 1 : index + 3] if t.code != "t"), "")
            month = token.number if follows in ("D", "O") and not _unset(points) else 0
            for point in _unset(points):
                point.month = token.number
        elif token.code in "DO":
            points.append(_Point(index, token.number, month, 0, weekday))
            weekday = -1
        elif token.code == "Y":
            for point in points:
                point.year = point.year or token.number
        elif token.code == "W" and index and line[index - 1].code == "(" and points:
            points[-1].weekday = token.number
        elif token.code == "W":
            weekday = token.number
    return points


def _unset(points: list[_Point]) -> list[_Point]:
    return [point for point in points if not point.month]


def _fill_years(points: list[_Point], context: Context) -> None:
    """The year of each point; a range over New Year belongs to two years."""
    year = 0
    for number, point in enumerate(points):
        crossed = number > 0 and point.month < points[number - 1].month
        if point.year:
            if number + 1 < len(points) and point.month > points[number + 1].month:
                point.year -= points[number + 1].year == point.year
        elif year:
            point.year = year + crossed
        else:
            point.year = cal.year_of(context.anchor, point.month, point.day, context.tense)
        year = point.year


def _is_right(point: _Point, context: Context, line: Sequence[Token]) -> bool:
    """Whether there is such a day and it falls on the weekday that is printed with it."""
    printed = " ".join(token.printed for token in line)
    if not cal.is_day(point.year, point.month, point.day):
        context.warn(f"no such day: {printed!r}")
        return False
    date = cal.safe_date(point.year, point.month, point.day) if point.year else None
    if date and point.weekday >= 0 and date.weekday() != point.weekday:
        context.warn(f"the weekday does not fit the date: {printed!r}")
        return False
    return True


def _joined(
    points: list[_Point], line: Sequence[Token], context: Context, basis: Basis
) -> list[Reading]:
    """One interval where the days are a range or follow each other, else one reading a day."""
    first, last = points[0], points[-1]
    written = [cal.written(point.year, point.month, point.day) for point in points]
    if len(points) == 1:
        return [Reading(written[0], basis)]
    between = {token.code for token in line[first.index : last.index]}
    ranged = bool(between & set("-qlr")) or context.before == "w"
    if ranged or _follow_each_other(points):
        edtf = f"{written[0]}/{written[-1]}"
        if is_valid(edtf) and written[0] <= written[-1]:
            return [Reading(edtf, basis)]
        context.warn(f"the range ends before it begins: {written[0]} to {written[-1]}")
        return [Reading()]
    starts = [0, *(point.index for point in points[1:])]
    ends = [point.index for point in points[:-1]] + [-1]
    return [
        Reading(edtf, basis, first=start, last=end)
        for edtf, start, end in zip(written, starts, ends, strict=True)
    ]


def _follow_each_other(points: list[_Point]) -> bool:
    days = [cal.safe_date(point.year or 2024, point.month or 1, point.day) for point in points]
    return all(a and b and (b - a).days == 1 for a, b in pairwise(days))


def iso_days(line: Sequence[Token], context: Context) -> list[Reading]:
    """Dates in figures. Where day and month could be exchanged, nothing is guessed."""
    found = [_in_figures(token.printed, context) for token in line if token.code == "I"]
    if len(found) == 2 and all(found) and found[0] < found[1]:
        return [Reading(f"{found[0]}/{found[1]}", Basis.QUOTED)]
    return [Reading(found[0], Basis.QUOTED if found[0] else Basis.INFERRED)]


def _in_figures(printed: str, context: Context) -> str:
    if printed[:4].isdigit():
        year, month, day = (int(part) for part in re.split("[-./]", printed))
    else:
        first, second, year = (int(part) for part in printed.replace(".", "/").split("/"))
        day, month = (first, second) if "." in printed or first > 12 else (second, first)
        if "/" in printed and first <= 12 and second <= 12 and first != second:
            context.warn(f"day and month cannot be told apart: {printed!r}")
            return ""
    if not month or not day or not cal.safe_date(year, month, day):
        context.warn(f"no such day: {printed!r}")
        return ""
    return cal.written(year, month, day)


def week_holding(line: Sequence[Token], context: Context) -> list[Reading]:
    """The week or weekend that holds the day: ``the week of April 13``."""
    unit = line[0].name
    day = calendar_days(line[1:], context)[0]
    start = bounds(day.edtf).earliest if day.edtf and "X" not in day.edtf else None
    if start is None:
        return [replace(day, edtf="")]
    edtf = cal.weekend_of(start) if unit == "weekend" else cal.week_of(start)
    return [replace(day, edtf=edtf)] if unit in ("week", "weekend") else []


def days_of_month(line: Sequence[Token], context: Context) -> list[Reading]:
    """``the 14th``, ``the 14th and 15th``, ``the 9th of this month``."""
    days = [token for token in line if token.code == "O"]
    relation = next((token.printed.lower() for token in line if token.code in "LXH"), "")
    written = [_day_of_month(token.number, relation, context) for token in days]
    if not all(written):
        context.warn(f"no such day: {' '.join(token.printed for token in line)!r}")
        return [Reading()]
    weekday = next((token.number for token in line if token.code == "W"), -1)
    start = bounds(written[0]).earliest if "X" not in written[0] else None
    if weekday >= 0 and start and start.weekday() != weekday:
        context.warn(f"the weekday does not fit the date: {line[0].printed} {days[0].printed}")
        return [Reading()]
    basis = Basis.QUOTED if written[0].startswith("XXXX") else Basis.INFERRED
    if len(written) == 1:
        return [Reading(written[0], basis)]
    return _joined_days(written, line, basis)


def _day_of_month(day: int, relation: str, context: Context) -> str:
    anchor = context.anchor
    months = {"last": -1, "next": 1, "this": 0}.get(relation)
    if months is None or not anchor.year or not anchor.month:
        return cal.month_of_day(anchor, day, context.tense)
    year, month = cal.month_shifted(anchor.year, anchor.month, months)
    return cal.written(year, month, day) if cal.is_day(year, month, day) else ""


def _joined_days(written: list[str], line: Sequence[Token], basis: Basis) -> list[Reading]:
    first, last = written[0], written[-1]
    codes = {token.code for token in line}
    near = all(int(b[-2:]) - int(a[-2:]) == 1 for a, b in pairwise(written))
    if (codes & set("q-lr") or near) and first < last:
        return [Reading(f"{first}/{last}", basis)]
    places = [index for index, token in enumerate(line) if token.code == "O"]
    starts, ends = [0, *places[1:]], [*places[:-1], -1]
    return [
        Reading(edtf, basis, first=start, last=end)
        for edtf, start, end in zip(written, starts, ends, strict=True)
    ]


def weekdays(line: Sequence[Token], context: Context) -> list[Reading]:
    """``Monday``, ``last Tuesday``, ``Monday of next week``, ``from Monday to Wednesday``."""
    if context.before == "z":
        return []
    names = [(index, token) for index, token in enumerate(line) if token.code == "W"]
    if any(token.code in "FV" for token in line[: names[0][0]]):
        direction = "after" if any(token.code == "F" for token in line) else "before"
        return [Reading(relative=f"weekday_{direction}:{names[0][1].number}")]
    today = context.anchor.date
    if today is None:
        return [Reading()]
    week = next((t for t in line[names[-1][0] :] if t.code in "LXH"), None)
    days = [_weekday(line, index, week, today, context) for index, _ in names]
    known = [day for day in days if day]
    if len(known) < 2:
        return [Reading(known[0].isoformat() if known else "")]
    return _run_of_days(line, [index for index, _ in names], known, context)


def _run_of_days(
    line: Sequence[Token], places: list[int], days: list[dt.date], context: Context
) -> list[Reading]:
    """An interval where the days follow each other or are a range, else a reading of each."""
    ordered = [days[0]]
    for day in days[1:]:
        ordered.append(day if day > ordered[-1] else cal.shifted(day, 7) or day)
    ranged = any(token.code in "q-lr" for token in line) or context.before == "w"
    if ranged or (ordered[-1] - ordered[0]).days == len(ordered) - 1:
        return [Reading(interval(ordered[0], ordered[-1]))]
    starts, ends = [0, *places[1:]], [*places[:-1], -1]
    return [
        Reading(day.isoformat(), first=start, last=end)
        for day, start, end in zip(ordered, starts, ends, strict=True)
    ]


def _weekday(
    line: Sequence[Token], index: int, week: Token | None, today: dt.date, context: Context
) -> dt.date | None:
    weekday = line[index].number
    before = line[index - 1] if index else None
    if week is not None and week is not before:
        weeks = {"L": -7, "X": 7}.get(week.code, 0)
        base = cal.shifted(today, weeks) or today
        return cal.weekday_by_word(base, weekday, "this")
    if before and before.code in "LXH":
        word = before.printed.lower()
        word = {"upcoming": "coming", "past": "last", "current": "this"}.get(word, word)
        return cal.weekday_by_word(today, weekday, word)
    ahead = context.before == "q" or (context.before == "s" and context.tense != cal.PAST)
    return cal.nearest_weekday(today, weekday, cal.FUTURE if ahead else context.tense or cal.PAST)


def around_today(line: Sequence[Token], context: Context) -> list[Reading]:
    """``today``, ``tomorrow morning``, ``yesterday``, ``today and tomorrow``."""
    days = [token.number for token in line if token.code == "T"]
    written = [cal.days_from(context.anchor, day) for day in days]
    if len(written) == 2 and all(written) and written[0] < written[1]:
        return [Reading(f"{written[0]}/{written[1]}")]
    return [Reading(written[0])]


def part_of_today(line: Sequence[Token], context: Context) -> list[Reading]:
    """``this morning`` is of today, ``last night`` of yesterday."""
    past = any(token.code == "L" for token in line)
    return [Reading(cal.days_from(context.anchor, -1 if past else 0))]


def feasts(line: Sequence[Token], context: Context) -> list[Reading]:
    """Christmas and New Year, the feasts that fall on the same day everywhere it is kept."""
    month, day = FEASTS[line[0].name]
    year = cal.year_of(context.anchor, month, day, context.tense)
    return [Reading(cal.written(year, month, day))]
