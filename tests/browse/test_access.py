"""Who sees what: accepted records are published, drafts and private words are not."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from curation.models import Meeting
from tests.browse.pages import content_of, get, html, statements, words
from tests.browse.world import ACCEPTED, SECRET, addresses, hidden, published
from tests.builders import (
    NOW,
    a_meeting,
    a_participation,
    a_person,
    a_source,
    a_user,
    writing,
)

MOST_STATEMENTS = 30


def test_every_page_is_there_for_everybody(public: Client, colleague: Client) -> None:
    for address in addresses(published()):
        get(public, address)
        get(colleague, address)


def test_no_page_asks_the_database_more_than_thirty_things(
    public: Client, colleague: Client
) -> None:
    for address in addresses(published()):
        assert statements(public, address) <= MOST_STATEMENTS, address
        assert statements(colleague, address) <= MOST_STATEMENTS, address


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_nothing_but_reading_is_allowed(method: str, db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    for address in [*addresses(published()), "/healthz"]:
        response = client.generic(method.upper(), address)
        assert response.status_code == 405, address
        assert set(response["Allow"].split(", ")) == {"GET", "HEAD"}


def test_head_is_get_without_the_page(public: Client) -> None:
    for address in addresses(published()):
        response: Any = public.head(address)
        content_of(response)
        assert response.status_code == 200, address


def test_drafts_and_what_belongs_to_them_are_on_no_public_page(public: Client) -> None:
    world, draft = published(), hidden()
    pages = addresses(world)
    pages += [f"/meetings/?{query}" for query in ("sort=-added", "date_after=2000-01-01")]
    for address in pages:
        assert SECRET.encode() not in get(public, address), address
    for address in (
        f"/meetings/{draft.meeting.uid}",
        f"/people/{draft.person.uid}",
        f"/issues/{draft.issue.uid}",
        f"/reports/{draft.source.raw_sha256[:16]}",
    ):
        get(public, f"{address}/", 404)
        get(public, f"{address}.json", 404)


def test_a_colleague_sees_drafts_marked_as_such(colleague: Client) -> None:
    draft = hidden()
    assert f"{SECRET} talks held draft" in words(colleague, "/meetings/").replace("✎ ", "")
    for address in (
        f"/meetings/{draft.meeting.uid}/",
        f"/people/{draft.person.uid}/",
        f"/issues/{draft.issue.uid}/",
    ):
        assert '<span class="badge draft">' in html(colleague, address)


def test_the_notes_of_colleagues_are_on_no_public_page(public: Client) -> None:
    world = published()
    with writing():
        for record in (world.visit, world.talks, world.lima, world.fish):
            record.note = SECRET
            record.save()
        world.talks.agenda.update(note=SECRET)
    for address in addresses(world):
        assert SECRET.encode() not in get(public, address), address


def test_rejected_records_are_nowhere(public: Client, colleague: Client) -> None:
    rejected = {"curation_status": "rejected", "rejected_as": "never"}
    meeting = a_meeting(f"{SECRET} talks", **rejected)
    seen = a_meeting("Seen talks", **ACCEPTED)
    a_participation(seen, a_person(f"{SECRET} Person", **rejected))
    for client in (public, colleague):
        get(client, f"/meetings/{meeting.uid}/", 404)
        for address in ("/", "/meetings/", "/people/", f"/meetings/{seen.uid}/"):
            assert SECRET not in html(client, address)


def test_a_draft_that_takes_part_is_named_and_has_no_page(public: Client) -> None:
    meeting = a_meeting("Seen talks", **ACCEPTED)
    person = a_person("Bo Ek", note=SECRET)
    a_participation(meeting, person)
    page = html(public, f"/meetings/{meeting.uid}/")
    assert "Bo Ek" in page
    assert person.uid not in page
    assert person.uid not in html(public, f"/meetings/{meeting.uid}.json")


def test_meetings_inside_and_above_that_are_drafts_are_not_named(public: Client) -> None:
    above = a_meeting(f"{SECRET} visit")
    meeting = a_meeting("Seen talks", parent=above, **ACCEPTED)
    a_meeting(f"{SECRET} dinner", parent=meeting)
    assert SECRET not in html(public, f"/meetings/{meeting.uid}/")


def test_a_merged_record_leads_to_the_one_it_is_now(public: Client) -> None:
    kept = a_person("Ana Lima", **ACCEPTED)
    middle = a_person("Ana L.", merged_into=kept, **ACCEPTED)
    first = a_person("A. Lima", merged_into=middle)
    for old in (middle, first):
        response = public.get(f"/people/{old.uid}/")
        assert (response.status_code, response["Location"]) == (301, f"/people/{kept.uid}/")
    response = public.get(f"/people/{first.uid}.json")
    assert (response.status_code, response["Location"]) == (301, f"/people/{kept.uid}.json")


def test_a_record_that_was_merged_into_a_draft_leads_nowhere(public: Client) -> None:
    draft = a_meeting("Draft")
    merged = a_meeting("Old", merged_into=draft, **ACCEPTED)
    get(public, f"/meetings/{merged.uid}/", 404)


def test_a_superseded_report_leads_to_its_latest_revision(public: Client) -> None:
    old = a_source("one", work_status="done")
    newer = a_source("two", work_status="done", supersedes=old)
    newest = a_source("three", work_status="done", supersedes=newer)
    response = public.get(f"/reports/{old.raw_sha256[:16]}/")
    assert response.status_code == 301
    assert response["Location"] == f"/reports/{newest.raw_sha256[:16]}/"


def test_a_report_is_published_when_read_or_when_it_tells_of_an_accepted_record(
    public: Client,
) -> None:
    read = a_source("read", headline="Read", work_status="done")
    a_source("waiting", headline="Waiting")
    page = words(public, "/reports/")
    assert "Read" in page
    assert "Waiting" not in page
    get(public, f"/reports/{read.raw_sha256[:16]}/")


def test_filters_and_columns_of_curators_are_for_colleagues(
    public: Client, colleague: Client
) -> None:
    published()
    for name, query in (("meetings", "curation_status=draft"), ("reports", "work_status=new")):
        get(public, f"/{name}/?{query}", 400)
        get(colleague, f"/{name}/?{query}")
    for name in ("meetings", "people", "issues", "reports"):
        header = get(public, f"/{name}.csv").decode().splitlines()[0].split(",")
        assert {"note", "work_status", "version"} & set(header) == set()
    assert "note" in get(colleague, "/meetings.csv").decode().splitlines()[0].split(",")


class TestWhenItIsForColleaguesOnly:
    @pytest.fixture(autouse=True)
    def _closed(self, settings: Settings) -> None:
        settings.READOUT_PUBLIC = False

    def test_a_stranger_is_asked_to_sign_in(self, public: Client) -> None:
        world = published()
        for address in addresses(world):
            response = public.get(address)
            if address in ("/", "/robots.txt"):
                continue
            assert response.status_code == 302, address
            assert response["Location"].startswith("/admin/login/?next=/"), address

    def test_the_front_leads_to_the_desk(self, public: Client) -> None:
        assert public.get("/")["Location"] == "/admin/"

    def test_robots_are_sent_away(self, public: Client) -> None:
        assert get(public, "/robots.txt") == b"User-agent: *\nDisallow: /\n"

    def test_whoever_balances_the_load_is_answered(self, public: Client) -> None:
        assert get(public, "/healthz") == b"ok\n"

    def test_a_colleague_reads_on(self, colleague: Client) -> None:
        for address in addresses(published()):
            get(colleague, address)

    def test_somebody_without_a_role_is_refused(self, db: None) -> None:
        client = Client()
        client.force_login(a_user(), backend="django.contrib.auth.backends.ModelBackend")
        assert client.get("/meetings/").status_code == 403


def test_a_stranger_gets_no_cookie_and_a_page_that_can_be_kept(public: Client) -> None:
    for address in addresses(published()):
        response: Any = public.get(address)
        content_of(response)
        assert response.cookies == {}, address
        if not response.streaming:
            assert "public" in response["Cache-Control"], address


def test_a_page_that_did_not_change_is_not_sent_again(public: Client) -> None:
    world = published()
    address = f"/meetings/{world.talks.uid}/"
    first = public.get(address)
    again = public.get(address, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    with writing():
        Meeting.objects.filter(pk=world.talks.pk).update(name="Other talks")
    changed = public.get(address, headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200
    assert changed["ETag"] != first["ETag"]


def test_a_page_tells_when_anything_changed_last(
    public: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from curation.browse import page

    world = published()
    address = f"/people/{world.lima.uid}/"
    monkeypatch.setattr(page, "STARTED", datetime.now(tz=UTC))
    assert not public.get(address).has_header("Last-Modified")  # the server has just started
    monkeypatch.setattr(page, "STARTED", NOW.replace(year=2020))
    response = public.get(address)
    assert response["Last-Modified"] == "Tue, 20 Jan 2026 09:30:00 GMT"
    headers = {"if-modified-since": "Tue, 20 Jan 2026 09:30:00 GMT"}
    assert public.get(address, headers=headers).status_code == 304
    headers = {"if-modified-since": "Tue, 20 Jan 2026 09:29:59 GMT"}
    assert public.get(address, headers=headers).status_code == 200


def test_pages_of_colleagues_are_kept_by_nobody_else(colleague: Client) -> None:
    response = colleague.get("/meetings/")
    assert "private" in response["Cache-Control"]
    assert "Cookie" in response["Vary"]


def test_every_page_is_under_the_strict_policy(public: Client) -> None:
    for address in addresses(published()):
        response: Any = public.get(address)
        content_of(response)
        assert "default-src 'self'" in response["Content-Security-Policy"], address
        assert response["X-Content-Type-Options"] == "nosniff"
        if response["Content-Type"].startswith("text/html"):
            assert " style=" not in response.content.decode()
            assert "onclick" not in response.content.decode()
