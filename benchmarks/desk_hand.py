"""A hand that counts: every click, key, choice and typed text of somebody at a browser.

An *action* is one decision of the hand: a click, a key that commands, a choice in a menu, or a text
typed in one go. *Keystrokes* are all keys, those of typed texts too. *Requests* are those that the
server answers with work: pages and what scripts ask for, not style sheets and pictures.
"""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, Request

WORK = {"document", "fetch", "xhr"}


@dataclass(slots=True)
class Counts:
    actions: int = 0
    clicks: int = 0
    keystrokes: int = 0
    requests: int = 0


class Hand:
    """Works on one page; `counts` is what it took since it was made."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.counts = Counts()
        page.on("request", self._requested)

    def _requested(self, request: Request) -> None:
        self.counts.requests += request.resource_type in WORK

    def click(self, target: Locator, **where: Any) -> None:
        target.click(**where)
        self.counts.actions += 1
        self.counts.clicks += 1
        self._settle()

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.counts.actions += 1
        self.counts.keystrokes += 1
        self._settle()

    def write(self, text: str) -> None:
        """Type into what has the focus, in the place of what is selected there."""
        self.page.keyboard.type(text)
        self.counts.actions += 1
        self.counts.keystrokes += len(text)

    def fill(self, field: Locator, text: str) -> None:
        """Go into a field by a double or triple click, which selects what is in it, and type."""
        field.click(click_count=3)
        self.counts.actions += 1
        self.counts.clicks += 1
        self.write(text)

    def choose(self, menu: Locator, label: str) -> None:
        """Open a menu and take one of its lines: two clicks, one decision."""
        menu.select_option(label=label)
        self.counts.actions += 1
        self.counts.clicks += 2

    def _settle(self) -> None:
        self.page.wait_for_load_state("load")
        busy = self.page.locator("#keys[aria-busy='true']")
        busy.wait_for(state="detached")
