"""Windows of every size and colour scheme, and what cannot be read in them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.conftest import watch

WIDTHS = {"desktop": 1440, "phone": 390}
either_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])

# Text of the page whose contrast with what is behind it is below WCAG AA.
_LOW_CONTRAST = """
() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const [r, g, b, a = 1] = parse(getComputedStyle(e).backgroundColor);
      if (a > 0.99) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const low = [];
  for (const element of document.querySelectorAll("#content *")) {
    const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    const style = getComputedStyle(element);
    if (!own || element.tagName === "OPTION" || !element.getClientRects().length) continue;
    const [one, other] = [light(parse(style.color)), light(behind(element))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const large = parseFloat(style.fontSize) >= 24;
    if (ratio < (large ? 3 : 4.5)) {
      low.push(`${element.className} ${element.textContent.trim().slice(0, 30)}: ${ratio}`);
    }
  }
  return low;
}
"""
_TOO_WIDE = "() => document.documentElement.scrollWidth - window.innerWidth"


def every_window(test: Callable[..., Any]) -> Callable[..., Any]:
    """Run a test, which takes *width* and *scheme*, in each kind of window."""
    made: Callable[..., Any] = pytest.mark.parametrize("width", WIDTHS)(either_scheme(test))
    return made


@contextmanager
def window(browser: Browser, width: str = "desktop", scheme: str = "light") -> Iterator[Page]:
    """A page in a window of that kind, watched as the usual one is."""
    context = browser.new_context(
        viewport={"width": WIDTHS[width], "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    complaints = watch(page)
    yield page
    context.close()
    assert complaints == []


def unreadable(page: Page) -> list[str]:
    """What is too faint, and whether the page is wider than its window."""
    low: list[str] = page.evaluate(_LOW_CONTRAST)
    wide: int = page.evaluate(_TOO_WIDE)
    return [*low, f"{wide} px too wide"] if wide > 0 else low
