"""Who takes part, who this is, and part of what: chosen on the reading page, in a real browser."""

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from curation.models import Meeting, Person, Source
from tests import builders
from tests.e2e.desk import picture, sign_in
from tests.e2e.test_reading_keys import SLOWLY, a_report, open_report, row
from tests.e2e.windows import either_scheme, unreadable, window

pytestmark = pytest.mark.django_db(transaction=True)


def with_known_people() -> Source:
    """The report of the other tests; Ana is known from elsewhere under a longer name."""
    source = a_report()
    longer = builders.a_person("Ana Maria Example", title="President", country="PE")
    for number in (1, 2):  # told of by two outlets, so that hers is the name that stays
        elsewhere = builders.a_source(f"{number} Ana Maria Example", work_status="done")
        builders.tell(elsewhere, longer, exact="Ana Maria Example")
    builders.a_person("Carla Example", title="Minister", country="PE")
    short = Person.objects.get(name="Ana Example")
    builders.a_suggestion(person=short, other_person=longer, reasons=["the same office"])
    return source


def choose(page: Page, words: str) -> None:
    row(page, words).click(position={"x": 3, "y": 3})


def test_people_are_taken_in_and_left_out_with_the_keyboard(
    page: Page, live_server: LiveServer
) -> None:
    source = with_known_people()
    sign_in(page, live_server)
    open_report(page, live_server, source)
    choose(page, "dinner")
    page.keyboard.press("w")
    expect(page.locator("#asked")).to_be_focused()
    page.keyboard.type("carla")
    expect(page.get_by_role("option", name="Carla Example")).to_be_visible()
    expect(page.get_by_role("option", selected=True)).to_contain_text("Carla Example")
    picture(page, "who")
    page.keyboard.press("Enter")
    expect(row(page, "dinner")).to_contain_text("Carla Example")
    expect(row(page, "dinner")).to_be_focused()
    page.keyboard.press("w")
    expect(page.get_by_role("option", name="Carla Example leave out")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(row(page, "dinner")).not_to_contain_text("Carla Example")
    page.keyboard.press("u")
    expect(row(page, "dinner")).to_contain_text("Carla Example")


def test_selected_words_stand_in_the_line_already(page: Page, live_server: LiveServer) -> None:
    source = with_known_people()
    sign_in(page, live_server)
    open_report(page, live_server, source)
    choose(page, "dinner")
    page.keyboard.press("/")
    page.keyboard.type("Ben Other")
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("Selected: Ben Other")
    page.keyboard.press("w")
    expect(page.locator("#asked")).to_have_value("Ben Other")
    page.keyboard.press("Enter")
    expect(row(page, "dinner")).to_contain_text("Ben Other")
    dinner = Meeting.objects.get(printed_kind="dinner")
    assert dinner.statements.filter(basis="curator", field="participant").get().exact == "Ben Other"


def test_who_this_is_is_answered_with_the_mouse_and_taken_back(
    page: Page, live_server: LiveServer
) -> None:
    source = with_known_people()
    sign_in(page, live_server)
    open_report(page, live_server, source)
    choose(page, "Ana Example")
    page.get_by_role("button", name="w who").click()
    page.get_by_role("option", name="same as Ana Maria Example").click()
    expect(row(page, "Ana Maria Example")).to_have_attribute("aria-current", "true")
    expect(page.locator(".found")).not_to_contain_text("Ana Example ")
    page.get_by_role("button", name="u undo").click()
    expect(page.locator("#said")).to_contain_text("Taken back")
    assert Person.objects.get(name="Ana Example").merged_into is None


def test_enter_before_the_list_has_come_waits_for_it(page: Page, live_server: LiveServer) -> None:
    source = with_known_people()
    sign_in(page, live_server)
    open_report(page, live_server, source)
    page.evaluate(SLOWLY)
    choose(page, "dinner")
    page.keyboard.press("w")
    page.keyboard.type("carla")
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_contain_text("Choose with the arrow keys")
    page.keyboard.press("Enter")
    expect(row(page, "dinner")).to_contain_text("Carla Example")


def test_a_meeting_is_moved_under_another_and_out_again(
    page: Page, live_server: LiveServer
) -> None:
    source = with_known_people()
    sign_in(page, live_server)
    open_report(page, live_server, source)
    choose(page, "dinner")
    page.keyboard.press("m")
    page.keyboard.press("1")
    expect(page.get_by_role("option", name="The visit")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".meetings .depth-1")).to_contain_text("dinner")
    expect(row(page, "dinner")).to_be_focused()
    page.keyboard.press("m")
    page.keyboard.press("2")
    expect(page.locator(".meetings .depth-1")).to_have_count(0)
    assert Meeting.objects.get(printed_kind="dinner").parent is None


def test_what_is_decided_is_folded_away_until_it_is_sought(
    page: Page, live_server: LiveServer
) -> None:
    source = with_known_people()
    Person.objects.filter(name="Ana Example").update(curation_status="accepted")
    sign_in(page, live_server)
    open_report(page, live_server, source)
    expect(row(page, "Ana Example")).not_to_be_visible()
    page.keyboard.press("j")
    expect(row(page, "fish")).to_be_focused()
    page.locator(".text mark", has_text="Ana Example").click()
    expect(row(page, "Ana Example")).to_be_visible()


@either_scheme
def test_choosing_on_a_phone(scheme: str, browser: Browser, live_server: LiveServer) -> None:
    source = with_known_people()
    with window(browser, "phone", scheme) as page:
        sign_in(page, live_server)
        open_report(page, live_server, source)
        choose(page, "dinner")
        page.get_by_role("button", name="w who").click()
        page.locator("#asked").fill("carla")
        page.get_by_role("option", name="Carla Example").click()
        expect(row(page, "dinner")).to_contain_text("Carla Example")
        assert unreadable(page) == []
