"""Corrections: what really changed becomes a curator's statement, and nobody's edit is lost."""

from typing import Any

import pytest

from curation import editing
from curation.editing import Evidence, RowEdit
from curation.models import (
    AgendaItem,
    Change,
    Meeting,
    Participation,
    Person,
    PersonName,
    Role,
    Source,
    Statement,
)
from tests.builders import NOW, a_user
from tests.loading.labelled import STORIES, load_stems

pytestmark = pytest.mark.django_db
ANNOUNCED = STORIES[1][0]


@pytest.fixture
def summit() -> Meeting:
    load_stems(ANNOUNCED)
    return Meeting.objects.get(printed_kind="summit")


def save(record: Any, values: dict[str, Any], **options: Any) -> Change | None:
    options.setdefault("expected_version", record.version)
    options.setdefault("by", a_user(superuser=True))
    change = editing.save(record=record, values=values, at=NOW, **options)
    record.refresh_from_db()
    return change


def test_a_corrected_field_is_a_statement_of_the_curator(summit: Meeting) -> None:
    change = save(summit, {"locality": "Darkhan"}, reason="the embassy says so")
    assert summit.locality == "Darkhan"
    decided = summit.statements.get(basis="curator")
    assert (decided.field, decided.value, decided.change) == ("locality", "Darkhan", change)
    assert decided.note == "the embassy says so"


def test_saving_what_is_there_already_writes_nothing(summit: Meeting) -> None:
    before = (summit.version, Change.objects.count(), summit.history.count())
    assert save(summit, {"locality": summit.locality, "note": ""}) is None
    assert (summit.version, Change.objects.count(), summit.history.count()) == before


def test_one_save_is_one_version_and_one_history_row(summit: Meeting) -> None:
    version, rows = summit.version, summit.history.count()
    save(summit, {"locality": "Darkhan", "status": "held", "note": "see the archive"})
    assert summit.version == version + 1
    assert summit.history.count() == rows + 1


def test_a_note_is_nobodys_statement(summit: Meeting) -> None:
    save(summit, {"note": "ask the desk in Seoul"})
    assert summit.note == "ask the desk in Seoul"
    assert not summit.statements.filter(basis="curator").exists()


def test_a_cleared_field_stays_empty(summit: Meeting) -> None:
    save(summit, {"locality": ""})
    assert summit.locality == ""


def test_the_evidence_of_a_correction_is_the_selected_passage(summit: Meeting) -> None:
    source = Source.objects.get()
    start = source.text.index("Ulaanbaatar")
    passage = Evidence(source=source, start=start, end=start + 11, exact="Ulaanbaatar")
    save(summit, {"locality": "Ulan Bator"}, evidence=passage)
    decided = summit.statements.get(basis="curator")
    assert (decided.exact, decided.start) == ("Ulaanbaatar", start)


@pytest.mark.parametrize("start, end", [(-1, 3), (5, 5), (9, 4), (0, 10**9)])
def test_a_passage_outside_the_text_is_refused(summit: Meeting, start: int, end: int) -> None:
    evidence = Evidence(source=Source.objects.get(), start=start, end=end)
    with pytest.raises(editing.Refused, match="outside"):
        save(summit, {"locality": "Darkhan"}, evidence=evidence)


def test_a_stale_selection_is_refused(summit: Meeting) -> None:
    evidence = Evidence(source=Source.objects.get(), start=0, end=5, exact="other")
    with pytest.raises(editing.Refused, match="select it again"):
        save(summit, {"locality": "Darkhan"}, evidence=evidence)


def test_a_date_that_is_no_edtf_is_refused_and_nothing_is_written(summit: Meeting) -> None:
    with pytest.raises(ValueError, match="soon"):
        save(summit, {"date_edtf": "soon"})
    summit.refresh_from_db()
    assert summit.date_edtf == "2026-09-08"
    assert not summit.statements.filter(basis="curator").exists()


def test_two_edits_of_different_fields_are_combined(summit: Meeting) -> None:
    opened = summit.version
    save(summit, {"locality": "Darkhan", "note": ""})
    save(summit, {"locality": "Ulaanbaatar", "note": "seen"}, expected_version=opened)
    assert (summit.locality, summit.note) == ("Darkhan", "seen")


def test_two_edits_of_one_field_are_a_conflict_that_shows_all_three_values(
    summit: Meeting,
) -> None:
    opened = summit.version
    save(summit, {"locality": "Darkhan"})
    with pytest.raises(editing.StaleRecord) as caught:
        save(summit, {"locality": "Erdenet"}, expected_version=opened)
    [difference] = caught.value.differences
    assert (difference.before, difference.theirs, difference.yours) == (
        "Ulaanbaatar", "Darkhan", "Erdenet",
    )  # fmt: skip
    summit.refresh_from_db()
    assert summit.locality == "Darkhan"


def test_the_same_edit_twice_is_no_conflict(summit: Meeting) -> None:
    opened = summit.version
    save(summit, {"locality": "Darkhan"})
    save(summit, {"locality": "Darkhan"}, expected_version=opened)
    assert summit.locality == "Darkhan"


def test_a_viewer_may_not_save(summit: Meeting) -> None:
    with pytest.raises(editing.NotPermitted):
        save(summit, {"locality": "Darkhan"}, by=a_user("viewer"))


@pytest.mark.parametrize(
    "field", ["uid", "version", "curation_status", "accepted_by", "merged_into"]
)
def test_guarded_fields_cannot_be_written(summit: Meeting, field: str) -> None:
    with pytest.raises(editing.Refused):
        save(summit, {field: None})


def test_a_participation_is_added_changed_and_rejected(summit: Meeting) -> None:
    munkhzul = Person.objects.get(name="Dashnyamyn Munkhzul")
    save(summit, {}, rows=[RowEdit(Participation, None, {"person": munkhzul})])
    row = summit.participations.get(person=munkhzul)
    save(summit, {}, rows=[RowEdit(Participation, row.pk, {"function": "host"})])
    row.refresh_from_db()
    assert row.function == "host"
    save(summit, {}, rows=[RowEdit(Participation, row.pk, rejected=True)])
    row.refresh_from_db()
    assert row.rejected


def test_a_delegation_can_take_part_without_a_name(summit: Meeting) -> None:
    save(summit, {}, rows=[RowEdit(Participation, None, {"country": "JP"})])
    assert summit.participations.get(country="JP", person=None).function == "participant"


def test_a_participation_of_nobody_is_refused(summit: Meeting) -> None:
    with pytest.raises(editing.Refused, match="Name a person"):
        save(summit, {}, rows=[RowEdit(Participation, None, {"function": "host"})])


def test_a_row_of_another_record_is_refused(summit: Meeting) -> None:
    other = Participation.objects.exclude(meeting=summit).first()
    assert other is not None
    with pytest.raises(editing.Refused, match="another record"):
        save(summit, {}, rows=[RowEdit(Participation, other.pk, {"function": "host"})])


def test_an_outcome_is_corrected_on_its_agenda_item(summit: Meeting) -> None:
    item = summit.agenda.first()
    assert item is not None
    save(summit, {}, rows=[RowEdit(AgendaItem, item.pk, {"outcome": "agreed"})])
    item.refresh_from_db()
    assert item.outcome == "agreed"
    decided = Statement.objects.get(basis="curator")
    assert (decided.meeting, decided.issue) == (summit, item.issue)


def test_an_office_is_renamed_and_withdrawn() -> None:
    load_stems(ANNOUNCED)
    person = Person.objects.get(name="Ok Seung-bin")
    role = person.roles.get()
    save(person, {}, rows=[RowEdit(Role, role.pk, {"title": "National Security Adviser"})])
    assert [one.title for one in person.roles.filter(rejected=False)] == [
        "National Security Adviser"
    ]


def test_a_spelling_is_added_and_rejected() -> None:
    load_stems(ANNOUNCED)
    person = Person.objects.get(name="Ok Seung-bin")
    save(person, {}, rows=[RowEdit(PersonName, None, {"name": "Ok Sung-bin"})])
    added = person.names.get(name="Ok Sung-bin")
    save(person, {}, rows=[RowEdit(PersonName, added.pk, rejected=True)])
    added.refresh_from_db()
    assert added.rejected
    assert person.name == "Ok Seung-bin"
