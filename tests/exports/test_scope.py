"""Which rows an export holds."""

from typing import Any

import pytest

from curation.exports.scope import Scope, UnknownStatus
from curation.models import Meeting, Person, Source
from tests.builders import (
    a_finding,
    a_meeting,
    a_participation,
    a_person,
    a_source,
    a_statement,
    an_agenda_item,
    an_issue,
)
from tests.exports.world import a_world

pytestmark = pytest.mark.django_db


def named(rows: Any) -> set[str]:
    return {str(row) for row in rows}


def test_accepted_means_accepted_and_all_means_not_rejected() -> None:
    for status in ("draft", "in_review", "accepted"):
        a_person(status, curation_status=status)
    a_person("rejected", curation_status="rejected", rejected_as="never")
    assert named(Scope("accepted").persons) == {"accepted"}
    assert named(Scope("all").persons) == {"draft", "in_review", "accepted"}
    assert named(Scope("draft").persons) == {"draft"}
    assert named(Scope("rejected").persons) == {"rejected"}


def test_another_status_is_refused() -> None:
    with pytest.raises(UnknownStatus, match="'published' is not one of draft, in_review"):
        Scope("published")


def test_what_was_merged_into_another_is_not_exported() -> None:
    survivor = a_person("one")
    a_person("other", merged_into=survivor)
    assert named(Scope("all").persons) == {"one"}


def test_drafts_that_an_accepted_meeting_refers_to_are_included() -> None:
    meeting = a_meeting(curation_status="accepted")
    a_participation(meeting, a_person("present"))
    a_person("absent")
    wider = an_issue("trade")
    an_agenda_item(meeting, an_issue("seafood", parent=wider))
    an_issue("coal")
    scope = Scope("accepted")
    assert named(scope.persons) == {"present"}
    assert named(scope.issues) == {"trade", "seafood"}


def test_what_contains_an_accepted_meeting_is_included_however_far_up() -> None:
    outer = a_meeting("outer")
    middle = a_meeting("middle", parent=outer)
    a_meeting("inner", parent=middle, curation_status="accepted")
    a_meeting("beside", parent=outer)
    assert named(Scope("accepted").meetings) == {"outer", "middle", "inner"}


def test_a_rejected_participation_brings_nobody() -> None:
    meeting = a_meeting(curation_status="accepted")
    a_participation(meeting, a_person("misread"), rejected=True)
    assert named(Scope("accepted").persons) == set()


def test_a_rejected_person_or_issue_stands_in_no_meeting_either() -> None:
    meeting = a_meeting(curation_status="accepted")
    rejected = {"curation_status": "rejected", "rejected_as": "wrong_reading"}
    a_participation(meeting, a_person("Misread", **rejected))
    a_participation(meeting, a_person("Present"))
    a_participation(meeting, country="NO")
    an_agenda_item(meeting, an_issue("misread", **rejected))
    assert [str(one) for one in meeting.participations.that_count()] == ["Present", "NO"]
    scope = Scope("accepted")
    assert named(scope.persons) == {"Present"}
    assert named(scope.issues) == set()


def test_a_report_of_an_accepted_record_is_included_and_no_other() -> None:
    world = a_world()
    Meeting.objects.filter(pk=world.talks.pk).update(curation_status="accepted")
    a_source("Nothing of it.", headline="elsewhere")
    assert set(Scope("accepted").sources) == {world.preview, world.report}


def test_a_report_that_a_curator_is_done_with_is_included() -> None:
    done = a_source(work_status="done")
    a_source()
    assert list(Scope("accepted").sources) == [done]


def test_evidence_never_names_a_record_that_is_not_exported() -> None:
    world = a_world()
    Meeting.objects.filter(pk=world.talks.pk).update(curation_status="accepted")
    stranger = a_person("stranger")
    a_statement(a_finding(world.report, stranger, exact="Bo Ek"), "name", "Bo Ek", exact="Bo Ek")
    exported = Scope("accepted").statements
    assert exported.count() == 6
    assert not exported.filter(person=stranger).exists()


def test_a_selection_of_meetings_brings_what_belongs_to_them_alone() -> None:
    world = a_world()
    other = a_meeting("elsewhere")
    a_participation(other, a_person("somebody else"))
    scope = Scope("all", Meeting.objects.filter(pk=world.talks.pk))
    assert named(scope.meetings) == {"Ana Lima: visit to Oslo", "Ana Lima – Bo Ek: talks"}
    assert named(scope.persons) == {"Ana Lima", "Bo Ek"}
    assert named(scope.issues) == {"fish quotas", "coal"}
    assert set(scope.sources) == {world.preview, world.report}


def test_a_selection_of_persons_is_for_their_table() -> None:
    world = a_world()
    scope = Scope("all", Person.objects.filter(pk=world.ek.pk))
    assert named(scope.persons) == {"Bo Ek"}
    assert not scope.meetings.exists()


def test_a_selection_of_reports_is_for_their_table() -> None:
    world = a_world()
    scope = Scope("all", Source.objects.filter(pk=world.report.pk))
    assert list(scope.sources) == [world.report]
