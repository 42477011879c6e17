"""Splitting, notes, and records entered by hand, in a real browser."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from curation.models import Annotation, Meeting, Person
from tests import builders
from tests.e2e.desk import picture, sign_in
from tests.e2e.test_reading_keys import a_report, open_report

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_person_is_split_with_the_keyboard_alone(page: Page, live_server: LiveServer) -> None:
    kim = builders.a_person("Kim Example")
    for number, outlet in enumerate(("The Daily", "The Weekly"), 1):
        source = builders.a_source(f"{number}: On Monday Kim Example met Ben.", publisher=outlet)
        builders.tell(source, kim, exact="Kim Example")
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/person/{kim.pk}/change/")
    page.get_by_role("link", name="Split").focus()
    page.keyboard.press("Enter")
    page.get_by_role("checkbox", name="Kim Example The Weekly").focus()
    page.keyboard.press("Space")
    page.get_by_label("Why").fill("her sister")
    picture(page, "split")
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("is a record of its own now")
    assert Person.objects.filter(name="Kim Example").count() == 2
    assert kim.findings.get().source.publisher == "The Daily"


def test_a_note_is_written_answered_and_resolved_with_the_mouse(
    page: Page, live_server: LiveServer
) -> None:
    ana = builders.a_person("Ana Example")
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/person/{ana.pk}/change/")
    page.get_by_label("A note for colleagues").fill("Is she still in office?")
    page.get_by_role("button", name="Add note").click()
    page.locator(".notes").get_by_role("link", name="Is she still in office?").click()
    page.get_by_label("Answer").fill("Until May, says the gazette.")
    page.get_by_role("button", name="Answer").click()
    expect(page.locator(".thread li")).to_have_count(2)
    picture(page, "note")
    page.get_by_role("button", name="Resolved").click()
    expect(page.locator(".messagelist")).to_contain_text("resolved")
    assert Annotation.objects.get(parent=None).resolved


def test_a_meeting_is_entered_by_hand_and_accepted(page: Page, live_server: LiveServer) -> None:
    builders.a_person("Ana Example")
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/meeting/")
    page.get_by_role("link", name="Add meeting").click()
    page.get_by_label("Called").fill("summit")
    page.get_by_label("Date (EDTF)").fill("2026-02-01")
    page.get_by_role("button", name="Add another Participation").click()
    page.locator("#participations-0 .field-person .select2-selection").click()
    page.locator(".select2-search__field").fill("ana")
    page.get_by_role("option", name="Ana Example").click()
    page.get_by_label("Link").fill("https://example.org/communique")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator(".messagelist")).to_contain_text("was added successfully")
    expect(page.locator(".evidence")).to_contain_text("summit")
    picture(page, "entered")
    page.get_by_role("button", name="Accept").click()
    expect(page.locator(".messagelist")).to_contain_text("is accepted")
    assert Meeting.objects.get().curation_status == "accepted"


def test_a_note_on_a_passage_stands_in_the_text_and_beside_it(
    page: Page, live_server: LiveServer
) -> None:
    source = a_report()
    sign_in(page, live_server)
    open_report(page, live_server, source)
    page.keyboard.press("/")
    page.keyboard.type("Ben Other")
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("Selected: Ben Other")
    page.keyboard.press("n")
    page.keyboard.type("who is he?")
    page.keyboard.press("Enter")
    expect(page.locator(".reading-notes")).to_contain_text("who is he?")
    expect(page.locator(".text mark.said-noted")).to_have_text("Ben Other")
    page.locator(".reading-notes a.show").click()
    expect(page.locator(".text mark.selected")).to_have_text("Ben Other")
    page.keyboard.press("j")
    expect(page.locator(".found .item").first).to_be_focused()
    page.locator(".reading-notes").get_by_role("link", name="who is he?").click()
    expect(page.locator(".thread")).to_contain_text("who is he?")
