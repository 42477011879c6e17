"""Every page is HTML that a strict parser reads without an error, whatever the records hold."""

import json
import re
from typing import Any

import html5lib
import pytest
from django.test import Client

from tests.admin.conftest import signed_in
from tests.browse.pages import get, html
from tests.browse.world import ACCEPTED, addresses, hidden, published
from tests.builders import (
    a_meeting,
    a_participation,
    a_person,
    a_source,
    a_suggestion,
    an_agenda_item,
    an_issue,
    tell,
)

PAGES = ("/", "?q=lima")
PAYLOAD = "</script><script>alert(1)</script><!-- ]]> & \u2028 \" ' <img src=x onerror=alert(2)>"


def errors(page: str) -> list[str]:
    """What the parser finds wrong, each with the markup before it, and identifiers used twice."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree: Any = parser.parse(page)
    lines = page.splitlines()
    wrong = [f"{code} {lines[line - 1][:200]}" for (line, _), code, _ in parser.errors]
    known = [one.attrib["id"] for one in tree.iter() if "id" in one.attrib]
    return wrong + [f"id {one}" for one in sorted({one for one in known if known.count(one) > 1})]


def test_the_parser_sees_what_is_wrong() -> None:
    start = "<!doctype html><title>t</title>"
    assert errors(start + "<p>fine") == []
    assert errors(start + "<p id=a><i id=a></i>") == ["id a"]
    assert len(errors(start + "<p><div></p></div>")) == 1
    assert len(errors("<title>t</title>")) == 1


@pytest.mark.parametrize("who", ["public", "colleague"])
def test_every_page_for_readers_is_valid(who: str, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(who)
    world = published()
    hidden()
    shown = [one for one in addresses(world) if one.endswith(PAGES)]
    assert len(shown) == 14
    for address in [*shown, "/meetings/?status=held&person=lima000000&page=2", "/search/?q=zzz"]:
        assert errors(html(client, address)) == [], address
    for address, status in [("/meetings/?unknown=1", 400), ("/meetings/0000000000/", 404)]:
        assert errors(html(client, address, status)) == [], address


def test_every_page_of_the_desk_is_valid(db: None) -> None:
    world, client = published(), signed_in(superuser=True)
    asked = a_suggestion(person=world.lima, other_person=world.ek)
    found = [f"{kind}/" for kind in ("source", "suggestion", "change", "organization", "importjob")]
    for record in (world.talks, world.lima, world.fish):
        kind = record._meta.model_name
        pages = ("", "change/", "history/", "reject/", "compare/")
        found += [f"{kind}/", *(f"{kind}/{record.pk}/{page}" for page in pages if page)]
    found += [f"source/{world.report.pk}/{page}/" for page in ("read", "change", "history")]
    found += ["source/add/", f"suggestion/{asked.pk}/change/", "meeting/export/"]
    for address in ["/admin/", *(f"/admin/curation/{one}" for one in found)]:
        assert errors(html(client, address)) == [], address


def a_payload_world() -> list[str]:
    """Records all of whose texts are markup, and their pages."""
    source = a_source(
        PAYLOAD, headline=PAYLOAD, publisher=PAYLOAD, author=PAYLOAD, url="javascript:alert(3)",
        work_status="done",
    )  # fmt: skip
    person = a_person(PAYLOAD, title=PAYLOAD, **ACCEPTED)
    meeting = a_meeting(
        PAYLOAD, venue=PAYLOAD, locality=PAYLOAD, occasion=PAYLOAD, printed_kind=PAYLOAD[:99],
        date_text=PAYLOAD, status="cancelled", **ACCEPTED,
    )  # fmt: skip
    issue = an_issue(PAYLOAD, **ACCEPTED)
    a_participation(meeting, person, capacity=PAYLOAD)
    an_agenda_item(meeting, issue, outcome="agreed", next_step=PAYLOAD, raised_by=PAYLOAD)
    for record in (person, meeting, issue):
        tell(source, record, exact=PAYLOAD[:40])
    records = [f"meetings/{meeting.uid}", f"people/{person.uid}", f"issues/{issue.uid}"]
    records.append(f"reports/{source.raw_sha256[:16]}")
    return records


def test_markup_in_a_record_is_text_everywhere(public: Client) -> None:
    records = a_payload_world()
    lists = [*(f"/{name}/" for name in ("meetings", "people", "issues", "reports"))]
    pages = [*lists, *(f"/{one}/" for one in records), "/", "/search/?q=script+alert"]
    pages += [f"/pictures/{name}/" for name in ("timeline", "pairs", "outcomes")]
    pages.append("/meetings/?person=%3C/script%3E%3Cscript%3Ealert(1)")
    for address in pages:
        page = html(public, address)
        assert errors(page) == [], address
        assert "<script>" not in page, address
        assert "<img" not in page, address
        assert 'href="javascript:' not in page, address


def test_linked_data_is_json_that_no_text_breaks_out_of(public: Client) -> None:
    kinds = []
    for record in a_payload_world():
        page = html(public, f"/{record}/")
        blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
        assert len(blocks) == 1
        data = json.loads(blocks[0])
        assert data["@context"] == "https://schema.org"
        assert PAYLOAD in (data.get("name"), data.get("headline"))
        kinds.append(data["@type"])
        assert page.count("</script>") == 1
    assert kinds == ["Event", "Person", "DefinedTerm", "NewsArticle"]


def test_plain_json_and_feeds_hold_the_text_as_it_is(public: Client) -> None:
    meeting, *_ = a_payload_world()
    assert json.loads(get(public, f"/{meeting}.json"))["name"] == PAYLOAD
    assert b"<script>" not in get(public, "/meetings.atom")
