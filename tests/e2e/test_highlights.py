"""Marked passages as a browser shows and says them: overlapping, touching, in any script."""

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from curation.models import Source
from tests import builders
from tests.e2e.desk import sign_in
from tests.e2e.windows import either_scheme, unreadable, window

pytestmark = pytest.mark.django_db(transaction=True)

# An astronaut of three characters, a letter of two, quotes, and what looks like markup.
TEXT = "👩\u200d🚀 Jose\u0301 “met” <b>Ana</b> & Ben\u2019s men in Lima, they say, on Monday."


def a_report() -> Source:
    """Jose's name; a meeting over half of the line; a place that touches it and one inside it."""
    source = builders.a_source(TEXT)
    jose = builders.a_person("Jose\u0301")
    builders.tell(source, jose, exact="Jose\u0301")
    meeting = builders.a_meeting("The meeting", printed_kind="meeting")
    found = builders.a_finding(source, meeting, exact="“met” <b>Ana</b>")
    for field, value, exact, basis in [
        ("kind", "talks", "“met” <b>Ana</b>", "quoted"),
        ("status", "held", "<b>Ana</b> & Ben\u2019s men", "quoted"),
        ("venue", "Lima", " in Lima", "inferred"),
        ("date", "2026-01-13", "Monday", "inferred"),
    ]:
        builders.a_statement(found, field, value, exact=exact, basis=basis)
    return source


def test_the_text_is_whole_and_each_passage_is_its_own(page: Page, live_server: LiveServer) -> None:
    source = a_report()
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/source/{source.pk}/read/")
    assert page.locator(".text").inner_text().strip() == TEXT
    expect(page.locator(".text b")).to_have_count(0)
    page.locator(".found .item", has_text="Jose").locator("a.show").click()
    expect(page.locator(".text mark.selected")).to_have_text("Jose\u0301")
    expect(page.locator("#passages")).to_have_text("In the text: “Jose\u0301”")

    page.locator(".meetings > .item a.show").first.click()
    pieces = page.locator(".text mark.selected").all_inner_texts()
    assert "".join(pieces) == "“met” <b>Ana</b> & Ben\u2019s men in LimaMonday"
    assert (
        page.locator("#passages")
        .inner_text()
        .endswith("“met” <b>Ana</b> & Ben\u2019s men in Lima”, “Monday”")
    )
    inferred = page.locator(".text mark[aria-description=inferred]")
    assert inferred.all_inner_texts() == [" in Lima", "Monday"]


@either_scheme
def test_marks_are_readable_and_never_told_apart_by_colour_alone(
    scheme: str, browser: Browser, live_server: LiveServer
) -> None:
    source = a_report()
    with window(browser, scheme=scheme) as page:
        sign_in(page, live_server)
        page.goto(f"{live_server.url}/admin/curation/source/{source.pk}/read/")
        page.locator(".meetings > .item a.show").first.click()
        assert unreadable(page) == []
        looks = page.locator(".text mark").evaluate_all(
            """(marks) => marks.map((mark) => {
                const { textDecorationStyle, textDecorationThickness } = getComputedStyle(mark);
                return [mark.textContent, textDecorationStyle, textDecorationThickness];
            })"""
        )
    shown = {words: (style, thickness) for words, style, thickness in looks}
    assert shown["Monday"][0] == "dashed", "what is inferred"
    assert shown["“met” "][0] == "solid", "what is said"
    assert shown["“met” "][1] > shown["Jose\u0301"][1], "what is chosen"
