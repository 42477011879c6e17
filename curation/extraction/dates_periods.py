"""Readers of months, weeks, years and parts of them."""

from collections.abc import Sequence

from curation.extraction import dates_calendar as cal
from curation.extraction.dates_calendar import Anchor
from curation.extraction.dates_lexicon import Token, full_month
from curation.extraction.dates_reading import Context, Reading
from curation.values.enums import Basis


def _part(line: Sequence[Token]) -> str:
    """Which part of a month or year is meant: early, half2, week1; "" for the whole."""
    if any(token.name == "week" for token in line):
        number = next((token.number for token in line if token.code == "k"), -1)
        return f"week{number if number > 0 else 5}"
    if any(token.code == "h" for token in line):
        half = next((token.number for token in line if token.code == "k"), 1)
        return f"half{1 if half == 1 else 2}"
    return next((token.name for token in line if token.code == "Q"), "")


def months(line: Sequence[Token], context: Context) -> list[Reading]:
    """``in September``, ``last August``, ``August last year``, ``early March``, ``May to July``."""
    named = [(index, token) for index, token in enumerate(line) if token.code == "M"]
    first_at, first = named[0]
    year = next((token.number for token in line if token.code == "Y"), 0)
    relation = _relation(line, first_at)
    part = _part(line[:first_at])
    plain = not (year or relation or part)
    if plain and not (context.before and context.before in "iclbmwBAyoqZ" and full_month(first)):
        return []
    month = first.number
    start_year = year or _year_by_word(month, relation, context)
    basis = Basis.QUOTED if year or not start_year else Basis.INFERRED
    if len(named) == 1:
        edtf = cal.month_part(start_year, month, part) if part else cal.written(start_year, month)
        return [Reading(edtf, basis)]
    last = named[1][1].number
    joined = line[named[1][0] - 1].code
    if joined == "d" and context.before != "w" and (last - month) % 12 != 1:
        second_year = year or _year_by_word(last, relation, context)
        second = Reading(cal.written(second_year, last), basis, first=named[1][0])
        return [Reading(cal.written(start_year, month), basis, last=named[1][0] - 2), second]
    end_year = year or (start_year + (last < month) if start_year else 0)
    start_year = end_year - 1 if year and last < month else start_year
    return [Reading(f"{cal.written(start_year, month)}/{cal.written(end_year, last)}", basis)]


def _relation(line: Sequence[Token], at: int) -> str:
    """``last``, ``next``, ``this``, before the month; with ``year`` appended after it."""
    before = line[at - 1] if at else None
    if before and before.code in "LXH":
        return {"L": "last", "X": "next", "H": "this"}[before.code]
    after = next((token for token in line[at + 1 :] if token.code in "LXH"), None)
    return {"L": "last year", "X": "next year", "H": "this year"}[after.code] if after else ""


def _year_by_word(month: int, relation: str, context: Context) -> int:
    anchor = context.anchor
    if not anchor.year:
        return 0
    shift = {"last year": -1, "next year": 1, "this year": 0, "this": 0}.get(relation)
    if shift is not None:
        return anchor.year + shift
    if relation == "last":
        return anchor.year - (month >= (anchor.month or 1))
    if relation == "next":
        return anchor.year + (month <= (anchor.month or 12))
    return cal.year_of(anchor, month, 0, context.tense)


def quarters(line: Sequence[Token], context: Context) -> list[Reading]:
    """``the first half of 2027``, ``Q1 2026``, ``the third quarter of this year``."""
    unit = next((token for token in line if token.code == "U"), None)
    year = _year_in(line, context)
    halved = any(token.code == "h" for token in line)
    number = next((token.number for token in line if token.code in "kj"), 0)
    if not year or not (halved or number in (1, 2, 3, 4)):
        return []
    quarter = any(token.code == "j" for token in line) or (unit and unit.name == "quarter")
    if not halved and not quarter:
        return []
    part = f"half{1 if number == 1 else 2}" if halved else f"q{number}"
    basis = Basis.QUOTED if any(token.code == "Y" for token in line) else Basis.INFERRED
    return [Reading(cal.year_part(year, part), basis)]


def _year_in(line: Sequence[Token], context: Context) -> int:
    printed = next((token.number for token in line if token.code == "Y"), 0)
    relation = next((token for token in line if token.code in "LXH"), None)
    if printed or relation is None or not context.anchor.year:
        return printed
    return context.anchor.year + {"L": -1, "X": 1}.get(relation.code, 0)


_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def seasons(line: Sequence[Token], context: Context) -> list[Reading]:
    """A season gives its year only: which months it means depends on the hemisphere."""
    codes = [token.code for token in line]
    if codes == ["K"]:
        return []
    season = next(token for token in line if token.code == "K")
    basis = Basis.QUOTED if "Y" in codes else Basis.INFERRED
    if "Y" in codes or codes[-1] == "U" or codes[0] == "H":
        return [Reading(cal.written(_year_in(line, context) or context.anchor.year), basis)]
    if not context.anchor.year or (codes[0] == "t" and context.before != "i"):
        return []
    start = _SEASON_STARTS[season.printed.lower()]
    tense = {"L": cal.PAST, "X": cal.FUTURE}.get(codes[0], context.tense)
    year = context.anchor.year
    if tense == cal.PAST:
        year -= start + (codes[0] == "L") > (context.anchor.month or 12)
    elif tense == cal.FUTURE:
        year += start < (context.anchor.month or 1)
    return [Reading(cal.written(year), basis)]


def units(line: Sequence[Token], context: Context) -> list[Reading]:
    """``last week``, ``early next month``, ``later this year``, ``this weekend``."""
    at = next((index for index, token in enumerate(line) if token.code in "LXH"), 0)
    word, unit = line[at].printed.lower(), line[-1].name
    if context.before == "t" and word in ("last", "past", "next"):
        return []
    steps = {"L": -1, "X": 1}.get(line[at].code, 0)
    edtf = period(unit, steps, _part(line[: at or 1]), context.anchor)
    return [Reading(edtf)] if edtf else []


def period(unit: str, steps: int, part: str, anchor: Anchor) -> str:
    today = anchor.date
    if unit == "year" and anchor.year:
        return cal.year_part(anchor.year + steps, part)
    if unit == "month" and anchor.year and anchor.month:
        year, month = cal.month_shifted(anchor.year, anchor.month, steps)
        return cal.month_part(year, month, part) if part else cal.written(year, month)
    if unit == "quarter" and anchor.year and anchor.month:
        number = anchor.year * 4 + (anchor.month - 1) // 3 + steps
        return cal.year_part(number // 4, f"q{number % 4 + 1}")
    if today is None:
        return ""
    if unit == "week":
        return cal.week_of(today, steps)
    if unit == "weekend":
        return cal.weekend_of(today, steps)
    return ""


def ends_of_unit(line: Sequence[Token], context: Context) -> list[Reading]:
    """``the end of the year``, ``year-end``, ``the beginning of the month``."""
    unit = next(token for token in line if token.code == "U").name
    part = next(token for token in line if token.code == "Q").name
    edtf = period(unit, 0, part, context.anchor)
    if unit == "week" and edtf:
        edtf = edtf.split("/")[1] if part == "end" else edtf
    return [Reading(edtf)] if edtf else []


def weekends(line: Sequence[Token], context: Context) -> list[Reading]:
    """``over the weekend``, ``at the weekend``: the last or the next one, by tense."""
    today = context.anchor.date
    if line[-1].name != "weekend" or today is None:
        return []
    past = context.tense != cal.FUTURE
    return [Reading(cal.weekend_of(today, -1 if past and today.weekday() < 5 else 0))]


def years(line: Sequence[Token], context: Context) -> list[Reading]:
    """``in 2014``, ``since 2008``, ``2019-2021``, ``early 2027``, ``the 2018 summit``."""
    found = [token.number for token in line if token.code == "Y"]
    if len(found) == 2:
        return _two_years(line, found, context)
    part = _part(line)
    if not part and not (context.before and context.before in "iclbmwBAtyoqsZ"):
        return []
    return [Reading(cal.year_part(found[0], part), Basis.QUOTED)]


def _two_years(line: Sequence[Token], found: list[int], context: Context) -> list[Reading]:
    if found[0] >= found[1]:
        return []
    if context.before == "w" or any(token.code in "q-" for token in line):
        return [Reading(f"{found[0]}/{found[1]}", Basis.QUOTED)]
    at = next(index for index, token in enumerate(line) if token.code == "Y")
    first, second = (cal.written(year) for year in found)
    return [Reading(first, Basis.QUOTED, last=at), Reading(second, Basis.QUOTED, first=at + 2)]
