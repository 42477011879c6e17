"""The queue with one key a decision, in a real browser."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from curation.models import Person, Suggestion
from tests import builders
from tests.e2e.desk import sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def a_look_alike(name: str, score: float) -> Suggestion:
    source = builders.a_source(f"{name} One is {name} Two.")
    one, other = builders.a_person(f"{name} One"), builders.a_person(f"{name} Two")
    builders.tell(source, one, exact=f"{name} One")
    builders.tell(source, other, exact=f"{name} Two")
    return builders.a_suggestion(person=one, other_person=other, score=score)


def a_contradiction() -> Suggestion:
    meeting = builders.a_meeting(date_edtf="2026-01-13")
    asked = builders.a_suggestion(kind="contradiction", meeting=meeting, field="date", score=-1)
    for day in ("13", "14"):
        finding = builders.a_finding(builders.a_source(f"On Jan. {day}."), meeting)
        asked.statements.add(builders.a_statement(finding, "date", f"2026-01-{day}"))
    return asked


def test_each_question_takes_one_key(page: Page, live_server: LiveServer) -> None:
    yes, no, date = a_look_alike("Ana", 3), a_look_alike("Ben", 2), a_contradiction()
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/suggestion/{yes.pk}/change/")
    page.keyboard.press("y")
    page.wait_for_url(f"**/{no.pk}/change/")
    page.keyboard.press("n")
    page.wait_for_url(f"**/{date.pk}/change/")
    page.keyboard.press("y")  # what is right has to be chosen
    expect(page.get_by_role("radio")).to_have_count(2)
    page.keyboard.press("2")
    expect(page.locator(".messagelist")).to_contain_text("No question is open.")
    decisions = Suggestion.objects.order_by("pk").values_list("decision", flat=True)
    assert list(decisions) == ["accepted", "rejected", "accepted"]
    assert date.meeting is not None
    date.meeting.refresh_from_db()
    assert date.meeting.date_edtf == "2026-01-14"
    assert Person.objects.exclude(merged_into=None).count() == 1


def test_while_a_reason_is_typed_keys_are_letters(page: Page, live_server: LiveServer) -> None:
    asked = a_look_alike("Ana", 1)
    sign_in(page, live_server)
    page.goto(f"{live_server.url}/admin/curation/suggestion/{asked.pk}/change/")
    page.keyboard.press("r")
    page.keyboard.type("any 1 may know")
    expect(page.get_by_label("Why")).to_have_value("any 1 may know")
    asked.refresh_from_db()
    assert asked.decision == "open"
