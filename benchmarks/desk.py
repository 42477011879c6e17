"""The desk against the stock admin: what four pieces of daily work take in a real Chromium.

The same work in both (`benchmarks/desk_world.py`): mend three things in the first seed report and
accept the rest, join two spellings, resolve a date that two outlets tell differently, decide ten
questions. What is counted stands in `benchmarks/desk_hand.py`. Each piece begins where an editor
stands after reading: the first with the report open, the others on the front page.

The stock admin is given the shortest way it has, with filters and an action that accepts. It has no
merge: names are moved by hand. It notes the answers to questions, and nothing follows from them.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from benchmarks import Row, run
from benchmarks.desk_hand import Counts, Hand
from benchmarks.desk_results import done
from benchmarks.desk_world import DISPUTED, NAME, PASSWORD, RIGHT_DATE

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
MOST_ACTIONS, HALF = 12, 0.5
World = Mapping[str, Any]
SPELLINGS = ("Wi Seong-rak", "Wi Sung-lac")


# --- Readout


def mend(hand: Hand, base: str, world: World) -> None:
    page = hand.page
    page.goto(f"{base}/admin/curation/source/{world['first']}/read/")
    hand.counts.requests = 0  # it was read before
    for key, name in (("m", "status"), ("m", "date"), ("i", "issue")):
        row = page.locator(f".found [data-key='{key}{world[name]}']")
        hand.click(row, position={"x": 3, "y": 3})
        if name == "status":
            hand.press("s")
            hand.press("1")
        elif name == "date":
            hand.press("d")
            hand.write(RIGHT_DATE)
            hand.press("Enter")
        else:
            hand.press("x")
            hand.press("1")
    hand.press("Shift+A")
    page.wait_for_url(lambda url: f"/{world['first']}/read/" not in url)


def join(hand: Hand, base: str, world: World) -> None:
    _from_the_front_page(hand, base, "same as")
    question = hand.page.locator("#result_list a", has_text=re.compile("Wi S"))
    hand.click(question.first)
    hand.press("y")
    hand.page.locator(".messagelist").wait_for()


def resolve(hand: Hand, base: str, world: World) -> None:
    _from_the_front_page(hand, base, "contradiction")
    hand.click(hand.page.locator("#result_list a", has_text="date").first)
    hand.press("2")
    hand.page.locator(".messagelist").wait_for()


def decide(hand: Hand, base: str, world: World) -> None:
    _from_the_front_page(hand, base, "same as")
    hand.click(hand.page.locator("#result_list a", has_text="Example A").first)
    for number in range(10):
        before = hand.page.url
        hand.press("y" if number % 2 else "n")
        hand.page.wait_for_url(lambda url, before=before: url != before)


def _from_the_front_page(hand: Hand, base: str, kind: str) -> None:
    hand.page.goto(f"{base}/admin/")
    hand.counts.requests = 0
    hand.click(hand.page.locator(".tiles a", has_text=kind))


# --- The stock admin


def stock_mend(hand: Hand, base: str, world: World) -> None:
    page, first = hand.page, world["first"]
    page.goto(f"{base}/admin/stock/source/{first}/change/")
    hand.counts.requests = 0
    _list_of_report(hand, "Meetings", first)
    hand.click(page.locator(f"#result_list a[href*='/{world['status']}/change/']"))
    hand.choose(page.locator("#id_status"), "planned")
    _save(hand)
    hand.click(page.locator(f"#result_list a[href*='/{world['date']}/change/']"))
    hand.fill(page.locator("#id_date"), RIGHT_DATE)
    _save(hand)
    _accept_all(hand)
    _list_of_report(hand, "Issues", first)
    hand.click(page.locator(f"#result_list input[value='{world['issue']}']"))
    _act(hand, "Delete selected issues")
    hand.click(page.get_by_role("button", name="Yes"))
    _accept_all(hand)
    _list_of_report(hand, "Persons", first)
    _accept_all(hand)
    hand.click(page.locator("#nav-sidebar").get_by_role("link", name="Sources"))
    hand.click(page.locator(f"#result_list a[href*='/{first}/change/']"))
    hand.click(page.locator("#id_read"))
    _save(hand)


def stock_join(hand: Hand, base: str, world: World) -> None:
    """Move every participation of the second spelling, keep it as a name, delete its record."""
    page = _stock_front_page(hand, base)
    keys = {name: pk for pk, _, name in world["persons"]}
    one, other = (keys[name] for name in SPELLINGS)
    for meeting in [meeting for meeting, person in world["participants"] if person == other]:
        hand.click(page.locator("a", has_text=re.compile("^Meetings$")).last)
        hand.click(page.locator(f"#result_list a[href*='/{meeting}/change/']"))
        menus = page.locator("#participant_set-group select").all()
        menu = next(menu for menu in menus if menu.input_value() == str(other))
        hand.choose(menu, SPELLINGS[0])
        _save(hand)
    hand.click(page.locator("a", has_text=re.compile("^Persons$")).last)
    hand.click(page.locator(f"#result_list th a[href*='/{one}/change/']"))
    hand.fill(page.locator("#id_personname_set-0-name"), SPELLINGS[1])
    _save(hand)
    hand.click(page.locator(f"#result_list input[value='{other}']"))
    _act(hand, "Delete selected persons")
    hand.click(page.get_by_role("button", name="Yes"))


def stock_resolve(hand: Hand, base: str, world: World) -> None:
    """Find the two claims, correct the meeting, and mark the claim that is wrong."""
    page = _stock_front_page(hand, base)
    hand.click(page.get_by_role("link", name="Claims", exact=True).last)
    hand.click(page.locator("#changelist-filter").get_by_role("link", name="No").last)
    wrong = page.locator("#result_list tr", has_text=DISPUTED[0]).locator("th a")
    hand.click(wrong.first)
    hand.click(page.locator("#id_wrong"))
    _save(hand)
    hand.click(page.locator("#nav-sidebar").get_by_role("link", name="Meetings"))
    hand.click(page.locator("#result_list a", has_text="Disputed talks"))
    hand.fill(page.locator("#id_date"), DISPUTED[1])
    _save(hand)


def stock_decide(hand: Hand, base: str, world: World) -> None:
    page = _stock_front_page(hand, base)
    hand.click(page.get_by_role("link", name="Suggestions", exact=True).last)
    hand.click(page.locator("#changelist-filter").get_by_role("link", name="open"))
    for number in range(10):
        hand.click(page.locator("#result_list tbody th a").first)
        hand.choose(page.locator("#id_decision"), "same" if number % 2 else "different")
        _save(hand)


def _stock_front_page(hand: Hand, base: str) -> Page:
    hand.page.goto(f"{base}/admin/")
    hand.counts.requests = 0
    return hand.page


def _list_of_report(hand: Hand, model: str, source: int) -> None:
    page = hand.page
    hand.click(page.locator("#nav-sidebar").get_by_role("link", name=model, exact=True))
    hand.click(page.locator(f"#changelist-filter a[href*='source__id__exact={source}']").first)


def _accept_all(hand: Hand) -> None:
    hand.click(hand.page.locator("#action-toggle"))
    _act(hand, "Accept selected")


def _act(hand: Hand, action: str) -> None:
    hand.choose(hand.page.locator("select[name=action]"), action)
    hand.click(hand.page.get_by_role("button", name="Go"))


def _save(hand: Hand) -> None:
    hand.click(hand.page.locator("input[name=_save]"))
    hand.page.locator(".messagelist .success").wait_for()


# --- Measuring

Work = Callable[[Hand, str, World], None]
PIECES: Mapping[str, tuple[Work, Work]] = {
    "mend three, accept the rest": (mend, stock_mend),
    "join two spellings": (join, stock_join),
    "resolve a date": (resolve, stock_resolve),
    "decide ten questions": (decide, stock_decide),
}


def rows(full: bool) -> Iterator[Row]:
    """One row a piece of work; a full run is the same, for there is nothing to repeat."""
    if not CHROMIUM:
        yield Row("the desk", "no Chromium is installed (make browser)")
        return
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = play.chromium.launch(executable_path=CHROMIUM, args=arguments)
        world, sides = _prepared(Path(folder))
        with served("readout", sides["readout"]) as here, served("stock", sides["stock"]) as there:
            pages = [_signed_in(browser.new_page(), base) for base in (here, there)]
            for name, (ours, theirs) in PIECES.items():
                counts = [
                    _counted(work, page, base, world)
                    for work, page, base in zip((ours, theirs), pages, (here, there), strict=True)
                ]
                yield from _told(name, *counts)
        for side, file in (("readout", "readout.sqlite3"), ("stock", "stock.sqlite3")):
            yield done(side, Path(folder) / file, world)
        browser.close()


def _told(name: str, ours: Counts, theirs: Counts) -> Iterator[Row]:
    if name.startswith("mend"):
        goal, met = f"<= {MOST_ACTIONS} actions", ours.actions <= MOST_ACTIONS
        yield Row(name, f"{ours.actions} actions", goal, met)
    for what in ("actions", "clicks", "keystrokes", "requests"):
        mine, stock = getattr(ours, what), getattr(theirs, what)
        ratio = mine / stock if stock else float("inf")
        measured = f"{mine}, stock {stock}" + (f": {ratio:.2f} x" if stock else "")
        goal = f"<= {HALF} x stock" if what == "actions" else ""
        yield Row(f"{name}: {what}", measured, goal, ratio <= HALF if goal else None)


def _counted(work: Work, page: Page, base: str, world: World) -> Counts:
    hand = Hand(page)
    work(hand, base, world)
    page.remove_listener("request", hand._requested)
    return hand.counts


def _prepared(folder: Path) -> tuple[World, Mapping[str, dict[str, str]]]:
    """The databases of both sides, and what stands in them."""
    path = folder / "world.json"
    sides = {
        "readout": {"DATABASE_URL": f"sqlite:///{folder}/readout.sqlite3", "DEBUG": "1"},
        "stock": {"STOCK_DATABASE": f"{folder}/stock.sqlite3"},
    }
    for side, settings in sides.items():
        command = [sys.executable, "-m", "benchmarks.desk_world", side, str(path)]
        subprocess.run(command, cwd=ROOT, env=_environment(settings), check=True,
                       stdout=subprocess.DEVNULL)  # fmt: skip
    world: World = json.loads(path.read_text(encoding="utf-8"))
    return world, sides


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    """What the shell has set for a site of its own plays no part."""
    ours = {"SECRET_KEY", "ALLOWED_HOSTS", "READOUT_FOUR_EYES", "DATABASE_URL", "DEBUG"}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return kept | dict(settings)


@contextmanager
def served(side: str, settings: Mapping[str, str]) -> Iterator[str]:
    """The address of a side, served as long as it is needed."""
    module = {"readout": "config.settings", "stock": "benchmarks.stock.settings"}[side]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "django", "runserver", address, "--noreload"]
    environment = _environment(settings) | {"DJANGO_SETTINGS_MODULE": module}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            _wait_for(f"http://{address}/admin/login/")
            yield f"http://{address}"
        finally:
            server.terminate()


def _wait_for(address: str) -> None:
    for _ in range(240):
        try:
            with urllib.request.urlopen(address):  # noqa: S310
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.25)
    raise TimeoutError(f"nothing answers at {address}")


def _signed_in(page: Page, base: str) -> Page:
    page.set_default_timeout(20_000)
    page.goto(f"{base}/admin/")
    page.get_by_label("Username").fill(NAME)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.locator("#user-tools").wait_for()
    return page


if __name__ == "__main__":
    sys.exit(run(__doc__, rows))
