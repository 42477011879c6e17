"""The keys of the reading desk, in a real browser: with the keyboard, and with the mouse."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from curation.models import AgendaItem, Meeting, Person, Source
from tests import builders
from tests.e2e.desk import picture, sign_in
from tests.e2e.windows import either_scheme, unreadable, window

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = (
    "👩‍🚀 Ana Example visits Lima on Jan. 13.\n\nShe met Ben Other. They dined, and agreed on fish."
)

SLOWLY = """() => {
    const { fetch } = window;
    window.fetch = (...request) =>
        new Promise((go) => setTimeout(go, 150)).then(() => fetch(...request));
}"""


def a_report() -> Source:
    """A planned visit and a dinner with an expected subject, and a person; then a second report."""
    source = builders.a_source(TEXT, headline="Ana Example in Lima")
    person = builders.a_person("Ana Example")
    visit = builders.a_meeting("The visit", kind="visit", printed_kind="visit", status="planned")
    dinner = builders.a_meeting("The dinner", kind="meal", printed_kind="dinner")
    issue = builders.an_issue("fish")
    builders.an_agenda_item(dinner, issue, prospect="expected")
    builders.tell(source, person, exact="Ana Example")
    builders.tell(source, visit, exact="visits")
    builders.tell(source, dinner, exact="dined")
    builders.tell(source, issue, exact="fish")
    builders.a_source("Another report.", headline="The second report")
    return source


def open_report(page: Page, live_server: LiveServer, source: Source) -> None:
    page.goto(f"{live_server.url}/admin/curation/source/{source.pk}/read/")


def row(page: Page, words: str) -> Locator:
    return page.locator(".found .item").filter(has_text=words).first


def test_a_report_is_decided_with_the_keyboard_alone(page: Page, live_server: LiveServer) -> None:
    source = a_report()
    sign_in(page, live_server)
    open_report(page, live_server, source)
    page.keyboard.press("j")
    expect(row(page, "Ana Example")).to_be_focused()
    page.keyboard.press("Enter")
    expect(row(page, "Ana Example")).to_contain_text("accepted")

    page.keyboard.press("j")
    expect(row(page, "fish")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator(".text mark.selected")).to_have_text("visits")
    page.keyboard.press("s")
    expect(page.locator(".menu:visible")).to_contain_text("held")
    picture(page, "keys")
    page.keyboard.press("2")
    expect(row(page, "visit")).to_contain_text("held")

    page.keyboard.press("j")
    page.keyboard.press("o")
    page.keyboard.press("4")
    expect(row(page, "dinner")).to_contain_text("agreed")
    page.keyboard.press("u")
    expect(row(page, "dinner")).to_contain_text("expected")
    assert AgendaItem.objects.get().outcome == ""

    page.keyboard.press("x")
    page.keyboard.press("4")
    page.keyboard.type("a figure of speech")
    page.keyboard.press("Enter")
    expect(row(page, "dinner")).to_contain_text("rejected")
    assert Meeting.objects.get(printed_kind="dinner").rejected_as == "never"

    page.keyboard.press("Shift+A")
    expect(page.locator("h1").last).to_have_text("The second report")
    assert Meeting.objects.get(printed_kind="visit").curation_status == "accepted"
    assert "done=" not in page.url
    page.keyboard.press("u")
    expect(page.locator("#said")).to_contain_text("Taken back")
    assert Meeting.objects.get(printed_kind="visit").curation_status == "draft"


def test_keys_pressed_while_a_request_runs_wait_for_their_turn(
    page: Page, live_server: LiveServer
) -> None:
    source = a_report()
    sign_in(page, live_server)
    open_report(page, live_server, source)
    page.evaluate(SLOWLY)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.keyboard.press("j")
    page.keyboard.press("j")
    for key in ("s", "2", "s", "3", "s", "5", "Enter"):
        page.keyboard.press(key)
    expect(row(page, "visit")).to_contain_text("accepted")
    visit = Meeting.objects.get(printed_kind="visit")
    assert (visit.status, visit.curation_status) == ("refuted", "accepted")
    assert Person.objects.get().curation_status == "accepted"


def test_the_same_works_with_the_mouse_alone(page: Page, live_server: LiveServer) -> None:
    source = a_report()
    sign_in(page, live_server)
    open_report(page, live_server, source)
    row(page, "visit").click(position={"x": 3, "y": 3})
    page.get_by_role("button", name="s status").click()
    page.get_by_role("button", name="3 cancelled").click()
    expect(row(page, "visit")).to_contain_text("cancelled")
    page.get_by_role("button", name="Enter accept").click()
    expect(row(page, "visit")).to_contain_text("accepted")
    page.get_by_role("button", name="u undo").click()
    expect(row(page, "visit")).not_to_contain_text("accepted")


def test_selected_words_become_a_fact_with_their_passage(
    page: Page, live_server: LiveServer
) -> None:
    """After an astronaut of three characters, with the keyboard alone."""
    source = a_report()
    sign_in(page, live_server)
    open_report(page, live_server, source)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("/")
    page.keyboard.type("Lima on")
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("Selected: Lima on")
    page.keyboard.press(".")
    page.keyboard.press("1")
    expect(row(page, "visit")).to_contain_text("Lima on")
    expect(page.locator(".text mark.selected").last).to_contain_text("Lima on")
    visit = Meeting.objects.get(printed_kind="visit")
    said = visit.statements.get(basis="curator")
    assert (said.exact, said.start) == ("Lima on", TEXT.index("Lima on"))


def test_somebody_new_is_entered_from_words_selected_with_the_mouse(
    page: Page, live_server: LiveServer
) -> None:
    source = a_report()
    sign_in(page, live_server)
    open_report(page, live_server, source)
    row(page, "dinner").click(position={"x": 3, "y": 3})
    words = page.locator(".text span", has_text="met Ben Other")
    box = words.evaluate(
        """(span) => {
            const at = span.textContent.indexOf("Ben Other");
            const range = document.createRange();
            range.setStart(span.firstChild, at);
            range.setEnd(span.firstChild, at + "Ben Other".length);
            const { left, right, top, bottom } = range.getBoundingClientRect();
            return { left, right, middle: (top + bottom) / 2 };
        }"""
    )
    page.mouse.move(box["left"] + 1, box["middle"])
    page.mouse.down()
    page.mouse.move(box["right"] + 1, box["middle"], steps=5)
    page.mouse.up()
    page.get_by_role("button", name=". selected words").click()
    page.get_by_role("button", name="5 takes part").click()
    expect(row(page, "dinner")).to_contain_text("Ben Other")
    assert Person.objects.get(name="Ben Other").statements.first().exact == "Ben Other"  # type: ignore[union-attr]


def test_a_report_changed_by_a_colleague_says_so_and_is_not_overwritten(
    page: Page, live_server: LiveServer
) -> None:
    source = a_report()
    sign_in(page, live_server)
    open_report(page, live_server, source)
    page.keyboard.press("j")
    Person.objects.filter(name="Ana Example").update(version=9)
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_contain_text("Somebody else has changed")
    page.keyboard.press("Enter")
    expect(row(page, "Ana Example")).to_contain_text("accepted")


@either_scheme
def test_reading_and_deciding_on_a_phone(
    scheme: str, browser: Browser, live_server: LiveServer
) -> None:
    source = a_report()
    with window(browser, "phone", scheme) as page:
        sign_in(page, live_server)
        open_report(page, live_server, source)
        row(page, "visit").click(position={"x": 3, "y": 3})
        page.get_by_role("button", name="Enter accept").click()
        expect(row(page, "visit")).to_have_class(re.compile("known"))
        assert unreadable(page) == []
