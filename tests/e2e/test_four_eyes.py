"""Four eyes in a browser: one asks, another accepts."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.fixtures import Settings as SettingsWrapper
from pytest_django.live_server_helper import LiveServer

from curation import editing
from curation.models import Meeting
from tests import builders
from tests.builders import NOW
from tests.e2e.desk import picture
from tests.e2e.test_coding import enter
from tests.e2e.test_desk_pages import a_world
from tests.e2e.windows import unreadable

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_asks_and_another_accepts(
    page: Page, live_server: LiveServer, settings: SettingsWrapper
) -> None:
    settings.READOUT_FOUR_EYES = True
    a_world()
    meeting, one, other = Meeting.objects.get(), *(builders.a_user("curator") for _ in range(2))
    editing.save(record=meeting, values={"locality": "Bergen"}, expected_version=1, by=one, at=NOW)
    address = f"{live_server.url}/admin/curation/meeting/{meeting.pk}/change/"

    enter(page, live_server, one)
    page.goto(address)
    page.get_by_role("button", name="Ask a colleague to accept").click()
    expect(page.locator(".messagelist")).to_contain_text("waits for a second person")
    expect(page.get_by_role("button", name="Accept", exact=True)).to_have_count(0)
    picture(page, "review")
    assert unreadable(page) == []

    enter(page, live_server, other)
    page.goto(f"{live_server.url}/admin/")
    page.get_by_role("link", name="1 meeting to confirm").click()
    page.locator("#result_list").get_by_role("link", name="Ana").first.click()
    expect(page.locator(".record-page")).to_contain_text("asks you to accept it")
    page.get_by_role("button", name="Accept", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("is accepted.")
    assert Meeting.objects.get().accepted_by == other
