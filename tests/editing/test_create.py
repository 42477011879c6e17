"""Records and organizations entered by hand."""

from typing import Any

import pytest

from curation import editing
from curation.editing import Evidence, RowEdit
from curation.models import Issue, Meeting, Organization, Participation, Person
from tests import builders
from tests.builders import NOW, a_source, a_user

pytestmark = pytest.mark.django_db


def test_a_meeting_entered_by_hand_rests_on_its_note() -> None:
    person = editing.create(
        model=Person, values={"name": "Ana Example", "country": "PT"}, by=a_user("curator"), at=NOW
    )
    meeting = editing.create(
        model=Meeting,
        values={"kind": "talks", "status": "held", "date_edtf": "2026-01-13"},
        rows=[RowEdit(Participation, None, {"person": person})],
        by=a_user("curator"),
        at=NOW,
        reason="from the archive",
    )
    assert isinstance(meeting, Meeting)
    assert meeting.name == "Ana Example: talks"
    assert str(meeting.date_earliest) == "2026-01-13"
    assert {one.note for one in meeting.statements.all()} == {"from the archive"}
    assert meeting.history.count() >= 1


def test_a_selected_passage_is_the_evidence() -> None:
    source = a_source("Ana Example spoke of fishing rights.")
    issue = editing.create(
        model=Issue,
        values={"label": "fishing rights"},
        by=a_user("curator"),
        at=NOW,
        evidence=Evidence(source=source, start=21, end=35, exact="fishing rights"),
    )
    assert issue.statements.get().exact == "fishing rights"


def test_a_person_needs_a_name() -> None:
    with pytest.raises(editing.Refused, match="needs a name"):
        editing.create(model=Person, values={}, by=a_user("curator"), at=NOW)


def test_a_viewer_enters_nothing() -> None:
    with pytest.raises(editing.NotPermitted):
        editing.create(model=Person, values={"name": "Ana"}, by=a_user("viewer"), at=NOW)


def test_an_organization_is_entered_corrected_and_left_alone() -> None:
    curator = a_user(superuser=True)
    values = {"name": "Harbour Office", "kind": "office", "country": "PT"}
    options: dict[str, Any] = {"by": curator, "at": NOW}
    editing.save_organization(
        organization=None, values=values, aliases=["HO"], expected_version=1, **options
    )
    office = Organization.objects.get(name="Harbour Office")
    assert {one.alias for one in office.names.all()} == {"HO", "Harbour Office"}
    again = editing.save_organization(
        organization=office, values=values, aliases=["HO"], expected_version=1, **options
    )
    assert again is None
    editing.save_organization(
        organization=office, values={"country": "ES"}, aliases=[], expected_version=1, **options
    )
    office.refresh_from_db()
    assert (office.country, office.version) == ("ES", 2)
    with pytest.raises(editing.StaleRecord, match="Somebody else"):
        editing.save_organization(
            organization=office, values={"country": "FR"}, aliases=[], expected_version=1, **options
        )
    editing.save_organization(
        organization=office, values={"kind": "ministry"}, aliases=[], expected_version=1, **options
    )
    office.refresh_from_db()
    assert (office.country, office.kind) == ("ES", "ministry")


def test_what_was_done_to_an_organization_is_taken_back() -> None:
    curator = a_user(superuser=True)
    office = builders.an_organization("Harbour Office", country="PT")
    change = editing.save_organization(
        organization=office, values={"country": "ES"}, aliases=["HO"], expected_version=1,
        by=curator, at=NOW,
    )  # fmt: skip
    assert change is not None
    undone = editing.undo(change=change, by=curator, at=NOW, reason="wrong harbour")
    office.refresh_from_db()
    assert (office.country, office.version) == ("PT", 3)
    assert [one.alias for one in office.names.all()] == ["Harbour Office"]
    editing.undo(change=undone, by=curator, at=NOW, reason="right after all")
    office.refresh_from_db()
    assert office.country == "ES"
    assert {one.alias for one in office.names.all()} == {"HO", "Harbour Office"}


def test_two_organizations_of_one_name_and_country_are_refused() -> None:
    curator = a_user(superuser=True)
    values = {"name": "Harbour Office", "country": "PT"}
    for attempt in range(2):
        if attempt:
            with pytest.raises(editing.Refused, match="already"):
                editing.save_organization(
                    organization=None, values=values, aliases=[], expected_version=1,
                    by=curator, at=NOW,
                )  # fmt: skip
            return
        editing.save_organization(
            organization=None, values=values, aliases=[], expected_version=1, by=curator, at=NOW
        )
