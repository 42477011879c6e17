"""Which meetings are linked without asking: the same people, format and days, nothing against it."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from curation.reconcile.meetings import (
    MeetingFacts,
    Telling,
    fits,
    joinable,
    later,
    links,
    put_off,
    told_apart,
)
from curation.values.edtf import bounds

TALKS = Telling("talks", frozenset([1, 2]), (bounds("2026-01-13"),), "held", source=1)


def meeting(
    key: int, *tellings: Telling, parents: tuple[int, ...] = (), **values: Any
) -> MeetingFacts:
    said = tellings or (replace(TALKS, **{"source": key} | values),)
    return MeetingFacts(key, said, parents)


def days(*stated: str) -> dict[str, Any]:
    return {"stated": tuple(bounds(one) for one in stated)}


@pytest.mark.parametrize(
    "values, expected",
    [
        ({}, True),
        (days("2026-01-13/2026-01-14"), True),
        (days("2026-01"), True),
        (days("2026"), False),  # a year is no day that two reports share
        (days("2026-01-14"), False),
        ({"people": frozenset([1])}, False),
        ({"people": frozenset()}, False),
        ({"kind": "meal"}, False),
        ({"mode": "phone"}, False),
        ({"printed": "summit"}, True),  # a plain word says nothing
        # undated news is of the last few days
        ({"stated": (), "reported": dt.date(2026, 1, 14)}, True),
        ({"stated": (), "reported": dt.date(2026, 1, 20)}, False),
        ({"stated": (), "reported": dt.date(2026, 1, 14), "status": "planned"}, False),
        ({"stated": ()}, False),
        # an end that is open is not far
        (days("2026-01-10/.."), True),
        (days("../2026-01-14"), True),
        (days("2025-11-01/.."), False),
    ],
)
def test_what_is_linked(values: dict[str, Any], expected: bool) -> None:
    one, other = meeting(1), meeting(2, **values)
    assert fits(one, other) is expected
    assert fits(other, one) is expected


def test_a_meeting_is_not_its_parent_nor_part_of_another() -> None:
    assert not fits(meeting(1), meeting(2, parents=(1,)))
    assert not fits(meeting(1, parents=(8,)), meeting(2, parents=(9,)))
    assert fits(meeting(1, parents=(9,)), meeting(2, parents=(9,)))


def test_parts_of_a_visit_that_was_put_off_need_not_agree_in_their_days() -> None:
    first = replace(meeting(1, parents=(9,)), parent_moved=True)
    second = meeting(2, parents=(9,), **days("2026-03-02"))
    assert fits(first, second)
    assert not fits(replace(first, parent_moved=False), second)


def test_one_that_fits_two_is_neither_unless_one_fits_better() -> None:
    found = meeting(-1, source=3)
    summit, dinner = meeting(1, printed="summit", source=7), meeting(2, printed="talks", source=7)
    assert links([found], [summit, dinner])[-1] == ()
    assert links([replace(found, tellings=(replace(TALKS, printed="summit", source=3),))],
                 [summit, dinner])[-1] == (summit,)  # fmt: skip
    inside = replace(dinner, ancestors=(1,))
    assert links([found], [summit, inside])[-1] == (summit,), "the one that contains the other"
    under = replace(found, ancestors=(1,))
    beside = meeting(5, source=7)
    assert links([under], [inside, beside])[-1] == (inside,), "the one of the same parent"


def test_two_that_are_one_are_joined_outer_ones_first() -> None:
    visit = [meeting(number, kind="visit") for number in (1, 2)]
    talks = [meeting(number + 2, parents=(1,)) for number in (1, 2)]
    pairs = joinable([*talks, *visit], [1, 2, 3, 4])
    assert [(one.key, other.key) for one, other in pairs] == [(1, 2), (3, 4)]
    assert joinable([*talks, *visit], []) == []


OLD = replace(TALKS, status="postponed", source=1)
NEW = replace(TALKS, status="planned", source=1, **days("2026-03-02"))


@pytest.mark.parametrize(
    "old, new, expected",
    [
        (OLD, NEW, True),
        (OLD, replace(NEW, people=frozenset([1, 2, 3])), True),
        (OLD, replace(NEW, people=frozenset([1])), False),
        (OLD, replace(NEW, kind="meal"), False),
        (OLD, replace(NEW, **days("2025-12-01")), False),  # before the day it was moved from
        (OLD, replace(NEW, status="postponed"), False),
        (OLD, replace(NEW, printed="business forum"), True),
        (replace(OLD, printed="joint commission"), replace(NEW, printed="business forum"), False),
        (replace(OLD, people=frozenset()), NEW, False),
        (replace(OLD, status="planned"), NEW, False),
    ],
)
def test_the_old_day_and_the_new_of_one_meeting(old: Telling, new: Telling, expected: bool) -> None:
    pairs = put_off([MeetingFacts(1, (old,)), MeetingFacts(2, (new,))])
    assert bool(pairs) is expected


def test_of_two_new_days_the_one_of_the_same_people_is_meant() -> None:
    old, new = MeetingFacts(1, (OLD,)), MeetingFacts(2, (NEW,))
    larger = MeetingFacts(3, (replace(NEW, people=frozenset([1, 2, 3])),))
    assert put_off([old, new, larger]) == [(old, new)]
    assert put_off([old, new, MeetingFacts(3, (NEW,))]) == [], "it may be either"
    assert put_off([old, replace(new, ancestors=(9,))]) == []


def test_days_stay_inside_the_calendar() -> None:
    assert later(dt.date.max, dt.timedelta(days=31)) == dt.date.max
    assert later(dt.date.min, dt.timedelta(days=-31)) == dt.date.min


def test_days_that_a_meeting_was_put_off_to_tell_nothing_apart() -> None:
    one, far = meeting(1), meeting(2, **days("2026-02-20"))
    assert told_apart(one, far)
    assert not told_apart(one, meeting(2, moved=True, **days("2026-02-20")))
