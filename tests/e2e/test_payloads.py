"""Markup in every text of every record, as a real browser meets it."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.payloads import fill
from tests.test_payloads import Everything, accept

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def test_markup_in_any_text_runs_on_no_page(page: Page, live_server: LiveServer) -> None:
    """The page is watched: a dialog, a script error or a breach of the policy fails the test."""
    world = Everything()
    fill(17)
    accept(world)
    session = world.client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    shown = 0
    for address in [*world.pages(), *world.for_readers()]:
        if not address.endswith(("/export/", "/jsi18n/")):  # files, not pages
            page.goto(live_server.url + address)
            shown += "alert(" in page.content()
    assert shown > 50
