"""Axe, the accessibility checker, run on a page from the file that its package brings along."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
EVERYTHING = [*WCAG, "best-practice"]
STOCK = (
    "#searchbar",
    "select2-",
)  # of the stock admin: a label that is a picture, an empty select2
RUN = """
async (standards) => {
  const found = await axe.run(document, {runOnly: standards, resultTypes: ["violations"]});
  return found.violations
    .filter((one) => ["serious", "critical"].includes(one.impact))
    .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target} ${node.failureSummary}`));
}
"""


@cache
def script() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def serious(page: Page, standards: Sequence[str] = EVERYTHING) -> list[str]:
    """What axe finds on the page that is serious or worse by some of its standards."""
    page.evaluate(script())
    found: list[str] = page.evaluate(RUN, list(standards))
    return found


def serious_but_for_stock(page: Page) -> list[str]:
    """The same without what the stock admin brings along."""
    return [one for one in serious(page) if not any(own in one for own in STOCK)]
