"""The page of a record: what stands behind it, correcting, accepting, rejecting."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from curation.models import Change, Meeting, Source, Statement
from tests import builders
from tests.admin.forms import opened
from tests.admin.pages import html_of, plain, text_of
from tests.admin.records import address, post, post_as

# --- Evidence


def test_each_field_shows_who_says_so_when_and_in_which_words(
    meeting: Meeting, viewer: Client
) -> None:
    text = text_of(viewer, address(meeting))
    said = "… Example, the minister, met Ben on Jan. 13 .… in the report · quoted · rule a rule"
    assert f"Date 13 Jan 2026 The Daily, 14 Jan 2026 {said}" in text
    assert f"Status held The Daily, 14 Jan 2026 {said}" in text


def test_evidence_leads_to_the_passage_in_the_report(
    meeting: Meeting, source: Source, viewer: Client
) -> None:
    start = source.text.index("met Ben")
    assert f'href="{address(source, "read")}#t{start}"' in html_of(viewer, address(meeting))
    assert f'<mark id="t{start}"' in html_of(viewer, address(source, "read"))


def test_people_and_agenda_of_a_meeting_have_their_own_evidence(
    meeting: Meeting, viewer: Client
) -> None:
    text = text_of(viewer, address(meeting))
    assert "Ana Example participant, named The Daily" in text
    assert "fisheries after: discussed The Daily" in text


def test_a_statement_that_does_not_count_says_why(source: Source, viewer: Client) -> None:
    person = builders.a_person("Ana Example")
    found = builders.tell(source, person, exact="Ana Example")
    builders.a_statement(
        found, "country", "PE", exact="Ben", rank="deprecated", rank_reason="taken back"
    )
    assert "does not count: taken back" in text_of(viewer, address(person))


def test_a_quotation_from_a_translation_is_flagged(viewer: Client) -> None:
    source = builders.a_source("Ana said so.", machine_translated=True)
    person = builders.a_person("Ana")
    builders.tell(source, person, exact="Ana")
    assert "machine-translated: not the speaker's exact words" in html_of(viewer, address(person))


def test_markup_in_evidence_stays_text(viewer: Client) -> None:
    payload = "\"'><img src=x onerror=alert(1)>"
    source = builders.a_source(f"one {payload} two", publisher=payload)
    meeting = builders.a_meeting(payload, venue=payload)
    builders.tell(source, meeting, exact=payload)
    html = html_of(viewer, address(meeting))
    assert "<img src=x" not in html


def test_a_record_page_costs_the_same_however_much_is_said(
    meeting: Meeting, source: Source, curator: Client
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            html = html_of(curator, address(meeting))
        assert len(html) < 150 * 1024
        return len(captured)

    few = cost()
    for number in range(10):
        builders.a_participation(meeting, builders.a_person(f"Person {number}"))
        builders.an_agenda_item(meeting, builders.an_issue(f"issue {number}"))
    builders.tell(source, meeting, exact="met")
    assert cost() == few <= 14


def test_a_form_lists_no_unbounded_choice(meeting: Meeting, curator: Client) -> None:
    for number in range(40):
        builders.a_person(f"Somebody {number}")
    assert "Somebody 7" not in html_of(curator, address(meeting))


# --- Correcting


def test_a_correction_is_a_curators_statement_that_wins(meeting: Meeting, curator: Client) -> None:
    post(curator, meeting, {"date_edtf": "2026-01-12", "reason": "the embassy says the 12th"})
    meeting.refresh_from_db()
    assert meeting.date_edtf == "2026-01-12"
    assert meeting.date_earliest == dt.date(2026, 1, 12)
    assert meeting.version == 2
    said = Statement.objects.get(meeting=meeting, field="date", basis="curator")
    assert (said.value, said.note) == ("2026-01-12", "the embassy says the 12th")
    assert Change.objects.get(kind="form").reason == "the embassy says the 12th"


def test_a_corrected_field_is_marked_with_what_the_sources_say(
    meeting: Meeting, curator: Client
) -> None:
    post(curator, meeting, {"date_edtf": "2026-01-12"})
    text = text_of(curator, address(meeting))
    assert "Decided by a curator. The sources say: 13 Jan 2026 (The Daily)" in text
    assert "Date decided by a curator 12 Jan 2026" in text


def test_saving_a_form_with_nothing_changed_writes_nothing(
    meeting: Meeting, curator: Client
) -> None:
    post(curator, meeting)
    meeting.refresh_from_db()
    assert meeting.version == 1
    assert not Change.objects.filter(kind="form").exists()
    assert "Nothing was changed" in text_of(curator, address(meeting))


def test_one_save_is_one_change_with_one_version_for_the_record_and_its_rows(
    meeting: Meeting, curator: Client
) -> None:
    post(
        curator,
        meeting,
        {
            "venue": "Town hall",
            "participations-0-attendance": "doubtful",
            "agenda-0-outcome": "agreed",
        },
    )
    meeting.refresh_from_db()
    assert (meeting.venue, meeting.version) == ("Town hall", 2)
    assert [row.attendance for row in meeting.participations.all()] == ["doubtful", "named"]
    assert meeting.agenda.get().outcome == "agreed"
    assert Change.objects.filter(kind="form").count() == 1


def test_a_row_can_be_added_and_left_out(meeting: Meeting, curator: Client) -> None:
    carol = builders.a_person("Carol")
    post(
        curator,
        meeting,
        {
            "participations-0-rejected": "on",
            "participations-TOTAL_FORMS": "3",
            "participations-2-meeting": str(meeting.pk),
            "participations-2-person": str(carol.pk),
            "participations-2-function": "host",
            "participations-2-attendance": "named",
        },
    )
    rows = {row.who: row for row in meeting.participations.all()}
    assert rows["Ana Example"].rejected
    assert not rows["Carol"].rejected
    assert rows["Carol"].function == "host"


def test_who_takes_part_is_not_changed_by_a_forged_row(meeting: Meeting, curator: Client) -> None:
    mallory = builders.a_person("Mallory")
    post(curator, meeting, {"participations-0-person": str(mallory.pk)})
    assert [row.who for row in meeting.participations.all()] == ["Ana Example", "Ben"]


@pytest.mark.parametrize(
    "field, value",
    [
        ("version", "99"),
        ("curation_status", "accepted"),
        ("accepted_by", "1"),
        ("uid", "forged"),
        ("merged_into", "1"),
        ("date_earliest", "1999-01-01"),
    ],
)
def test_what_the_form_does_not_show_cannot_be_posted(
    field: str, value: str, meeting: Meeting, curator: Client
) -> None:
    before = getattr(meeting, field)
    post(curator, meeting, {field: value})
    meeting.refresh_from_db()
    assert getattr(meeting, field) == before


def test_an_impossible_date_is_told_at_its_field(meeting: Meeting, curator: Client) -> None:
    page = post(curator, meeting, {"date_edtf": "2026-02-30"}, status=200)
    assert "Example: 2026-01-13/2026-01-14" in plain(page)
    meeting.refresh_from_db()
    assert meeting.date_edtf == "2026-01-13"


def test_what_a_rule_forbids_is_told_and_what_was_typed_is_kept(
    meeting: Meeting, curator: Client
) -> None:
    fields = {
        "participations-TOTAL_FORMS": "3",
        "participations-2-meeting": str(meeting.pk),
        "participations-2-capacity": "guest",
        "participations-2-function": "host",
        "participations-2-attendance": "named",
    }
    page = post(curator, meeting, {"venue": "Town hall", **fields}, status=200)
    assert "Name a person, a country or an organization." in plain(page)
    assert 'value="Town hall"' in page
    assert not Change.objects.filter(kind="form").exists()


def test_a_report_is_corrected_in_the_same_way(source: Source, curator: Client) -> None:
    post(curator, source, {"date_published": "2026-01-15", "publisher": "The Daily Post"})
    source.refresh_from_db()
    assert (source.publisher, source.version) == ("The Daily Post", 2)
    assert source.date_published == dt.date(2026, 1, 15)
    assert Statement.objects.about_source().filter(source=source, basis="curator").count() == 2


# --- Two people at once


def test_a_form_on_an_older_version_is_a_conflict_that_shows_all_three(
    meeting: Meeting, curator: Client, chief: Client
) -> None:
    fields = opened(curator, address(meeting), "meeting_form")
    post(chief, meeting, {"date_edtf": "2026-01-12"})
    page = post_as(curator, meeting, fields, {"date_edtf": "2026-01-11"}, status=409)
    assert "Date (EDTF) 2026-01-13 2026-01-12 2026-01-11" in plain(page)
    assert "chief_editor" in plain(page)
    meeting.refresh_from_db()
    assert meeting.date_edtf == "2026-01-12"


@pytest.mark.parametrize("chosen", ["2026-01-12", "2026-01-11"])
def test_a_conflict_is_settled_by_choosing_and_the_rest_is_combined(
    chosen: str, meeting: Meeting, curator: Client, chief: Client
) -> None:
    fields = opened(curator, address(meeting), "meeting_form")
    post(chief, meeting, {"date_edtf": "2026-01-12", "venue": "Town hall"})
    page = post_as(
        curator, meeting, fields, {"date_edtf": "2026-01-11", "locality": "Lima"}, status=409
    )
    settled = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    response = curator.post(address(meeting), settled | {"date_edtf": chosen})
    assert response.status_code == 302
    meeting.refresh_from_db()
    assert (meeting.date_edtf, meeting.venue, meeting.locality) == (chosen, "Town hall", "Lima")


def test_what_does_not_overlap_is_combined_without_asking(
    meeting: Meeting, curator: Client, chief: Client
) -> None:
    fields = opened(curator, address(meeting), "meeting_form")
    post(chief, meeting, {"venue": "Town hall", "participations-0-attendance": "doubtful"})
    post_as(curator, meeting, fields, {"locality": "Lima"})
    meeting.refresh_from_db()
    assert (meeting.venue, meeting.locality) == ("Town hall", "Lima")
    assert [row.attendance for row in meeting.participations.all()] == ["doubtful", "named"]


def test_a_row_that_two_people_changed_is_a_conflict_too(
    meeting: Meeting, curator: Client, chief: Client
) -> None:
    fields = opened(curator, address(meeting), "meeting_form")
    post(chief, meeting, {"participations-0-attendance": "doubtful"})
    attempt = {"participations-0-attendance": "reported"}
    page = post_as(curator, meeting, fields, attempt, status=409)
    assert "row 1: attendance named doubtful reported" in plain(page)
    settled = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    assert curator.post(address(meeting), settled | attempt).status_code == 302
    assert [row.attendance for row in meeting.participations.all()] == ["reported", "named"]


def test_a_form_without_its_version_is_refused(meeting: Meeting, curator: Client) -> None:
    fields = opened(curator, address(meeting), "meeting_form")
    del fields["expected_version"]
    post_as(curator, meeting, fields, {"venue": "Town hall"}, status=200)
    meeting.refresh_from_db()
    assert meeting.venue == ""


def test_who_edits_a_row_does_not_bring_back_what_a_colleague_left_out(
    meeting: Meeting, curator: Client, chief: Client
) -> None:
    fields = opened(curator, address(meeting), "meeting_form")
    post(chief, meeting, {"participations-0-rejected": "on"})
    post_as(curator, meeting, fields, {"participations-0-attendance": "reported"})
    row = meeting.participations.get(person__name="Ana Example")
    assert (row.attendance, row.rejected) == ("reported", True)


def test_fields_and_rows_in_dispute_are_settled_on_one_page(
    meeting: Meeting, curator: Client, chief: Client
) -> None:
    fields = opened(curator, address(meeting), "meeting_form")
    post(chief, meeting, {"date_edtf": "2026-01-12", "participations-0-attendance": "doubtful"})
    yours = {"date_edtf": "2026-01-11", "participations-0-attendance": "reported"}
    page = post_as(curator, meeting, fields, yours, status=409)
    assert "Date (EDTF) 2026-01-13 2026-01-12 2026-01-11" in plain(page)
    assert "row 1: attendance named doubtful reported" in plain(page)


@pytest.mark.parametrize("ticked", [True, False])
def test_a_box_that_only_they_ticked_stays_as_they_left_it(
    ticked: bool, curator: Client, chief: Client
) -> None:
    issue = builders.an_issue("fish", generic=not ticked, note="one\ntwo")
    builders.tell(builders.a_source("fish"), issue)
    fields = opened(curator, address(issue), "issue_form")
    their = {**opened(chief, address(issue), "issue_form"), "label": "their fish", "note": "three"}
    their.pop("generic", None)
    post_as(chief, issue, their | ({"generic": "on"} if ticked else {}), {})
    typed = {"label": "my fish", "note": "one\r\ntwo"}
    page = post_as(curator, issue, fields, typed, status=409)
    settled = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    assert curator.post(address(issue), settled | {"label": "my fish"}).status_code == 302
    issue.refresh_from_db()
    assert (issue.label, issue.generic, issue.note) == ("my fish", ticked, "three")


def test_a_note_of_several_lines_is_not_changed_by_saving_it(
    meeting: Meeting, curator: Client
) -> None:
    post(curator, meeting, {"note": "one\r\ntwo"})
    changes = Change.objects.count()
    post(curator, meeting, {"note": "one\r\ntwo"})
    meeting.refresh_from_db()
    assert (meeting.note, Change.objects.count()) == ("one\ntwo", changes)


# --- What the outlets say


def told_by(meeting: Meeting, *outlets: tuple[str, str]) -> None:
    for outlet, place in outlets:
        said = builders.a_source(f"They met in {place}, says {outlet}.", publisher=outlet)
        found = builders.a_finding(said, meeting, exact="met")
        builders.a_statement(found, "locality", place, exact=place)


def test_three_outlets_stand_side_by_side_with_the_chosen_value(
    meeting: Meeting, viewer: Client
) -> None:
    told_by(meeting, ("The Weekly", "Lima"))
    assert "What the outlets say" not in text_of(viewer, address(meeting))
    told_by(meeting, ("The Monthly", "Cusco"))
    Meeting.objects.filter(pk=meeting.pk).update(locality="Cusco")
    text = text_of(viewer, address(meeting))
    columns = text.partition("What the outlets say Field ")[2].partition(" Chosen Because")[0]
    assert {one.strip() for one in columns.split("The ") if one} == {"Daily", "Weekly", "Monthly"}
    assert "Cusco said last" in text


def test_a_value_is_offered_for_its_field_to_those_who_may_change_it(
    meeting: Meeting, viewer: Client, curator: Client
) -> None:
    told_by(meeting, ("The Weekly", "Lima"))
    offered = 'data-field="locality" data-value="Lima" data-reason="as The Weekly says"'
    assert offered in html_of(curator, address(meeting))
    assert offered not in html_of(viewer, address(meeting))
