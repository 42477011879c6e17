"""Readers of distances in time: ago, ahead, after another day, for so many days."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from curation.extraction import dates_calendar as cal
from curation.extraction.dates_calendar import Anchor
from curation.extraction.dates_lexicon import Token
from curation.extraction.dates_periods import period
from curation.extraction.dates_reading import Context, Reading


def _count(line: Sequence[Token]) -> tuple[int, str]:
    """How many of which unit: ``two weeks`` is (2, "week"); days have the unit "day"."""
    number = next(token.number for token in line if token.code in "zDN")
    unit = next(token for token in line if token.code in "uU")
    return number, "day" if unit.code == "u" else unit.name


def _moved(count: int, unit: str, anchor: Anchor) -> str:
    if unit == "day":
        return cal.days_from(anchor, count)
    if unit == "fortnight":
        count, unit = count * 2, "week"
    return period(unit, count, "", anchor) if unit in ("week", "month", "year") else ""


def ago(line: Sequence[Token], context: Context) -> list[Reading]:
    """``three days ago`` is a day, ``two weeks ago`` a week, ``a year ago`` a year."""
    count, unit = _count(line)
    edtf = _moved(-count, unit, context.anchor)
    return [Reading(edtf)] if edtf else []


def year_ago(line: Sequence[Token], context: Context) -> list[Reading]:
    """``a year ago this week``: the same days of the year before."""
    today, unit = context.anchor.date, line[-1].name or "day"
    before = cal.safe_date(today.year - 1, today.month, today.day) if today else None
    if before is None or line[1].name != "year" or unit not in ("day", "week", "month"):
        return [replace(reading, last=2) for reading in ago(line[:3], context)]
    earlier = Anchor(before.year, before.month, before.day)
    return [Reading(before.isoformat() if unit == "day" else period(unit, 0, "", earlier))]


def ahead(line: Sequence[Token], context: Context) -> list[Reading]:
    """``in two weeks`` of something to come; ``the first visit in 15 years`` is no date."""
    count, unit = _count(line)
    if (
        context.tense != cal.FUTURE
        or unit in ("decade", "quarter")
        or (unit == "year" and count > 3)
    ):
        return []
    edtf = _moved(count, unit, context.anchor)
    if not edtf:
        return []
    if line[0].code == "v":
        return [Reading("/" + edtf.rsplit("/", 1)[-1], role="deadline")]
    return [Reading(edtf)]


_NEARBY = {"X": "following_day", "F": "following_day", "A": "following_day", "V": "previous_day",
           "B": "previous_day"}  # fmt: skip


def relative_days(line: Sequence[Token], context: Context) -> list[Reading]:
    """Days that count from another day of the report; `resolve` says which day it is."""
    relation = next((_NEARBY[token.code] for token in line if token.code in _NEARBY), "same_day")
    return [Reading(relative=relation, role=_role_of_event(line, context))]


def days_apart(line: Sequence[Token], context: Context) -> list[Reading]:
    """``two days later``, ``six days after the visit``, ``a week earlier``."""
    count, unit = _count(line)
    if unit not in ("day", "week", "month", "year"):
        return []
    after = line[-1].code in "AR"
    name = f"{unit}s_{'after' if after else 'before'}:{count}"
    return [Reading(relative=name, role=_role_of_event(line, context))]


def _role_of_event(line: Sequence[Token], context: Context) -> str:
    """``a day after the summit`` counts from the event that is named, not from another date."""
    return "of_event" if line[-1].code in "AB" and context.after == "word" else ""


def nth_day(line: Sequence[Token], context: Context) -> list[Reading]:
    """``the second day``, ``the last day`` of a visit."""
    number = -1 if line[1].code == "L" else line[1].number
    return [Reading(relative=f"nth_day:{number}")] if line[2].printed == "day" else []


def relative_units(line: Sequence[Token], context: Context) -> list[Reading]:
    """``the week before``, ``the following month``."""
    unit = next(token.name for token in line if token.code == "U")
    ahead_of = any(token.code in "FA" for token in line)
    if unit not in ("week", "month", "year"):
        return []
    return [Reading(relative=f"{'following' if ahead_of else 'previous'}_{unit}",
                    role=_role_of_event(line, context))]  # fmt: skip


def durations(line: Sequence[Token], context: Context) -> list[Reading]:
    """``a three-day visit``, ``two-night, three-day``, ``week-long``: how many days it takes."""
    days = max(_lengths(line, context), default=0)
    return [Reading(relative=f"duration:{days}", role="duration")] if 1 <= days <= 60 else []


def _lengths(line: Sequence[Token], context: Context) -> Iterator[int]:
    if any(token.code == "g" for token in line):
        yield max(7 * (token.name == "week") or token.number for token in line)
    for index, token in enumerate(line):
        hyphened = index + 1 < len(line) and line[index + 1].code == "-"
        unit = next((t for t in line[index + 1 :] if t.code in "uUP"), None)
        if token.code not in "DN" or unit is None or not (hyphened or unit.printed.endswith("s")):
            continue
        count = token.number
        if unit.code == "U":
            yield count * 7 * (unit.name == "week" and (hyphened or context.before == "Z"))
        elif unit.code == "u" or unit.name == "night":
            yield count + unit.printed.startswith("night")
