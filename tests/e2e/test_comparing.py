"""Joining two records that no rule has asked about, in a real browser, with the keyboard alone."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests import builders
from tests.e2e.desk import choose, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_people_are_joined(page: Page, live_server: LiveServer) -> None:
    source = builders.a_source("Ana Example is Anna Exemplar.")
    one, other = builders.a_person("Ana Example"), builders.a_person("Anna Exemplar")
    builders.tell(source, one, exact="Ana Example")
    builders.tell(source, other, exact="Anna Exemplar")
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/person/{one.pk}/change/")
    page.get_by_role("link", name="Same as …").focus()
    page.keyboard.press("Enter")
    choose(page, page.locator(".compare .select2-selection"), "anna", "Anna Exemplar")
    page.get_by_role("button", name="Show both").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sides .side")).to_have_count(2)
    page.get_by_label("Why").fill("the ministry's own spelling")
    page.get_by_role("button", name="The same: join them").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("is now part of “Ana Example”")
    other.refresh_from_db()
    assert other.merged_into == one
