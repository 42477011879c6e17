"""The pages for readers as a browser shows them: for everybody, on a phone, in the dark, on paper."""

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from tests.browse.world import ACCEPTED, addresses, published
from tests.builders import a_meeting, a_statement, a_suggestion, an_agenda_item, tell
from tests.e2e.axe import WCAG, serious
from tests.e2e.conftest import watch
from tests.e2e.desk import sign_in
from tests.exports.world import World

pytestmark = pytest.mark.django_db(transaction=True)

FILES = (".csv", ".json", ".xlsx", ".atom", ".xml", ".txt")
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def world(settings: Settings) -> World:
    """The published world, with all that a page can hold."""
    settings.READOUT_PUBLIC = True
    world = published()
    a_meeting("Ana Lima: dinner", kind="meal", parent=world.visit, **ACCEPTED)
    an_agenda_item(world.visit, world.fish, prospect="expected", raised_by="Norway")
    found = tell(world.report, world.talks, exact="met Bo Ek")
    said = [
        a_statement(found, "date", day, exact="on Monday") for day in ("2026-01-12", "2026-01-13")
    ]
    asked = a_suggestion(kind="contradiction", meeting=world.talks, field="date")
    asked.statements.set(said)
    return world


def desk_pages(world: World) -> list[str]:
    """The pages on which colleagues spend their days."""
    question = a_suggestion(person=world.lima, other_person=world.ek)
    talks = f"meeting/{world.talks.pk}"
    found = ["source/", f"source/{world.report.pk}/read/", f"source/{world.report.pk}/change/"]
    found += ["source/add/", "meeting/", "person/", "issue/", "organization/", "change/"]
    found += [f"{talks}/{page}/" for page in ("change", "history", "reject", "compare")]
    found += [f"person/{world.lima.pk}/change/", f"issue/{world.fish.pk}/change/"]
    found += ["suggestion/", f"suggestion/{question.pk}/change/", "meeting/export/", "importjob/"]
    return ["/admin/", *(f"/admin/curation/{one}" for one in found)]


def pages(world: World) -> list[str]:
    odd = ["/meetings/?status=held&country=NO", "/meetings/?text=nothing", "/meetings/?unknown=1"]
    shown = [one for one in addresses(world) if not one.endswith(FILES)]
    return [*shown, *odd, "/search/?q=nothing", "/meetings/0000000000/"]


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_stands_in_anybodys_way(
    scheme: str, browser: Browser, live_server: LiveServer, world: World
) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]  # of two words
    page = context.new_page()
    complaints = watch(page)
    for address in pages(world):
        page.goto(live_server.url + address)
        for said in page.locator("details").all():
            said.evaluate("one => { one.open = true; }")
        assert serious(page) == [], (scheme, address)
    assert complaints == []
    context.close()


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_stands_in_a_colleagues_way(
    scheme: str, browser: Browser, live_server: LiveServer, world: World
) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]  # of two words
    page = context.new_page()
    sign_in(page, live_server, "chief editor")
    found = {}
    for address in desk_pages(world):
        page.goto(live_server.url + address)
        found[address] = serious(page, WCAG)
    context.close()
    assert {address: wrong for address, wrong in found.items() if wrong} == {}


@pytest.mark.slow
def test_every_page_fits_on_a_phone(
    browser: Browser, live_server: LiveServer, world: World
) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]  # two whole numbers
    page = context.new_page()
    for address in pages(world):
        page.goto(live_server.url + address)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"], address
    context.close()


def test_a_reader_comes_from_a_word_to_the_sentence_without_any_script(
    browser: Browser, live_server: LiveServer, world: World
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url)
    page.get_by_role("searchbox", name="Search everything").fill("lima")
    page.get_by_role("searchbox", name="Search everything").press("Enter")
    page.get_by_role("link", name="Ana Lima – Bo Ek: talks").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ana Lima – Bo Ek: talks")
    row = page.get_by_role("row", name="Bo Ek")
    expect(row.locator("mark").last).to_be_hidden()
    row.locator("summary").click()
    expect(row.locator("mark").last).to_have_text("Bo Ek")
    context.close()


def test_on_paper_the_words_behind_each_fact_are_shown(
    page: Page, live_server: LiveServer, world: World
) -> None:
    page.goto(f"{live_server.url}/meetings/{world.talks.uid}/")
    page.emulate_media(media="print")
    expect(page.get_by_role("row", name="Bo Ek").locator("mark").last).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()


def test_filters_narrow_a_list_and_stand_in_its_address(
    page: Page, live_server: LiveServer, world: World
) -> None:
    page.goto(f"{live_server.url}/meetings/")
    page.get_by_text("Filters", exact=True).click()
    page.get_by_label("Takes part (alpha-2)").fill("NO")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(f"{live_server.url}/meetings/?country=NO")
    expect(page.locator(".chips > li")).to_have_text(["Takes part (alpha-2): NO ✕"])
    expect(page.locator(".rows > li")).to_have_count(1)
    page.get_by_label("Without takes part").click()
    expect(page.locator(".chips")).to_have_count(0)
