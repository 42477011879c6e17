"""The queue: questions in plain words, the evidence of both sides, one answer each."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from curation.models import Suggestion
from curation.values.enums import SuggestionKind
from tests import builders
from tests.admin.pages import html_of, plain, text_of

QUEUE = "/admin/curation/suggestion/"


def page_of(suggestion: Suggestion, page: str = "change") -> str:
    return f"{QUEUE}{suggestion.pk}/{page}/"


@pytest.fixture
def look_alikes(db: None) -> Suggestion:
    """Two spellings of one adviser, each from its own outlet."""
    first = builders.a_source("Wi Seong-rak, adviser, spoke.", publisher="The Daily")
    second = builders.a_source("Wi Sung-lac, adviser, said.", publisher="The Post")
    one = builders.a_person("Wi Seong-rak", title="adviser", country="KR")
    other = builders.a_person("Wi Sung-lac", title="adviser", country="KR")
    builders.tell(first, one, exact="Wi Seong-rak")
    builders.tell(second, other, exact="Wi Sung-lac")
    return builders.a_suggestion(
        person=other, other_person=one, reasons=["the same office", "names sound alike"]
    )


def test_open_questions_are_listed_unless_others_are_asked_for(
    look_alikes: Suggestion, viewer: Client
) -> None:
    builders.a_suggestion(person=builders.a_person("Decided Person"), decision="rejected")
    text = text_of(viewer, QUEUE)
    assert "Wi Sung-lac / Wi Seong-rak same as the same office, names sound alike" in text
    assert "Decided Person" not in text
    assert "Decided Person" in text_of(viewer, f"{QUEUE}?decision=rejected")
    assert "Decided Person" in text_of(viewer, f"{QUEUE}?decision=all")


def test_a_question_shows_reasons_and_the_evidence_of_both_sides(
    look_alikes: Suggestion, viewer: Client
) -> None:
    text = text_of(viewer, page_of(look_alikes))
    assert "Are these two the same? the same office names sound alike" in text
    assert "Wi Seong-rak The Daily, 14 Jan 2026" in text
    assert "Wi Sung-lac The Post, 14 Jan 2026" in text


def test_yes_joins_the_two_and_no_keeps_them_apart(
    look_alikes: Suggestion, curator: Client
) -> None:
    other, one = look_alikes.person, look_alikes.other_person
    assert other is not None
    assert one is not None
    curator.post(page_of(look_alikes, "decide"), {"decision": "accepted"})
    other.refresh_from_db()
    assert other.merged_into == one


def test_no_keeps_the_two_apart(look_alikes: Suggestion, curator: Client) -> None:
    curator.post(page_of(look_alikes, "decide"), {"decision": "rejected", "reason": "a brother"})
    look_alikes.refresh_from_db()
    assert (look_alikes.decision, look_alikes.reason) == ("rejected", "a brother")
    assert look_alikes.person is not None
    assert look_alikes.person.merged_into is None
    assert "Decided: Not the same by curator" in text_of(curator, page_of(look_alikes))


def test_after_an_answer_comes_the_next_question(look_alikes: Suggestion, curator: Client) -> None:
    following = builders.a_suggestion(
        person=builders.a_person("A"), other_person=builders.a_person("B")
    )
    response = curator.post(page_of(look_alikes, "decide"), {"decision": "rejected"})
    assert response["Location"] == page_of(following)
    response = curator.post(page_of(following, "decide"), {"decision": "rejected"}, follow=True)
    assert "No question is open." in response.content.decode()


def test_who_is_second_sees_what_the_first_decided(
    look_alikes: Suggestion, curator: Client, chief: Client
) -> None:
    chief.post(page_of(look_alikes, "decide"), {"decision": "rejected"})
    response = curator.post(page_of(look_alikes, "decide"), {"decision": "accepted"}, follow=True)
    text = plain(response.content.decode())
    assert "was decided already" in text
    assert "Decided: Not the same by chief_editor" in text


def test_of_contradicting_statements_one_is_chosen(curator: Client) -> None:
    source = builders.a_source("met on the 13th, or the 14th")
    meeting = builders.a_meeting()
    found = builders.tell(source, meeting, exact="met")
    said = [
        builders.a_statement(found, "date", f"2026-01-{day}", exact=f"the {day}th")
        for day in ("13", "14")
    ]
    asked = builders.a_suggestion(kind="contradiction", meeting=meeting, field="date")
    asked.statements.set(said)
    page = plain(html_of(curator, page_of(asked)))
    assert "Which of these is right?" in page
    assert "13 Jan 2026 The Outlet" in page
    response = curator.post(page_of(asked, "decide"), {"decision": "accepted"}, follow=True)
    assert "Choose which of the statements is right." in response.content.decode()
    curator.post(page_of(asked, "decide"), {"decision": "accepted", "chosen": str(said[1].pk)})
    meeting.refresh_from_db()
    assert meeting.date_edtf == "2026-01-14"


@pytest.mark.parametrize("kind", list(SuggestionKind))
def test_every_kind_of_question_has_its_page(kind: SuggestionKind, curator: Client) -> None:
    source = builders.a_source()
    asked = builders.a_suggestion(kind=kind, source=source, person=builders.a_person("Ana"))
    assert "Ana" in text_of(curator, page_of(asked))


@pytest.mark.parametrize("decision", ["", "open", "maybe"])
def test_an_answer_that_is_none_is_refused(
    decision: str, look_alikes: Suggestion, curator: Client
) -> None:
    response = curator.post(page_of(look_alikes, "decide"), {"decision": decision})
    assert response.status_code == 404
    look_alikes.refresh_from_db()
    assert look_alikes.decision == "open"


def test_a_viewer_reads_and_decides_nothing(look_alikes: Suggestion, viewer: Client) -> None:
    assert "Not the same" not in text_of(viewer, page_of(look_alikes))
    response = viewer.post(page_of(look_alikes, "decide"), {"decision": "accepted"})
    assert response.status_code == 403


def test_a_question_costs_the_same_however_much_is_said(
    look_alikes: Suggestion, viewer: Client
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            html_of(viewer, page_of(look_alikes))
        return len(captured)

    few = cost()
    assert look_alikes.person is not None
    for number in range(5):
        builders.tell(builders.a_source(f"text {number}"), look_alikes.person)
    assert cost() == few


def test_markup_in_a_question_stays_text(viewer: Client) -> None:
    payload = "<script>alert(1)</script>"
    asked = builders.a_suggestion(
        person=builders.a_person(payload),
        other_person=builders.a_person(payload),
        reasons=[payload],
    )
    for url in (QUEUE, page_of(asked)):
        assert "<script>alert" not in html_of(viewer, url)
