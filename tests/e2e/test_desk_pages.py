"""Every page of the desk as a browser shows it: safe, readable, and on a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from curation.models import SavedExport, Source
from tests import builders
from tests.e2e.axe import serious_but_for_stock
from tests.e2e.desk import sign_in
from tests.e2e.windows import every_window, unreadable, window

pytestmark = pytest.mark.django_db(transaction=True)

PAYLOAD = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>"


def a_world(text: str = "Ana & Ben met on the 13th.", name: str = "Ana") -> Source:
    """One record of each kind, told by one report, with a question."""
    source = builders.a_source(text, headline=text, publisher=name, author=name)
    person = builders.a_person(name, title=name)
    other = builders.a_person(f"{name} B")
    meeting = builders.a_meeting(
        name, printed_kind=name[:90], venue=name, locality=name, mode="in_person"
    )
    issue = builders.an_issue(name)
    builders.a_participation(meeting, person, capacity=name)
    builders.an_agenda_item(meeting, issue, outcome="not_discussed", next_step=name)
    builders.tell(source, meeting, exact=text[:5])
    builders.tell(source, person, exact=text[3:9])
    found = builders.tell(source, issue, exact=text[3:7])
    builders.a_statement(
        found, "outcome", "not_discussed", exact=text[3:7], meeting=meeting, basis="inferred"
    )
    builders.a_suggestion(person=person, other_person=other, reasons=[name])
    builders.tell(builders.a_source(text, publisher=name), person, exact=text[3:9])
    builders.a_note(source, name, start=3, end=9, exact=text[3:9])
    return source


def pages_of(source: Source) -> Iterator[str]:
    yield ""
    yield f"curation/source/{source.pk}/read/"
    for finding in source.findings.all():
        kind, pk = finding.kind, finding.record.pk
        for page in ("change", "history", "reject", "split", "compare"):
            yield f"curation/{kind}/{pk}/{page}/"
        yield f"curation/{kind}/"
        yield f"curation/{kind}/add/"
    yield f"curation/source/{source.pk}/change/"
    for kind in ("source", "organization", "suggestion", "annotation", "change", "savedexport"):
        yield f"curation/{kind}/"
    saved = SavedExport.objects.create(
        name=source.publisher, table="meetings", made_by=builders.a_user()
    )
    yield f"curation/savedexport/{saved.pk}/change/"
    yield "curation/savedexport/add/"
    yield "curation/source/add/"
    yield "curation/importjob/"
    yield "curation/importjob/add/"
    yield "curation/meeting/?view=announced&outlet=The+Outlet"
    yield "curation/organization/add/"
    for note in source.annotations.all():
        yield f"curation/annotation/{note.pk}/change/"
    question = source.findings.get(kind="person").record.suggestions.get()
    yield f"curation/suggestion/{question.pk}/change/"
    yield "curation/meeting/export/"


def test_markup_in_any_field_runs_on_no_page(page: Page, live_server: LiveServer) -> None:
    """The page is watched: a dialog or a breach of the policy fails the test."""
    source = a_world(f"{PAYLOAD} met", PAYLOAD)
    sign_in(page, live_server, "chief editor")
    for address in pages_of(source):
        page.goto(f"{live_server.url}/admin/{address}")
        expect(page.locator("#content")).to_be_visible()


@every_window
def test_every_page_is_readable(
    width: str, scheme: str, browser: Browser, live_server: LiveServer
) -> None:
    source = a_world()
    found = {}
    with window(browser, width, scheme) as page:
        sign_in(page, live_server, "chief editor")
        for address in pages_of(source):
            page.goto(f"{live_server.url}/admin/{address}")
            found[address] = unreadable(page)
    assert {address: one for address, one in found.items() if one} == {}


def test_evidence_is_found_with_the_keyboard_alone(page: Page, live_server: LiveServer) -> None:
    source = a_world()
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/source/{source.pk}/read/")
    row = page.locator(".meetings > .item").first
    row.locator("a.show").first.focus()
    page.keyboard.press("Enter")
    expect(row).to_have_attribute("aria-current", "true")
    expect(page.locator(".text mark.selected").first).to_be_in_viewport()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#meeting_form")).to_be_visible()


def test_a_passage_leads_to_its_row(page: Page, live_server: LiveServer) -> None:
    source = a_world()
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/source/{source.pk}/read/")
    page.locator(".text mark").first.click()
    expect(page.locator("[data-key].selected")).to_have_count(1)


def test_a_link_from_a_record_shows_the_passage(page: Page, live_server: LiveServer) -> None:
    source = a_world()
    sign_in(page, live_server)
    meeting = source.findings.get(kind="meeting").record
    page.goto(f"{live_server.url}/admin/curation/meeting/{meeting.pk}/change/")
    page.locator(".evidence").get_by_role("link", name="in the report").first.click()
    expect(page.locator(".text mark.selected").first).to_be_in_viewport()


def test_a_participant_is_added_by_searching(page: Page, live_server: LiveServer) -> None:
    source = a_world()
    builders.a_person("Carla Example")
    sign_in(page, live_server)
    meeting = source.findings.get(kind="meeting").record
    page.goto(f"{live_server.url}/admin/curation/meeting/{meeting.pk}/change/")
    page.get_by_role("button", name="Add another Participation").click()
    page.locator("#participations-1 .field-person .select2-selection").click()
    page.locator(".select2-search__field").fill("carla")
    page.get_by_role("option", name="Carla Example").click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("changed successfully")
    page.goto(f"{live_server.url}/admin/curation/meeting/{meeting.pk}/change/")
    expect(page.locator("#participations-group")).to_contain_text("Carla Example")


def test_axe_finds_nothing_serious_on_any_page(browser: Browser, live_server: LiveServer) -> None:
    """But for what the stock admin brings along: a label that is a picture, an empty select2."""
    source = a_world()
    context = browser.new_context(bypass_csp=True)  # axe writes styles into the page it reads
    page = context.new_page()
    sign_in(page, live_server, "chief editor")
    found = {}
    for address in pages_of(source):
        page.goto(f"{live_server.url}/admin/{address}")
        found[address] = serious_but_for_stock(page)
    context.close()
    assert {address: one for address, one in found.items() if one} == {}
