"""Signing in, and the watch that every browser test relies on."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.e2e.conftest import watch

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_person_signs_in(page: Page, live_server: LiveServer) -> None:
    User.objects.create_superuser("ines", password="a long correct one")
    page.goto(f"{live_server.url}/")
    page.get_by_label("Username").fill("ines")
    page.get_by_label("Password").fill("a long correct one")
    page.get_by_role("button", name="Log in").click()
    expect(page.locator("#user-tools")).to_contain_text("ines")


def test_the_policy_blocks_inline_script_and_the_watch_notices(
    context: BrowserContext, live_server: LiveServer
) -> None:
    page = context.new_page()
    complaints = watch(page)
    page.goto(f"{live_server.url}/admin/login/")
    page.evaluate(
        "() => { const s = document.createElement('script');"
        " s.textContent = 'window.ran = true'; document.body.append(s); }"
    )
    assert page.evaluate("() => window.ran") is None
    assert [complaint.split(":")[0] for complaint in complaints] == ["policy"]


def test_the_watch_notices_dialogs_and_script_errors(
    context: BrowserContext, live_server: LiveServer
) -> None:
    page = context.new_page()
    complaints = watch(page)
    page.goto(f"{live_server.url}/admin/login/")
    page.evaluate("() => { alert('here'); setTimeout(() => { throw new Error('there') }) }")
    page.wait_for_timeout(200)
    assert complaints == ["dialog: here", "script error: there"]
