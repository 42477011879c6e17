"""A real browser that drives the real site.

Every page is watched: a dialog, a script error, or a breach of the content security policy fails
the test, whatever else it asserts. Where no Chromium is installed the tests are skipped
(`make browser` installs Debian's; CHROMIUM names another).
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Dialog, Page

# Playwright's synchronous interface keeps an event loop in the test's own thread, where Django
# would therefore refuse to touch the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
NO_CHROMIUM = "no Chromium is installed; 'make browser' installs it"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE not in item.path.parents:
            continue
        item.add_marker(pytest.mark.e2e)
        if not CHROMIUM:
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    # Chromium refuses its sandbox to root, which is what a container usually is.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return browser_type_launch_args | {"executable_path": CHROMIUM, "args": arguments}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return browser_context_args | {"viewport": {"width": 1440, "height": 900}, "locale": "en-GB"}


def watch(page: Page) -> list[str]:
    """Every dialog, script error and breach of the policy, from now on."""
    complaints: list[str] = []

    def on_dialog(dialog: Dialog) -> None:
        complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def on_console(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            complaints.append(f"policy: {message.text}")

    page.on("dialog", on_dialog)
    page.on("console", on_console)
    page.on("pageerror", lambda error: complaints.append(f"script error: {error}"))
    return complaints


@pytest.fixture
def page(page: Page) -> Iterator[Page]:
    """The page of pytest-playwright, watched."""
    page.set_default_timeout(10_000)
    complaints = watch(page)
    yield page
    assert complaints == []
