"""Four eyes: who changed a record last does not accept it, by whatever path."""

import pytest
from django.contrib.auth.models import User
from pytest_django.fixtures import Settings as SettingsWrapper

from curation import editing
from curation.models import Change, Meeting, Statement
from tests import builders
from tests.builders import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def four_eyes(settings: SettingsWrapper) -> None:
    settings.READOUT_FOUR_EYES = True


@pytest.fixture
def one(db: None) -> User:
    return builders.a_user("curator")


@pytest.fixture
def other(db: None) -> User:
    return builders.a_user("curator")


def a_told_meeting() -> Meeting:
    source = builders.a_source("Ana met Ben in Oslo.")
    meeting = builders.a_meeting(locality="Oslo")
    builders.tell(source, meeting, exact="met Ben in Oslo")
    return meeting


def changed(by: User, meeting: Meeting) -> Meeting:
    meeting.refresh_from_db()
    editing.save(
        record=meeting, values={"locality": f"Place {meeting.version}"},
        expected_version=meeting.version, by=by, at=NOW,
    )  # fmt: skip
    return meeting


def accepted(by: User, meeting: Meeting) -> Meeting:
    editing.accept(records=[meeting], by=by, at=NOW)
    meeting.refresh_from_db()
    return meeting


def test_what_nobody_changed_anybody_accepts(one: User) -> None:
    meeting = accepted(one, a_told_meeting())
    assert (meeting.curation_status, meeting.accepted_by) == ("accepted", one)


def test_who_changed_it_only_asks_and_a_colleague_accepts(one: User, other: User) -> None:
    meeting = accepted(one, changed(one, a_told_meeting()))
    assert (meeting.curation_status, meeting.accepted_by) == ("in_review", None)
    assert not Statement.objects.filter(review="confirmed", basis="quoted").exists()
    meeting = accepted(other, meeting)
    assert (meeting.curation_status, meeting.accepted_by) == ("accepted", other)


def test_asking_twice_writes_nothing(one: User) -> None:
    meeting = accepted(one, changed(one, a_told_meeting()))
    changes, version = Change.objects.count(), meeting.version
    assert editing.accept(records=[meeting], by=one, at=NOW) is None
    meeting.refresh_from_db()
    assert (Change.objects.count(), meeting.version) == (changes, version)


def test_a_colleague_who_changes_it_needs_another_in_turn(one: User, other: User) -> None:
    meeting = accepted(one, changed(one, a_told_meeting()))
    meeting = accepted(other, changed(other, meeting))
    assert meeting.curation_status == "in_review"
    assert accepted(one, meeting).curation_status == "accepted"


def test_a_load_since_is_nobodys_change(one: User, other: User) -> None:
    meeting = changed(one, a_told_meeting())
    with builders.writing(by=other):
        meeting.refresh_from_db()
        meeting.save()
    assert accepted(one, meeting).curation_status == "in_review"


def test_accepting_a_whole_report_leaves_ones_own_for_a_colleague(one: User) -> None:
    meeting = a_told_meeting()
    source = meeting.findings.get().source
    ana = builders.a_person()
    builders.tell(source, ana, exact="Ana")
    changed(one, meeting)
    editing.accept_report(source=source, by=one, at=NOW)
    meeting.refresh_from_db()
    ana.refresh_from_db()
    assert (meeting.curation_status, ana.curation_status) == ("in_review", "accepted")


def test_rejecting_needs_no_second_person(one: User) -> None:
    from curation.values.enums import RejectedAs

    meeting = changed(one, a_told_meeting())
    editing.reject(records=[meeting], rejected_as=RejectedAs.OUT_OF_SCOPE, by=one, at=NOW)
    meeting.refresh_from_db()
    assert meeting.curation_status == "rejected"


def test_without_the_setting_nobody_waits(one: User, settings: SettingsWrapper) -> None:
    settings.READOUT_FOUR_EYES = False
    assert accepted(one, changed(one, a_told_meeting())).curation_status == "accepted"


@pytest.mark.parametrize("number", [1, 5])
def test_many_are_looked_up_together(
    number: int, one: User, django_assert_max_num_queries: object
) -> None:
    from curation.editing.four_eyes import last_editors

    meetings = [changed(one, a_told_meeting()) for _ in range(number)]
    with django_assert_max_num_queries(1):  # type: ignore[operator]
        assert set(last_editors(meetings).values()) == {one.pk}
