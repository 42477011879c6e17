"""Corrections of many records at once: one change, all or nothing, at a fixed cost a batch."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation import editing
from curation.editing import Correction, RowEdit, correcting
from curation.evaluation.verify import verify
from curation.models import (
    AgendaItem,
    Change,
    Issue,
    Meeting,
    Participation,
    Person,
    Statement,
)
from tests.builders import (
    NOW,
    a_meeting,
    a_participation,
    a_person,
    a_source,
    a_user,
    an_agenda_item,
    an_issue,
    tell,
)

pytestmark = pytest.mark.django_db


def correct(model: type[Any], *corrections: Correction, **options: Any) -> Change | None:
    options.setdefault("by", a_user("chief editor"))
    return editing.correct(model=model, corrections=corrections, at=NOW, **options)


def told_meetings(number: int) -> list[Meeting]:
    meetings = [a_meeting(f"Talks {one}", locality="Oslo") for one in range(number)]
    for meeting in meetings:
        tell(a_source(), meeting)
    return meetings


def test_fields_of_many_records_are_one_change_with_one_history_row_each() -> None:
    meetings = told_meetings(3)
    history = Meeting.history.count()
    change = correct(
        Meeting,
        *[Correction(one.pk, 1, {"locality": "Bergen", "note": "asked"}) for one in meetings],
        reason="the archive says so",
        report={"file": "a.csv"},
    )
    assert change is not None
    assert (change.kind, change.report) == ("import", {"file": "a.csv"})
    for meeting in Meeting.objects.all():
        assert (meeting.locality, meeting.note, meeting.version) == ("Bergen", "asked", 2)
    assert Meeting.history.count() == history + 3
    assert set(Meeting.history.filter(version=2).values_list("change", flat=True)) == {change.pk}


def test_a_correction_is_a_statement_of_the_curator_with_history() -> None:
    (meeting,) = told_meetings(1)
    by = a_user("chief editor", username="carla")
    change = correct(Meeting, Correction(meeting.pk, 1, {"date_edtf": "2026-01-14"}), by=by)
    decided = Statement.objects.get(basis="curator")
    assert (decided.field, decided.value, decided.change) == ("date", "2026-01-14", change)
    assert decided.qualifiers == {}
    assert (decided.reviewed_by, decided.note) == ("carla", "decided by carla")
    assert Statement.history.filter(id=decided.pk, change=change).count() == 1


def test_rows_below_a_meeting_are_corrected_with_it() -> None:
    meeting, person, issue = a_meeting(), a_person(), an_issue()
    there = a_participation(meeting, person, capacity="Envoy")
    item = an_agenda_item(meeting, issue, outcome="discussed")
    tell(a_source(), meeting)
    correct(
        Meeting,
        Correction(
            meeting.pk,
            1,
            rows=(
                RowEdit(Participation, there.pk, {"capacity": "Minister"}),
                RowEdit(AgendaItem, item.pk, {"outcome": "agreed", "raised_by": "Norway"}),
            ),
        ),
    )
    there.refresh_from_db()
    item.refresh_from_db()
    meeting.refresh_from_db()
    assert there.capacity == "Minister"
    assert (item.outcome, item.raised_by) == ("agreed", "Norway")
    assert meeting.version == 2


def test_a_cleared_field_stays_empty() -> None:
    person, meeting = a_person(country="NO"), a_meeting(locality="Oslo")
    tell(a_source(), person)
    tell(a_source(), meeting)
    correct(Person, Correction(person.pk, 1, {"country": ""}))
    correct(Meeting, Correction(meeting.pk, 1, {"locality": ""}))
    person.refresh_from_db()
    meeting.refresh_from_db()
    assert (person.country, meeting.locality) == ("", "")


def test_meetings_follow_a_person_once_whoever_of_them_was_renamed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(correcting, "BATCH", 1)
    people = [a_person("Ana Lima", country="BR"), a_person("Bo Ek", country="NO")]
    meeting = a_meeting("", locality="Oslo")
    for person in people:
        a_participation(meeting, person)
        tell(a_source(), person)
    tell(a_source(), meeting)
    ana, bo = people
    correct(
        Person, Correction(ana.pk, 1, {"name": "Anna Lima"}), Correction(bo.pk, 1, {"name": "Bo"})
    )
    meeting.refresh_from_db()
    assert "Anna Lima" in meeting.name
    assert "Bo" in meeting.name
    assert meeting.version == 2


def test_a_note_on_a_person_leaves_the_meetings_alone() -> None:
    person, meeting = a_person(), a_meeting()
    a_participation(meeting, person)
    correct(Person, Correction(person.pk, 1, {"wikidata_id": "Q1"}))
    person.refresh_from_db()
    meeting.refresh_from_db()
    assert (person.wikidata_id, meeting.version) == ("Q1", 1)


def test_what_no_statement_decides_is_written_as_it_is() -> None:
    wide, narrow = an_issue("fish"), an_issue("fish quotas")
    correct(
        Issue,
        Correction(
            narrow.pk, 1, {"parent_id": wide.pk, "generic": True, "scheme_uri": "http://x.y"}
        ),
    )
    narrow.refresh_from_db()
    assert (narrow.parent, narrow.generic, narrow.scheme_uri) == (wide, True, "http://x.y")


@pytest.mark.parametrize("model", [Meeting, Issue])
def test_nothing_to_correct_is_no_change(model: type[Any]) -> None:
    assert correct(model) is None
    assert not Change.objects.filter(kind="import").exists()


@pytest.mark.parametrize("role", ["viewer", "curator"])
def test_only_a_chief_editor_may(role: str) -> None:
    (meeting,) = told_meetings(1)
    with pytest.raises(editing.NotPermitted, match="import a meeting"):
        correct(Meeting, Correction(meeting.pk, 1, {"locality": "Bergen"}), by=a_user(role))


def test_a_stale_record_at_the_end_takes_everything_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(correcting, "BATCH", 1)
    first, last = told_meetings(2)
    with pytest.raises(editing.StaleRecord, match="Somebody else"):
        correct(
            Meeting,
            Correction(first.pk, 1, {"locality": "Bergen"}),
            Correction(last.pk, 7, {"locality": "Bergen"}),
        )
    assert not Meeting.objects.filter(locality="Bergen").exists()
    assert not Change.objects.filter(kind="import").exists()


@pytest.mark.parametrize(
    "correction, words",
    [
        (Correction(0, 1, {"locality": "Bergen"}), "no longer there"),
        (Correction(1, 1, {"curation_status": "accepted"}), "curation_status cannot be changed"),
        (Correction(1, 1, {"level": "leaders"}), "level cannot be changed"),
        (Correction(1, 1, rows=(RowEdit(Participation, 0, {}),)), "Name a person"),
        (Correction(1, 1, rows=(RowEdit(Participation, 99, {}),)), "no longer there"),
        (Correction(1, 1, rows=(RowEdit(Participation, 1, {"capacity": "x"}),)), "another record"),
    ],
)
def test_what_cannot_be_is_refused(correction: Correction, words: str) -> None:
    (meeting,) = told_meetings(1)
    others = a_participation(a_meeting(), a_person())
    rows = tuple(
        RowEdit(edit.model, others.pk if edit.pk == 1 else edit.pk, edit.values)
        for edit in correction.rows
    )
    pk = meeting.pk if correction.pk else 0
    with pytest.raises(editing.Refused, match=words):
        correct(Meeting, Correction(pk, 1, correction.values, rows))


def test_the_change_is_taken_back_as_one() -> None:
    meetings = told_meetings(2)
    chief = a_user("chief editor")
    change = correct(
        Meeting,
        *[Correction(one.pk, 1, {"locality": "Bergen", "note": "x"}) for one in meetings],
        by=chief,
    )
    assert change is not None
    undone = editing.undo(change=change, by=chief, at=NOW, reason="wrong file")
    assert undone.report["left"] == []
    assert set(Meeting.objects.values_list("locality", "note")) == {("Oslo", "")}


def test_the_database_is_whole_afterwards() -> None:
    person, meeting = a_person(country="NO"), a_meeting("", locality="Oslo")
    a_participation(meeting, person)
    tell(a_source(), person)
    tell(a_source(), meeting)
    parent = a_meeting("Visit", kind="visit")
    before = list(verify())
    correct(Person, Correction(person.pk, 1, {"name": "Anna Lima", "country": "SE"}))
    correct(Meeting, Correction(meeting.pk, 2, {"kind": "meal", "parent": parent.uid}))
    assert [one for one in verify() if one not in before] == []


def test_the_cost_grows_by_batches_not_by_rows() -> None:
    by = a_user("chief editor")

    def statements(number: int) -> int:
        corrections = [
            Correction(one.pk, 1, {"locality": "Bergen"}) for one in told_meetings(number)
        ]
        by.has_perm("curation.import_meeting")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            editing.correct(model=Meeting, corrections=corrections, by=by, at=NOW)
        return len(queries)

    assert statements(2) == statements(40)
