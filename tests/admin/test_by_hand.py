"""Records that no report tells of, and organizations, entered and accepted by hand."""

from typing import Any

import pytest
from django.test import Client

from curation.models import Issue, Meeting, Organization, Person
from tests import builders
from tests.admin.forms import opened
from tests.admin.pages import plain, text_of


def enter(client: Client, kind: str, changed: dict[str, Any], status: int = 302) -> str:
    url = f"/admin/curation/{kind}/add/"
    response = client.post(url, {**opened(client, url, f"{kind}_form"), **changed})
    page = plain(response.content.decode())
    assert response.status_code == status, page[:2000]
    return page


def test_a_person_is_entered_with_an_office_and_accepted(curator: Client) -> None:
    enter(curator, "person", {
        "name": "Ana Example", "country": "PE", "roles-TOTAL_FORMS": "1",
        "roles-0-title": "Minister", "reason": "the ministry's own page",
    })  # fmt: skip
    ana = Person.objects.get()
    assert (ana.name, ana.country, ana.roles.get().title) == ("Ana Example", "PE", "Minister")
    said = ana.statements.filter(field="name").get()
    assert (said.basis, said.note, said.source) == ("curator", "the ministry's own page", None)
    curator.post(f"/admin/curation/person/{ana.pk}/accept/")
    ana.refresh_from_db()
    assert (ana.curation_status, ana.name, ana.roles.get().rejected) == (
        "accepted", "Ana Example", False,
    )  # fmt: skip


def test_a_meeting_is_entered_with_who_and_what(curator: Client) -> None:
    ana, fish = builders.a_person("Ana Example"), builders.an_issue("fish")
    enter(curator, "meeting", {
        "printed_kind": "summit", "date_edtf": "2026-02-01", "locality": "Lima",
        "participations-TOTAL_FORMS": "1", "participations-0-person": ana.pk,
        "participations-0-function": "participant", "participations-0-attendance": "named",
        "agenda-TOTAL_FORMS": "1", "agenda-0-issue": fish.pk, "agenda-0-outcome": "agreed",
        "evidence_link": "https://example.org/communique",
    })  # fmt: skip
    meeting = Meeting.objects.get()
    assert (meeting.printed_kind, meeting.date_edtf, meeting.locality) == (
        "summit", "2026-02-01", "Lima",
    )  # fmt: skip
    assert meeting.participations.get().person == ana
    assert meeting.agenda.get().outcome == "agreed"
    assert set(meeting.statements.values_list("link", flat=True)) == {
        "https://example.org/communique"
    }
    # What a form sets unasked is nobody's decision.
    assert not meeting.statements.filter(field__in=["mode", "status", "visit_type"]).exists()


def test_an_issue_is_entered_as_part_of_a_wider_one(curator: Client) -> None:
    wider = builders.an_issue("fisheries")
    enter(curator, "issue", {"label": "tuna", "parent": wider.pk, "reason": "our own list"})
    assert Issue.objects.get(label="tuna").parent == wider


@pytest.mark.parametrize("kind, named", [("person", "name"), ("issue", "label")])
def test_what_is_entered_says_where_it_is_known_from(
    kind: str, named: str, curator: Client
) -> None:
    assert "Say where you know it from" in enter(curator, kind, {named: "X"}, status=200)
    assert not Person.objects.exists()
    assert not Issue.objects.exists()


@pytest.mark.parametrize(
    "kind, named, known, entered",
    [
        ("person", "name", "Ana Exámple", "Ana Example"),
        ("issue", "label", "tuna fish", "Tuna Fish"),
    ],
)
def test_a_namesake_is_pointed_out(
    kind: str, named: str, known: str, entered: str, curator: Client
) -> None:
    (builders.a_person if kind == "person" else builders.an_issue)(known)
    enter(curator, kind, {named: entered, "reason": "known"})
    page = text_of(curator, f"/admin/curation/{kind}/")
    assert f"There is already “{known}”. The same?" in page


def test_an_organization_is_entered_and_its_other_names_corrected(curator: Client) -> None:
    enter(curator, "organization", {
        "name": "Harbour Office", "country": "PT", "aliases": "HO\nPort Office", "reason": "law",
    })  # fmt: skip
    office = Organization.objects.get()
    assert {one.alias for one in office.names.all()} == {"HO", "Port Office", "Harbour Office"}
    url = f"/admin/curation/organization/{office.pk}/change/"
    fields = opened(curator, url, "organization_form")
    assert fields["aliases"].split() == ["HO", "Port", "Office"]
    curator.post(url, {**fields, "aliases": "HO", "kind": "agency"})
    office.refresh_from_db()
    assert {one.alias for one in office.names.all()} == {"HO", "Harbour Office"}


def test_two_who_change_an_organization_are_combined_or_asked(curator: Client) -> None:
    office = builders.an_organization("Harbour Office", country="PT")
    url = f"/admin/curation/organization/{office.pk}/change/"
    fields = opened(curator, url, "organization_form")
    curator.post(url, {**fields, "country": "ES", "aliases": "HO"})
    # What does not overlap is combined, other names one by one.
    assert curator.post(url, {**fields, "wikidata_id": "Q1", "aliases": "PO"}).status_code == 302
    office.refresh_from_db()
    assert (office.country, office.wikidata_id) == ("ES", "Q1")
    assert {one.alias for one in office.names.all()} == {"HO", "PO", "Harbour Office"}
    # What overlaps is shown: before, theirs, yours.
    response = curator.post(url, {**fields, "country": "FR"})
    assert response.status_code == 409
    assert "PT ES FR" in plain(response.content.decode())


def test_an_organization_that_there_is_already_is_refused(curator: Client) -> None:
    builders.an_organization("Harbour Office", country="PT")
    page = enter(curator, "organization", {
        "name": "Harbour Office", "country": "PT", "reason": "again",
    }, status=200)  # fmt: skip
    assert "already exists" in page
