"""Meetings of two reports that an editor is asked about, and those that are two."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from curation.reconcile.lookalikes import (
    is_previous,
    look_alike,
    look_alikes,
    telling_words,
)
from curation.reconcile.meetings import MeetingFacts, Telling, told_apart
from curation.values.edtf import bounds

TALKS = Telling("talks", frozenset([1, 2]), (bounds("2026-01-13"),), source=1)


def meeting(key: int, telling: Telling = TALKS, *, parent: int = 0, **values: Any) -> MeetingFacts:
    said = replace(telling, **{"source": key} | values)
    return MeetingFacts(key, (said,), (parent,) if parent else ())


@pytest.mark.parametrize(
    "values, parent, reasons",
    [
        ({}, 0, ("the same people", "days that agree")),
        ({"people": frozenset([1])}, 0, ("some of the people", "days that agree")),
        ({"people": frozenset([1, 3])}, 0, ()),
        ({"kind": "meal"}, 0, ()),
        ({"mode": "phone"}, 0, ()),
        ({"stated": (bounds("2026-01-15"),)}, 0, ()),
        # of one visit: days or people are enough
        ({"stated": (bounds("2026-01-15"),)}, 9, ("part of the same visit", "the same people")),
        ({"people": frozenset()}, 0, ()),
        ({"people": frozenset()}, 9, ("part of the same visit", "days that agree")),
    ],
)
def test_what_speaks_for_two_being_one(
    values: dict[str, Any], parent: int, reasons: tuple[str, ...]
) -> None:
    found = look_alike(meeting(1, parent=parent), meeting(2, parent=parent, **values))
    assert (found.reasons if found else ()) == reasons


@pytest.mark.parametrize("kind", ["ceremony", "other"])
def test_a_visit_has_several_ceremonies_so_one_without_people_needs_words(kind: str) -> None:
    named = meeting(1, parent=9, kind=kind, words=frozenset(["forum", "business"]))
    nobody = meeting(2, parent=9, kind=kind, people=frozenset())
    assert look_alike(named, nobody) is None
    same_words = meeting(
        2, parent=9, kind=kind, people=frozenset(), words=frozenset(["business", "forum"])
    )
    found = look_alike(named, same_words)
    assert found is not None
    assert "both speak of business, forum" in found.reasons


def test_a_place_and_a_day_are_enough_where_nobody_is_named() -> None:
    here: dict[str, Any] = {"people": frozenset(), "places": frozenset(["kupang"])}
    found = look_alike(meeting(1, **here), meeting(2, **here))
    assert found is not None
    assert found.reasons == ("days that agree", "the same place")


def test_a_stop_of_a_trip_may_be_what_was_done_there() -> None:
    here: dict[str, Any] = {"places": frozenset(["jaffna"])}
    stop = meeting(1, parent=9, kind="visit", **here)
    assert look_alike(stop, meeting(2, parent=9, kind="ceremony", **here)) is not None
    assert look_alike(stop, meeting(2, parent=9, kind="ceremony")) is None


@pytest.mark.parametrize(
    "one, other",
    [
        ({"country": "NO"}, {"country": "SE"}),
        ({"printed": "joint commission"}, {"printed": "business forum"}),
        ({"occasion": "APEC summit"}, {"occasion": "G20 summit"}),
        ({"stated": (bounds("2026-01-13"),)}, {"stated": (bounds("2026-01-20"),)}),
        ({"source": 7}, {"source": 7}),
    ],
)
def test_what_is_printed_tells_apart(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert told_apart(meeting(1, **one), meeting(2, **other))


def test_words_that_every_report_has_tell_nothing() -> None:
    assert telling_words("The two ministers met on Monday for talks in Kupang") == {"kupang"}


@pytest.mark.parametrize(
    "quote, expected",
    [
        ("The previous High-Level Meeting was held in Madrid", True),
        ("their last summit, in May", True),
        ("the first since February 2025", True),
        ("the first joint session since 2019", True),
        ("met in Oslo last week", False),
        ("arrived the last day of March", False),
        ("the first meeting between the two", False),
    ],
)
def test_the_one_before_is_told_by_its_words(quote: str, expected: bool) -> None:
    assert is_previous(quote) is expected


def test_the_one_before_the_same_meeting_is_asked_about_though_the_days_differ() -> None:
    news = MeetingFacts(1, (replace(TALKS, source=1), replace(TALKS, source=2)))
    before = replace(TALKS, people=frozenset(), previous=True)
    in_may = MeetingFacts(2, (replace(before, stated=(bounds("2025-05-02"),), source=1),))
    in_june = MeetingFacts(3, (replace(before, stated=(bounds("2025-06-20"),), source=2),))
    [asked] = look_alikes([news, in_may, in_june], [1])
    assert {asked.one, asked.other} == {in_may, in_june}
    assert asked.reasons == ("the one before the same meeting",)
    assert look_alikes([in_may, in_june], [1]) == [], "no report of both"
    dinner = MeetingFacts(3, (replace(in_june.tellings[0], kind="meal"),))
    assert look_alikes([news, in_may, dinner], [1]) == []
    lasting = replace(in_may.tellings[0], people=frozenset([1]))
    assert not MeetingFacts(4, (lasting,)).is_previous, "who was there is news"


def test_each_meeting_is_asked_about_once_for_every_other_report() -> None:
    one = meeting(1)
    likelier = meeting(2, source=5, reported=dt.date(2026, 1, 13))
    other = meeting(3, source=5, people=frozenset([1]))
    [asked] = look_alikes([one, likelier, other], [1])
    assert {asked.one.key, asked.other.key} == {1, 2}
