"""Lists narrowed by what one types and by ready-made filters, in a real browser."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests import builders
from tests.e2e.desk import choose, picture, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def test_meetings_of_a_person_are_sought_with_the_keyboard(
    page: Page, live_server: LiveServer
) -> None:
    ana = builders.a_person("Ana Example")
    there = builders.a_meeting("Talks with Ana", status="planned")
    builders.a_participation(there, ana)
    builders.a_meeting("Other talks")
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/meeting/")
    choose(page, page.locator(".typed-filter .select2-selection").first, "ana", "Ana Example")
    page.locator(".typed-filter").first.get_by_role("button", name="Show").press("Enter")
    expect(page.locator("#result_list")).to_contain_text("Talks with Ana")
    expect(page.locator("#result_list")).not_to_contain_text("Other talks")
    page.get_by_role("link", name="Announced, not reported").click()
    expect(page.locator("#result_list")).to_contain_text("look for it")
    assert f"person={ana.pk}" in page.url
    picture(page, "announced")


def test_an_announced_meeting_is_dismissed_with_the_mouse(
    page: Page, live_server: LiveServer
) -> None:
    builders.a_meeting("Announced talks", status="planned")
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/meeting/?view=announced")
    page.locator("#result_list .action-select").check()
    page.get_by_label("Action:").select_option("Expect no report of selected meetings")
    page.get_by_role("button", name="Go").click()
    expect(page.locator(".messagelist")).to_contain_text("No report of them is expected")
    expect(page.locator(".nothing")).to_contain_text("Nothing matches.")
