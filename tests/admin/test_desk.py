"""The front page: what waits, where the records stand, what happened lately."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from curation.admin import lists
from tests import builders
from tests.admin.conftest import signed_in
from tests.admin.pages import html_of, text_of

FRONT = "/admin/"


def test_reports_to_read_and_open_questions_stand_first(viewer: Client) -> None:
    builders.a_source("one", headline="Ministers meet", publisher="The Daily")
    builders.a_source("two", work_status="done")
    builders.a_suggestion(person=builders.a_person())
    builders.a_suggestion(person=builders.a_person(), decision="rejected")
    text = text_of(viewer, FRONT)
    assert "To do 1 report to read 1 same as?" in text
    assert "Ministers meet The Daily, 14 Jan 2026" in text


def test_a_revision_that_was_superseded_need_not_be_read(viewer: Client) -> None:
    first = builders.a_source("one")
    builders.a_source("two", supersedes=first)
    assert "1 report to read" in text_of(viewer, FRONT)


def test_records_are_counted_by_status_with_links_to_the_lists(viewer: Client) -> None:
    builders.an_issue("fisheries")
    builders.an_issue("rice", curation_status="accepted")
    builders.an_issue("noise", curation_status="rejected", rejected_as="never")
    html = html_of(viewer, FRONT)
    assert "Issues 1 draft · 1 accepted · 1 rejected" in text_of(viewer, FRONT)
    link = "/admin/curation/issue/?curation_status__exact=accepted"
    assert f'href="{link}"' in html
    assert "rice" in text_of(viewer, link)


def test_the_links_to_reports_and_questions_lead_to_lists(viewer: Client) -> None:
    builders.a_source("one", headline="Ministers meet")
    builders.a_source("two", headline="Read already", work_status="done")
    listed = text_of(viewer, "/admin/curation/source/?work_status__in=new,claimed")
    assert "Ministers meet" in listed
    assert "Read already" not in listed


def test_recent_changes_are_told_with_their_records(viewer: Client) -> None:
    builders.an_issue("fisheries")
    assert "loader: load fisheries" in text_of(viewer, FRONT)


def test_an_empty_desk_says_what_to_do(viewer: Client) -> None:
    text = text_of(viewer, FRONT)
    assert "Every report is read. New ones come with manage.py load_seeds." in text
    assert "Nothing yet" in text


def test_counting_stops_at_the_cap(viewer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "COUNT_CAP", 2)
    for number in range(4):
        builders.an_issue(f"issue {number}")
        builders.a_source(f"text {number}")
    text = text_of(viewer, FRONT)
    assert "2+ reports to read" in text
    assert "Issues 2+ draft" in text


def test_somebody_without_a_role_sees_no_work(db: None) -> None:
    builders.a_source("one", headline="Ministers meet")
    assert "Ministers meet" not in text_of(signed_in(), FRONT)


def test_the_front_page_costs_the_same_however_much_there_is(viewer: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            html_of(viewer, FRONT)
        return len(captured)

    def more(number: int) -> None:
        builders.a_source(f"text {number}", work_status="claimed", claimed_by=builders.a_user())
        builders.a_suggestion(person=builders.a_person(f"Person {number}"))

    more(0)
    few = cost()
    for number in range(1, 12):
        more(number)
    assert cost() == few <= 32
