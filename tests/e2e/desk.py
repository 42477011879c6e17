"""What the tests of the desk share: signing in, and pictures for the documentation."""

import os
from pathlib import Path

from django.contrib.auth.models import User
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.builders import a_user

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"


def sign_in(page: Page, live_server: LiveServer, role: str = "curator") -> User:
    """Somebody of that role, signed in as a person does it."""
    user = a_user(role, username=role.split(maxsplit=1)[0])
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill("a long password")
    page.get_by_role("button", name="Log in").click()
    page.locator("#user-tools").wait_for()
    return user


def picture(page: Page, name: str) -> None:
    """Keep the page as docs/images/*name*.png when PICTURES is set: that is how they are made."""
    if not os.environ.get("PICTURES"):
        return
    IMAGES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=IMAGES / f"{name}.png")


def choose(page: Page, selection: Locator, beginning: str, name: str) -> None:
    """Choose by the keyboard what is fetched as one types: in select2, when it has opened."""
    selection.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".select2-container--open .select2-search__field")).to_be_focused()
    page.keyboard.type(beginning)
    # Enter takes what is marked: until the last letter is answered that may be another.
    expect(page.locator(".select2-results__option--highlighted")).to_have_text(name)
    page.keyboard.press("Enter")
