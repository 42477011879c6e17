"""Keeping how a list is narrowed, in a real browser: with the mouse, the keyboard, on a phone."""

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from curation.models import SavedFilter
from tests import builders
from tests.e2e.desk import picture, sign_in
from tests.e2e.windows import every_window, unreadable, window

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def meetings(live_server: LiveServer) -> str:
    """The address of a list with one meeting that is planned and one that was held."""
    builders.a_meeting("Talks to come", status="planned")
    builders.a_meeting("Talks of old", status="held")
    return f"{live_server.url}/admin/curation/meeting/"


def test_a_filter_is_saved_opened_and_deleted(
    page: Page, live_server: LiveServer, meetings: str
) -> None:
    sign_in(page, live_server)
    page.goto(meetings)
    expect(page.get_by_label("Save this filter as")).to_have_count(0)
    page.locator("#changelist-filter").get_by_role("link", name="planned", exact=True).click()
    page.get_by_label("Save this filter as").fill("To come")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("“To come” is saved.")
    expect(page.locator(".saved-filters [aria-current]")).to_have_text("To come")
    picture(page, "filters")
    page.goto(f"{live_server.url}/admin/")
    page.get_by_role("link", name="To come", exact=True).click()
    expect(page.locator("#result_list")).to_contain_text("Talks to come")
    expect(page.locator("#result_list")).not_to_contain_text("Talks of old")
    page.get_by_role("link", name="Delete the filter To come").click()
    page.get_by_role("button", name="Yes, I’m sure").click()
    page.goto(meetings)
    expect(page.locator(".saved-filters")).to_have_count(0)


def test_a_search_is_saved_with_the_keyboard_alone(
    page: Page, live_server: LiveServer, meetings: str
) -> None:
    sign_in(page, live_server)
    page.goto(meetings)
    page.locator("#searchbar").focus()
    page.keyboard.type("come")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Save this filter as")).to_be_visible()
    page.get_by_label("Save this filter as").focus()
    page.keyboard.type("Coming")
    page.keyboard.press("Enter")
    expect(page.locator(".saved-filters [aria-current]")).to_have_text("Coming")
    expect(page.locator("#result_list tbody tr")).to_have_count(1)


@every_window
def test_long_names_are_readable(
    width: str, scheme: str, browser: Browser, live_server: LiveServer, meetings: str
) -> None:
    found = {}
    with window(browser, width, scheme) as page:
        user = sign_in(page, live_server)
        for number, name in enumerate(["To come", "A name of many words " * 3, "x" * 80]):
            SavedFilter.objects.create(
                name=name, listed="meeting", query=f"q=word{number}", made_by=user
            )
        for address in (f"{meetings}?q=word1", f"{meetings}?q=talks", f"{live_server.url}/admin/"):
            page.goto(address)
            found[address] = unreadable(page)
    assert {address: one for address, one in found.items() if one} == {}
