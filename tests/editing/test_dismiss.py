"""Meetings that were announced and of which no report says what became of them."""

import datetime as dt

import pytest

from curation import editing
from curation.models import Meeting
from curation.values.enums import RejectedAs
from tests.builders import NOW, a_meeting, a_source, a_user, tell

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 1, 20)


def waiting(at: dt.date = TODAY) -> set[str]:
    return set(Meeting.objects.announced_without_report(at=at).values_list("uid", flat=True))


def announced(uid: str = "announced0", date_edtf: str = "2026-01-13") -> Meeting:
    meeting = a_meeting(uid=uid, status="planned", date_edtf=date_edtf)
    tell(a_source(), meeting)
    return meeting


@pytest.mark.parametrize(
    "values, is_listed",
    [
        ({}, True),
        ({"date_edtf": "2026-01-20"}, False),  # today: the news may still come
        ({"date_edtf": "2026-01"}, False),  # the month is not over
        ({"date_edtf": "2026-01-13/.."}, True),  # begun, and no end was announced
        ({"date_edtf": "2026-01-20/.."}, False),
        ({"date_edtf": ""}, False),
        ({"status": "held"}, False),
        ({"status": "cancelled"}, False),
    ],
)
def test_what_is_announced_and_over_waits_for_a_report(
    values: dict[str, str], is_listed: bool
) -> None:
    meeting = a_meeting(**{"status": "planned", "date_edtf": "2026-01-13"} | values)
    assert (meeting.uid in waiting()) == is_listed


def test_a_part_falls_with_the_visit() -> None:
    visit = announced()
    a_meeting(uid="talks00000", status="planned", parent=visit)
    assert waiting() == {visit.uid}


def test_a_rejected_meeting_waits_for_nothing() -> None:
    editing.reject(
        records=[announced()],
        rejected_as=RejectedAs.WRONG_READING,
        by=a_user(superuser=True),
        at=NOW,
    )
    assert waiting() == set()


def test_a_dismissal_is_stored_and_can_be_taken_back() -> None:
    meeting, curator = announced(), a_user(superuser=True)
    change = editing.dismiss_outcome(meeting=meeting, by=curator, at=NOW, reason="never reported")
    assert waiting() == set()
    meeting.refresh_from_db()
    assert meeting.status == "planned", "nobody said that it was not held"
    editing.undo(change=change, by=curator, at=NOW, reason="there is a report after all")
    assert waiting() == {meeting.uid}


def test_a_meeting_that_is_announced_for_another_day_waits_again() -> None:
    meeting, curator = announced(), a_user(superuser=True)
    editing.dismiss_outcome(meeting=meeting, by=curator, at=NOW, reason="never reported")
    meeting.refresh_from_db()
    editing.save(
        record=meeting,
        values={"status": "planned", "date_edtf": "2026-01-15"},
        expected_version=meeting.version,
        by=curator,
        at=NOW,
    )
    assert waiting() == {meeting.uid}


@pytest.mark.parametrize("status", ["held", "cancelled"])
def test_only_what_is_planned_can_be_dismissed(status: str) -> None:
    meeting = a_meeting(status=status)
    with pytest.raises(editing.Refused, match="planned"):
        editing.dismiss_outcome(meeting=meeting, by=a_user(superuser=True), at=NOW, reason="old")


def test_a_dismissal_needs_a_reason_and_permission() -> None:
    meeting = announced()
    with pytest.raises(editing.Refused):
        editing.dismiss_outcome(meeting=meeting, by=a_user(superuser=True), at=NOW, reason="")
    with pytest.raises(editing.NotPermitted):
        editing.dismiss_outcome(meeting=meeting, by=a_user(), at=NOW, reason="old")
