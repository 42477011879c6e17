"""Two curators change one record at once, in two real browsers."""

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests import builders
from tests.e2e.desk import picture, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_later_one_sees_all_three_values_and_chooses(
    page: Page, browser: Browser, live_server: LiveServer
) -> None:
    meeting = builders.a_meeting("The talks", locality="Lima")
    builders.tell(builders.a_source("They met in Lima."), meeting, exact="met")
    address = f"{live_server.url}/admin/curation/meeting/{meeting.pk}/change/"
    sign_in(page, live_server)
    page.goto(address)

    context = browser.new_context()
    colleague = context.new_page()
    sign_in(colleague, live_server, "chief editor")
    colleague.goto(address)
    colleague.get_by_label("Date (EDTF)").fill("2026-01-12")
    colleague.get_by_label("Venue").fill("Town hall")
    colleague.get_by_label("Why").fill("the ministry says so")
    colleague.get_by_role("button", name="Save", exact=True).click()
    colleague.locator(".messagelist").wait_for()
    context.close()

    page.get_by_label("Date (EDTF)").fill("2026-01-11")
    page.get_by_label("Locality").fill("Cusco")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".choices tbody tr")).to_have_count(1)
    expect(page.locator(".choices")).to_contain_text("2026-01-13")
    expect(page.locator("#content")).to_contain_text("the ministry says so")
    picture(page, "conflict")
    page.get_by_role("radio", name="2026-01-12").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Save as chosen").press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("changed successfully")
    meeting.refresh_from_db()
    assert (meeting.date_edtf, meeting.venue, meeting.locality) == (
        "2026-01-12", "Town hall", "Cusco",
    )  # fmt: skip


def test_a_value_of_a_report_is_taken_over_with_the_keyboard(
    page: Page, live_server: LiveServer
) -> None:
    meeting = builders.a_meeting("The talks", locality="Lima")
    builders.tell(builders.a_source("They met in Lima."), meeting, exact="met")
    for outlet, place in (("The Weekly", "Cusco"), ("The Monthly", "Puno")):
        source = builders.a_source(f"They met in {place}.", publisher=outlet)
        builders.a_statement(builders.a_finding(source, meeting, exact="met"), "locality", place,
                             exact=place)  # fmt: skip
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/meeting/{meeting.pk}/change/")
    expect(page.get_by_role("heading", name="What the outlets say")).to_be_visible()
    page.locator(".grid").scroll_into_view_if_needed()
    picture(page, "outlets")
    page.get_by_role("button", name="use this value Cusco").press("Enter")
    expect(page.get_by_label("Locality")).to_have_value("Cusco")
    expect(page.get_by_label("Locality")).to_be_focused()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("changed successfully")
    meeting.refresh_from_db()
    assert meeting.locality == "Cusco"
    assert meeting.statements.get(basis="curator").note == "as The Weekly says"
