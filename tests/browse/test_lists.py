"""Lists, files, feeds, pictures and maps of the site: what they hold, and in which order."""

import csv
import io
import json
import re
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from pytest_django.fixtures import Settings

from curation.browse import paging, views
from tests.browse.pages import get, html, words
from tests.browse.world import ACCEPTED, hidden, published
from tests.builders import a_meeting, a_participation, a_person, an_issue

SLOW = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000)"
    " SELECT count(*) FROM n",
    "postgresql": "SELECT pg_sleep(60)",
}


def listed(page: str) -> list[str]:
    """The titles of a list, in its order."""
    return re.findall(r'<p class="what"><a [^>]*>([^<]*)</a>', page)


def months(*days: str) -> None:
    for day in days:
        a_meeting(f"Talks of {day}", date_edtf=day, **ACCEPTED)


def test_a_list_is_in_the_order_that_is_asked_for(public: Client) -> None:
    months("2026-03-01", "2026-01-01", "2026-02-01")
    latest = ["Talks of 2026-03-01", "Talks of 2026-02-01", "Talks of 2026-01-01"]
    assert listed(html(public, "/meetings/")) == latest
    assert listed(html(public, "/meetings/?sort=date")) == latest[::-1]
    added = ["Talks of 2026-02-01", "Talks of 2026-01-01", "Talks of 2026-03-01"]
    assert listed(html(public, "/meetings/?sort=-added")) == added


def test_pages_follow_each_other_and_end_at_the_cap(
    public: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "PAGE_SIZE", 2)
    monkeypatch.setattr(paging, "COUNT_CAP", 4)
    for number in range(5):
        an_issue(f"issue {number}", **ACCEPTED)
    first = html(public, "/issues/")
    assert listed(first) == ["issue 0", "issue 1"]
    assert 'href="?page=2" rel="next"' in first
    last = words(public, "/issues/?page=2")
    assert "Page 2 of 2" in last
    assert "The list ends here" in last


def test_a_file_holds_exactly_the_filtered_list(public: Client) -> None:
    published()
    hidden()
    a_meeting("Elsewhere", place_country="JP", date_edtf="2026-01-12", **ACCEPTED)
    for query in ("", "?country=NO", "?place_country=jp", "?person=lima000000&status=held"):
        shown = sorted(listed(html(public, f"/meetings/{query}")))
        assert shown
        table = csv.DictReader(io.StringIO(get(public, f"/meetings.csv{query}").decode()))
        assert sorted(row["name"] for row in table) == shown
        rows = json.loads(get(public, f"/meetings.json{query}"))
        assert sorted(row["name"] for row in rows) == shown


def test_a_facet_counts_what_it_leads_to(public: Client) -> None:
    published()
    page = html(public, "/meetings/")
    offers = re.findall(r'<li><a href="(\?[^"]+)">[^<]*</a> <span class="count">(\d+)', page)
    assert len(offers) > 4
    for address, number in offers:
        found = listed(html(public, "/meetings/" + address.replace("&amp;", "&")))
        assert len(found) == int(number), address


def test_an_untouched_form_leaves_an_address_that_one_can_share(public: Client) -> None:
    response = public.get("/meetings/?text=&country=NO&top=unknown&date_after=")
    assert (response.status_code, response["Location"]) == (302, "/meetings/?country=NO")
    assert 'class="chips"' not in html(public, "/meetings/?top=unknown")
    assert 'class="chips"' in html(public, "/meetings/?top=true")


def test_a_feed_tells_what_was_accepted_and_never_a_draft(public: Client) -> None:
    published()
    draft = hidden()
    feed = get(public, "/meetings.atom?country=NO").decode()
    assert feed.count("<entry>") == 1
    assert draft.meeting.uid not in feed


def test_drafts_are_on_no_map_of_the_site(public: Client, colleague: Client) -> None:
    world, draft = published(), hidden()
    # A map goes from one key to another: which there are depends on the keys.
    parts = re.findall(r"/(sitemap-(\w+)-\d+\.xml)<", get(public, "/sitemap.xml").decode())
    assert {kind for _, kind in parts} == {"meetings", "people", "issues", "reports"}
    for client in (public, colleague):
        maps = "".join(get(client, f"/{name}").decode() for name, _ in parts)
        assert world.talks.uid in maps
        for record in (draft.meeting, draft.person, draft.issue):
            assert record.uid not in maps
        assert draft.source.raw_sha256[:16] not in maps
    get(public, "/sitemap-meetings-7.xml", 404)


def test_robots_may_read_records_and_no_files(public: Client) -> None:
    lines = get(public, "/robots.txt").decode().splitlines()
    assert "Disallow: /meetings.csv" in lines
    assert "Disallow: /search/" in lines
    assert "Sitemap: http://testserver/sitemap.xml" in lines


def table(page: str) -> list[list[str]]:
    """The cells of the table behind a picture."""
    body = page[page.index("<tbody>") : page.index("</tbody>")]
    rows = body.split("<tr>")[1:]
    return [re.findall(r">([^<>]+)<", row) for row in rows]


def test_a_year_alone_is_drawn_in_none_of_its_months(public: Client) -> None:
    months("2025", "2025-01-07", "2025-03", "2024-12-30/2025-01-02")
    rows = table(html(public, "/pictures/timeline/"))
    assert [(row[0], row[-1]) for row in rows] == [
        ("Dec 2024", "1"), ("in 2025", "1"), ("Jan 2025", "1"), ("Mar 2025", "1"),
    ]  # fmt: skip


def test_the_names_of_months_leave_each_other_room(public: Client) -> None:
    months("2025-01-07", "2026-01-07")
    page = html(public, "/pictures/timeline/")
    places = [float(one) for one in re.findall(r'<text x="([\d.]+)" y="232"', page)]
    assert len(places) > 5
    assert min(after - before for before, after in pairwise(places)) > 60


def test_pairs_of_countries_lead_to_their_meetings(public: Client) -> None:
    published()
    page = html(public, "/pictures/pairs/")
    assert table(page) == [["Brazil", "Norway", "1"]]
    assert len(listed(html(public, "/meetings/?pair=BR,NO&top=true"))) == 1


def test_who_was_rejected_is_named_on_no_list(public: Client) -> None:
    meeting = a_meeting("Seen talks", **ACCEPTED)
    rejected = a_person("Nobody Atall", curation_status="rejected", rejected_as="never")
    a_participation(meeting, rejected)
    for address in ("/meetings/", f"/meetings/{meeting.uid}/", "/search/?q=seen+nobody"):
        assert "Nobody Atall" not in get(public, address).decode(), address


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_page_that_takes_too_long_is_given_up(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.PAGE_SECONDS = 1
    client = Client()

    def slow(*arguments: Any) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(SLOW[connection.vendor])
        return []

    with monkeypatch.context() as patched:
        patched.setattr(views, "facets_of", slow)
        response = client.get("/meetings/")
    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert b"took too long" in response.content
    get(client, "/meetings/")
