"""A chief editor takes a text down, in a real browser."""

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from curation.models import Source
from tests import builders
from tests.e2e.desk import picture, sign_in
from tests.e2e.windows import every_window, unreadable, window

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def report(live_server: LiveServer) -> str:
    """The reading page of a report that tells of a meeting; its text stands in a copy, too."""
    text = "Ana Example met Ben in Oslo on Jan. 13. They spoke of fish, and of little else."
    source = builders.a_source(text, headline="Talks in Oslo", publisher="The Daily")
    builders.tell(source, builders.a_meeting("Talks of Ana"), exact="met Ben in Oslo on Jan. 13")
    builders.a_source(f"{text} ", text_sha256=source.text_sha256, publisher="The Gazette")
    return f"{live_server.url}/admin/curation/source/{source.pk}/read/"


def test_a_text_is_taken_down_with_the_keyboard(
    page: Page, live_server: LiveServer, report: str
) -> None:
    sign_in(page, live_server, "chief editor")
    page.goto(report)
    page.get_by_role("link", name="Take the text down").press("Enter")
    expect(page.locator(".purge")).to_contain_text("They spoke of fish")
    picture(page, "purge")
    page.get_by_label("Why").focus()
    page.keyboard.type("The outlet asked")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("The text is taken down.")
    expect(page.locator(".report")).to_contain_text("The outlet asked")
    expect(page.locator(".report")).not_to_contain_text("fish")
    expect(page.locator("#found")).to_contain_text("13 Jan 2026")
    assert Source.objects.exclude(text="").get().publisher == "The Gazette"


@every_window
def test_the_page_is_readable(
    width: str, scheme: str, browser: Browser, live_server: LiveServer, report: str
) -> None:
    with window(browser, width, scheme) as page:
        sign_in(page, live_server, "chief editor")
        page.goto(report.replace("/read/", "/purge/"))
        assert unreadable(page) == []
