"""Adding a report, in a real browser."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.e2e.desk import picture, sign_in

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = (
    "Peruvian Foreign Minister Elmer Schialer held talks with Chilean Foreign Minister "
    "Alberto van Klaveren in Lima on Tuesday, the ministry said."
)


def test_a_report_is_pasted_and_read(page: Page, live_server: LiveServer) -> None:
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/source/")
    page.get_by_role("link", name="Add report").click()
    page.get_by_label("Text").fill(TEXT)
    page.get_by_label("Publisher").fill("The Outlet")
    page.get_by_label("Published on").fill("2026-01-14")
    picture(page, "add")
    page.get_by_role("button", name="Save and read").click()
    expect(page.locator(".messagelist")).to_contain_text("is loaded", timeout=60_000)
    expect(page.locator(".meetings > .item").first).to_contain_text("13 Jan 2026")
