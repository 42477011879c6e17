"""Accepting, rejecting, claiming and joining, through the pages of records and reports."""

from django.test import Client

from curation.models import Change, Meeting, Person, Source
from tests import builders
from tests.admin.pages import html_of, plain, text_of
from tests.admin.records import address

# --- Deciding


def test_a_record_is_accepted_and_reopened(meeting: Meeting, curator: Client) -> None:
    assert curator.post(address(meeting, "accept")).status_code == 302
    meeting.refresh_from_db()
    assert meeting.curation_status == "accepted"
    assert "accepted by curator" in text_of(curator, address(meeting))
    assert curator.post(address(meeting, "reopen")).status_code == 302
    meeting.refresh_from_db()
    assert meeting.curation_status == "draft"


def test_a_record_is_rejected_as_something(meeting: Meeting, curator: Client) -> None:
    page = html_of(curator, address(meeting, "reject"))
    assert "wrong reading" in plain(page)
    sent = {"rejected_as": "out_of_scope", "reason": "not diplomacy"}
    assert curator.post(address(meeting, "reject"), sent).status_code == 302
    meeting.refresh_from_db()
    assert (meeting.curation_status, meeting.rejected_as) == ("rejected", "out_of_scope")
    assert "rejected as out of scope" in text_of(curator, address(meeting))


def test_never_needs_a_reason(meeting: Meeting, curator: Client) -> None:
    response = curator.post(address(meeting, "reject"), {"rejected_as": "never"})
    assert "Say why this should never be found again." in response.content.decode()
    meeting.refresh_from_db()
    assert meeting.curation_status == "draft"


def test_selected_records_are_accepted_together(meeting: Meeting, curator: Client) -> None:
    people = [row.person for row in meeting.participations.all() if row.person]
    sent = {"action": "accept_selected", "_selected_action": [person.pk for person in people]}
    drafts = "/admin/curation/person/?curation_status__exact=draft"
    response = curator.post(drafts, sent, follow=True)
    assert "2 selected, all accepted." in response.content.decode()
    assert Person.objects.accepted().count() == 2
    assert Change.objects.filter(kind="decision").count() == 1


def test_selected_records_are_rejected_after_asking_as_what(
    meeting: Meeting, curator: Client
) -> None:
    people = [row.person for row in meeting.participations.all() if row.person]
    sent = {"action": "reject_selected", "_selected_action": [person.pk for person in people]}
    page = curator.post("/admin/curation/person/", sent).content.decode()
    assert "Ana Example Ben" in plain(page)
    assert Person.objects.filter(curation_status="rejected").count() == 0
    sent |= {"confirmed": "yes", "rejected_as": "wrong_reading"}
    assert curator.post("/admin/curation/person/", sent).status_code == 302
    assert Person.objects.filter(rejected_as="wrong_reading").count() == 2


def test_a_whole_report_is_accepted_but_for_what_is_asked(
    meeting: Meeting, source: Source, curator: Client
) -> None:
    asked = builders.a_person("Carol")
    builders.a_finding(source, asked, exact="minister")
    builders.a_suggestion(person=asked, other_person=builders.a_person("Karol"))
    response = curator.post(address(source, "accept"), follow=True)
    assert "The report is done: 1 record accepted. 1 waits for an answer." in plain(
        response.content.decode()
    )
    source.refresh_from_db()
    meeting.refresh_from_db()
    asked.refresh_from_db()
    assert source.work_status == "done"
    assert (meeting.curation_status, asked.curation_status) == ("accepted", "draft")


def test_a_report_can_be_claimed_and_put_back(source: Source, curator: Client) -> None:
    curator.post(address(source, "status"), {"work_status": "claimed"})
    source.refresh_from_db()
    assert source.work_status == "claimed"
    curator.post(address(source, "status"), {"work_status": "new"})
    source.refresh_from_db()
    assert source.work_status == "new"
    assert curator.post(address(source, "status"), {"work_status": "done"}).status_code == 400


def test_a_report_that_a_colleague_reads_is_not_taken_away(
    source: Source, curator: Client, chief: Client
) -> None:
    chief.post(address(source, "status"), {"work_status": "claimed"})
    response = curator.post(address(source, "status"), {"work_status": "claimed"}, follow=True)
    assert "reads this report already" in response.content.decode()


def test_a_merged_record_leads_to_its_survivor(viewer: Client) -> None:
    survivor = builders.a_person("Ana Example")
    merged = builders.a_person("Anna Example", merged_into=survivor)
    response = viewer.get(address(merged), follow=True)
    assert response.redirect_chain == [(address(survivor), 302)]
    assert "“Anna Example” was merged into “Ana Example”" in response.content.decode()


def test_a_record_that_does_not_exist_leads_to_the_front_page(viewer: Client) -> None:
    response = viewer.get("/admin/curation/person/999999/change/", follow=True)
    assert response.redirect_chain == [("/admin/", 302)]
