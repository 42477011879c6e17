"""Who, when, why, field by field: on the page of a record, of a change, and across all records."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from curation import editing
from curation.models import Change, Meeting
from curation.values.enums import ChangeKind
from tests import builders
from tests.admin.pages import html_of, plain, text_of
from tests.admin.records import address, post

CHANGES = "/admin/curation/change/"


@pytest.fixture
def meeting(db: None) -> Meeting:
    source = builders.a_source("Ana and Ben met on Jan. 13.", publisher="The Daily")
    meeting = builders.a_meeting(mode="in_person")
    builders.a_participation(meeting, builders.a_person("Ana"))
    builders.a_participation(meeting, builders.a_person("Ben"))
    builders.tell(source, meeting, exact="met")
    return meeting


def last_change(kind: ChangeKind = ChangeKind.FORM) -> Change:
    return Change.objects.filter(kind=kind).latest("pk")


def test_history_tells_who_when_why_and_each_field_before_and_after(
    meeting: Meeting, curator: Client
) -> None:
    post(curator, meeting, {"date_edtf": "2026-01-12", "reason": "the embassy says so"})
    text = text_of(curator, address(meeting, "history"))
    assert "form the embassy says so" in text
    assert "Date (EDTF) 2026-01-13 2026-01-12" in text
    assert "curator" in text


def test_history_of_a_record_includes_its_rows(meeting: Meeting, curator: Client) -> None:
    post(curator, meeting, {"participations-1-attendance": "doubtful"})
    assert "Participation Ben changed Attendance named doubtful" in text_of(
        curator, address(meeting, "history")
    )


def test_what_was_created_is_told_with_its_values(meeting: Meeting, viewer: Client) -> None:
    text = text_of(viewer, address(meeting, "history"))
    assert "loader · load" in text
    assert "Participation Ana added Person Ana · Function participant" in text


@pytest.mark.parametrize("record", ["source", "person", "issue", "organization"])
def test_every_kind_of_record_has_a_history(record: str, viewer: Client) -> None:
    make: dict[str, Callable[[], object]] = {
        "source": builders.a_source,
        "person": builders.a_person,
        "issue": builders.an_issue,
        "organization": builders.an_organization,
    }
    made = make[record]()
    assert "loader · load" in text_of(viewer, address(made, "history"))


def test_a_decision_that_no_field_follows_is_told_too(meeting: Meeting, curator: Client) -> None:
    planned = builders.a_meeting(status="planned")
    editing.dismiss_outcome(
        meeting=planned, by=builders.a_user("curator"), at=builders.NOW, reason="nobody reported it"
    )
    text = text_of(curator, address(planned, "history"))
    assert text.count("nobody reported it") == 1
    assert "nobody reported it" not in text_of(curator, address(meeting, "history"))


def test_history_of_nothing_is_not_found(viewer: Client) -> None:
    assert viewer.get("/admin/curation/meeting/999999/history/").status_code == 404


def test_history_cannot_be_posted_to(meeting: Meeting, curator: Client) -> None:
    """A history form of other packages saves what is posted to it; ours has none."""
    before = meeting.date_edtf
    curator.post(address(meeting, "history"), {"date_edtf": "1999-01-01", "_save": "Save"})
    meeting.refresh_from_db()
    assert meeting.date_edtf == before


def test_history_costs_the_same_however_long_it_is(meeting: Meeting, curator: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            html_of(curator, address(meeting, "history"))
        return len(captured)

    few = cost()
    for day in range(2, 8):
        post(curator, meeting, {"date_edtf": f"2026-01-0{day}"})
    assert cost() == few


def test_recent_changes_name_and_link_the_records(meeting: Meeting, curator: Client) -> None:
    post(curator, meeting, {"venue": "Town hall", "reason": "seen there"})
    html = html_of(curator, CHANGES)
    assert f'<a href="{address(meeting)}">' in html
    assert "form Ana – Ben: talks" in plain(html)
    assert "seen there" in plain(html)


def test_a_change_shows_what_it_did(meeting: Meeting, curator: Client) -> None:
    post(curator, meeting, {"venue": "Town hall"})
    text = text_of(curator, f"{CHANGES}{last_change().pk}/change/")
    assert "Venue – Town hall" in text
    assert "Date (EDTF)" not in text


def test_a_decision_that_only_confirmed_says_so(meeting: Meeting, curator: Client) -> None:
    curator.post(address(meeting, "accept"))
    text = text_of(curator, f"{CHANGES}{last_change(ChangeKind.DECISION).pk}/change/")
    assert "Curation draft accepted" in text


def test_ones_own_change_is_taken_back_with_a_reason(meeting: Meeting, curator: Client) -> None:
    post(curator, meeting, {"date_edtf": "2026-01-12"})
    page = f"{CHANGES}{last_change().pk}/"
    assert "This field is required." in plain(curator.post(f"{page}undo/").content.decode())
    response = curator.post(f"{page}undo/", {"reason": "misread"}, follow=True)
    assert "Taken back." in response.content.decode()
    meeting.refresh_from_db()
    assert meeting.date_edtf == "2026-01-13"
    assert "taken back" in text_of(curator, CHANGES)
    assert "Take this change back" not in text_of(curator, f"{page}change/")


def test_a_colleagues_change_is_taken_back_by_the_chief_only(
    meeting: Meeting, curator: Client, chief: Client
) -> None:
    other = builders.a_user("curator", username="carol")
    editing.save(
        record=meeting,
        values={"venue": "Town hall"},
        expected_version=meeting.version,
        by=other,
        at=timezone.now(),
    )
    page = f"{CHANGES}{last_change().pk}/"
    assert "Take this change back" not in text_of(curator, f"{page}change/")
    assert curator.post(f"{page}undo/", {"reason": "no"}).status_code == 403
    assert chief.post(f"{page}undo/", {"reason": "no"}).status_code == 302
    meeting.refresh_from_db()
    assert meeting.venue == ""


def test_markup_in_history_stays_text(meeting: Meeting, curator: Client) -> None:
    payload = "<script>alert(1)</script>"
    post(curator, meeting, {"venue": payload, "reason": payload})
    for url in (address(meeting, "history"), CHANGES, f"{CHANGES}{last_change().pk}/change/"):
        html = html_of(curator, url)
        assert "<script>alert" not in html
        assert "&lt;script&gt;" in html


def test_one_field_is_put_back_and_the_rest_is_left_alone(
    meeting: Meeting, curator: Client
) -> None:
    post(curator, meeting, {"date_edtf": "2026-01-12", "venue": "Town hall"})
    post(curator, meeting, {"locality": "Lima"})
    history = html_of(curator, address(meeting, "history"))
    [link] = re.findall(r'href="([^"]+/date_edtf/)"', history)
    assert "Date (EDTF) 2026-01-12 2026-01-13" in text_of(curator, link)
    meeting.refresh_from_db()
    assert curator.post(link, {"version": meeting.version}).status_code == 200, "why is asked"
    curator.post(link, {"version": meeting.version, "reason": "it was the 13th"})
    meeting.refresh_from_db()
    assert (meeting.date_edtf, meeting.venue, meeting.locality) == (
        "2026-01-13", "Town hall", "Lima",
    )  # fmt: skip
    assert last_change().reason == "it was the 13th"


def test_a_field_that_a_colleague_changed_meanwhile_is_not_put_back(
    meeting: Meeting, curator: Client
) -> None:
    post(curator, meeting, {"venue": "Town hall"})
    meeting.refresh_from_db()
    seen = meeting.version
    [link] = re.findall(r'href="([^"]+/venue/)"', html_of(curator, address(meeting, "history")))
    post(curator, meeting, {"venue": "Palace"})
    sent = {"version": seen, "reason": "no hall"}
    assert "Somebody else has changed" in plain(
        curator.post(link, sent, follow=True).content.decode()
    )
    meeting.refresh_from_db()
    assert meeting.venue == "Palace"


@pytest.mark.parametrize("what", ["1/version", "999999/venue", "1/curation_status", "1/nothing"])
def test_nothing_else_is_put_back(what: str, meeting: Meeting, curator: Client) -> None:
    first = meeting.history.order_by("history_id").first().pk
    page = f"{address(meeting, 'revert')}{what.replace('1/', f'{first}/')}/"
    assert curator.get(page).status_code == 404


def test_a_viewer_is_offered_no_putting_back(
    meeting: Meeting, curator: Client, viewer: Client
) -> None:
    post(curator, meeting, {"venue": "Town hall"})
    assert "put back" not in text_of(viewer, address(meeting, "history"))
