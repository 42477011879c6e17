"""Dates that count from another date of the report, and visits of so many days."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from curation.extraction import dates_calendar as cal
from curation.extraction.dates_calendar import Anchor
from curation.values.edtf import interval, is_valid
from curation.values.enums import Basis

if TYPE_CHECKING:
    from curation.extraction.dates import DateMention
    from curation.extraction.text import Sentence

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FIXED = {"following_day": 1, "previous_day": -1, "same_day": 0}
# "said Monday" dates the saying, not the visit that the sentence also tells of.
_SAYING = re.compile(
    r"\b(?:said|told|says|announced|reported|confirmed|added|noted)(?: \w+){0,2}?(?: on)? \Z"
)
_AFTERWARDS = re.compile(
    r"\b(?:after|following|end of|wrap\w* up|conclud\w+|end(?:s|ed|ing)?|complet\w+)\b"
)
REACH = 90
NEARBY = 5


def resolved_edtf(relative: str, anchor_iso: str) -> str:
    """What a relative phrase means from a given date, "" where it cannot be told.

    >>> resolved_edtf("days_after:6", "2026-01-07")
    '2026-01-13'
    """
    if not anchor_iso or not is_valid(anchor_iso):
        return ""
    name, _, number = relative.partition(":")
    first, last = _ends(anchor_iso)
    count = int(number or 0)
    if name in _FIXED:
        base = first if name == "previous_day" else last
        return _moved(base, _FIXED[name]) if name != "same_day" else anchor_iso
    if name == "nth_day":
        return _moved(last, 0) if count < 0 else _moved(first, count - 1)
    if name in ("days_after", "days_before"):
        return _moved(last, count) if name == "days_after" else _moved(first, -count)
    if name in ("weekday_after", "weekday_before"):
        return _weekday(first if name == "weekday_before" else last, count, name)
    return _by_unit(name, count, first, last)


def _ends(edtf: str) -> tuple[Anchor, Anchor]:
    first, _, last = edtf.partition("/")
    return Anchor.of(first or last), Anchor.of(last or first)


def _moved(anchor: Anchor, days: int) -> str:
    return cal.days_from(anchor, days) if anchor.day else ""


def _weekday(anchor: Anchor, weekday: int, name: str) -> str:
    if anchor.date is None:
        return ""
    ahead = (weekday - anchor.date.weekday()) % 7 or 7
    moved = cal.shifted(anchor.date, ahead if name == "weekday_after" else ahead - 7 or -7)
    return moved.isoformat() if moved else ""


def _by_unit(name: str, count: int, first: Anchor, last: Anchor) -> str:
    """``following_week``, ``previous_month``, ``weeks_after:2``, ``years_before:1``."""
    direction, _, unit = name.partition("_")
    if unit in ("after", "before"):
        unit, steps = direction.rstrip("s"), count if unit == "after" else -count
    else:
        steps = 1 if direction == "following" else -1
    base = last if steps > 0 else first
    if unit == "week" and base.date:
        exact = direction == "weeks"
        moved = cal.shifted(base.date, steps * 7)
        return (moved.isoformat() if moved else "") if exact else cal.week_of(base.date, steps)
    if unit == "month" and base.year and base.month and abs(steps) < 1000:
        return cal.written(*cal.month_shifted(base.year, base.month, steps))
    return cal.written(base.year + steps) if unit == "year" and 0 < base.year + steps < 9999 else ""


def expand_durations(mentions: Sequence[DateMention], sentence: Sentence) -> list[DateMention]:
    """Give each duration of a sentence its days, counted from the start it stands with.

    "a three-day visit from Monday" makes Monday to Wednesday of both phrases.
    """
    found = list(mentions)
    for number, mention in enumerate(found):
        if mention.role != "duration":
            continue
        at = _companion(found, number, sentence)
        if at is None:
            continue
        edtf = _stretched(mention, found[at], found, number, sentence)
        found[number] = replace(mention, edtf=edtf)
        if found[at].role == "from" and edtf:
            found[at] = replace(found[at], edtf=edtf)
    return found


def _companion(found: Sequence[DateMention], number: int, sentence: Sentence) -> int | None:
    """The date of a visit's start: one with "from" first, then the next one, then the last one."""
    near = [
        index
        for index, other in islice(enumerate(found), max(0, number - NEARBY), number + NEARBY)
        if other.edtf and other.role in ("", "from") and _gap(found[number], other) <= REACH
        and not _SAYING.search(_before(other, sentence))
    ]  # fmt: skip
    opening = [index for index in near if found[index].role == "from"]
    later = [index for index in near if index > number]
    return next(iter([*opening, *later, *reversed(near)]), None)


def _before(mention: DateMention, sentence: Sentence) -> str:
    at = mention.span.start - sentence.start
    return sentence.text[max(0, at - 40) : at]


def _gap(one: DateMention, other: DateMention) -> int:
    first, second = sorted((one.span, other.span))
    return second.start - first.end


def _stretched(
    mention: DateMention,
    start: DateMention,
    found: Sequence[DateMention],
    number: int,
    sentence: Sentence,
) -> str:
    printed = start.edtf.rstrip("/")
    if not _DAY.fullmatch(printed):
        return printed if "/" in printed else ""
    day = dt.date.fromisoformat(printed)
    days = int(mention.relative.split(":")[1])
    before = _before(mention, sentence)
    finished = start.role != "from" and bool(_AFTERWARDS.search(before))
    other = cal.shifted(day, 1 - days if finished else days - 1)
    return _interval(day, other) if other else ""


def _interval(one: dt.date, other: dt.date) -> str:
    return interval(min(one, other), max(one, other))


_EVENT_ON = re.compile(
    r" (?:(?:the|a|an|his|her|its|their) )?(?:[\w'’-]+ ){1,4}?(?:on|of|held on|in) \Z"
)


def from_dated_events(mentions: Sequence[DateMention], sentence: Sentence) -> list[DateMention]:
    """``six days after the election on May 2`` is one day, May 8; the election's is left out."""
    found: list[DateMention] = []
    for date in mentions:
        before = found[-1] if found else None
        if before is None or before.role != "of_event" or not _DAY.fullmatch(date.edtf):
            found.append(date)
            continue
        start, end = before.span.end - sentence.start, date.span.start - sentence.start
        if not _EVENT_ON.fullmatch(sentence.text, start, end):
            found.append(date)
        elif before.relative.startswith("days_"):  # "two weeks after" is no certain day
            counted = resolved_edtf(before.relative, date.edtf)
            found[-1] = replace(before, edtf=counted, relative="", role="", basis=Basis.INFERRED)
    return found
